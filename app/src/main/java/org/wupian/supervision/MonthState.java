package org.wupian.supervision;

/// Where a month stands (月份状态).
public enum MonthState {
    /// Reports are written, handed in and reviewed.
    OPEN,
    /// Frozen; nothing changes any more.
    CLOSED,
    /// Opened again for corrections after it was closed; what was issued stays as it is.
    REVISING;

    public boolean takesReports() {
        return this != CLOSED;
    }
}
