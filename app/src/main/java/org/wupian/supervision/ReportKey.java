package org.wupian.supervision;

import java.time.YearMonth;

/// Names one report: month, measure, who reports, and whether it is the own part or the summary.
///
/// @param measure number of the measure as printed in the plan
/// @param organisation code of the unit that reports
public record ReportKey(YearMonth month, String measure, String organisation, ReportKind kind) {

    public ReportKey in(YearMonth other) {
        return new ReportKey(other, measure, organisation, kind);
    }

    /// As the audit trail writes it: `progress/2026-10/7/science/PART`.
    String subject() {
        return "progress/%s/%s/%s/%s".formatted(month, measure, organisation, kind);
    }
}
