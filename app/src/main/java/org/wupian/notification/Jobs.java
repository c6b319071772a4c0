package org.wupian.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Runs the jobs of all modules, each by one process only however many share the database (定时任务).
@Component
@ConditionalOnProperty(name = "wupian.jobs", havingValue = "true", matchIfMissing = true)
class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Scheduler scheduler;

    Jobs(DataSource dataSource, ObjectProvider<RecurringTask<?>> jobs) {
        List<RecurringTask<?>> tasks = jobs.stream().toList();
        scheduler =
                Scheduler.create(dataSource)
                        .startTasks(tasks)
                        .tableName("job.scheduled_task")
                        .threads(2)
                        .pollingInterval(Duration.ofSeconds(30))
                        .shutdownMaxWait(Duration.ofSeconds(10))
                        .build();
        LOG.debug("{} jobs", tasks.size());
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.start();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        scheduler.stop();
    }
}
