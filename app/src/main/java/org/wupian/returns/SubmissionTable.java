package org.wupian.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// All SQL on `returns.submission`, `revision` and `step`. Each change names the states it starts
/// from, so that what came meanwhile is never overwritten.
@Repository
class SubmissionTable {

    private static final String COLUMNS =
            """
            select id, form, month, organisation, state, version, revision, cells, explanations,
                   explained, return_reason, cell_reasons, edited_at, edited_by, first_submitted_at,
                   accepted_at
              from returns.submission
            """;

    private final JdbcClient db;

    SubmissionTable(JdbcClient db) {
        this.db = db;
    }

    Optional<Submission> find(SubmissionKey key) {
        return keyed(
                        COLUMNS
                                + "where form = :form and month = :month and organisation = :organisation",
                        key)
                .query(SubmissionTable::submission)
                .optional();
    }

    Optional<Submission> find(long id) {
        return db.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(SubmissionTable::submission)
                .optional();
    }

    /// All of a form and month the caller may see.
    List<Submission> of(String form, YearMonth month) {
        return db.sql(COLUMNS + "where month = :month and form = :form order by organisation")
                .param("month", month.atDay(1))
                .param("form", form)
                .query(SubmissionTable::submission)
                .list();
    }

    /// All of a month the caller may see, without figures and reasons.
    List<Submission> heads(YearMonth month) {
        return db.sql(
                        """
                        select id, form, month, organisation, state, version, revision,
                               '{}' as cells, '{}' as explanations, '{}' as explained, '' as return_reason,
                               '{}' as cell_reasons, edited_at, edited_by, first_submitted_at,
                               accepted_at
                          from returns.submission
                         where month = :month
                        """)
                .param("month", month.atDay(1))
                .query(SubmissionTable::submission)
                .list();
    }

    /// How many wait for review, by month, the earliest first.
    Map<YearMonth, Integer> waiting() {
        Map<YearMonth, Integer> waiting = new LinkedHashMap<>();
        db.sql(
                        """
                        select month, count(*) as waiting from returns.submission
                         where state = 'SUBMITTED' group by month order by month
                        """)
                .query(row -> {
                    LocalDate month = row.getObject("month", LocalDate.class);
                    waiting.put(YearMonth.from(month), row.getInt("waiting"));
                });
        return waiting;
    }

    /// The figures handed in last, whatever was typed since.
    Optional<Cells> handedIn(long submission) {
        return db.sql(
                        """
                        select cells from returns.revision
                         where submission = :submission order by number desc limit 1
                        """)
                .param("submission", submission)
                .query((row, _) -> JsonColumn.cells(row.getString("cells")))
                .optional();
    }

    /// @param basedOn version the figures were typed on, null for the newest
    boolean save(
            SubmissionKey key,
            Cells cells,
            Explanations explanations,
            @Nullable Integer basedOn,
            Instant now,
            String account) {
        return keyed(
                                """
                                insert into returns.submission as s
                                       (form, month, organisation, cells, explanations, explained,
                                        edited_at, edited_by)
                                select :form, :month, :organisation, :cells::jsonb,
                                       :explanations::jsonb, :explained::jsonb, :now, :account
                                on conflict (form, month, organisation) do update
                                   set cells = excluded.cells, explanations = excluded.explanations,
                                       explained = excluded.explained,
                                       edited_at = excluded.edited_at,
                                       edited_by = excluded.edited_by, version = s.version + 1
                                 where s.state in ('DRAFT', 'RETURNED')
                                   and s.version = coalesce(:basedOn::int, s.version)
                                """,
                                key)
                        .param("cells", JsonColumn.of(cells))
                        .param("explanations", JsonColumn.of(explanations.texts()))
                        .param("explained", JsonColumn.of(explanations.figures()))
                        .param("basedOn", basedOn)
                        .param("now", at(now))
                        .param("account", account)
                        .update()
                == 1;
    }

    /// Hands in what is saved and keeps it as a revision.
    boolean submit(long id, Instant now, String account) {
        return db.sql(
                                """
                                with handed as (
                                    update returns.submission
                                       set state = 'SUBMITTED', revision = revision + 1,
                                           submitted_at = :now,
                                           first_submitted_at = coalesce(first_submitted_at, :now),
                                           return_reason = '', cell_reasons = '{}',
                                           version = version + 1
                                     where id = :id and state in ('DRAFT', 'RETURNED')
                                    returning id, revision, cells, explanations)
                                insert into returns.revision
                                       (submission, number, cells, explanations, at, account)
                                select id, revision, cells, explanations, :now, :account from handed
                                """)
                        .param("id", id)
                        .param("now", at(now))
                        .param("account", account)
                        .update()
                == 1;
    }

    boolean accept(long id, Instant now) {
        return db.sql(
                                """
                                update returns.submission
                                   set state = 'ACCEPTED', accepted_at = :now, version = version + 1
                                 where id = :id and state = 'SUBMITTED'
                                """)
                        .param("id", id)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    boolean giveBack(long id, String reason, Map<String, String> cells) {
        return db.sql(
                                """
                                update returns.submission
                                   set state = 'RETURNED', return_reason = :reason,
                                       cell_reasons = :cells::jsonb, accepted_at = null,
                                       version = version + 1
                                 where id = :id and state in ('SUBMITTED', 'ACCEPTED')
                                """)
                        .param("id", id)
                        .param("reason", reason)
                        .param("cells", JsonColumn.of(cells))
                        .update()
                == 1;
    }

    void note(long submission, SubmissionStep it) {
        db.sql(
                        """
                        insert into returns.step
                               (submission, revision, step, at, account, reason, cell_reasons)
                        values (:submission, :revision, :step, :at, :account, :reason, :cells::jsonb)
                        """)
                .param("submission", submission)
                .param("revision", it.revision())
                .param("step", it.step().name())
                .param("at", at(it.at()))
                .param("account", it.account())
                .param("reason", it.reason())
                .param("cells", JsonColumn.of(it.cellReasons()))
                .update();
    }

    List<SubmissionStep> steps(long submission) {
        return db.sql(
                        """
                        select step, revision, at, account, reason, cell_reasons
                          from returns.step where submission = :submission order by id
                        """)
                .param("submission", submission)
                .query((row, _) ->
                        new SubmissionStep(
                                SubmissionState.valueOf(row.getString("step")),
                                row.getInt("revision"),
                                moment(row, "at"),
                                row.getString("account"),
                                row.getString("reason"),
                                JsonColumn.texts(row.getString("cell_reasons"))))
                .list();
    }

    private StatementSpec keyed(String sql, SubmissionKey key) {
        return db.sql(sql)
                .param("form", key.form())
                .param("month", key.month().atDay(1))
                .param("organisation", key.organisation());
    }

    private static Submission submission(ResultSet row, int number) throws SQLException {
        YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
        return new Submission(
                row.getLong("id"),
                new SubmissionKey(row.getString("form"), month, row.getString("organisation")),
                SubmissionState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("revision"),
                JsonColumn.cells(row.getString("cells")),
                new Explanations(
                        JsonColumn.texts(row.getString("explanations")),
                        JsonColumn.texts(row.getString("explained"))),
                row.getString("return_reason"),
                JsonColumn.texts(row.getString("cell_reasons")),
                moment(row, "edited_at"),
                row.getString("edited_by"),
                momentOrNull(row, "first_submitted_at"),
                momentOrNull(row, "accepted_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant momentOrNull(ResultSet row, String column)
            throws SQLException {
        OffsetDateTime it = row.getObject(column, OffsetDateTime.class);
        return it == null ? null : it.toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
