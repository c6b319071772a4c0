package org.wupian.meeting;

/// How far a major matter is (重大事项状态).
public enum MatterState {
    /// Nobody is in charge yet (待交办).
    REPORTED,
    /// A unit has to answer by a day (办理中).
    ASSIGNED,
    /// The day has passed without an answer; the next joint meeting takes it up (提级上会).
    ESCALATED,
    /// The unit has answered (已答复).
    ANSWERED,
    /// Settled (已办结).
    CLOSED;

    /// Whether an answer is being waited for.
    public boolean waits() {
        return this == ASSIGNED || this == ESCALATED;
    }
}
