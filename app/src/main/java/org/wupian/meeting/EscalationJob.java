package org.wupian.meeting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wupian.database.CurrentCaller;

/// Looks for late major matters early every morning (提级任务).
@Configuration(proxyBeanMethods = false)
class EscalationJob {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    @Bean
    RecurringTask<Void> escalateMatters(Escalation escalation) {
        return Tasks.recurring(
                        "escalate-matters", Schedules.daily(ZoneId.of("Asia/Shanghai"), MORNING))
                .execute((_, _) ->
                        CurrentCaller.as(
                                CurrentCaller.SYSTEM,
                                () -> {
                                    int _ = escalation.run();
                                }));
    }
}
