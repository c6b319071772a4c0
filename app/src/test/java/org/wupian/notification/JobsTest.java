package org.wupian.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.wupian.database.TestDatabase;

class JobsTest {

    private static final int JOBS = 8;

    private final TestDatabase database = TestDatabase.fresh();
    private final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();
    private final CountDownLatch all = new CountDownLatch(JOBS);

    @Test
    void everyJobRunsAndOfTwoProcessesOnOneDatabaseOneRunsIt() throws InterruptedException {
        Jobs one = jobs();
        Jobs other = jobs();
        one.start();
        other.start();

        assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
        one.stop();
        other.stop();

        assertThat(runs).hasSize(JOBS);
        assertThat(runs.values()).allMatch(it -> it.get() == 1);
        assertThat(succeeded()).isEqualTo(JOBS);
    }

    private int succeeded() {
        return database.client()
                .sql("select count(*) from job.scheduled_task where last_success is not null")
                .query(Integer.class)
                .single();
    }

    private Jobs jobs() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        List<String> names = IntStream.range(0, JOBS).mapToObj(it -> "job-" + it).toList();
        names.forEach(it -> beans.addBean(it, job(it)));
        return new Jobs(
                database.app(),
                beans.getBeanProvider(ResolvableType.forClass(RecurringTask.class)),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30));
    }

    private RecurringTask<Void> job(String name) {
        return Tasks.recurring(name, FixedDelay.ofHours(1))
                .execute((_, _) -> {
                    runs.computeIfAbsent(name, _ -> new AtomicInteger()).incrementAndGet();
                    all.countDown();
                });
    }
}
