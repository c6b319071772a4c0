package org.wupian.returns;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every night for lists that were corrected (重新封存任务), before the facts are exported.
@Configuration(proxyBeanMethods = false)
class ResealLoansJob {

    private static final LocalTime NIGHT = LocalTime.of(1, 30);

    @Bean
    RecurringTask<Void> resealLoans(ResealLoans reseal) {
        return Tasks.recurring("reseal-loans", Schedules.daily(ZoneId.of("Asia/Shanghai"), NIGHT))
                .execute((_, _) -> {
                    int _ = reseal.run();
                });
    }
}
