package org.wupian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisation.Kind;
import org.wupian.directory.Organisations;
import org.wupian.plan.Actual;
import org.wupian.plan.PlanVersion;
import org.wupian.plan.Plans;
import org.wupian.plan.Target;
import org.wupian.plan.Targets;
import org.wupian.supervision.Month;
import org.wupian.supervision.MonthState;
import org.wupian.supervision.Months;
import org.wupian.supervision.Report;
import org.wupian.supervision.ReportState;
import org.wupian.supervision.Reports;
import org.wupian.supervision.Standing;

@WupianTest(demo = true, city = true)
class DemoTest {

    private static final YearMonth OPEN = YearMonth.of(2026, 11);

    @Autowired Organisations organisations;
    @Autowired Plans plans;
    @Autowired Targets targets;
    @Autowired Months months;
    @Autowired Reports reports;
    @Autowired Clock clock;
    @Autowired PastClock pastClock;

    @Test
    void banksAndInsurersAreInvented() {
        assertThat(organisations.of(Kind.BANK))
                .hasSize(12)
                .extracting(Organisation::code)
                .contains("bank-1", "bank-12");
        assertThat(organisations.of(Kind.INSURER)).hasSize(3);
        assertThat(organisations.of(Kind.ENTERPRISE)).hasSize(5);
        assertThat(organisations.of(Kind.COUNTY)).hasSize(13);
    }

    @Test
    void targetsAreMovedIntoTheYearOfTheOpenMonthAndSaySo() {
        PlanVersion inForce =
                CurrentCaller.as(CurrentCaller.SYSTEM, () -> plans.inForce().version());
        Target loans = CurrentCaller.as(CurrentCaller.SYSTEM, () -> targets.get("G1-loans"));

        assertThat(inForce.year()).isEqualTo(2026);
        assertThat(inForce.note()).contains("演示数据");
        assertThat(loans.year()).isEqualTo(2026);
        assertThat(loans.path()).containsKey(OPEN);
    }

    @Test
    void twoMonthsAreClosedAndTheClocksMonthIsOpen() {
        List<Month> all = CurrentCaller.as(CurrentCaller.SYSTEM, months::all);

        assertThat(all)
                .extracting(Month::month)
                .containsExactly(OPEN, OPEN.minusMonths(1), OPEN.minusMonths(2));
        assertThat(all)
                .extracting(Month::state)
                .containsExactly(MonthState.OPEN, MonthState.CLOSED, MonthState.CLOSED);
        assertThat(all).allMatch(it -> it.openedAt().isBefore(clock.instant()));
    }

    @Test
    void inTheOpenMonthSomeAreLateSomeReturnedSomeWaitForReviewAndMostAreAccepted() {
        List<Standing> standings =
                CurrentCaller.as(CurrentCaller.SYSTEM, () -> months.missing(OPEN));
        Map<ReportState, Long> states =
                standings.stream()
                        .collect(Collectors.groupingBy(Standing::state, Collectors.counting()));
        int all = CurrentCaller.as(CurrentCaller.SYSTEM, () -> reports.standings(OPEN)).size();

        assertThat(states)
                .containsKeys(
                        ReportState.NOT_STARTED,
                        ReportState.DRAFT,
                        ReportState.RETURNED,
                        ReportState.SUBMITTED);
        assertThat(standings).hasSizeLessThan(all / 2);
        assertThat(standings).anyMatch(Standing::late);
    }

    @Test
    void aClosedMonthReadsLikeALivingCity() {
        List<Report> science =
                CurrentCaller.as(
                        CurrentCaller.SYSTEM, () -> reports.of(OPEN.minusMonths(1), "science"));

        assertThat(science).isNotEmpty();
        assertThat(science).allMatch(it -> it.state() == ReportState.ACCEPTED);
        assertThat(science).allMatch(it -> it.content().done().endsWith("。"));
    }

    @Test
    void whatWasReachedOfTheYearlyLoansIsKnownForEveryClosedMonth() {
        List<Actual> loans =
                CurrentCaller.as(CurrentCaller.SYSTEM, targets::actuals).stream()
                        .filter(it -> it.code().equals("G1-loans"))
                        .toList();

        assertThat(loans)
                .extracting(Actual::month)
                .containsExactly(OPEN.minusMonths(2), OPEN.minusMonths(1));
    }

    @Test
    void theClockCanBePutBackForAPieceOfWorkOnly() {
        LocalDateTime past = LocalDateTime.of(2026, 9, 1, 9, 0);

        LocalDateTime seen = pastClock.at(past, () -> LocalDateTime.now(clock));

        assertThat(seen).isEqualTo(past);
        assertThat(YearMonth.now(clock)).isEqualTo(OPEN);
    }
}
