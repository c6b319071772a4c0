package org.wupian.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts how far the enterprises of a list's version in force were reached (对接覆盖), as far as the
/// caller sees the list and the engagements.
@Repository
class CoverageQuery {

    /// One row for each enterprise of the version in force.
    private static final String FIRMS =
            """
            with listed as materialized (
                select distinct on (m.entry) m.entry, m.enterprise, m.name, m.project, m.county,
                       m.tier, coalesce(m.enterprise, -m.entry) as firm
                  from fact.roster_member m
                 where m.roster = :roster and m.before_day is null
                 order by m.entry, m.source),
            firms as materialized (
                select l.firm, min(l.entry) as entry, min(l.enterprise) as enterprise,
                       min(case when l.project = '' then l.name else l.project end) as name,
                       min(l.county) as county, min(l.tier) as tier,
                       min(g.id) as engagement,
                       count(distinct g.unit) filter (where g.unit <> '') as units,
                       count(distinct g.unit) filter (where g.visited_on is not null) as visited_by,
                       coalesce(bool_or(g.visited_on is not null), false) as visited,
                       coalesce(bool_or(g.need_on is not null), false) as needs_known,
                       coalesce(bool_or(g.need_on is not null and not g.no_need), false)
                           as with_need,
                       coalesce(bool_or(g.credited_on is not null), false) as credited,
                       coalesce(bool_or(g.stage = 'CONFIRMED'), false) as confirmed,
                       coalesce(bool_or(g.stage = 'CLAIMED'), false) as claimed,
                       coalesce(bool_or(g.next_on < :today), false) as overdue,
                       bool_or(g.not_reached_on is not null) as not_reached,
                       max(g.last_on) as last_on, min(g.next_on) as next_on,
                       coalesce(sum(g.credited_fen), 0) as credited_fen
                  from listed l
                  left join engagement.engagement g
                    on g.roster = :roster and g.entry = l.entry and g.ended_on is null
                       and (:unit = '' or g.unit = :unit)
                 where :unit = '' or g.id is not null
                 group by l.firm)
            """;

    private static final String SUMS =
            """
             count(*) as enterprises, count(*) filter (where visited) as visited,
                   count(*) filter (where needs_known) as needs_known,
                   count(*) filter (where with_need) as with_need,
                   count(*) filter (where credited) as credited,
                   count(*) filter (where confirmed) as confirmed,
                   count(*) filter (where claimed and not confirmed) as claimed,
                   count(*) filter (where overdue) as overdue,
                   coalesce(sum(credited_fen), 0)::bigint as credited_fen
            """;

    private static final String WHERE =
            """
             where (:county = '' or county = :county)
               and (:tier = '' or tier = :tier)
               and (:words = '' or name like '%' || :words || '%' escape '\\')
               and (:chain = '' or exists (
                    select from fact.enterprise_tag t
                     where t.enterprise = firms.enterprise and t.kind = 'chain'
                       and t.tag = :chain))
            """;

    private final JdbcClient db;

    CoverageQuery(JdbcClient db) {
        this.db = db;
    }

    /// The whole list first, then by county, tier, chain and bank.
    List<CoverageCount> counts(CoverageFilter filter) {
        return bound(
                        FIRMS
                                + """
                                , by_unit as (
                                    select g.unit, l.firm,
                                           bool_or(g.visited_on is not null) as visited,
                                           bool_or(g.need_on is not null) as needs_known,
                                           bool_or(g.need_on is not null and not g.no_need)
                                               as with_need,
                                           bool_or(g.credited_on is not null) as credited,
                                           bool_or(g.stage = 'CONFIRMED') as confirmed,
                                           bool_or(g.stage = 'CLAIMED') as claimed,
                                           coalesce(bool_or(g.next_on < :today), false) as overdue,
                                           coalesce(sum(g.credited_fen), 0) as credited_fen
                                      from listed l
                                      join engagement.engagement g
                                        on g.roster = :roster and g.entry = l.entry
                                           and g.ended_on is null and g.unit <> ''
                                     group by g.unit, l.firm)
                                select 'ALL' as kind, '' as id,\
                                """
                                + SUMS
                                + " from firms union all select 'COUNTY', county,"
                                + SUMS
                                + " from firms group by county union all select 'TIER', tier,"
                                + SUMS
                                + " from firms where tier <> '' group by tier"
                                + " union all select 'CHAIN', tag,"
                                + SUMS
                                + " from firms join fact.enterprise_tag t"
                                + " on t.enterprise = firms.enterprise and t.kind = 'chain'"
                                + " group by tag union all select 'BANK', unit,"
                                + SUMS
                                + " from by_unit group by unit order by 1, 2",
                        filter)
                .query((row, _) -> count(row))
                .list();
    }

    /// @param from how many rows are left out
    List<CoveredFirm> firms(CoverageFilter filter, int from, int most) {
        return bound(
                        FIRMS
                                + """
                                select entry, enterprise, engagement, name, county, tier, units,
                                       visited_by, last_on, next_on,
                                       case when confirmed then 'CONFIRMED'
                                            when claimed then 'CLAIMED'
                                            when credited then 'CREDITED'
                                            when with_need then 'NEED'
                                            when needs_known then 'NO_NEED'
                                            when visited then 'VISITED'
                                            when not_reached then 'NOT_REACHED'
                                            else 'NEW' end as stage
                                  from firms
                                """
                                + where(filter)
                                + " order by county, name collate scope.chinese, entry"
                                + " offset :from limit :most",
                        filter)
                .param("from", from)
                .param("most", most)
                .query((row, _) -> firm(row))
                .list();
    }

    int count(CoverageFilter filter) {
        return bound(FIRMS + "select count(*) from firms" + where(filter), filter)
                .query(Integer.class)
                .single();
    }

    private static String where(CoverageFilter filter) {
        return WHERE + (filter.state() == null ? "" : " and " + filter.state().condition());
    }

    private JdbcClient.StatementSpec bound(String sql, CoverageFilter filter) {
        return db.sql(sql)
                .param("roster", filter.roster())
                .param("county", filter.county())
                .param("unit", filter.unit())
                .param("chain", filter.chain())
                .param("tier", filter.tier())
                .param("words", filter.words().replaceAll("([%_\\\\])", "\\\\$1"))
                .param("today", filter.today());
    }

    private static CoverageCount count(ResultSet row) throws SQLException {
        return new CoverageCount(
                CoverageCount.Kind.valueOf(row.getString("kind")),
                row.getString("id"),
                row.getInt("enterprises"),
                row.getInt("visited"),
                row.getInt("needs_known"),
                row.getInt("with_need"),
                row.getInt("credited"),
                row.getInt("confirmed"),
                row.getInt("claimed"),
                row.getInt("overdue"),
                row.getLong("credited_fen"));
    }

    private static CoveredFirm firm(ResultSet row) throws SQLException {
        return new CoveredFirm(
                row.getLong("entry"),
                row.getObject("enterprise", Long.class),
                row.getObject("engagement", Long.class),
                row.getString("name"),
                row.getString("county"),
                row.getString("tier"),
                row.getInt("units"),
                row.getInt("visited_by"),
                EngagementTable.day(row, "last_on"),
                EngagementTable.day(row, "next_on"),
                Engagement.Stage.valueOf(row.getString("stage")));
    }
}
