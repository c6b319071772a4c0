package org.wupian.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// What an entry reported for a period (关键指标报送).
///
/// @param period its first day
/// @param figures by their names, as plain numbers
public record KeyFigureReturn(
        long entry, LocalDate period, Map<String, String> figures, String sender, Instant sentAt) {

    public KeyFigureReturn {
        figures = Map.copyOf(figures);
    }
}
