package org.wupian.supervision;

import java.time.LocalDate;
import java.util.List;

/// Who will be reminded next if nothing more comes in (下一次催报).
public record NextReminder(LocalDate day, Reminder.Rung rung, List<Owing> units) {

    /// A unit that still owes reports.
    public record Owing(String organisation, int openReports) {}

    public NextReminder {
        units = List.copyOf(units);
    }
}
