package org.wupian.indicator;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Computes figures soon after returns were accepted (指标计算任务).
@Configuration(proxyBeanMethods = false)
class ComputeJob {

    private static final int SECONDS = 5;

    @Bean
    RecurringTask<Void> computeFigures(ComputeMonth compute) {
        return Tasks.recurring("compute-figures", FixedDelay.ofSeconds(SECONDS))
                .execute((_, _) -> compute.stale());
    }

    @Bean
    RecurringTask<Void> findUncountedMonths(ComputeMonth compute) {
        return Tasks.recurring("find-uncounted-months", FixedDelay.ofMinutes(1))
                .execute((_, _) -> compute.mark());
    }
}
