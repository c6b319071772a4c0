package org.wupian.returns;

/// Where a submission stands (报送状态).
public enum SubmissionState {
    /// Begun and not handed in; only the institution sees its figures.
    DRAFT,
    SUBMITTED,
    /// To be corrected, as a whole or in the cells named.
    RETURNED,
    ACCEPTED;

    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    public boolean isReceived() {
        return this == SUBMITTED || this == ACCEPTED;
    }
}
