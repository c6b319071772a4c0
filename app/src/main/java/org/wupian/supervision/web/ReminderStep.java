package org.wupian.supervision.web;

import java.time.LocalDate;
import org.wupian.supervision.Reminder.Rung;
import org.wupian.ui.Text;

/// One step of a month's ladder of reminders.
///
/// @param workingDays between it and the due day, before or after it
/// @param sent how many units were reminded on it
public record ReminderStep(Rung rung, int workingDays, LocalDate day, int sent) {

    public String name() {
        return Text.t("supervision.reminders.step." + ReminderBoards.word(rung), workingDays);
    }

    public String told() {
        return Text.t("supervision.reminders.told." + ReminderBoards.word(rung));
    }
}
