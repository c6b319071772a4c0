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

    /// What a row says of its operator. Without a code a name that is not quite the known one is a
    /// slip, and renames nobody unless the row names the known one as the former.
    private static final String SAID =
            """
            case when s.link = 'SAME' and concat(s.credit_code, s.registration,
                                                 s.organisation_code) = ''
                      and exists (select from enterprise.name n where n.operator = s.operator)
                      and not exists (select from enterprise.name n
                                       where n.operator = s.operator and n.normal = s.former)
                 then s.attributes - 'name' else s.attributes end
            """;

    private final JdbcClient db;

    TakenTable(JdbcClient db) {
        this.db = db;
    }

    /// How often the register was changed.
    long changes() {
        return db.sql("select changes from enterprise.register").query(Long.class).single();
    }

    /// Lets nobody else change the register until the end of the transaction.
    ///
    /// @return how often it was changed until now
    long lock() {
        return db.sql("select changes from enterprise.register for update")
                .query(Long.class)
                .single();
    }

    /// Comes before every change of the register. Two batches that bring the same new operator wait
    /// for each other.
    void change() {
        db.sql("update enterprise.register set changes = changes + 1").update();
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
                                county, address, industry, size, capital_fen, stage,
                                origin_batch, origin_row, recorded_at)
                        overriding system value
                        select distinct on (s.operator)
                               s.operator, s.name, s.normal, nullif(s.credit_code, ''),
                               nullif(s.registration, ''),
                               nullif(coalesce(nullif(substr(s.credit_code, 9, 9), ''),
                                               s.organisation_code), ''),
                               nullif(s.county, ''), s.attributes ->> 'address',
                               s.attributes ->> 'industry', s.attributes ->> 'size',
                               (s.attributes ->> 'capital')::bigint, s.attributes ->> 'stage',
                               s.batch, s.row, :now
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
                        insert into enterprise.statement as before
                               (operator, source, batch, row, said, as_of, account, recorded_at)
                        select distinct on (s.operator)
                               s.operator, :source, s.batch, s.row, %2$s, :asOf, :account, :now
                          from enterprise.sighting s
                         where %1$s
                         order by s.operator, s.row
                        on conflict (operator, source, batch) do update
                           set said = before.said || excluded.said, row = excluded.row
                        """
                                .formatted(TAKEN, SAID))
                .param("batch", batch)
                .param("row", row)
                .param("source", source)
                .param("asOf", asOf)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (row == 0) {
            addFurtherRows(batch, source);
        }
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

    /// What only a later row says of an operator.
    private void addFurtherRows(long batch, String source) {
        db.sql(
                        """
                        with several as (
                            select s.operator
                              from enterprise.sighting s
                             where %1$s
                             group by s.operator
                            having count(*) > 1),
                        together as (
                            select s.operator, jsonb_object_agg(a.key, a.value order by s.row desc)
                                       as said
                              from enterprise.sighting s
                              join several using (operator)
                             cross join lateral jsonb_each(%2$s) a
                             where %1$s
                             group by s.operator)
                        update enterprise.statement t
                           set said = together.said
                          from together
                         where t.operator = together.operator and t.source = :source
                           and t.batch = :batch and t.said <> together.said
                        """
                                .formatted(TAKEN, SAID))
                .param("batch", batch)
                .param("row", 0)
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

    /// Names that other lists use as well are theirs from now on.
    private void handOver(long batch) {
        db.sql(
                        """
                        update enterprise.name n
                           set name = other.name, source = other.source, batch = other.batch,
                               as_of = other.as_of
                          from (select distinct on (s.operator, s.normal)
                                       s.operator, s.normal, s.name, t.source, t.batch, t.as_of
                                  from enterprise.statement t
                                  join enterprise.sighting s
                                    on s.batch = t.batch and s.operator = t.operator
                                 where t.batch <> :batch and s.name <> ''
                                   and s.link in ('SAME', 'NEW')
                                   and t.operator in (select x.operator from enterprise.name x
                                                       where x.batch = :batch)
                                 order by s.operator, s.normal, t.as_of, t.batch, s.row) other
                         where n.batch = :batch and n.kind = 'CURRENT'
                           and n.operator = other.operator and n.normal = other.normal
                        """)
                .param("batch", batch)
                .update();
    }

    /// Takes back everything a batch brought; operators nobody else knows are withdrawn.
    void withdraw(long batch, Instant now) {
        handOver(batch);
        for (String table : new String[] {"statement", "name", "tag"}) {
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
