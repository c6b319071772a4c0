package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wupian.supervision.Supervision.BANK_A;
import static org.wupian.supervision.Supervision.BANK_B;
import static org.wupian.supervision.Supervision.GOOD;
import static org.wupian.supervision.Supervision.MARCH;
import static org.wupian.supervision.Supervision.OFFICE;
import static org.wupian.supervision.Supervision.SCIENCE;
import static org.wupian.supervision.Supervision.key;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wupian.kernel.Forbidden;

class ReviewsTest {

    private final Supervision it = new Supervision();

    @BeforeEach
    void open() {
        it.open();
    }

    @Test
    void aReportIsReturnedWithReasonsByField() {
        it.submit(SCIENCE, "1");

        it.as(
                OFFICE,
                () ->
                        it.reviews.giveBack(
                                key("1", SCIENCE), "请补充数据", Map.of("done", "缺少户数", "next", "缺时间")));

        Report report = it.as(SCIENCE, () -> it.reports.get(key("1", SCIENCE)));
        assertThat(report.state()).isEqualTo(ReportState.RETURNED);
        assertThat(report.isOpen()).isTrue();
        assertThat(report.returnReason()).isEqualTo("请补充数据");
        assertThat(report.fieldReasons()).isEqualTo(Map.of("done", "缺少户数", "next", "缺时间"));
    }

    @Test
    void aSecondReturnSaysTheNewReason() {
        it.submit(SCIENCE, "1");
        it.as(OFFICE, () -> it.reviews.giveBack(key("1", SCIENCE), "请补充数据", Map.of()));
        it.as(OFFICE, () -> it.reviews.giveBack(key("1", SCIENCE), "请分县区填写", Map.of()));

        assertThat(it.as(SCIENCE, () -> it.reports.get(key("1", SCIENCE))).returnReason())
                .isEqualTo("请分县区填写");
    }

    @Test
    void aReturnNeedsAReason() {
        it.submit(SCIENCE, "1");

        assertThat(it.as(OFFICE, () -> it.reviews.giveBack(key("1", SCIENCE), " ", Map.of())))
                .isInstanceOfSatisfying(
                        ReportOutcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.NO_REASON));
    }

    @Test
    void onlyWhatWasHandedInIsReviewed() {
        it.draft(SCIENCE, "1", GOOD, 0);

        assertThat(it.as(OFFICE, () -> it.reviews.accept(key("1", SCIENCE))))
                .isInstanceOfSatisfying(
                        ReportOutcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.NOT_SUBMITTED));
    }

    @Test
    void acceptingTwiceIsAcceptingOnce() {
        it.submit(SCIENCE, "1");

        it.as(OFFICE, () -> it.reviews.accept(key("1", SCIENCE)));
        ReportOutcome again = it.as(OFFICE, () -> it.reviews.accept(key("1", SCIENCE)));

        assertThat(again).isInstanceOf(ReportOutcome.Stored.class);
        assertThat(it.events).filteredOn(ReportAccepted.class::isInstance).hasSize(1);
    }

    @Test
    void everythingThatWaitsIsAcceptedAtOnce() {
        it.submit(SCIENCE, "1");
        it.submit(BANK_A, "1");
        it.draft(BANK_B, "1", GOOD, 0);

        int accepted = it.as(OFFICE, () -> it.reviews.acceptAll(MARCH, ReportFilter.ALL));

        assertThat(accepted).isEqualTo(2);
        assertThat(it.as(OFFICE, () -> it.months.get(MARCH)).progress())
                .isEqualTo(new Month.Progress(6, 2, 2, 0, 3));
        Report report = it.as(BANK_A, () -> it.reports.get(key("1", BANK_A)));
        assertThat(it.as(BANK_A, () -> it.reports.revisions(report)))
                .extracting(Revision::step)
                .containsExactly(Revision.Step.ACCEPTED, Revision.Step.SUBMITTED);
    }

    @Test
    void anAcceptedReportIsUnlockedAndItsTextKept() {
        it.submit(SCIENCE, "1");
        it.as(OFFICE, () -> it.reviews.accept(key("1", SCIENCE)));

        it.as(OFFICE, () -> it.reviews.unlock(key("1", SCIENCE), "数据更正"));

        Report report = it.as(SCIENCE, () -> it.reports.get(key("1", SCIENCE)));
        assertThat(report.state()).isEqualTo(ReportState.RETURNED);
        assertThat(report.content()).isEqualTo(GOOD);
        assertThat(it.as(SCIENCE, () -> it.reports.revisions(report)))
                .extracting(Revision::step)
                .containsExactly(
                        Revision.Step.UNLOCKED, Revision.Step.ACCEPTED, Revision.Step.SUBMITTED);
    }

    @Test
    void theFiguresOfAnAcceptedSummaryBecomeTheTargetsActuals() {
        ReportKey summary = new ReportKey(MARCH, "1", "science", ReportKind.SUMMARY);
        Content content =
                new Content(
                        Status.ON_TRACK,
                        "进展",
                        "",
                        "",
                        List.of(
                                new Figure("T1", "入库企业", new BigDecimal("12.50"), "户"),
                                new Figure("T9", "别处的目标", BigDecimal.ONE, "户"),
                                new Figure("", "自报", BigDecimal.TWO, "户")));
        it.as(SCIENCE, () -> it.reports.submit(summary, content, BasedOn.ANYTHING));
        assertThat(it.reached).isEmpty();

        it.as(OFFICE, () -> it.reviews.accept(summary));

        assertThat(it.reached)
                .containsExactly("T1 2026-03 12.5 progress/2026-03/1/science/SUMMARY");
    }

    @Test
    void theSummaryIsAskedForTheMeasuresTargets() {
        ReportKey summary = new ReportKey(MARCH, "1", "science", ReportKind.SUMMARY);

        Report report = it.as(SCIENCE, () -> it.reports.get(summary));

        assertThat(it.asked.of(report)).containsExactly(new Figure("T1", "入库企业", null, "户"));
        assertThat(it.asked.of(it.as(SCIENCE, () -> it.reports.get(key("1", SCIENCE))))).isEmpty();
    }

    @Test
    void onlyTheOfficeReviews() {
        it.submit(BANK_A, "1");

        for (var caller : List.of(SCIENCE, BANK_A, Supervision.GROUP)) {
            assertThatThrownBy(() -> it.as(caller, () -> it.reviews.accept(key("1", BANK_A))))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() ->
                            it.as(caller, () -> it.reviews.acceptAll(MARCH, ReportFilter.ALL)))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void aClosedMonthIsNotReviewed() {
        it.submit(SCIENCE, "1");
        it.as(OFFICE, () -> it.months.close(MARCH, "理由"));

        assertThat(it.as(OFFICE, () -> it.reviews.accept(key("1", SCIENCE))))
                .isInstanceOfSatisfying(
                        ReportOutcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.MONTH_CLOSED));
        assertThat(it.as(OFFICE, () -> it.reviews.acceptAll(MARCH, ReportFilter.ALL))).isZero();
    }

    @Test
    void whatWaitsIsReviewedInThePlansOrder() {
        it.submit(BANK_B, "1");
        it.submit(Supervision.ENVIRONMENT, "（三）");
        it.clock.moveTo(java.time.LocalDate.of(2026, 3, 11));
        it.submit(BANK_A, "1");

        assertThat(it.as(OFFICE, () -> it.reviews.waiting(MARCH)))
                .extracting(ReportKey::organisation)
                .containsExactly("bank-b", "bank-a", "environment");
    }
}
