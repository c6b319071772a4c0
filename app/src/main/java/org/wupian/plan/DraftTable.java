package org.wupian.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.plan.reading.Line;
import org.wupian.plan.reading.Note;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// All SQL on `plan.draft` and `plan.correction`.
@Repository
class DraftTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<Note>> NOTES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private static final TypeReference<LinkedHashMap<String, String>> FIELDS =
            new TypeReference<>() {};

    private final JdbcClient db;

    DraftTable(JdbcClient db) {
        this.db = db;
    }

    /// A draft not yet stored.
    record New(
            PlanVersion.Source source,
            String name,
            String sha256,
            byte @Nullable [] bytes,
            List<Line> lines,
            List<Note> notes,
            WrittenPlan written) {}

    long add(New draft, Instant now, String account) {
        return db.sql(
                        """
                        insert into plan.draft (source, name, sha256, bytes, lines, notes, reading,
                                                written, created_at, created_by, edited_at, edited_by)
                        values (:source, :name, :sha256, :bytes, :lines::jsonb, :notes::jsonb,
                                :written::jsonb, :written::jsonb, :now, :account, :now, :account)
                        returning id
                        """)
                .param("source", draft.source().name())
                .param("name", draft.name())
                .param("sha256", draft.sha256())
                .param("bytes", draft.bytes())
                .param("lines", JSON.writeValueAsString(draft.lines()))
                .param("notes", JSON.writeValueAsString(draft.notes()))
                .param("written", JSON.writeValueAsString(draft.written()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /// The newest first.
    List<Draft> all() {
        return db.sql(
                        """
                        select id, source, name, sha256, '[]'::jsonb as lines, '[]'::jsonb as notes,
                               written, names, revision, created_at, created_by, edited_at, edited_by,
                               adopted
                          from plan.draft
                         order by id desc
                        """)
                .query(DraftTable::draft)
                .list();
    }

    Optional<Draft> find(long id) {
        return db.sql(
                        """
                        select id, source, name, sha256, lines, notes, written, names, revision,
                               created_at, created_by, edited_at, edited_by, adopted
                          from plan.draft
                         where id = :id
                        """)
                .param("id", id)
                .query(DraftTable::draft)
                .optional();
    }

    Optional<Draft.File> file(long id) {
        return db.sql("select name, bytes from plan.draft where id = :id and bytes is not null")
                .param("id", id)
                .query((row, _) -> new Draft.File(row.getString("name"), row.getBytes("bytes")))
                .optional();
    }

    /// @return false when somebody else corrected it since the revision was read
    boolean correct(
            long id,
            int revision,
            WrittenPlan written,
            Map<String, String> names,
            Instant now,
            String account) {
        return db.sql(
                                """
                                update plan.draft
                                   set written = :written::jsonb, names = :names::jsonb,
                                       revision = revision + 1, edited_at = :now,
                                       edited_by = :account
                                 where id = :id and revision = :revision and adopted is null
                                """)
                        .param("written", JSON.writeValueAsString(written))
                        .param("names", JSON.writeValueAsString(names))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("account", account)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    void note(long draft, List<PartChange> changes, Instant now, String account) {
        db.sql(
                        """
                        insert into plan.correction (draft, at, account, what, before, after)
                        select :draft, :at, :account, what, before, after
                          from unnest(:what::text[], :before::text[], :after::text[])
                               as new (what, before, after)
                        """)
                .param("draft", draft)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("what", texts(changes, PartChange::what))
                .param("before", texts(changes, it -> JSON.writeValueAsString(it.before())))
                .param("after", texts(changes, it -> JSON.writeValueAsString(it.after())))
                .update();
    }

    private static String[] texts(List<PartChange> changes, Function<PartChange, String> part) {
        return changes.stream().map(part).toArray(String[]::new);
    }

    /// Corrections noted in earlier versions of the product have no fields.
    private static Map<String, String> fields(String noted) {
        return noted.startsWith("{") ? JSON.readValue(noted, FIELDS) : Map.of();
    }

    List<Draft.Correction> corrections(long draft) {
        return db.sql(
                        """
                        select at, account, what, before, after
                          from plan.correction
                         where draft = :draft
                         order by id desc
                        """)
                .param("draft", draft)
                .query((row, _) ->
                        new Draft.Correction(
                                moment(row, "at"),
                                row.getString("account"),
                                row.getString("what"),
                                fields(row.getString("before")),
                                fields(row.getString("after"))))
                .list();
    }

    /// @return false when it was adopted or corrected meanwhile
    boolean adopted(long id, int revision, int version) {
        return db.sql(
                                """
                                update plan.draft
                                   set adopted = :version
                                 where id = :id and revision = :revision and adopted is null
                                """)
                        .param("version", version)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    void discard(long id) {
        db.sql("delete from plan.draft where id = :id and adopted is null")
                .param("id", id)
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getLong("id"),
                PlanVersion.Source.valueOf(row.getString("source")),
                row.getString("name"),
                row.getString("sha256"),
                JSON.readValue(row.getString("lines"), LINES),
                JSON.readValue(row.getString("notes"), NOTES),
                JSON.readValue(row.getString("written"), WrittenPlan.class),
                JSON.readValue(row.getString("names"), NAMES),
                row.getInt("revision"),
                moment(row, "created_at"),
                row.getString("created_by"),
                moment(row, "edited_at"),
                row.getString("edited_by"),
                row.getObject("adopted", Integer.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
