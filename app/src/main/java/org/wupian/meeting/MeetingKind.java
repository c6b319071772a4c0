package org.wupian.meeting;

/// What a meeting is called for (会议类别).
public enum MeetingKind {
    /// Settles what units cannot settle alone (联席会议); late major matters go to the next one.
    JOINT,
    /// Looks at the month's figures and lights (月调度会).
    SCHEDULING
}
