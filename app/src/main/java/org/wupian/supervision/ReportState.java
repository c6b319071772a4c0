package org.wupian.supervision;

/// Where a progress report stands (报告状态).
public enum ReportState {
    NOT_STARTED,
    DRAFT,
    SUBMITTED,
    /// Back with the unit, with reasons.
    RETURNED,
    ACCEPTED;

    /// The unit may write.
    public boolean isOpen() {
        return this == NOT_STARTED || this == DRAFT || this == RETURNED;
    }

    /// With the office: submitted or accepted.
    public boolean isReceived() {
        return !isOpen();
    }
}
