package org.wupian.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisations;
import org.wupian.supervision.Month;
import org.wupian.supervision.NextReminder;
import org.wupian.supervision.Reminder;
import org.wupian.supervision.Reminders;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// Who was reminded in a month, and who is next (催报).
///
/// @param next null when nobody will be
public record RemindersPage(
        Month month,
        List<ReminderStep> steps,
        @Nullable NextReminder next,
        Listing<Reminder> listing,
        Organisations organisations)
        implements Screen {

    public String path() {
        return "/months/" + month.month();
    }

    /// When reminders are sent, as `08:30`.
    public String morning() {
        return Reminders.MORNING.toString();
    }

    /// The step of the next reminder.
    public ReminderStep step(NextReminder next) {
        return steps.get(next.rung().ordinal());
    }
}
