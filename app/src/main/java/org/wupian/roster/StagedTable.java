package org.wupian.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.database.BulkRows;

/// SQL on `roster.staged`: the rows of an import and what becomes of them.
@Repository
class StagedTable {

    private static final int FETCH = 2000;

    private final JdbcClient db;
    private final BulkRows bulk;

    StagedTable(JdbcClient db, BulkRows bulk) {
        this.db = db;
        this.bulk = bulk;
    }

    void add(long batch, List<ComparedRow> rows) {
        bulk.write(
                "roster.staged",
                "import, row, sheet, line, source, name, project, code, county, tier, valid_from,"
                        + " valid_until, fields, hash, own_key, key, outcome, problems, entry,"
                        + " link, operator, reasons",
                rows.stream().map(it -> values(batch, it)).iterator());
    }

    private static @Nullable Object[] values(long batch, ComparedRow row) {
        StagedRow it = row.read();
        return new @Nullable Object[] {
            batch,
            it.row(),
            it.sheet(),
            it.line(),
            it.source(),
            it.name(),
            it.project(),
            it.code(),
            it.county(),
            it.tier(),
            it.validFrom(),
            it.validUntil(),
            JsonColumn.of(it.fields()),
            it.hash(),
            it.key(),
            row.key(),
            outcome(row),
            JsonColumn.of(row.problems()),
            row.entry(),
            link(row),
            operator(row),
            reasons(row)
        };
    }

    private static String outcome(ComparedRow row) {
        return row.outcome() == null ? "" : row.outcome().name();
    }

    private static String link(ComparedRow row) {
        return row.link() == null ? "" : row.link().kind().name();
    }

    private static @Nullable Long operator(ComparedRow row) {
        return row.link() == null ? null : row.link().operator();
    }

    private static String reasons(ComparedRow row) {
        return JsonColumn.of(row.link() == null ? List.of() : row.link().reasons());
    }

    /// Tells the planner how many rows there are now.
    void countAnew() {
        db.sql("select roster.count_anew()").query((_, _) -> 0).single();
    }

    void remove(long batch) {
        db.sql("delete from roster.staged where import = :batch").param("batch", batch).update();
    }

    /// What becomes of rows that are there already.
    ///
    /// @return of how many something else becomes than before, or with another operator
    int update(long batch, List<ComparedRow> rows) {
        return db.sql(
                        """
                        with new as materialized (
                            select *
                              from unnest(:rows::int[], :keys::text[], :outcomes::text[],
                                          :problems::text[], :entries::bigint[], :links::text[],
                                          :operators::bigint[], :reasons::text[])
                                   as it (row, key, outcome, problems, entry, link, operator,
                                          reasons)),
                        stored as (
                            update roster.staged s
                               set key = new.key, outcome = new.outcome,
                                   problems = new.problems::jsonb, entry = nullif(new.entry, 0),
                                   link = new.link, operator = nullif(new.operator, 0),
                                   reasons = new.reasons::jsonb
                              from new
                             where s.import = :batch and s.row = new.row)
                        select count(*)
                          from roster.staged before
                          join new on new.row = before.row
                         where before.import = :batch
                           and (before.outcome <> new.outcome
                                or before.operator <> new.operator)
                        """)
                .param("batch", batch)
                .param("rows", rows.stream().map(it -> it.read().row()).toArray(Integer[]::new))
                .param("keys", texts(rows, ComparedRow::key))
                .param("outcomes", texts(rows, StagedTable::outcome))
                .param("problems", texts(rows, it -> JsonColumn.of(it.problems())))
                .param("entries", numbers(rows, ComparedRow::entry))
                .param("links", texts(rows, StagedTable::link))
                .param("operators", numbers(rows, StagedTable::operator))
                .param("reasons", texts(rows, StagedTable::reasons))
                .query(Integer.class)
                .single();
    }

    private static String[] texts(List<ComparedRow> rows, Function<ComparedRow, String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }

    private static Long[] numbers(
            List<ComparedRow> rows, Function<ComparedRow, @Nullable Long> of) {
        return rows.stream()
                .map(it -> Objects.requireNonNullElse(of.apply(it), 0L))
                .toArray(Long[]::new);
    }

    /// Every row as it was read, as far as it is compared, a part at a time.
    void each(long batch, Consumer<List<StagedRow>> work) {
        List<StagedRow> part = new ArrayList<>(FETCH);
        db.sql(
                        """
                        select s.row, s.sheet, s.line, coalesce(s.source, i.source) as source,
                               s.name, s.project, s.code, s.county, s.tier, s.valid_from,
                               s.valid_until, s.fields, s.problems, s.own_key, s.hash
                          from roster.staged s
                          join roster.import i on i.id = s.import
                         where s.import = :batch
                         order by s.row
                        """)
                .param("batch", batch)
                .withFetchSize(FETCH)
                .query(row -> {
                    part.add(read(row));
                    if (part.size() == FETCH) {
                        work.accept(List.copyOf(part));
                        part.clear();
                    }
                });
        if (!part.isEmpty()) {
            work.accept(part);
        }
    }

    /// What earlier rows had to say is left out.
    private static StagedRow read(ResultSet row) throws SQLException {
        return new StagedRow(
                row.getInt("row"),
                row.getString("sheet"),
                row.getInt("line"),
                row.getString("source"),
                row.getString("name"),
                row.getString("project"),
                row.getString("code"),
                row.getString("county"),
                row.getString("tier"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                fields(row),
                JsonColumn.read(row.getString("problems"), JsonColumn.PROBLEMS).stream()
                        .filter(it -> !CompareRows.isCompared(it))
                        .toList(),
                row.getString("own_key"),
                row.getString("hash"),
                null);
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        return JsonColumn.read(row.getString("fields"), JsonColumn.TEXTS);
    }

    ListImport.Counts count(long batch) {
        return db.sql(
                        """
                        select count(*) as rows,
                               count(*) filter (where outcome = 'ADDED') as added,
                               count(*) filter (where outcome = 'UPDATED') as updated,
                               count(*) filter (where outcome = 'UNCHANGED') as unchanged,
                               count(*) filter (where outcome = 'DUPLICATE') as duplicate,
                               count(*) filter (where outcome = 'REVIEW') as review,
                               count(*) filter (where outcome = 'REJECTED') as rejected,
                               (select count(*)
                                  from roster.import i
                                  join roster.claim c
                                    on c.roster = i.roster and c.sender = i.sender
                                       and c.source = any(array(
                                           select distinct coalesce(x.source, y.source)
                                             from roster.staged x
                                             join roster.import y on y.id = x.import
                                            where y.id = :batch))
                                 where i.id = :batch and i.complete and c.ended_on is null
                                   and c.as_of <= i.as_of
                                   and not exists (
                                       select from roster.staged x
                                        where x.import = i.id and x.entry = c.entry
                                          and coalesce(x.source, i.source) = c.source))
                                   as leaving
                          from roster.staged
                         where import = :batch
                        """)
                .param("batch", batch)
                .query((row, _) ->
                        new ListImport.Counts(
                                row.getInt("rows"),
                                row.getInt("added"),
                                row.getInt("updated"),
                                row.getInt("unchanged"),
                                row.getInt("duplicate"),
                                row.getInt("review"),
                                row.getInt("rejected"),
                                row.getInt("leaving")))
                .single();
    }

    /// Rows that must not be brought into the register.
    List<Integer> heldBack(long batch) {
        return db.sql(
                        """
                        select row from roster.staged
                         where import = :batch and outcome in ('REVIEW', 'REJECTED')
                        """)
                .param("batch", batch)
                .query((row, _) -> row.getInt("row"))
                .list();
    }

    void decided(long batch, int row, String decision, @Nullable Long operator) {
        db.sql(
                        """
                        update roster.staged
                           set decided = :decision,
                               operator = coalesce(nullif(:operator, 0), operator)
                         where import = :batch and row = :row
                        """)
                .param("batch", batch)
                .param("row", row)
                .param("decision", decision)
                .param("operator", operator == null ? 0L : operator)
                .update();
    }
}
