package org.wupian.lake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Exports the facts every night (湖仓导出任务).
@Configuration(proxyBeanMethods = false)
class LakeJob {

    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    @Bean
    RecurringTask<Void> exportLake(Lake lake) {
        return Tasks.recurring("export-lake", Schedules.daily(ZoneId.of("Asia/Shanghai"), NIGHT))
                .execute((_, _) -> {
                    LakeManifest _ = lake.export();
                });
    }
}
