package org.wupian.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.linkage.FirmName;
import tools.jackson.core.type.TypeReference;

/// Reads the members of versions.
@Repository
class MemberQuery {

    private static final TypeReference<List<Member.Validity>> VALIDITIES = new TypeReference<>() {};

    /// A member's columns, of `roster.member m`.
    static final String SELECT =
            """
            select m.entry, m.operator, m.kind, m.name, m.project, m.code, m.county, m.tier,
                   m.fields, m.flag,
                   (select jsonb_agg(jsonb_build_object(
                               'source', s.source, 'from', s.valid_from, 'until', s.valid_until)
                               order by s.source)
                      from roster.member_source s
                     where s.roster = m.roster and s.number = m.number
                       and s.entry = m.entry) as sources
            """;

    /// Chains and clusters that the list itself names; a project may have no operator to have them.
    private static final String NAMED =
            "string_to_array(concat_ws('、', m.fields ->> 'chain', m.fields ->> 'cluster'), '、')";

    private static final String FROM =
            """
             from roster.member m
            where m.roster = :roster and m.number = :number
              and (:county = '' or m.county = :county)
              and (:tier = '' or m.tier = :tier)
              and (:source = '' or :source = any(m.sources))
              and (:tag = '' or :tag = any(\
            """
                    + NAMED
                    + """
                            )
                            or m.operator in (select t.enterprise from fact.enterprise_tag t
                                               where t.tag = :tag))
                       and (:words = '' or m.name like '%' || :words || '%' escape '\\'
                            or m.project like '%' || :words || '%' escape '\\'
                            or m.name like '%' || nullif(:normal, '') || '%'
                            or m.code = :words)
                       and (:day::date is null or exists (
                            select from roster.member_source s
                             where s.roster = m.roster and s.number = m.number and s.entry = m.entry
                               and (s.valid_from is null or s.valid_from <= :day::date)
                               and (s.valid_until is null or s.valid_until >= :day::date)))
                    """;

    private final JdbcClient db;

    MemberQuery(JdbcClient db) {
        this.db = db;
    }

    List<Member> find(MemberFilter filter, long after, int most) {
        return bound(SELECT + FROM + " and m.entry > :after order by m.entry limit :most", filter)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> member(row))
                .list();
    }

    /// An entry as the newest version has it that it stands in.
    Optional<Listed.Entry> entry(String roster, long entry) {
        return db.sql(
                        SELECT
                                + """
                                , m.number
                                  from roster.version v
                                  join roster.member m on m.roster = v.roster
                                       and m.number = v.number and m.entry = :entry
                                 where v.roster = :roster
                                 order by v.number desc
                                 limit 1
                                """)
                .param("roster", roster)
                .param("entry", entry)
                .query((row, _) -> new Listed.Entry(row.getInt("number"), member(row)))
                .optional();
    }

    /// Entries of an operator in the newest version of a roster.
    List<Member> ofOperator(String roster, long operator) {
        return db.sql(
                        SELECT
                                + """
                                  from roster.member m
                                 where m.operator in (select n.enterprise
                                                        from fact.enterprise_number n
                                                       where n.stands = :operator)
                                   and m.roster = :roster
                                   and m.number = (select max(v.number) from roster.version v
                                                    where v.roster = :roster)
                                 order by m.entry
                                """)
                .param("roster", roster)
                .param("operator", operator)
                .query((row, _) -> member(row))
                .list();
    }

    int count(MemberFilter filter) {
        return bound("select count(*) " + FROM, filter).query(Integer.class).single();
    }

    /// How many there are in each county.
    java.util.Map<String, Integer> byCounty(MemberFilter filter) {
        java.util.Map<String, Integer> counts = new java.util.TreeMap<>();
        bound("select m.county, count(*) as members " + FROM + " group by m.county", filter)
                .query(row -> {
                    counts.put(row.getString("county"), row.getInt("members"));
                });
        return counts;
    }

    MemberChoices choices(String roster, int number) {
        return new MemberChoices(distinct("m.tier", roster, number), tags(roster, number));
    }

    private List<String> tags(String roster, int number) {
        return db.sql(
                        """
                        select t.tag
                          from roster.member m
                          join fact.enterprise_tag t on t.enterprise = m.operator
                         where m.roster = :roster and m.number = :number
                         union
                        select unnest(%s)
                          from roster.member m
                         where m.roster = :roster and m.number = :number
                         order by 1
                         limit 200
                        """
                                .formatted(NAMED))
                .param("roster", roster)
                .param("number", number)
                .query((row, _) -> row.getString("tag"))
                .list();
    }

    private List<String> distinct(String value, String roster, int number) {
        return db
                .sql(
                        """
                        select distinct %s as value
                          from roster.member m
                         where m.roster = :roster and m.number = :number
                         order by 1
                         limit 200
                        """
                                .formatted(value))
                .param("roster", roster)
                .param("number", number)
                .query((row, _) -> row.getString("value"))
                .list()
                .stream()
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private JdbcClient.StatementSpec bound(String sql, MemberFilter filter) {
        return db.sql(sql)
                .param("roster", filter.roster())
                .param("number", filter.number())
                .param("county", filter.county())
                .param("tier", filter.tier())
                .param("source", filter.source())
                .param("tag", filter.tag())
                .param("words", filter.words().replaceAll("([%_\\\\])", "\\\\$1"))
                .param("normal", FirmName.normal(filter.words()))
                .param("day", filter.day() == null ? null : filter.day().toString());
    }

    /// Lists an operator stands on now: the newest version of each roster that has it.
    List<Listed> of(long operator) {
        return db.sql(
                        """
                        select m.roster, m.number, m.entry, m.tier, r.name
                          from roster.member m
                          join roster.roster r on r.code = m.roster
                         where m.operator in (select n.enterprise from fact.enterprise_number n
                                               where n.stands = :operator)
                           and m.number = (select max(v.number) from roster.version v
                                            where v.roster = m.roster)
                         order by r.position
                        """)
                .param("operator", operator)
                .query((row, _) ->
                        new Listed(
                                row.getString("roster"),
                                row.getString("name"),
                                row.getInt("number"),
                                row.getString("tier"),
                                row.getLong("entry")))
                .list();
    }

    static Member member(ResultSet row) throws SQLException {
        long operator = row.getLong("operator");
        return new Member(
                row.getLong("entry"),
                operator == 0 ? null : operator,
                row.getString("kind"),
                row.getString("name"),
                row.getString("project"),
                row.getString("code"),
                row.getString("county"),
                row.getString("tier"),
                JsonColumn.read(row.getString("sources"), VALIDITIES),
                JsonColumn.read(row.getString("fields"), JsonColumn.TEXTS),
                row.getString("flag"));
    }
}
