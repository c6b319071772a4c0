package org.wupian.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import org.wupian.database.CurrentCaller;
import org.wupian.supervision.Reminder.Rung;
import org.wupian.supervision.Reminders;
import org.wupian.synth.SyntheticCity;

/// Reminders of the past months (演示催报), sent on the mornings from the first step of the ladder to a
/// week after the last.
class DemoReminders {

    private static final int DAYS_AFTER = 7;

    private final SyntheticCity city;
    private final Reminders reminders;

    DemoReminders(SyntheticCity city, Reminders reminders) {
        this.city = city;
        this.reminders = reminders;
    }

    void plan(Timeline timeline) {
        for (YearMonth month : city.months()) {
            LocalDate due = city.due(month);
            reminders
                    .ladder()
                    .day(Rung.BEFORE, due)
                    .datesUntil(reminders.ladder().day(Rung.OFFICE, due).plusDays(DAYS_AFTER))
                    .forEach(day ->
                            timeline.at(
                                    day.atTime(8, 30),
                                    () ->
                                            CurrentCaller.as(
                                                    CurrentCaller.SYSTEM,
                                                    (Runnable) reminders::send)));
        }
    }
}
