package org.wupian.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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

    /// @param links one for each row, in their order
    void add(long batch, List<Sighting> rows, List<Link> links) {
        bulk.write(
                "enterprise.sighting",
                "batch, row, name, normal, credit_code, registration, organisation_code, county,"
                        + " address, former, identity, key, attributes, tags, link, operator,"
                        + " reasons",
                IntStream.range(0, rows.size())
                        .mapToObj(i -> values(batch, rows.get(i), links.get(i)))
                        .iterator());
    }

    private static @Nullable Object[] values(long batch, Sighting it, Link link) {
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
            link.key(it.key()),
            JsonColumn.attributes(it.attributes()),
            JsonColumn.of(it.tags()),
            link.kind().name(),
            link.operator(),
            JsonColumn.of(link.reasons())
        };
    }

    /// Tells the planner how many rows there are now, since a list may have brought most of them,
    /// that whoever asks by parts wants all of them, and to plan anew for each part: a plan made
    /// for an empty table reads all of it again and again while it fills.
    void countAnew() {
        db.sql(
                        """
                        select enterprise.count_anew(),
                               set_config('cursor_tuple_fraction', '1', true),
                               set_config('plan_cache_mode', 'force_custom_plan', true)
                        """)
                .query((_, _) -> 0)
                .single();
    }

    void remove(long batch) {
        db.sql("delete from enterprise.sighting where batch = :batch")
                .param("batch", batch)
                .update();
    }

    /// The rows of a part of a batch, without what they say beside codes and names.
    List<Sighting> between(long batch, int first, int last) {
        return db.sql(
                        """
                        select row, name, credit_code, registration, organisation_code, county,
                               address, former
                          from enterprise.sighting
                         where batch = :batch and row between :first and :last
                         order by row
                        """)
                .param("batch", batch)
                .param("first", first)
                .param("last", last)
                .query((row, _) -> sighting(row))
                .list();
    }

    /// The rows of a part of a batch that have a unified code and mean somebody new, in their
    /// order.
    void eachNewCoded(long batch, int first, int last, Consumer<Sighting> work) {
        db.sql(
                        """
                        select row, name, credit_code, registration, organisation_code, county,
                               address, former
                          from enterprise.sighting
                         where batch = :batch and row between :first and :last
                           and link = 'NEW' and credit_code <> '' and normal <> ''
                         order by row
                        """)
                .param("batch", batch)
                .param("first", first)
                .param("last", last)
                .withFetchSize(FETCH)
                .query(row -> {
                    work.accept(sighting(row));
                });
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        return new Sighting(
                row.getInt("row"),
                row.getString("name"),
                row.getString("credit_code"),
                row.getString("registration"),
                row.getString("organisation_code"),
                row.getString("county"),
                row.getString("address"),
                row.getString("former"),
                Map.of(),
                Map.of());
    }

    /// Stores what was found anew.
    void store(long batch, List<Link> links) {
        db.sql(
                        """
                        update enterprise.sighting s
                           set link = new.link,
                               operator = nullif(new.operator, 0),
                               reasons = new.reasons::jsonb,
                               key = coalesce(nullif(new.key, ''), s.key)
                          from unnest(:rows::int[], :links::text[], :operators::bigint[],
                                      :reasons::text[], :keys::text[])
                               as new (row, link, operator, reasons, key)
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
                .param("keys", links.stream().map(it -> it.key("")).toArray(String[]::new))
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
