package org.wupian.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Facts of the month a bulletin is made of: `fact.progress`, `fact.action`, `fact.major_matter`.
@Repository
class FactQuery {

    /// A report with its texts.
    ///
    /// @param title of its measure when it was owed
    /// @param lead of its measure
    record Progress(
            Gathered.Report report,
            String title,
            String lead,
            String status,
            String done,
            String next,
            String difficulties) {

        boolean isSummary() {
            return report.kind().equals("SUMMARY");
        }
    }

    private final JdbcClient db;

    FactQuery(JdbcClient db) {
        this.db = db;
    }

    /// The reports as they are now.
    List<Progress> progress(YearMonth month) {
        return db.sql(
                        """
                        select measure, area, organisation, kind, state, coalesce(status, '') as status,
                               done, next, difficulties, late, title, lead
                          from fact.progress
                         where month = :month
                         order by ordinal, measure, organisation, kind
                        """)
                .param("month", month.atDay(1))
                .query((row, _) -> progress(row))
                .list();
    }

    /// The reports as they were frozen when that revision was closed.
    List<Progress> progressAtClose(YearMonth month, int revision) {
        return db.sql(
                        """
                        select measure, area, organisation, kind, state, coalesce(status, '') as status,
                               done, next, difficulties, late, title, lead
                          from fact.progress_at_close
                         where month = :month
                           and month_revision = :revision
                         order by ordinal, measure, organisation, kind
                        """)
                .param("month", month.atDay(1))
                .param("revision", revision)
                .query((row, _) -> progress(row))
                .list();
    }

    /// What was decided up to the month and was open in it; what was done later was open at its
    /// end.
    List<Gathered.Action> actions(YearMonth month) {
        return db.sql(
                        """
                        select meeting, decision, owner, due_on,
                               case when done_on <= :end then done_on end as done_on
                          from fact.action
                         where month <= :month
                           and (done_on is null or done_on >= :month)
                         order by month, id
                        """)
                .param("month", month.atDay(1))
                .param("end", month.atEndOfMonth())
                .query((row, _) ->
                        new Gathered.Action(
                                row.getString("meeting"),
                                row.getString("decision"),
                                row.getString("owner"),
                                row.getObject("due_on", LocalDate.class),
                                row.getObject("done_on", LocalDate.class)))
                .list();
    }

    List<Gathered.Matter> matters() {
        return db.sql(
                        """
                        select title, reported_by, assigned_to, due_on, state
                          from fact.major_matter
                         order by id
                        """)
                .query((row, _) ->
                        new Gathered.Matter(
                                row.getString("title"),
                                row.getString("reported_by"),
                                row.getString("assigned_to"),
                                row.getObject("due_on", LocalDate.class),
                                row.getString("state")))
                .list();
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var report =
                new Gathered.Report(
                        row.getString("measure"),
                        row.getString("area"),
                        row.getString("organisation"),
                        row.getString("kind"),
                        row.getString("state"),
                        row.getBoolean("late"));
        boolean received = report.received();
        return new Progress(
                report,
                row.getString("title"),
                row.getString("lead"),
                received ? row.getString("status") : "",
                received ? row.getString("done") : "",
                received ? row.getString("next") : "",
                received ? row.getString("difficulties") : "");
    }
}
