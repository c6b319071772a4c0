package org.wupian.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL that brings the identified rows of a batch into the register, and takes a batch back
/// (主体入库与撤销).
@Repository
class TakenTable {

    private static final String TAKEN =
            " s.batch = :batch and s.link in ('SAME', 'NEW') and (:row = 0 or s.row = :row) ";

    private static final int PART = 20_000;

    private final JdbcClient db;

    TakenTable(JdbcClient db) {
        this.db = db;
    }

    /// Two batches that bring the same new operator wait for each other.
    void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('enterprise.operator'))")
                .query((_, _) -> 0)
                .single();
    }

    /// Rows that were new when they were looked at, and whose operator another list has brought
    /// meanwhile.
    void linkNew(long batch, int row) {
        linkNew(batch, row, "o.credit_code = s.credit_code");
        linkNew(batch, row, "s.credit_code = '' and o.registration = nullif(s.registration, '')");
        linkNew(
                batch,
                row,
                "s.credit_code = '' and s.registration = '' and o.normal = s.normal"
                        + " and o.credit_code is null"
                        + " and coalesce(o.county, '') = s.county");
    }

    private void linkNew(long batch, int row, String same) {
        db.sql(
                        """
                        update enterprise.sighting s
                           set operator = o.id
                          from enterprise.operator o
                         where %s and s.link = 'NEW' and s.operator is null
                           and o.withdrawn_at is null and o.merged_into is null
                           and %s
                        """
                                .formatted(TAKEN, same))
                .param("batch", batch)
                .param("row", row)
                .update();
    }

    /// Makes an operator for every key of the rows that are new: gives each a number first, in the
    /// order of the list.
    void make(long batch, int row, Instant now) {
        int numbered =
                db.sql(
                                """
                                with made as materialized (
                                    select key, nextval('enterprise.operator_id_seq') as id
                                      from (select s.key
                                              from enterprise.sighting s
                                             where %s and s.link = 'NEW' and s.operator is null
                                             group by s.key
                                             order by min(s.row)) fresh)
                                update enterprise.sighting s
                                   set operator = made.id
                                  from made
                                 where %s and s.link = 'NEW' and s.operator is null
                                   and s.key = made.key
                                """
                                        .formatted(TAKEN, TAKEN))
                        .param("batch", batch)
                        .param("row", row)
                        .update();
        if (numbered == 0) {
            return;
        }
        db.sql(
                        """
                        insert into enterprise.operator
                               (id, name, normal, credit_code, registration, organisation_code,
                                county, origin_batch, origin_row, recorded_at)
                        overriding system value
                        select distinct on (s.operator)
                               s.operator, s.name, s.normal, nullif(s.credit_code, ''),
                               nullif(s.registration, ''),
                               nullif(coalesce(nullif(substr(s.credit_code, 9, 9), ''),
                                               s.organisation_code), ''),
                               nullif(s.county, ''), s.batch, s.row, :now
                          from enterprise.sighting s
                         where %s and s.link = 'NEW'
                           and not exists (select from enterprise.operator o
                                            where o.id = s.operator)
                         order by s.operator, s.row
                        """
                                .formatted(TAKEN))
                .param("batch", batch)
                .param("row", row)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What the rows say, as said by the source on its day. Of several rows of one operator the
    /// first counts, and a row that a person decided about more than all.
    void record(long batch, int row, String source, LocalDate asOf, String account, Instant now) {
        db.sql(
                        """
                        insert into enterprise.attribute
                               (operator, attribute, source, value, as_of, batch, row, account,
                                recorded_at)
                        select s.operator, a.key, :source, a.value, :asOf, s.batch, s.row,
                               :account, :now
                          from (select s.operator, s.batch, s.row, s.attributes
                                  from enterprise.sighting s
                                 where %s
                                 order by s.row) s
                         cross join lateral jsonb_each_text(s.attributes) a
                        on conflict (operator, attribute, source, batch) do %s
                        """
                                .formatted(
                                        TAKEN,
                                        row == 0
                                                ? "nothing"
                                                : "update set value = excluded.value,"
                                                        + " row = excluded.row"))
                .param("batch", batch)
                .param("row", row)
                .param("source", source)
                .param("asOf", asOf)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        names(batch, row, source, asOf, "CURRENT", "name");
        names(batch, row, source, asOf, "FORMER", "former");
        db.sql(
                        """
                        insert into enterprise.tag (operator, tag, kind, source, batch)
                        select distinct s.operator, t.tag, k.key, :source, s.batch
                          from enterprise.sighting s
                         cross join lateral jsonb_each(s.tags) k
                         cross join lateral jsonb_array_elements_text(k.value) t (tag)
                         where %s
                        on conflict do nothing
                        """
                                .formatted(TAKEN))
                .param("batch", batch)
                .param("row", row)
                .param("source", source)
                .update();
    }

    private void names(
            long batch, int row, String source, LocalDate asOf, String kind, String column) {
        db.sql(
                        """
                        insert into enterprise.name
                               (operator, normal, kind, name, source, batch, as_of)
                        select distinct on (s.operator, n.normal)
                               s.operator, n.normal, :kind, s.%1$s, :source, s.batch, :asOf
                          from enterprise.sighting s
                         cross join lateral (
                               select case when :kind = 'CURRENT' then s.normal else s.%1$s end) n
                               (normal)
                         where %2$s and s.%1$s <> ''
                         order by s.operator, n.normal, s.row
                        on conflict do nothing
                        """
                                .formatted(column, TAKEN))
                .param("batch", batch)
                .param("row", row)
                .param("kind", kind)
                .param("source", source)
                .param("asOf", asOf)
                .update();
    }

    /// Chooses among the sources for every operator of the batch, a part of the rows at a time so
    /// that what is sorted stays in memory.
    void chooseOf(long batch, int row) {
        if (row > 0) {
            chooseOf(batch, row, row);
            return;
        }
        int last =
                db.sql(
                                """
                                select coalesce(max(row), 0) from enterprise.sighting
                                 where batch = :batch
                                """)
                        .param("batch", batch)
                        .query(Integer.class)
                        .single();
        for (int first = 1; first <= last; first += PART) {
            chooseOf(batch, first, first + PART - 1);
        }
    }

    private void chooseOf(long batch, int first, int last) {
        choose(
                """
                select o.stands
                  from enterprise.sighting s
                  join enterprise.operator o on o.id = s.operator
                 where s.batch = :of and s.row between :first and :last
                   and s.link in ('SAME', 'NEW')
                """,
                batch,
                first,
                last);
    }

    /// Chooses among the sources for one operator.
    void chooseOf(long operator) {
        choose("select :of::bigint where :first::int = :last::int", operator, 0, 0);
    }

    /// The one place that says which source is believed: what a person decided, else the newest, by
    /// the day of the list; of the same day the first source by name, so that the order of imports
    /// does not matter.
    private void choose(String operators, long of, int first, int last) {
        db.sql(
                        """
                        with concerned as (%s),
                        chosen as (
                            select distinct on (c.id, a.attribute) c.id, a.attribute, a.value
                              from (select distinct x.id from concerned x (id)) c
                              join enterprise.operator g on c.id = g.stands
                              join enterprise.attribute a on a.operator = g.id
                             order by c.id, a.attribute, (a.source = 'person') desc,
                                      a.as_of desc, a.source, a.batch desc, a.value),
                        wide as (
                            select id,
                                   max(value) filter (where attribute = 'name') as name,
                                   max(value) filter (where attribute = 'credit_code') as code,
                                   max(value) filter (where attribute = 'registration') as number,
                                   max(value) filter (where attribute = 'organisation_code')
                                       as organisation,
                                   max(value) filter (where attribute = 'county') as county,
                                   max(value) filter (where attribute = 'address') as address,
                                   max(value) filter (where attribute = 'industry') as industry,
                                   max(value) filter (where attribute = 'size') as size,
                                   max(value) filter (where attribute = 'capital') as capital,
                                   max(value) filter (where attribute = 'stage') as stage
                              from chosen
                             group by id)
                        update enterprise.operator o
                           set name = coalesce(w.name, o.name),
                               normal = coalesce(n.normal, o.normal),
                               credit_code = case when w.code is null or exists (
                                       select from enterprise.operator x
                                        where x.credit_code = w.code and x.id <> o.id
                                          and x.merged_into is null and x.withdrawn_at is null)
                                   then o.credit_code else w.code end,
                               registration = coalesce(w.number, o.registration),
                               organisation_code = coalesce(substr(w.code, 9, 9), w.organisation,
                                                            o.organisation_code),
                               county = w.county, address = w.address, industry = w.industry,
                               size = w.size, capital_fen = w.capital::bigint, stage = w.stage,
                               withdrawn_at = null
                          from wide w
                          left join enterprise.name n on n.operator = w.id and n.name = w.name
                         where o.id = w.id
                        """
                                .formatted(operators))
                .param("of", of)
                .param("first", first)
                .param("last", last)
                .update();
    }

    /// Takes back everything a batch brought; operators nobody else knows are withdrawn.
    void withdraw(long batch, Instant now) {
        for (String table : new String[] {"attribute", "name", "tag"}) {
            db.sql("delete from enterprise.%s where batch = :batch".formatted(table))
                    .param("batch", batch)
                    .update();
        }
        db.sql(
                        """
                        update enterprise.operator o set withdrawn_at = :now
                         where o.id in (select operator from enterprise.sighting
                                         where batch = :batch)
                           and not exists (select from enterprise.attribute a
                                            where a.operator = o.id)
                        """)
                .param("batch", batch)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
