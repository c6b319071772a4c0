package org.wupian.roster;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every morning what the day asks of the rosters, and every minute what is to be delivered
/// (名单定时任务).
@Configuration(proxyBeanMethods = false)
class RosterJob {

    private static final LocalTime MORNING = LocalTime.of(6, 30);

    @Bean
    RecurringTask<Void> rosterDays(RosterDays days) {
        return Tasks.recurring("roster-days", Schedules.daily(ZoneId.of("Asia/Shanghai"), MORNING))
                .execute((_, _) -> days.run());
    }

    @Bean
    RecurringTask<Void> deliverPushes(Webhooks webhooks) {
        return Tasks.recurring("deliver-pushes", FixedDelay.ofMinutes(1))
                .execute((_, _) -> webhooks.deliver());
    }
}
