package org.wupian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.returns.Owed;
import org.wupian.returns.Submission;
import org.wupian.returns.SubmissionKey;
import org.wupian.returns.SubmissionState;
import org.wupian.returns.Submissions;
import org.wupian.supervision.Month;
import org.wupian.supervision.Months;

/// The figures of the living city: a year and a half of them, and in the open month all there is to
/// do.
@WupianTest(demo = true, city = true)
class DemoReturnsTest {

    private static final YearMonth OPEN = YearMonth.of(2026, 11);

    @Autowired Submissions submissions;
    @Autowired Months months;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    private List<Owed> owed(YearMonth month) {
        return CurrentCaller.as(CurrentCaller.SYSTEM, () -> submissions.owed(month));
    }

    @Test
    void aYearAndAHalfIsAcceptedFromEverybody() {
        for (YearMonth it = OPEN.minusMonths(17); it.isBefore(OPEN); it = it.plusMonths(1)) {
            assertThat(owed(it))
                    .as(it.toString())
                    .isNotEmpty()
                    .allMatch(owed ->
                            owed.submission() != null
                                    && owed.submission().state() == SubmissionState.ACCEPTED);
        }
    }

    @Test
    void whatWasKnownInSpringIsKnownToBeSo() {
        int known =
                CurrentCaller.as(
                        CurrentCaller.SYSTEM,
                        () ->
                                transaction.execute(_ ->
                                        db.sql(
                                                        """
                                                        select count(distinct month) as months
                                                          from fact.return_cell
                                                         where form = 'bank' and item = 'loans'
                                                           and county = ''
                                                           and known_from < '2026-05-31'
                                                           and known_until is null
                                                        """)
                                                .query((row, _) -> row.getInt("months"))
                                                .single()));

        assertThat(known).as("June 2025 to April 2026").isEqualTo(11);
    }

    @Test
    void aClosedMonthHadOneLateAndOneThatCameBack() {
        List<Owed> october = owed(OPEN.minusMonths(1));

        assertThat(october)
                .filteredOn(it -> it.isLate(LocalDate.of(2026, 11, 26), ZoneId.of("Asia/Shanghai")))
                .hasSize(1);
        assertThat(october)
                .filteredOn(it -> it.submission() != null && it.submission().revision() == 2)
                .hasSize(1);
    }

    @Test
    void loansComeToWhatTheBankReportsAndOtherSumsAreExplained() {
        List<Submission> loans =
                CurrentCaller.as(
                        CurrentCaller.SYSTEM, () -> submissions.all("loans", OPEN.minusMonths(1)));
        assertThat(loans).hasSize(12);
        for (Submission it : loans) {
            SubmissionKey whole =
                    new SubmissionKey("bank", it.key().month(), it.key().organisation());
            // whichever came later
            assertThat(explained(it.key()))
                    .as(it.key().organisation())
                    .doesNotContainKeys("aggregate", "aggregate-inclusive-small")
                    .hasSizeGreaterThan(explained(whole).isEmpty() ? 2 : -1);
        }
        assertThat(
                        count(
                                """
                                select count(distinct b.code) from fact.loan_borrower b
                                  join fact.listed_firm l on l.month = b.month and l.code = b.code
                                 where l.kind = 'roster' and l.list = 'technology'
                                   and b.balance_fen > 0
                                """))
                .isBetween(50, 400);
    }

    private Map<String, String> explained(SubmissionKey key) {
        return CurrentCaller.as(CurrentCaller.SYSTEM, () -> submissions.explanations(key).texts());
    }

    private int count(String sql) {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () -> transaction.execute(_ -> db.sql(sql).query(Integer.class).single()));
    }

    @Test
    void inTheOpenMonthSomeAreMissingSomeWaitAndOneCameBackForOneFigure() {
        List<Owed> november = owed(OPEN);
        Month.Returns counts =
                CurrentCaller.as(CurrentCaller.SYSTEM, () -> months.get(OPEN)).returns();

        assertThat(counts.owed()).isEqualTo(27);
        assertThat(counts.received()).isBetween(9, 13);
        assertThat(counts.accepted()).isBetween(3, counts.received() - 2);
        Owed returned =
                november.stream()
                        .filter(it ->
                                it.submission() != null
                                        && it.submission().state() == SubmissionState.RETURNED)
                        .findFirst()
                        .orElseThrow();
        Submission whole =
                CurrentCaller.as(
                                CurrentCaller.SYSTEM,
                                () ->
                                        submissions.all("bank", OPEN).stream()
                                                .filter(it -> it.key().equals(returned.key()))
                                                .findFirst())
                        .orElseThrow();
        assertThat(whole.cellReasons()).hasSize(1).containsKey("loans");
    }
}
