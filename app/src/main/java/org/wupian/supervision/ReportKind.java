package org.wupian.supervision;

/// What a unit reports on a measure (报告类别).
public enum ReportKind {
    /// Its own part (分报): every unit with a duty owes it.
    PART,
    /// The measure as a whole (综合): the lead owes it besides its own part.
    SUMMARY
}
