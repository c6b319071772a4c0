package org.wupian.meeting;

/// How far a meeting is (会议状态).
public enum MeetingState {
    /// Called; agenda, minutes and decisions are being written (筹备中).
    PLANNED,
    /// Over; its minutes and decisions stand (已召开).
    HELD,
    /// Not held (已取消).
    CANCELLED
}
