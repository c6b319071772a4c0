package org.wupian.returns;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wupian.database.CurrentCaller;
import org.wupian.supervision.Reminders;

/// Sends reminders of forms every morning, with those of progress reports (报表催报任务).
@Configuration(proxyBeanMethods = false)
class ReturnReminderJob {

    @Bean
    RecurringTask<Void> remindReporters(ReturnReminders reminders) {
        return Tasks.recurring(
                        "remind-reporters",
                        Schedules.daily(ZoneId.of("Asia/Shanghai"), Reminders.MORNING))
                .execute((_, _) ->
                        CurrentCaller.as(
                                CurrentCaller.SYSTEM,
                                () -> {
                                    int _ = reminders.send();
                                }));
    }
}
