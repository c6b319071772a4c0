package org.wupian.supervision;

import java.util.List;

/// What became of a change to one report (办理结果).
public sealed interface ReportOutcome {

    /// The report as it is stored now.
    Report report();

    /// It was done, or had been done before: the same call twice is the same as once.
    record Stored(Report report) implements ReportOutcome {}

    /// Somebody else saved meanwhile. Nothing was overwritten; `yours` is what the caller sent.
    record Stale(Report report, Content yours) implements ReportOutcome {}

    /// Nothing was changed; `yours` is what the caller sent, if it was a text.
    record Refused(Report report, Refusal why, Content yours) implements ReportOutcome {}

    /// Nothing was changed, since something is missing or impossible.
    record Incomplete(Report report, List<Gap> gaps) implements ReportOutcome {}
}
