package org.wupian.supervision;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Pack;
import org.wupian.kernel.WorkingDays;
import org.wupian.notification.Notices;

/// Sends reminders every morning at half past eight (催报任务).
@Configuration(proxyBeanMethods = false)
class ReminderJob {

    @Bean
    ReminderLadder reminderLadder(Pack pack, WorkingDays calendar) {
        return ReminderLadder.of(pack, calendar);
    }

    @Bean
    Reminders reminders(
            MonthTable months,
            ReminderTable table,
            DirectoryRecipients recipients,
            Notices notices,
            ReminderLadder ladder,
            WorkingDays calendar,
            Clock clock) {
        return new Reminders(months, table, recipients, notices::tellAll, ladder, calendar, clock);
    }

    @Bean
    RecurringTask<Void> remindUnits(Reminders reminders) {
        return Tasks.recurring(
                        "remind-units",
                        Schedules.daily(ZoneId.of("Asia/Shanghai"), Reminders.MORNING))
                .execute((_, _) ->
                        CurrentCaller.as(
                                CurrentCaller.SYSTEM,
                                () -> {
                                    int _ = reminders.send();
                                }));
    }
}
