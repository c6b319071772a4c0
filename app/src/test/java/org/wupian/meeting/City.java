package org.wupian.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;

/// Who acts in the tests of meetings, and shortcuts for what they do.
@TestComponent
class City {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    static final YearMonth MONTH = YearMonth.of(2026, 10);
    static final Caller OFFICE = caller("office", Role.OFFICE);
    static final Caller GREEN = caller("group-green", Role.GROUP);
    static final Caller TECHNOLOGY = caller("group-technology", Role.GROUP);
    static final Caller SCIENCE = caller("science", Role.DEPARTMENT);
    static final Caller HOUSING = caller("housing", Role.DEPARTMENT);
    static final Caller COUNTY = caller("411722", Role.COUNTY);
    static final Caller BANK = caller("bank-1", Role.BANK);
    static final Caller AUDITOR = caller("office", Role.AUDITOR);
    static final Caller ADMINISTRATOR = caller("office", Role.ADMINISTRATOR);

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    final Meetings meetings;
    final Matters matters;

    City(JdbcClient db, TransactionTemplate transaction, Meetings meetings, Matters matters) {
        this.db = db;
        this.transaction = transaction;
        this.meetings = meetings;
        this.matters = matters;
    }

    static Caller caller(String organisation, Role role) {
        return new Caller(organisation, organisation, organisation, role);
    }

    <T> T as(Caller caller, Supplier<T> work) {
        return CurrentCaller.as(caller, work);
    }

    Meeting joint(Caller caller, String host, LocalDate day, String... participants) {
        NewMeeting it =
                new NewMeeting(
                        MeetingKind.JOINT, host, "联席会议", MONTH, day, "", List.of(participants));
        return as(caller, () -> meetings.call(it));
    }

    Matter matter(Caller caller, String title, String area) {
        return as(caller, () -> matters.report(new NewMatter(title, "请市里协调。", area)));
    }

    Matter assigned(String title, String area, String organisation, LocalDate dueOn) {
        Matter it = matter(SCIENCE, title, area);
        return as(OFFICE, () -> matters.assign(it.id(), organisation, dueOn, "请研究。"));
    }

    /// A report that was handed in, put into the database directly.
    void told(YearMonth month, String measure, String organisation, String kind, String status) {
        change(
                CurrentCaller.SYSTEM,
                "insert into supervision.month (month, state, due_on, opened_at) values ('%s', 'OPEN', '%s', now()) on conflict do nothing"
                        .formatted(month.atDay(1), month.atDay(20)));
        change(
                CurrentCaller.SYSTEM,
                """
                insert into supervision.report (month, measure, ordinal, title, area, organisation, kind, part, lead,
                                                circle, state, status, difficulties)
                values ('%s', '%s', 9, '措施', 'green', '%s', '%s', 'SUPPORTING', 'environment', 'group-green',
                        'SUBMITTED', '%s', '%s说难。')
                """
                        .formatted(
                                month.atDay(1), measure, organisation, kind, status, organisation));
    }

    int change(Caller caller, String sql) {
        return as(caller, () -> transaction.execute(_ -> db.sql(sql).update()));
    }

    long count(Caller caller, String from) {
        return as(
                caller,
                () ->
                        transaction.execute(_ ->
                                db.sql("select count(*) as n from " + from)
                                        .query((row, _) -> row.getLong("n"))
                                        .single()));
    }
}
