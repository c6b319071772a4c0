package org.wupian.supervision;

/// Why nothing was done to a report (不予办理的原因).
public enum Refusal {
    /// The month is closed; the office can revise it.
    MONTH_CLOSED,
    /// It lies with the office; it can be changed again once the office returns it.
    ALREADY_SUBMITTED,
    /// It was accepted; the office can unlock it.
    ALREADY_ACCEPTED,
    /// Only what was submitted can be accepted or returned.
    NOT_SUBMITTED,
    /// Whoever returns or unlocks a report says why.
    NO_REASON
}
