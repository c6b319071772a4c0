package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wupian.supervision.Supervision.BANK_A;
import static org.wupian.supervision.Supervision.GROUP;
import static org.wupian.supervision.Supervision.OFFICE;
import static org.wupian.supervision.Supervision.SCIENCE;
import static org.wupian.supervision.Supervision.caller;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;

/// The database itself keeps the wrong person out, whatever the Java above it does.
class SupervisionPoliciesTest {

    private final Supervision it = new Supervision();

    @BeforeEach
    void open() {
        it.open();
        it.submit(SCIENCE, "1");
        it.submit(BANK_A, "1");
    }

    @Test
    void aUnitSeesItsOwnReportsTheLeadTheMeasuresAndTheGroupItsAreas() {
        assertThat(seenBy(BANK_A)).containsExactly("bank-a");
        assertThat(seenBy(SCIENCE)).containsExactly("bank-a", "bank-b", "science", "science");
        assertThat(seenBy(GROUP)).containsExactly("bank-a", "bank-b", "science", "science");
        assertThat(seenBy(OFFICE)).hasSize(6);
        assertThat(seenBy(caller("audit", Role.AUDITOR))).hasSize(6);
        assertThat(seenBy(caller("regulator", Role.REGULATOR))).hasSize(6);
        assertThat(seenBy(caller("office", Role.ADMINISTRATOR))).isEmpty();
        assertThat(seenBy(caller("", Role.DEPARTMENT))).isEmpty();
        assertThat(seenBy(caller("bank-z", Role.BANK))).isEmpty();
    }

    @Test
    void theFactsHoldTheSameScope() {
        assertThat(
                        it.as(
                                BANK_A,
                                () ->
                                        it.database
                                                .client()
                                                .sql("select organisation from fact.progress")
                                                .query((row, n) -> row.getString("organisation"))
                                                .list()))
                .containsExactly("bank-a");
    }

    @Test
    void nobodyChangesAnothersReport() {
        assertThat(
                        update(
                                BANK_A,
                                "update supervision.report set done = 'x' where organisation = 'science'"))
                .isZero();
        assertThat(
                        update(
                                SCIENCE,
                                "update supervision.report set done = 'x' where organisation = 'bank-a'"))
                .isZero();
        assertThat(update(GROUP, "update supervision.report set done = 'x'")).isZero();
        assertThat(
                        update(
                                caller("science", Role.AUDITOR),
                                "update supervision.report set done = 'x'"))
                .isZero();
    }

    @Test
    void nobodyGivesAReportToAnotherUnit() {
        assertThatThrownBy(() ->
                        update(
                                BANK_A,
                                "update supervision.report set organisation = 'science' where organisation = 'bank-a'"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void onlyTheOfficeTurnsMonthsAndAsksForReports() {
        assertThat(update(BANK_A, "update supervision.month set state = 'CLOSED'")).isZero();
        assertThatThrownBy(() ->
                        update(
                                BANK_A,
                                "insert into supervision.month (month, state, due_on, opened_at) values ('2026-05-01', 'OPEN', '2026-05-20', now())"))
                .isInstanceOf(DataAccessException.class);
        assertThat(update(BANK_A, "delete from supervision.report")).isZero();
    }

    @Test
    void earlierTextsAreNeverChangedNotEvenByTheOffice() {
        assertThat(update(OFFICE, "update supervision.report_revision set done = 'x'")).isZero();
        assertThat(update(OFFICE, "delete from supervision.report_revision")).isZero();
        it.as(OFFICE, () -> it.months.close(Supervision.MARCH, "理由"));
        assertThat(update(OFFICE, "update supervision.frozen_report set done = 'x'")).isZero();
        assertThat(update(OFFICE, "delete from supervision.frozen_report")).isZero();
    }

    @Test
    void earlierTextsAreSeenWithTheReport() {
        String count = "select count(*) as n from supervision.report_revision";
        assertThat(number(BANK_A, count)).isEqualTo(1);
        assertThat(number(SCIENCE, count)).isEqualTo(2);
        assertThat(number(caller("bank-z", Role.BANK), count)).isZero();
    }

    private List<String> seenBy(Caller caller) {
        return it.as(
                caller,
                () ->
                        it.database
                                .client()
                                .sql("select organisation from supervision.report order by 1")
                                .query((row, n) -> row.getString("organisation"))
                                .list());
    }

    private int update(Caller caller, String sql) {
        return it.as(caller, () -> it.database.client().sql(sql).update());
    }

    private int number(Caller caller, String sql) {
        return it.as(
                caller,
                () -> it.database.client().sql(sql).query((row, n) -> row.getInt("n")).single());
    }
}
