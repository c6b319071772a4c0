package org.wupian.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.wupian.kernel.WorkingDays;

/// That a unit was reminded of what it owes (催报).
///
/// @param openReports how many reports it had not handed in then
public record Reminder(
        YearMonth month, String organisation, Rung rung, int openReports, Instant at) {

    /// The steps of the ladder (催报级次), each at most once a month for a unit, on working days.
    public enum Rung {
        /// Three working days before the due day: the unit.
        BEFORE(-3),
        /// On the due day: the unit.
        DUE(0),
        /// On the working day after: the unit and its leader.
        LEADER(1),
        /// Three working days after: the unit, its leader and the office.
        OFFICE(3);

        private final int workingDays;

        Rung(int workingDays) {
            this.workingDays = workingDays;
        }

        LocalDate day(LocalDate due, WorkingDays calendar) {
            return calendar.plus(due, workingDays);
        }
    }
}
