package org.wupian.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Runs the jobs of all modules, each by one process only however many share the database (定时任务). A
/// job whose process died in the middle of it is run again by another after six missed heartbeats.
@Component
@ConditionalOnProperty(name = "wupian.jobs", havingValue = "true", matchIfMissing = true)
class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Scheduler scheduler;

    Jobs(
            DataSource dataSource,
            ObjectProvider<RecurringTask<?>> jobs,
            @Value("${wupian.jobs.polling:30s}") Duration polling,
            @Value("${wupian.jobs.heartbeat:30s}") Duration heartbeat) {
        List<RecurringTask<?>> tasks = jobs.stream().toList();
        scheduler =
                Scheduler.create(dataSource)
                        .startTasks(tasks)
                        .tableName("job.scheduled_task")
                        .schedulerName(new SchedulerName.Fixed(thisProcess()))
                        .threads(2)
                        .pollingInterval(polling)
                        .heartbeatInterval(heartbeat)
                        .shutdownMaxWait(Duration.ofSeconds(10))
                        .build();
        LOG.debug("{} jobs", tasks.size());
    }

    /// Several processes may share a machine: `host/process`.
    private static String thisProcess() {
        String host = new SchedulerName.Hostname().getName();
        return host + "/" + ProcessHandle.current().pid();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE - 3)
    void start() {
        scheduler.start();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        scheduler.stop();
    }
}
