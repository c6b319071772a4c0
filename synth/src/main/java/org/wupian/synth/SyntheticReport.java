package org.wupian.synth;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An invented monthly report (合成进展报告).
///
/// @param summary the measure as a whole, by its lead; else the unit's own part
/// @param submitted when it is first handed in, in the city's time; may lie in the future of a
///   clock
/// @param accepted when the office accepts it
/// @param returned null when it was right at once
public record SyntheticReport(
        YearMonth month,
        String measure,
        String unit,
        boolean summary,
        Light status,
        String done,
        String next,
        String difficulties,
        List<SyntheticFigure> figures,
        LocalDateTime submitted,
        LocalDateTime accepted,
        @Nullable Return returned) {

    public SyntheticReport {
        figures = List.copyOf(figures);
    }

    /// That the office gave the report back once (退回).
    ///
    /// @param firstDone what the unit had written first
    /// @param again when the better text is handed in
    public record Return(LocalDateTime at, String reason, String firstDone, LocalDateTime again) {}
}
