package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wupian.supervision.Supervision.MARCH;
import static org.wupian.supervision.Supervision.OFFICE;
import static org.wupian.supervision.Supervision.SCIENCE;
import static org.wupian.supervision.Supervision.key;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens when it really happens at once.
class WritersAtOnceTest {

    private final Supervision it = new Supervision();

    @BeforeEach
    void open() {
        it.open();
    }

    @Test
    void ofWritersWhoSawTheSameTextOneSavesAndTheOthersAreTold() throws Exception {
        List<ReportOutcome> outcomes = atOnce(6, n -> it.draft(SCIENCE, "1", text("写者" + n), 0));

        assertThat(outcomes).filteredOn(ReportOutcome.Stored.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ReportOutcome.Stale.class::isInstance).hasSize(5);
    }

    @Test
    void handingInAtOnceIsHandingInOnce() throws Exception {
        it.draft(SCIENCE, "1", Supervision.GOOD, 0);

        atOnce(
                6,
                _ -> it.as(SCIENCE, () -> it.reports.submit(key("1", SCIENCE), BasedOn.ANYTHING)));

        Report report = it.as(OFFICE, () -> it.reports.get(key("1", SCIENCE)));
        assertThat(it.as(OFFICE, () -> it.reports.revisions(report))).hasSize(1);
    }

    @Test
    void nothingSlipsIntoAMonthWhileItIsClosed() throws Exception {
        atOnce(
                6,
                n ->
                        n == 3
                                ? it.as(OFFICE, () -> it.months.close(MARCH, "理由"))
                                : it.as(
                                        SCIENCE,
                                        () ->
                                                it.reports.submit(
                                                        key("1", SCIENCE),
                                                        text("写者" + n),
                                                        BasedOn.ANYTHING)));

        List<String> different =
                it.as(
                        OFFICE,
                        () ->
                                it.database
                                        .client()
                                        .sql(
                                                """
                                                select r.organisation
                                                  from supervision.report r
                                                  join supervision.frozen_report f on f.report = r.id
                                                 where f.state <> r.state
                                                    or (r.state = 'SUBMITTED' and f.done <> r.done)
                                                """)
                                        .query((row, n) -> row.getString("organisation"))
                                        .list());
        assertThat(different).isEmpty();
    }

    private interface Numbered<T> {
        T call(int number);
    }

    private static <T> List<T> atOnce(int count, Numbered<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            for (int i = 0; i < count; i++) {
                int number = i;
                Callable<T> task =
                        () -> {
                            start.await();
                            return work.call(number);
                        };
                futures.add(threads.submit(task));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static Content text(String done) {
        return new Content(Status.ON_TRACK, done, "", "", List.of());
    }
}
