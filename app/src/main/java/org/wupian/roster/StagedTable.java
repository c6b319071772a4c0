package org.wupian.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.database.BulkRows;
import org.wupian.enterprise.Link;
import org.wupian.linkage.FirmName;
import tools.jackson.core.type.TypeReference;

/// SQL on `roster.staged`: the rows of an import and what becomes of them.
@Repository
class StagedTable {

    private static final TypeReference<List<Link.Reason>> REASONS = new TypeReference<>() {};
    private static final int FETCH = 2000;

    private final JdbcClient db;
    private final BulkRows bulk;

    StagedTable(JdbcClient db, BulkRows bulk) {
        this.db = db;
        this.bulk = bulk;
    }

    long add(long batch, Iterator<StagedRow> rows) {
        return bulk.write(
                "roster.staged",
                "import, row, sheet, line, outcome, name, project, code, county, tier, valid_from,"
                        + " valid_until, fields, problems, hash, key, own_key",
                new Values(batch, rows));
    }

    private record Values(long batch, Iterator<StagedRow> rows)
            implements Iterator<@Nullable Object[]> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public @Nullable Object[] next() {
            StagedRow it = rows.next();
            String key = key(it);
            return new @Nullable Object[] {
                batch,
                it.row(),
                it.sheet(),
                it.line(),
                it.weight() == RowProblem.Weight.NOTE ? "" : it.weight().name(),
                it.name(),
                it.project(),
                it.code(),
                it.county(),
                it.tier(),
                it.validFrom(),
                it.validUntil(),
                JsonColumn.of(it.fields()),
                JsonColumn.of(it.problems()),
                it.hash(),
                key,
                key
            };
        }

        /// What is known of the key before it is known whom the row means.
        private static String key(StagedRow it) {
            if (!it.project().isEmpty()) {
                return "J" + FirmName.normal(it.project()) + "|" + it.county();
            }
            return it.sighting() == null ? "" : "K" + it.sighting().key();
        }
    }

    /// Tells the planner how many rows there are now.
    void countAnew() {
        db.sql("select roster.count_anew()").query((_, _) -> 0).single();
    }

    void remove(long batch) {
        db.sql("delete from roster.staged where import = :batch").param("batch", batch).update();
    }

    /// Forgets what came of linking and comparing, not what the rows themselves ask for.
    void restart(long batch) {
        db.sql(
                        """
                        update roster.staged s
                           set outcome = case
                                   when s.problems @> '[{"weight": "REJECTED"}]' then 'REJECTED'
                                   when exists (select from jsonb_array_elements(s.problems) p
                                                 where p ->> 'weight' = 'REVIEW'
                                                   and p ->> 'code' not like 'same%') then 'REVIEW'
                                   else '' end,
                               key = s.own_key,
                               problems = coalesce((select jsonb_agg(p)
                                                      from jsonb_array_elements(s.problems) p
                                                     where p ->> 'code' not like 'same%'), '[]'),
                               operator = null, entry = null, link = '', reasons = '[]'
                         where import = :batch
                        """)
                .param("batch", batch)
                .update();
    }

    /// Whom the rows mean; a row in doubt waits for a person, one decided before does not wait
    /// again.
    void link(long batch, List<Link> links) {
        db.sql(
                        """
                        update roster.staged s
                           set link = new.link, operator = nullif(new.operator, 0),
                               reasons = new.reasons::jsonb,
                               key = case when s.project = '' and new.operator > 0
                                          then 'E' || new.operator else s.key end,
                               outcome = case when new.reasons like '%"decided"%' then ''
                                              when s.outcome = '' and new.link = 'REVIEW'
                                              then 'REVIEW' else s.outcome end
                          from unnest(:rows::int[], :links::text[], :operators::bigint[],
                                      :reasons::text[]) as new (row, link, operator, reasons)
                         where s.import = :batch and s.row = new.row
                        """)
                .param("batch", batch)
                .param("rows", links.stream().map(Link::row).toArray(Integer[]::new))
                .param("links", links.stream().map(it -> it.kind().name()).toArray(String[]::new))
                .param(
                        "operators",
                        links.stream()
                                .map(it -> it.operator() == null ? 0L : it.operator())
                                .toArray(Long[]::new))
                .param(
                        "reasons",
                        links.stream()
                                .map(it -> JsonColumn.of(it.reasons()))
                                .toArray(String[]::new))
                .update();
    }

    /// Rows that mean what an earlier row of the same file means: the same again, or, when a code
    /// comes back under another name, a question.
    void findDuplicates(long batch) {
        db.sql(
                        """
                        with first as (
                            select key, row, sheet, line, name, hash,
                                   row_number() over (partition by key order by row) as place
                              from roster.staged
                             where import = :batch and outcome = '' and key <> '')
                        update roster.staged s
                           set outcome = case when s.hash = f.hash or s.link = 'SAME'
                                                   or s.name = f.name or s.project <> ''
                                              then 'DUPLICATE' else 'REVIEW' end,
                               problems = s.problems || jsonb_build_object(
                                   'code', case when s.hash = f.hash then 'same_row'
                                                when s.link = 'SAME' or s.name = f.name
                                                     or s.project <> '' then 'same_operator'
                                                else 'same_code' end,
                                   'column', '',
                                   'weight', case when s.hash = f.hash or s.link = 'SAME'
                                                       or s.name = f.name or s.project <> ''
                                                  then 'NOTE' else 'REVIEW' end,
                                   'arguments', jsonb_build_array(f.line::text, f.name))
                          from first f, first own
                         where s.import = :batch and own.row = s.row and own.place > 1
                           and f.key = own.key and f.place = 1
                        """)
                .param("batch", batch)
                .update();
    }

    /// What the rest of the rows change in the list as it is.
    void compare(long batch) {
        db.sql(
                        """
                        update roster.staged s
                           set entry = e.id,
                               outcome = case
                                   when c.entry is null then 'ADDED'
                                   when c.as_of > i.as_of then 'UNCHANGED'
                                   when c.ended_on is not null then 'ADDED'
                                   when c.hash = s.hash and c.name = s.name then 'UNCHANGED'
                                   else 'UPDATED' end
                          from roster.staged x
                          join roster.import i on i.id = x.import
                          left join roster.entry e on e.roster = i.roster and e.key = x.key
                          left join roster.claim c
                            on c.entry = e.id and c.source = i.source and c.sender = i.sender
                         where x.import = :batch and x.outcome = ''
                           and s.import = x.import and s.row = x.row
                        """)
                .param("batch", batch)
                .update();
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
                                    on c.roster = i.roster and c.source = i.source
                                       and c.sender = i.sender
                                 where i.id = :batch and i.complete and c.ended_on is null
                                   and c.as_of <= i.as_of
                                   and not exists (select from roster.staged x
                                                    where x.import = i.id and x.entry = c.entry))
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

    /// @param outcome empty for rows of every outcome
    /// @param after the last row of the page before, 0 for the first
    List<ImportedRow> rows(long batch, String outcome, boolean onlyProblems, int after, int most) {
        return db.sql(
                        """
                        select row, sheet, line, outcome, decided, name, project, code, county,
                               tier, valid_from, valid_until, fields, problems, operator, reasons
                          from roster.staged
                         where import = :batch and row > :after
                           and (:outcome = '' or outcome = :outcome)
                           and (not :problems or problems <> '[]' or outcome = 'REVIEW')
                         order by row
                         limit :most
                        """)
                .param("batch", batch)
                .param("after", after)
                .param("outcome", outcome)
                .param("problems", onlyProblems)
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    void eachWithProblems(long batch, Consumer<ImportedRow> work) {
        db.sql(
                        """
                        select row, sheet, line, outcome, decided, name, project, code, county,
                               tier, valid_from, valid_until, fields, problems, operator, reasons
                          from roster.staged
                         where import = :batch
                           and (problems <> '[]' or outcome in ('REVIEW', 'REJECTED'))
                         order by row
                        """)
                .param("batch", batch)
                .withFetchSize(FETCH)
                .query(row -> {
                    work.accept(row(row));
                });
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

    static ImportedRow row(ResultSet row) throws SQLException {
        long operator = row.getLong("operator");
        return new ImportedRow(
                row.getInt("row"),
                row.getString("sheet"),
                row.getInt("line"),
                RowOutcome.valueOf(row.getString("outcome")),
                row.getString("decided"),
                row.getString("name"),
                row.getString("project"),
                row.getString("code"),
                row.getString("county"),
                row.getString("tier"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                JsonColumn.read(row.getString("fields"), JsonColumn.TEXTS),
                JsonColumn.read(row.getString("problems"), JsonColumn.PROBLEMS),
                operator == 0 ? null : operator,
                JsonColumn.read(row.getString("reasons"), REASONS));
    }
}
