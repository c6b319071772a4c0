package org.wupian.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `roster.import`.
@Repository
class ImportTable {

    private static final String SELECT =
            """
            select id, roster, source, sender, account, file_name, sha256, as_of, complete,
                   apply_at_once, declared, state, progress, base, sheets, rows, added, updated, unchanged,
                   duplicate, review, rejected, leaving, failure, created_at, applied_at, undone_at
              from roster.import
            """;

    private final JdbcClient db;

    ImportTable(JdbcClient db) {
        this.db = db;
    }

    Optional<ListImport> find(long id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, _) -> listImport(row))
                .optional();
    }

    /// Newest first.
    ///
    /// @param roster empty for those of all rosters
    List<ListImport> newest(String roster, int most) {
        return db.sql(
                        SELECT
                                + """
                                 where (:roster = '' or roster = :roster)
                                 order by id desc
                                 limit :most
                                """)
                .param("roster", roster)
                .param("most", most)
                .query((row, _) -> listImport(row))
                .list();
    }

    /// Those of a process that ended before they were read, or applied where that was asked for.
    List<ListImport> running() {
        return db.sql(
                        SELECT
                                + """
                                 where state = 'RUNNING' or (state = 'READY' and apply_at_once)
                                 order by id
                                """)
                .query((row, _) -> listImport(row))
                .list();
    }

    long add(ListImport it) {
        return db.sql(
                        """
                        insert into roster.import
                               (roster, source, sender, account, file_name, sha256, as_of, complete,
                                apply_at_once, declared, state, created_at)
                        values (:roster, :source, :sender, :account, :fileName, :sha256, :asOf,
                                :complete, :atOnce, :declared, 'RUNNING', :now)
                        returning id
                        """)
                .param("roster", it.roster())
                .param("source", it.source())
                .param("sender", it.sender())
                .param("account", it.account())
                .param("fileName", it.fileName())
                .param("sha256", it.sha256())
                .param("asOf", it.asOf())
                .param("complete", it.complete())
                .param("atOnce", it.atOnce())
                .param("declared", it.declared())
                .param("now", it.createdAt().atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    /// Locks the import until the end of the transaction.
    ListImport lock(long id) {
        return db.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query((row, _) -> listImport(row))
                .single();
    }

    /// Takes the import for this process, until the end of the transaction.
    ///
    /// @return false when another is at it
    boolean claim(long id) {
        return db.sql("select pg_try_advisory_xact_lock(hashtext('roster.import'), :id::int)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void progress(long id, long rows) {
        db.sql("update roster.import set progress = :rows where id = :id")
                .param("id", id)
                .param("rows", rows)
                .update();
    }

    void sheets(long id, String source, List<ReadSheet> sheets, ListImport.State state) {
        db.sql(
                        """
                        update roster.import
                           set sheets = :sheets::jsonb, source = :source, state = :state
                         where id = :id
                        """)
                .param("id", id)
                .param("source", source)
                .param("sheets", JsonColumn.of(sheets))
                .param("state", state.name())
                .update();
    }

    void running(long id) {
        db.sql("update roster.import set state = 'RUNNING', progress = 0 where id = :id")
                .param("id", id)
                .update();
    }

    void fail(long id, String failure) {
        db.sql(
                        """
                        update roster.import set state = 'FAILED', failure = :failure
                         where id = :id and state = 'RUNNING'
                        """)
                .param("id", id)
                .param("failure", failure)
                .update();
    }

    /// What was to be applied at once waits for a person now.
    void notApplied(long id, String failure) {
        db.sql(
                        """
                        update roster.import set apply_at_once = false, failure = :failure
                         where id = :id and state = 'READY'
                        """)
                .param("id", id)
                .param("failure", failure)
                .update();
    }

    /// The preview is ready, on the roster as it was after so many changes.
    void ready(long id, ListImport.Counts counts, long base, Instant now) {
        db.sql(
                        """
                        update roster.import
                           set state = 'READY', rows = :rows, added = :added, updated = :updated,
                               unchanged = :unchanged, duplicate = :duplicate, review = :review,
                               rejected = :rejected, leaving = :leaving, base = :base,
                               ready_at = :now, failure = null
                         where id = :id
                        """)
                .param("id", id)
                .param("rows", counts.rows())
                .param("added", counts.added())
                .param("updated", counts.updated())
                .param("unchanged", counts.unchanged())
                .param("duplicate", counts.duplicate())
                .param("review", counts.review())
                .param("rejected", counts.rejected())
                .param("leaving", counts.leaving())
                .param("base", base)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void applied(long id, Instant now) {
        db.sql(
                        """
                        update roster.import
                           set state = 'APPLIED', applied_at = :now, failure = null
                         where id = :id
                        """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void undone(long id, Instant now) {
        db.sql("update roster.import set state = 'UNDONE', undone_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The newest import applied after this one for the same list of the same sender.
    Optional<Long> appliedAfter(ListImport it) {
        return db.sql(
                        """
                        select id from roster.import
                         where roster = :roster and sender = :sender
                           and (source = :source or 'general' in (source, :source))
                           and state = 'APPLIED' and (applied_at, id) > (:appliedAt, :id)
                         order by applied_at desc, id desc
                         limit 1
                        """)
                .param("id", it.id())
                .param("roster", it.roster())
                .param("source", it.source())
                .param("sender", it.sender())
                .param(
                        "appliedAt",
                        java.util.Objects.requireNonNull(it.appliedAt()).atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong("id"))
                .optional();
    }

    private static ListImport listImport(ResultSet row) throws SQLException {
        return new ListImport(
                row.getLong("id"),
                row.getString("roster"),
                row.getString("source"),
                row.getString("sender"),
                row.getString("account"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getObject("as_of", LocalDate.class),
                row.getBoolean("complete"),
                row.getBoolean("apply_at_once"),
                row.getBoolean("declared"),
                ListImport.State.valueOf(row.getString("state")),
                row.getLong("progress"),
                row.getLong("base"),
                JsonColumn.read(row.getString("sheets"), JsonColumn.SHEETS),
                new ListImport.Counts(
                        row.getInt("rows"),
                        row.getInt("added"),
                        row.getInt("updated"),
                        row.getInt("unchanged"),
                        row.getInt("duplicate"),
                        row.getInt("review"),
                        row.getInt("rejected"),
                        row.getInt("leaving")),
                row.getString("failure"),
                moment(row, "created_at"),
                momentOrNull(row, "applied_at"),
                momentOrNull(row, "undone_at"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
