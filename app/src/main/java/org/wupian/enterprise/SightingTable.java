package org.wupian.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.database.BulkRows;
import org.wupian.linkage.FirmName;

/// SQL on `enterprise.sighting`: the rows of a list and whom they mean.
@Repository
class SightingTable {

    private static final int FETCH = 2000;

    private final JdbcClient db;
    private final BulkRows bulk;

    SightingTable(JdbcClient db, BulkRows bulk) {
        this.db = db;
        this.bulk = bulk;
    }

    /// A row whose name is to be compared with those of the operator its code leads to.
    record Named(int row, String name, String county, long operator, List<String> names) {}

    /// A row no code led anywhere, to be found by its name.
    record Unknown(
            int row, String name, String county, String address, String code, String former) {}

    long add(long batch, Iterator<Sighting> rows) {
        return bulk.write(
                "enterprise.sighting",
                "batch, row, name, normal, credit_code, registration, organisation_code, county,"
                        + " address, former, identity, key, attributes, tags",
                new Values(batch, rows));
    }

    /// Turns a sighting into the values of its columns.
    private record Values(long batch, Iterator<Sighting> rows)
            implements Iterator<@Nullable Object[]> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public @Nullable Object[] next() {
            Sighting it = rows.next();
            return new @Nullable Object[] {
                batch,
                it.row(),
                it.name(),
                it.normal(),
                it.creditCode(),
                it.registration(),
                it.organisationCode(),
                it.county(),
                it.address(),
                FirmName.normal(it.former()),
                it.identity(),
                it.key(),
                JsonColumn.attributes(it.attributes()),
                JsonColumn.of(it.tags())
            };
        }
    }

    /// Tells the planner how many rows there are now, since a list may have brought most of them,
    /// and that whoever asks by parts wants all of them.
    void countAnew() {
        db.sql("select enterprise.count_anew(), set_config('cursor_tuple_fraction', '1', true)")
                .query((_, _) -> 0)
                .single();
    }

    void remove(long batch) {
        db.sql("delete from enterprise.sighting where batch = :batch")
                .param("batch", batch)
                .update();
    }

    /// Forgets what was found, so that the batch can be linked anew; decisions of people stay.
    void unlink(long batch) {
        db.sql(
                        """
                        update enterprise.sighting
                           set link = '', operator = null, reasons = '[]'
                         where batch = :batch and link <> ''
                        """)
                .param("batch", batch)
                .update();
    }

    /// Rows a person decided about before.
    int linkDecided(long batch) {
        return db.sql(
                        """
                        update enterprise.sighting s
                           set link = 'SAME', operator = coalesce(o.merged_into, o.id),
                               reasons = '[{"code":"decided","arguments":[]}]'
                          from enterprise.decision d
                          join enterprise.operator o on o.id = d.operator
                         where s.batch = :batch and s.link = '' and d.identity = s.identity
                           and o.withdrawn_at is null
                        """)
                .param("batch", batch)
                .update();
    }

    /// Rows whose code belongs to one operator: the same if the name is known too, else `NAMED`
    /// until the names are compared.
    int linkByCode(long batch) {
        return link(batch, "credit_code", "by_code")
                + link(batch, "registration", "by_registration")
                + link(batch, "organisation_code", "by_organisation_code");
    }

    private int link(long batch, String column, String reason) {
        return db.sql(
                        """
                        update enterprise.sighting s
                           set operator = found.id,
                               link = case when exists (
                                          select from enterprise.name n
                                            join enterprise.operator g on g.id = n.operator
                                           where n.normal = s.normal
                                             and found.id = coalesce(g.merged_into, g.id))
                                      then 'SAME' else 'NAMED' end,
                               reasons = jsonb_build_array(jsonb_build_object(
                                   'code', :reason::text, 'arguments', jsonb_build_array(s.%1$s)))
                          from (select %1$s as code, min(coalesce(merged_into, id)) as id
                                  from enterprise.operator
                                 where %1$s in (select %1$s from enterprise.sighting
                                                 where batch = :batch and link = '' and %1$s <> '')
                                   and withdrawn_at is null
                                 group by %1$s
                                having count(distinct coalesce(merged_into, id)) = 1) found
                         where s.batch = :batch and s.link = '' and s.%1$s = found.code
                        """
                                .formatted(column))
                .param("batch", batch)
                .param("reason", reason)
                .update();
    }

    /// Every row whose name is to be compared, in the order of the list.
    void eachNamed(long batch, Consumer<Named> work) {
        db.sql(
                        """
                        select s.row, s.name, s.county, s.operator,
                               array(select n.name
                                       from enterprise.name n
                                       join enterprise.operator o on o.id = n.operator
                                      where s.operator = coalesce(o.merged_into, o.id)
                                      order by n.kind, n.as_of desc) as names
                          from enterprise.sighting s
                         where s.batch = :batch and s.link = 'NAMED'
                         order by s.row
                        """)
                .param("batch", batch)
                .withFetchSize(FETCH)
                .query(row -> {
                    work.accept(
                            new Named(
                                    row.getInt("row"),
                                    row.getString("name"),
                                    row.getString("county"),
                                    row.getLong("operator"),
                                    List.of((String[]) row.getArray("names").getArray())));
                });
    }

    /// Every row that no code led anywhere.
    void eachUnknown(long batch, Consumer<Unknown> work) {
        db.sql(
                        """
                        select row, name, county, address, credit_code, former
                          from enterprise.sighting
                         where batch = :batch and link = ''
                         order by row
                        """)
                .param("batch", batch)
                .withFetchSize(FETCH)
                .query(row -> {
                    work.accept(
                            new Unknown(
                                    row.getInt("row"),
                                    row.getString("name"),
                                    row.getString("county"),
                                    row.getString("address"),
                                    row.getString("credit_code"),
                                    row.getString("former")));
                });
    }

    /// Stores what was found; an operator that no longer stands makes the row a new one.
    void store(long batch, List<Link> links) {
        db.sql(
                        """
                        update enterprise.sighting s
                           set link = new.link,
                               operator = nullif(new.operator, 0),
                               reasons = new.reasons::jsonb
                          from unnest(:rows::int[], :links::text[], :operators::bigint[],
                                      :reasons::text[]) as new (row, link, operator, reasons)
                         where s.batch = :batch and s.row = new.row
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

    /// Holds rows back until a person has decided, whatever was found for them.
    void hold(long batch, List<Integer> rows) {
        db.sql(
                        """
                        update enterprise.sighting set link = 'REVIEW'
                         where batch = :batch and row = any(:rows::int[])
                        """)
                .param("batch", batch)
                .param("rows", rows.toArray(Integer[]::new))
                .update();
    }

    void each(long batch, Consumer<Link> work) {
        db.sql(
                        """
                        select row, link, operator, reasons
                          from enterprise.sighting
                         where batch = :batch
                         order by row
                        """)
                .param("batch", batch)
                .withFetchSize(FETCH)
                .query(row -> {
                    work.accept(found(row));
                });
    }

    Link one(long batch, int number) {
        return db.sql(
                        """
                        select row, link, operator, reasons
                          from enterprise.sighting
                         where batch = :batch and row = :row
                        """)
                .param("batch", batch)
                .param("row", number)
                .query((row, _) -> found(row))
                .single();
    }

    private static Link found(ResultSet row) throws SQLException {
        long operator = row.getLong("operator");
        return new Link(
                row.getInt("row"),
                Link.Kind.valueOf(row.getString("link")),
                operator == 0 ? null : operator,
                JsonColumn.reasons(row.getString("reasons")));
    }

    /// Remembers what a person decided about a row, with the operator it came to.
    void remember(long batch, int row, String account, String reason, Instant now) {
        db.sql(
                        """
                        insert into enterprise.decision
                               (identity, operator, account, reason, decided_at)
                        select identity, operator, :account, :reason, :now
                          from enterprise.sighting
                         where batch = :batch and row = :row
                        on conflict (identity) do update
                           set operator = excluded.operator, account = excluded.account,
                               reason = excluded.reason, decided_at = excluded.decided_at
                        """)
                .param("batch", batch)
                .param("row", row)
                .param("account", account)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
