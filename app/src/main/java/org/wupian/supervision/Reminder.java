package org.wupian.supervision;

import java.time.Instant;
import java.time.YearMonth;

/// That a unit was reminded of what it owes (催报).
///
/// @param openReports how many reports it had not handed in then
public record Reminder(
        YearMonth month, String organisation, Rung rung, int openReports, Instant at) {

    /// The steps of the ladder (催报级次), each at most once a month for a unit, on working days. How
    /// many days lie between them is the pack's decision, see [ReminderLadder].
    public enum Rung {
        /// Before the due day: the unit.
        BEFORE,
        /// On the due day: the unit.
        DUE,
        /// After it: the unit and its leader.
        LEADER,
        /// Later still: the unit, its leader and the office.
        OFFICE
    }
}
