package org.wupian.bulletin;

/// What became of issuing (印发结果).
public sealed interface IssueOutcome {

    /// The issue is out, its document kept for ever.
    record Issued(Issue issue) implements IssueOutcome {}

    /// Nothing was done: the month is still open, or open again for corrections.
    record MonthOpen() implements IssueOutcome {}

    /// Nothing was done: this revision of the month has its bulletin. A correction needs the month
    /// to be revised and closed again.
    record AlreadyIssued(Issue issue) implements IssueOutcome {}

    /// Nothing was done: the draft was changed since it was looked at.
    record Changed(Draft draft) implements IssueOutcome {}
}
