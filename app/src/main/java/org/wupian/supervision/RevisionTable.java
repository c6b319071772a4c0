package org.wupian.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `supervision.report_revision`, which only grows, and on the frozen reports of a close.
@Repository
class RevisionTable {

    private final JdbcClient db;

    RevisionTable(JdbcClient db) {
        this.db = db;
    }

    /// Keeps the reports' texts as they are now.
    void keep(List<Long> reports, Revision.Step step, String account, Instant now) {
        db.sql(
                        """
                        insert into supervision.report_revision
                               (report, month_revision, step, at, account, status, done, next,
                                difficulties, figures, reason, field_reasons)
                        select r.id, m.revision, :step, :now, :account, r.status, r.done, r.next,
                               r.difficulties, r.figures, r.return_reason, r.field_reasons
                          from supervision.report r
                          join supervision.month m on m.month = r.month
                         where r.id = any (:ids::bigint[])
                        """)
                .param("ids", reports.toArray(Long[]::new))
                .param("step", step.name())
                .param("account", account)
                .param("now", MonthTable.at(now))
                .update();
    }

    /// Newest first.
    List<Revision> of(long report) {
        return db.sql(
                        """
                        select step, at, account, status, done, next, difficulties, figures, reason,
                               field_reasons
                          from supervision.report_revision
                         where report = :report
                         order by id desc
                        """)
                .param("report", report)
                .query((row, n) -> ReportRow.revision(row))
                .list();
    }

    Optional<Revision> last(long report) {
        return db.sql(
                        """
                        select step, at, account, status, done, next, difficulties, figures, reason,
                               field_reasons
                          from supervision.report_revision
                         where report = :report
                         order by id desc
                         limit 1
                        """)
                .param("report", report)
                .query((row, n) -> ReportRow.revision(row))
                .optional();
    }

    /// Keeps every report of the month as it is at this close.
    void freeze(YearMonth month, LocalDate today) {
        db.sql(
                        """
                        insert into supervision.frozen_report
                               (month, month_revision, report, measure, ordinal, title, area,
                                organisation, kind, part, lead, circle, state, status, done, next,
                                difficulties, figures, submitted_at, accepted_at, late)
                        select r.month, m.revision, r.id, r.measure, r.ordinal, r.title, r.area,
                               r.organisation, r.kind, r.part, r.lead, r.circle, r.state,
                               case when h.handed_in then r.status end,
                               case when h.handed_in then r.done else '' end,
                               case when h.handed_in then r.next else '' end,
                               case when h.handed_in then r.difficulties else '' end,
                               case when h.handed_in then r.figures else '[]'::jsonb end,
                               r.submitted_at, r.accepted_at,
                               coalesce((r.first_submitted_at at time zone 'Asia/Shanghai')::date,
                                        :today) > m.due_on
                          from supervision.report r
                          join supervision.month m on m.month = r.month
                         cross join lateral (select r.state in ('SUBMITTED', 'ACCEPTED')) as h (handed_in)
                         where r.month = :month
                        """)
                .param("month", month.atDay(1))
                .param("today", today)
                .update();
    }
}
