package org.wupian.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `supervision.month` and its steps.
@Repository
class MonthTable {

    /// First half of the advisory lock's key; the second is the month as yyyymm.
    private static final int LOCK = 0x5057;

    private final JdbcClient db;

    MonthTable(JdbcClient db) {
        this.db = db;
    }

    /// Until the transaction ends, nobody turns the month.
    void holdOpen(YearMonth month) {
        db.sql("select pg_advisory_xact_lock_shared(:lock, :month)")
                .param("lock", LOCK)
                .param("month", month.getYear() * 100 + month.getMonthValue())
                .query((row, n) -> n)
                .list();
    }

    /// Until the transaction ends, nobody writes a report of the month.
    void holdStill(YearMonth month) {
        db.sql("select pg_advisory_xact_lock(:lock, :month)")
                .param("lock", LOCK)
                .param("month", month.getYear() * 100 + month.getMonthValue())
                .query((row, n) -> n)
                .list();
    }

    /// @return whether the month was not there before
    boolean open(YearMonth month, LocalDate dueOn, Instant now) {
        return db.sql(
                                """
                                insert into supervision.month (month, state, due_on, opened_at)
                                values (:month, 'OPEN', :dueOn, :now)
                                on conflict (month) do nothing
                                """)
                        .param("month", month.atDay(1))
                        .param("dueOn", dueOn)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void close(YearMonth month, String reason, Instant now) {
        db.sql(
                        """
                        update supervision.month
                           set state = 'CLOSED', closed_at = :now, close_reason = :reason
                         where month = :month
                           and state in ('OPEN', 'REVISING')
                        """)
                .param("month", month.atDay(1))
                .param("reason", reason)
                .param("now", at(now))
                .update();
    }

    void revise(YearMonth month) {
        db.sql(
                        """
                        update supervision.month
                           set state = 'REVISING', revision = revision + 1
                         where month = :month
                           and state = 'CLOSED'
                        """)
                .param("month", month.atDay(1))
                .update();
    }

    void note(YearMonth month, MonthStep.Step step, Instant now, String account, String reason) {
        db.sql(
                        """
                        insert into supervision.month_step (month, revision, step, at, account, reason)
                        select month, revision, :step, :now, :account, :reason
                          from supervision.month
                         where month = :month
                        """)
                .param("month", month.atDay(1))
                .param("step", step.name())
                .param("now", at(now))
                .param("account", account)
                .param("reason", reason)
                .update();
    }

    List<MonthStep> steps(YearMonth month) {
        return db.sql(
                        """
                        select revision, step, at, account, reason
                          from supervision.month_step
                         where month = :month
                         order by id
                        """)
                .param("month", month.atDay(1))
                .query((row, n) ->
                        new MonthStep(
                                row.getInt("revision"),
                                MonthStep.Step.valueOf(row.getString("step")),
                                moment(row, "at"),
                                row.getString("account"),
                                row.getString("reason")))
                .list();
    }

    /// Months with counts of what the caller is concerned with, newest first.
    ///
    /// @param month only this one, or null for all
    List<Month> months(@Nullable YearMonth month) {
        return db.sql(
                        """
                        select m.month, m.state, m.revision, m.due_on, m.opened_at, m.closed_at,
                               m.close_reason,
                               count(r.id) as owed,
                               count(r.id) filter (where r.state in ('SUBMITTED', 'ACCEPTED')) as received,
                               count(r.id) filter (where r.state = 'ACCEPTED') as accepted,
                               count(r.id) filter (where r.state = 'RETURNED') as returned,
                               count(r.id) filter (where r.state = 'NOT_STARTED') as not_started,
                               coalesce(n.owed, 0) as returns_owed,
                               coalesce(n.received, 0) as returns_received,
                               coalesce(n.accepted, 0) as returns_accepted
                          from supervision.month m
                          left join supervision.report r
                            on r.month = m.month
                           and (scope.sees_all()
                                or r.organisation = scope.organisation()
                                or r.circle = scope.organisation())
                          left join (select month, sum(owed) as owed, sum(received) as received,
                                            sum(accepted) as accepted
                                       from supervision.returns_count
                                      group by month) n on n.month = m.month
                         where :month::date is null or m.month = :month::date
                         group by m.month, n.owed, n.received, n.accepted
                         order by m.month desc
                        """)
                .param("month", month == null ? null : month.atDay(1).toString())
                .query((row, n) -> month(row))
                .list();
    }

    /// The earliest month that was ever opened.
    Optional<YearMonth> first() {
        return db.sql("select month from supervision.month order by month limit 1")
                .query((row, n) -> YearMonth.from(row.getObject("month", LocalDate.class)))
                .optional();
    }

    Optional<Month> find(YearMonth month) {
        return months(month).stream().findFirst();
    }

    private static Month month(ResultSet row) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Month(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                MonthState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getObject("due_on", LocalDate.class),
                moment(row, "opened_at"),
                closed == null ? null : closed.toInstant(),
                row.getString("close_reason"),
                new Month.Progress(
                        row.getInt("owed"),
                        row.getInt("received"),
                        row.getInt("accepted"),
                        row.getInt("returned"),
                        row.getInt("not_started")),
                new Month.Returns(
                        row.getInt("returns_owed"),
                        row.getInt("returns_received"),
                        row.getInt("returns_accepted")));
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
