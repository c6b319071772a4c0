package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wupian.supervision.Supervision.BANK_A;
import static org.wupian.supervision.Supervision.ENVIRONMENT;
import static org.wupian.supervision.Supervision.GOOD;
import static org.wupian.supervision.Supervision.MARCH;
import static org.wupian.supervision.Supervision.OFFICE;
import static org.wupian.supervision.Supervision.SCIENCE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;

class MonthsTest {

    private final Supervision it = new Supervision();

    @BeforeEach
    void open() {
        it.open();
    }

    @Test
    void openingCreatesWhatEveryUnitOwes() {
        Month month = it.as(OFFICE, () -> it.months.get(MARCH));

        assertThat(month.state()).isEqualTo(MonthState.OPEN);
        assertThat(month.progress()).isEqualTo(new Month.Progress(6, 0, 0, 0, 6));
        assertThat(it.as(OFFICE, () -> it.reports.standings(MARCH)))
                .extracting(s -> s.measure() + " " + s.organisation() + " " + s.kind())
                .containsExactly(
                        "1 science PART",
                        "1 bank-a PART",
                        "1 bank-b PART",
                        "1 science SUMMARY",
                        "（三） environment PART",
                        "（三） environment SUMMARY");
        assertThat(it.events).containsExactly(new MonthOpened(MARCH, 6));
    }

    @Test
    void openingAgainChangesNothing() {
        it.draft(SCIENCE, "1", GOOD, 0);

        Month again = it.open();

        assertThat(again.progress()).isEqualTo(new Month.Progress(6, 0, 0, 0, 5));
        assertThat(it.events).hasSize(1);
    }

    @Test
    void openingAgainFollowsThePlanButKeepsWhatWasStarted() {
        it.draft(SCIENCE, "1", GOOD, 0);
        it.owed = List.of(Supervision.owed("1", "bank-c", ReportKind.PART));

        it.open();

        assertThat(it.as(OFFICE, () -> it.reports.standings(MARCH)))
                .extracting(Standing::organisation)
                .containsExactlyInAnyOrder("science", "bank-c");
    }

    @Test
    void aDueDayThatIsNotWorkedMovesOn() {
        assertThat(it.as(OFFICE, () -> it.months.get(MARCH)).dueOn())
                .isEqualTo(LocalDate.of(2026, 3, 23));
    }

    @Test
    void aUnitCountsItsOwnReportsOnly() {
        assertThat(it.as(SCIENCE, () -> it.months.get(MARCH)).progress().owed()).isEqualTo(2);
        assertThat(it.as(BANK_A, () -> it.months.get(MARCH)).progress().owed()).isEqualTo(1);
        assertThat(it.as(Supervision.GROUP, () -> it.months.get(MARCH)).progress().owed())
                .isEqualTo(4);
    }

    @Test
    void onlyTheOfficeTurnsTheMonth() {
        assertThatThrownBy(() -> it.as(SCIENCE, () -> it.months.open(YearMonth.of(2026, 4))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> it.as(SCIENCE, () -> it.months.close(MARCH, "理由")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> it.as(SCIENCE, () -> it.months.revise(MARCH, "理由")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> it.as(OFFICE, () -> it.months.close(YearMonth.of(2020, 1), "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void closingIsRefusedWithTheListOfWhatIsMissing() {
        it.submit(SCIENCE, "1");

        CloseOutcome outcome = it.as(OFFICE, () -> it.months.close(MARCH, "  "));

        assertThat(outcome).isInstanceOf(CloseOutcome.Missing.class);
        assertThat(((CloseOutcome.Missing) outcome).reports())
                .hasSize(6)
                .extracting(Standing::state)
                .contains(ReportState.SUBMITTED, ReportState.NOT_STARTED);
        assertThat(it.as(OFFICE, () -> it.months.get(MARCH)).state()).isEqualTo(MonthState.OPEN);
    }

    @Test
    void closingWithAReasonFreezesTheMonth() {
        it.submit(SCIENCE, "1");

        CloseOutcome outcome = it.as(OFFICE, () -> it.months.close(MARCH, "等待部门改革"));

        assertThat(outcome).isInstanceOf(CloseOutcome.Closed.class);
        Month month = ((CloseOutcome.Closed) outcome).month();
        assertThat(month.state()).isEqualTo(MonthState.CLOSED);
        assertThat(month.closeReason()).isEqualTo("等待部门改革");
        assertThat(it.events).contains(new MonthClosed(MARCH, 1, 6));
        assertThat(it.draft(ENVIRONMENT, "（三）", GOOD, 0))
                .isInstanceOfSatisfying(
                        ReportOutcome.Refused.class,
                        refused -> {
                            assertThat(refused.why()).isEqualTo(Refusal.MONTH_CLOSED);
                            assertThat(refused.yours()).isEqualTo(GOOD);
                        });
    }

    @Test
    void aCompleteMonthNeedsNoReason() {
        it.acceptEverything();

        assertThat(it.as(OFFICE, () -> it.months.close(MARCH, "")))
                .isInstanceOfSatisfying(
                        CloseOutcome.Closed.class,
                        closed -> assertThat(closed.month().closeReason()).isEmpty());
    }

    @Test
    void closingTwiceIsClosingOnce() {
        it.acceptEverything();

        it.as(OFFICE, () -> it.months.close(MARCH, ""));
        it.as(OFFICE, () -> it.months.close(MARCH, ""));

        assertThat(it.events).filteredOn(MonthClosed.class::isInstance).hasSize(1);
        assertThat(frozen(1)).hasSize(6);
    }

    @Test
    void aRevisionReopensAndLeavesWhatWasFrozen() {
        it.acceptEverything();
        it.as(OFFICE, () -> it.months.close(MARCH, ""));

        Month revised = it.as(OFFICE, () -> it.months.revise(MARCH, "数据更正"));
        it.as(OFFICE, () -> it.reviews.unlock(Supervision.key("1", SCIENCE), "更正"));
        Content corrected = new Content(Status.AT_RISK, "更正后的内容", "", "", List.of());
        it.as(
                SCIENCE,
                () ->
                        it.reports.submit(
                                Supervision.key("1", SCIENCE), corrected, BasedOn.ANYTHING));
        it.as(OFFICE, () -> it.reviews.accept(Supervision.key("1", SCIENCE)));
        it.as(OFFICE, () -> it.months.close(MARCH, ""));

        assertThat(revised.state()).isEqualTo(MonthState.REVISING);
        assertThat(revised.revision()).isEqualTo(2);
        assertThat(frozen(1)).hasSize(6).containsOnly(GOOD.done());
        assertThat(frozen(2)).hasSize(6).contains("更正后的内容");
        assertThat(it.as(OFFICE, () -> it.months.steps(MARCH)))
                .extracting(MonthStep::step, MonthStep::revision, MonthStep::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MonthStep.Step.OPENED, 1, ""),
                        org.assertj.core.groups.Tuple.tuple(MonthStep.Step.CLOSED, 1, ""),
                        org.assertj.core.groups.Tuple.tuple(MonthStep.Step.REVISED, 2, "数据更正"),
                        org.assertj.core.groups.Tuple.tuple(MonthStep.Step.CLOSED, 2, ""));
    }

    @Test
    void whoeverHandsInAfterTheDueDayIsLate() {
        it.submit(SCIENCE, "1");
        it.clock.moveTo(LocalDate.of(2026, 3, 24));
        it.submit(BANK_A, "1");

        assertThat(it.as(OFFICE, () -> it.reports.standings(MARCH)))
                .filteredOn(s -> !s.late())
                .extracting(Standing::organisation)
                .containsExactly("science");
    }

    @Test
    void theNewestOpenMonthThatHasBegunIsInForce() {
        it.as(OFFICE, () -> it.months.open(YearMonth.of(2026, 4)));
        assertThat(it.as(BANK_A, it.months::inForce).orElseThrow().month()).isEqualTo(MARCH);

        it.clock.moveTo(LocalDate.of(2026, 4, 1));
        assertThat(it.as(BANK_A, it.months::inForce).orElseThrow().month())
                .isEqualTo(YearMonth.of(2026, 4));
    }

    private List<String> frozen(int revision) {
        return it.as(
                OFFICE,
                () ->
                        it.database
                                .client()
                                .sql(
                                        """
                                        select done
                                          from fact.progress_at_close
                                         where month = '2026-03-01'
                                           and month_revision = :revision
                                        """)
                                .param("revision", revision)
                                .query((row, n) -> row.getString("done"))
                                .list());
    }
}
