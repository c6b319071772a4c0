package org.wupian.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.linkage.FirmName;
import org.wupian.linkage.NameKind;

/// SQL on `enterprise.operator` and what is known of one.
@Repository
class OperatorTable {

    static final String SELECT =
            """
            select o.id, o.name, o.credit_code, o.registration, o.county, o.address, o.industry,
                   o.size, o.capital_fen, o.merged_into, o.withdrawn_at is not null as withdrawn
              from enterprise.operator o
            """;

    private final JdbcClient db;

    OperatorTable(JdbcClient db) {
        this.db = db;
    }

    Optional<Operator> find(long id) {
        return db.sql(SELECT + " where o.id = :id")
                .param("id", id)
                .query((row, _) -> operator(row))
                .optional();
    }

    Optional<Operator> ownOf(String organisation) {
        return db.sql(
                        SELECT
                                + """
                                where o.id = (
                                      select g.stands
                                        from enterprise.own w
                                        join enterprise.operator g on g.id = w.operator
                                       where w.organisation = :organisation)
                                """)
                .param("organisation", organisation)
                .query((row, _) -> operator(row))
                .optional();
    }

    List<String> accountsOf(List<Long> ids) {
        return db.sql(
                        """
                        select w.organisation
                          from enterprise.own w
                          join enterprise.operator g on g.id = w.operator
                         where g.stands = any(:ids::bigint[])
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> row.getString("organisation"))
                .list();
    }

    /// @param words in a name, however written, or a whole code
    /// @param after the last one of the page before, 0 for the first
    List<Operator> search(String words, String county, String tag, long after, int most) {
        return search(SELECT, " and o.id > :after order by o.id limit :most", words, county, tag)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> operator(row))
                .list();
    }

    /// How many match, counted no further than `most`.
    int count(String words, String county, String tag, int most) {
        return search(
                        "select count(*) from (select 1 from enterprise.operator o",
                        " limit :most) found",
                        words,
                        county,
                        tag)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    JdbcClient.StatementSpec search(
            String select, String end, String words, String county, String tag) {
        return db.sql(
                        select
                                + """
                                 where o.merged_into is null and o.withdrawn_at is null
                                   and (:county = '' or o.county = :county)
                                   and (:tag = '' or exists (
                                        select from enterprise.tag t
                                         where t.operator = o.id and t.tag = :tag))
                                   and (:words = '' or o.credit_code = upper(:words)
                                        or o.registration = :words
                                        or o.id in (
                                           select g.stands
                                             from enterprise.name n
                                             join enterprise.operator g on g.id = n.operator
                                            where n.name like '%' || :like || '%' escape '\\'
                                               or :normal <> ''
                                                  and n.normal like '%' || :normal || '%'))
                                """
                                + end)
                .param("words", words)
                .param("like", words.replaceAll("([%_\\\\])", "\\\\$1"))
                .param("normal", FirmName.normal(words))
                .param("county", county)
                .param("tag", tag);
    }

    /// All names, also those of operators merged into it.
    List<OperatorName> names(long id) {
        return db.sql(
                        """
                        select n.name, n.kind, n.source, n.as_of
                          from enterprise.name n
                          join enterprise.operator g on g.id = n.operator
                         where :id = g.stands
                         order by n.kind, n.as_of desc, n.name
                        """)
                .param("id", id)
                .query((row, _) ->
                        new OperatorName(
                                row.getString("name"),
                                NameKind.valueOf(row.getString("kind")),
                                row.getString("source"),
                                row.getObject("as_of", LocalDate.class),
                                null))
                .list();
    }

    /// What every source says, the chosen one of each attribute first.
    List<Statement> statements(long id) {
        return db.sql(
                        """
                        select a.attribute, a.value, a.source, a.as_of, a.batch, a.row, a.account,
                               a.reason, a.recorded_at,
                               row_number() over (partition by a.attribute
                                   order by (a.source = 'person') desc,
                                            (a.attribute = 'name' and a.value = k.name) desc,
                                            a.as_of desc, a.source,
                                            a.batch desc, a.value) as place
                          from enterprise.attribute a
                          join enterprise.operator g on g.id = a.operator
                          join enterprise.operator k on k.id = g.stands
                         where :id = g.stands
                         order by a.attribute, place
                        """)
                .param("id", id)
                .query((row, _) ->
                        new Statement(
                                Attribute.valueOf(
                                        row.getString("attribute").toUpperCase(Locale.ROOT)),
                                row.getString("value"),
                                row.getString("source"),
                                row.getObject("as_of", LocalDate.class),
                                row.getLong("batch"),
                                row.getInt("row"),
                                row.getString("account"),
                                row.getString("reason"),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                                row.getInt("place") == 1))
                .list();
    }

    List<String> tags(long id) {
        return db.sql(
                        """
                        select distinct t.tag
                          from enterprise.tag t
                          join enterprise.operator g on g.id = t.operator
                         where :id = g.stands
                         order by t.tag
                        """)
                .param("id", id)
                .query((row, _) -> row.getString("tag"))
                .list();
    }

    /// The tags most operators have, as far as the caller sees them.
    List<String> tagsInUse(int most) {
        return db.sql(
                        """
                        select t.tag
                          from enterprise.tag t
                         group by t.tag
                         order by count(distinct t.operator) desc, t.tag
                         limit :most
                        """)
                .param("most", most)
                .query((row, _) -> row.getString("tag"))
                .list();
    }

    void own(String organisation, long id) {
        db.sql(
                        """
                        insert into enterprise.own (organisation, operator)
                        values (:organisation, :id)
                        on conflict (organisation) do update set operator = excluded.operator
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .update();
    }

    static Operator operator(ResultSet row) throws SQLException {
        return new Operator(
                row.getLong("id"),
                row.getString("name"),
                text(row, "credit_code"),
                text(row, "registration"),
                text(row, "county"),
                text(row, "address"),
                text(row, "industry"),
                text(row, "size"),
                row.getObject("capital_fen", Long.class),
                row.getObject("merged_into", Long.class),
                row.getBoolean("withdrawn"));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
