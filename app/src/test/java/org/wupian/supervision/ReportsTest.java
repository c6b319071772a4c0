package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wupian.supervision.Supervision.BANK_A;
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
import org.wupian.kernel.NotFound;

class ReportsTest {

    private static final Content OTHER = new Content(Status.AT_RISK, "另一人写的内容。", "", "", List.of());

    private final Supervision it = new Supervision();

    @BeforeEach
    void open() {
        it.open();
    }

    @Test
    void aDraftIsKeptWithItsFigures() {
        Content content =
                new Content(
                        Status.DONE,
                        "新增贷款。\n第二段",
                        "下一步",
                        "困难",
                        List.of(new Figure("g1", "新增贷款", new BigDecimal("12.50"), "亿元")));

        ReportOutcome outcome = it.draft(SCIENCE, "1", content, 0);

        assertThat(outcome).isInstanceOf(ReportOutcome.Stored.class);
        Report report = it.as(SCIENCE, () -> it.reports.get(key("1", SCIENCE)));
        assertThat(report.content()).isEqualTo(content);
        assertThat(report.state()).isEqualTo(ReportState.DRAFT);
        assertThat(report.version()).isEqualTo(1);
    }

    @Test
    void aUnitHandsInSeveralReportsAtOnceAndWhatIsIncompleteStays() {
        ReportKey part = key("1", SCIENCE);
        ReportKey summary = new ReportKey(MARCH, "1", "science", ReportKind.SUMMARY);

        List<ReportKey> taken =
                it.as(
                        SCIENCE,
                        () ->
                                it.reports.submitAll(
                                        MARCH,
                                        "science",
                                        Map.of(part, GOOD, summary, Content.EMPTY)));

        assertThat(taken).containsExactly(part);
        Report stored = it.as(SCIENCE, () -> it.reports.get(part));
        assertThat(stored.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(stored.content()).isEqualTo(GOOD);
        assertThat(it.as(SCIENCE, () -> it.reports.get(summary)).state())
                .isEqualTo(ReportState.NOT_STARTED);
        assertThat(it.events).contains(new ReportSubmitted(part));
    }

    @Test
    void whoeverHandsInAnothersReportIsRefused() {
        Map<ReportKey, Content> texts = Map.of(key("1", SCIENCE), GOOD);

        assertThatThrownBy(() -> it.as(BANK_A, () -> it.reports.submitAll(MARCH, "science", texts)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndLosesNothing() {
        it.draft(SCIENCE, "1", GOOD, 0);

        ReportOutcome second = it.draft(SCIENCE, "1", OTHER, 0);

        assertThat(second)
                .isInstanceOfSatisfying(
                        ReportOutcome.Stale.class,
                        stale -> {
                            assertThat(stale.report().content()).isEqualTo(GOOD);
                            assertThat(stale.yours()).isEqualTo(OTHER);
                        });
        assertThat(it.as(SCIENCE, () -> it.reports.get(key("1", SCIENCE))).content())
                .isEqualTo(GOOD);
    }

    @Test
    void theSecondEditorMaySaveOnceTheFirstTextWasSeen() {
        it.draft(SCIENCE, "1", GOOD, 0);
        it.draft(SCIENCE, "1", OTHER, 0);

        assertThat(it.draft(SCIENCE, "1", OTHER, 1)).isInstanceOf(ReportOutcome.Stored.class);
    }

    @Test
    void oneOpenedFormNeverDisturbsItself() {
        ReportKey key = key("1", SCIENCE);

        it.as(SCIENCE, () -> it.reports.draft(key, OTHER, new BasedOn(0, "form-1")));
        ReportOutcome next =
                it.as(SCIENCE, () -> it.reports.draft(key, GOOD, new BasedOn(0, "form-1")));
        ReportOutcome other =
                it.as(SCIENCE, () -> it.reports.draft(key, OTHER, new BasedOn(0, "form-2")));

        assertThat(next).isInstanceOf(ReportOutcome.Stored.class);
        assertThat(other).isInstanceOf(ReportOutcome.Stale.class);
    }

    @Test
    void savingTheSameTextAgainIsNoConflict() {
        it.draft(SCIENCE, "1", GOOD, 0);
        assertThat(it.draft(SCIENCE, "1", GOOD, 0)).isInstanceOf(ReportOutcome.Stored.class);
    }

    @Test
    void onlyTheUnitItselfWritesItsReport() {
        for (var caller : List.of(BANK_A, OFFICE, Supervision.GROUP)) {
            assertThatThrownBy(() ->
                            it.as(
                                    caller,
                                    () ->
                                            it.reports.draft(
                                                    key("1", SCIENCE), GOOD, BasedOn.ANYTHING)))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void nobodyWritesWhatNobodyOwes() {
        assertThatThrownBy(() -> it.draft(SCIENCE, "（三）", GOOD, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> it.draft(SCIENCE, "99", GOOD, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void anIncompleteReportIsNotHandedInButSaved() {
        Content halfway = new Content(null, "  ", "下一步", "", List.of());

        ReportOutcome outcome =
                it.as(
                        SCIENCE,
                        () -> it.reports.submit(key("1", SCIENCE), halfway, BasedOn.ANYTHING));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ReportOutcome.Incomplete.class,
                        incomplete -> {
                            assertThat(incomplete.gaps())
                                    .containsExactly(
                                            new Gap("status", Gap.Code.EMPTY),
                                            new Gap("done", Gap.Code.EMPTY));
                            assertThat(incomplete.report().content().next()).isEqualTo("下一步");
                        });
    }

    @Test
    void whatWasHandedInIsLockedUntilItComesBack() {
        it.submit(SCIENCE, "1");

        assertThat(it.draft(SCIENCE, "1", OTHER, null))
                .isInstanceOfSatisfying(
                        ReportOutcome.Refused.class,
                        refused -> {
                            assertThat(refused.why()).isEqualTo(Refusal.ALREADY_SUBMITTED);
                            assertThat(refused.yours()).isEqualTo(OTHER);
                        });
    }

    @Test
    void handingInTwiceIsHandingInOnce() {
        it.submit(SCIENCE, "1");
        it.submit(SCIENCE, "1");

        Report report = it.as(SCIENCE, () -> it.reports.get(key("1", SCIENCE)));
        assertThat(it.as(SCIENCE, () -> it.reports.revisions(report))).hasSize(1);
        assertThat(it.events).filteredOn(ReportSubmitted.class::isInstance).hasSize(1);
    }

    @Test
    void textsAreKeptAsTypedWithoutWhatNoDatabaseTakes() {
        Content odd = new Content(Status.DONE, "甲\u0000乙\r\n丙\ud800\t丁'\"<b>", "", "", List.of());

        it.draft(SCIENCE, "1", odd, 0);

        assertThat(it.as(SCIENCE, () -> it.reports.get(key("1", SCIENCE))).content().done())
                .isEqualTo("甲乙\n丙\t丁'\"<b>");
    }

    @Test
    void impossibleContentIsRefusedByField() {
        Content huge =
                new Content(
                        Status.DONE,
                        "长".repeat(Content.LONGEST + 1),
                        "",
                        "",
                        List.of(new Figure("", "荒唐", new BigDecimal("1e999999"), "")));

        assertThat(it.draft(SCIENCE, "1", huge, 0))
                .isInstanceOfSatisfying(
                        ReportOutcome.Incomplete.class,
                        it ->
                                assertThat(it.gaps())
                                        .containsExactly(
                                                new Gap("done", Gap.Code.TOO_LONG),
                                                new Gap("figures", Gap.Code.NOT_A_FIGURE)));
    }

    @Test
    void aDraftIsSeenByItsWriterOnly() {
        it.draft(SCIENCE, "1", GOOD, 0);

        Report seen = it.as(OFFICE, () -> it.reports.get(key("1", SCIENCE)));

        assertThat(seen.state()).isEqualTo(ReportState.DRAFT);
        assertThat(seen.content()).isEqualTo(Content.EMPTY);
    }

    @Test
    void whileItIsCorrectedOthersSeeWhatWasHandedInLast() {
        it.submit(SCIENCE, "1");
        it.as(OFFICE, () -> it.reviews.giveBack(key("1", SCIENCE), "请补充", Map.of()));
        it.draft(SCIENCE, "1", OTHER, null);

        assertThat(it.as(OFFICE, () -> it.reports.get(key("1", SCIENCE))).content())
                .isEqualTo(GOOD);
    }

    @Test
    void whatChangedSinceTheReturnIsShownFieldByField() {
        it.submit(SCIENCE, "1");
        it.as(OFFICE, () -> it.reviews.giveBack(key("1", SCIENCE), "请补充", Map.of()));
        Content better = new Content(Status.ON_TRACK, "办成四件事。", "继续推进。", "", List.of());
        it.as(SCIENCE, () -> it.reports.submit(key("1", SCIENCE), better, BasedOn.ANYTHING));

        Report report = it.as(OFFICE, () -> it.reports.get(key("1", SCIENCE)));

        assertThat(it.as(OFFICE, () -> it.reports.changes(report)))
                .containsExactly(
                        new Change(
                                "done",
                                List.of(
                                        new Change.Piece(Change.Fate.KEPT, "办成"),
                                        new Change.Piece(Change.Fate.REMOVED, "三"),
                                        new Change.Piece(Change.Fate.ADDED, "四"),
                                        new Change.Piece(Change.Fate.KEPT, "件事。"))));
    }

    @Test
    void aMonthIsReadPageByPage() {
        List<Report> first = it.as(OFFICE, () -> it.reports.page(MARCH, ReportFilter.ALL, 0, 4));
        List<Report> second =
                it.as(
                        OFFICE,
                        () -> it.reports.page(MARCH, ReportFilter.ALL, first.getLast().id(), 4));

        assertThat(first).hasSize(4);
        assertThat(second).hasSize(2);
        assertThat(it.as(BANK_A, () -> it.reports.page(MARCH, ReportFilter.ALL, 0, 10))).hasSize(1);
    }
}
