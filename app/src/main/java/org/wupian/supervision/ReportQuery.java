package org.wupian.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Readings of `supervision.report` with its month.
@Repository
class ReportQuery {

    private static final String SELECT =
            """
            select r.id, r.month, r.measure, r.ordinal, r.title, r.area, r.organisation, r.kind, r.part,
                   r.lead, r.circle, r.state, r.status, r.done, r.next, r.difficulties, r.figures,
                   r.version, r.edited_at, r.submitted_at, r.returned_at, r.accepted_at,
                   (r.first_submitted_at at time zone 'Asia/Shanghai')::date as first_submitted_on,
                   r.return_reason, r.field_reasons, m.state as month_state, m.due_on
              from supervision.report r
              join supervision.month m on m.month = r.month
            """;

    private final JdbcClient db;

    ReportQuery(JdbcClient db) {
        this.db = db;
    }

    Optional<Report> find(ReportKey key) {
        return db.sql(
                        SELECT
                                + """
                                 where r.month = :month and r.measure = :measure
                                   and r.organisation = :organisation and r.kind = :kind
                                """)
                .param("month", key.month().atDay(1))
                .param("measure", key.measure())
                .param("organisation", key.organisation())
                .param("kind", key.kind().name())
                .query((row, n) -> ReportRow.report(row))
                .optional();
    }

    /// What one unit owes in a month, in the plan's order, each measure's summary last.
    List<Report> of(YearMonth month, String organisation) {
        return db.sql(
                        SELECT
                                + """
                                 where r.month = :month
                                   and r.organisation = :organisation
                                 order by r.ordinal, r.measure, r.kind
                                """)
                .param("month", month.atDay(1))
                .param("organisation", organisation)
                .query((row, n) -> ReportRow.report(row))
                .list();
    }

    /// One measure in one month: the summary first, then the parts.
    List<Report> ofMeasure(YearMonth month, String measure) {
        return db.sql(
                        SELECT
                                + """
                                 where r.month = :month
                                   and r.measure = :measure
                                 order by r.kind desc, r.id
                                """)
                .param("month", month.atDay(1))
                .param("measure", measure)
                .query((row, n) -> ReportRow.report(row))
                .list();
    }

    /// The summaries of one measure through the months, newest first.
    List<Report> history(String measure) {
        return db.sql(
                        SELECT
                                + """
                                 where r.measure = :measure
                                   and r.kind = 'SUMMARY'
                                   and r.state in ('SUBMITTED', 'ACCEPTED')
                                 order by r.month desc
                                 limit 36
                                """)
                .param("measure", measure)
                .query((row, n) -> ReportRow.report(row))
                .list();
    }

    /// A page of a month's reports by id.
    List<Report> page(YearMonth month, ReportFilter filter, long after, int limit) {
        return db.sql(
                        SELECT
                                + """
                                 where r.month = :month
                                   and r.id > :after
                                   and (:measure = '' or r.measure = :measure)
                                   and (:organisation = '' or r.organisation = :organisation)
                                   and (:state = '' or r.state = :state)
                                   and (:circle = '' or r.circle = :circle)
                                 order by r.id
                                 limit :limit
                                """)
                .param("month", month.atDay(1))
                .param("after", after)
                .param("measure", filter.measure())
                .param("organisation", filter.organisation())
                .param("state", filter.state() == null ? "" : filter.state().name())
                .param("circle", filter.circle())
                .param("limit", limit)
                .query((row, n) -> ReportRow.report(row))
                .list();
    }

    /// Those of the reports that are summaries and hold figures.
    List<Report> summariesWithFigures(List<Long> reports) {
        return db.sql(
                        SELECT
                                + """
                                 where r.id = any (:ids::bigint[])
                                   and r.kind = 'SUMMARY'
                                   and r.figures <> '[]'
                                 order by r.id
                                """)
                .param("ids", reports.toArray(Long[]::new))
                .query((row, n) -> ReportRow.report(row))
                .list();
    }

    /// Every report of a month the caller may see, without its text, in the plan's order.
    List<Standing> standings(YearMonth month, LocalDate today) {
        return db.sql(
                        """
                        select r.measure, r.ordinal, r.title, r.area, r.organisation, r.kind, r.state,
                               case when r.state in ('SUBMITTED', 'ACCEPTED') then r.status end as status,
                               coalesce((r.first_submitted_at at time zone 'Asia/Shanghai')::date,
                                        :today) > m.due_on as late
                          from supervision.report r
                          join supervision.month m on m.month = r.month
                         where r.month = :month
                         order by r.ordinal, r.measure, r.kind, r.id
                        """)
                .param("month", month.atDay(1))
                .param("today", today)
                .query((row, n) -> ReportRow.standing(row))
                .list();
    }

    /// Ids of what waits for review and is meant by the filter.
    List<Long> submitted(YearMonth month, ReportFilter filter) {
        return db.sql(
                        """
                        select id
                          from supervision.report
                         where month = :month
                           and state = 'SUBMITTED'
                           and (:measure = '' or measure = :measure)
                           and (:organisation = '' or organisation = :organisation)
                         order by id
                        """)
                .param("month", month.atDay(1))
                .param("measure", filter.measure())
                .param("organisation", filter.organisation())
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    /// What waits for review, in the order it is reviewed: by measure, then as handed in.
    List<ReportKey> toReview(YearMonth month) {
        return db.sql(
                        """
                        select measure, organisation, kind
                          from supervision.report
                         where month = :month
                           and state = 'SUBMITTED'
                         order by ordinal, measure, kind, submitted_at, id
                        """)
                .param("month", month.atDay(1))
                .query((row, n) ->
                        new ReportKey(
                                month,
                                row.getString("measure"),
                                row.getString("organisation"),
                                ReportKind.valueOf(row.getString("kind"))))
                .list();
    }
}
