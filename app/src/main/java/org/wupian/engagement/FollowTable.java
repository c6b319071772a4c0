package org.wupian.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Brings the engagements of a roster in line with its newest version (对接随名单更新), a statement for
/// each step however long the list is. Done again it does nothing.
@Repository
class FollowTable {

    /// Who stands in the newest version.
    private static final String LISTED =
            """
            with listed as materialized (
                select distinct on (m.entry) m.entry, m.enterprise, m.version, m.from_day, m.name,
                       m.project, m.county, m.tier
                  from fact.roster_member m
                 where m.roster = :roster and m.before_day is null
                 order by m.entry, m.source)
            """;

    /// Open engagements whose entry is no longer there because its operator proved to be that of
    /// another entry.
    private static final String MERGED =
            """
            , moved as (
                select distinct on (l.entry, g.unit) g.id, l.entry, g.unit
                  from engagement.engagement g
                  join fact.enterprise_number n on n.enterprise = g.operator
                  join listed l on l.enterprise = n.stands and l.project = g.project
                 where g.roster = :roster and g.ended_on is null
                   and g.entry not in (select entry from listed)
                 order by l.entry, g.unit, g.id)
            """;

    private final JdbcClient db;

    FollowTable(JdbcClient db) {
        this.db = db;
    }

    /// One process at a time follows a roster.
    void lock(String roster) {
        db.sql("select pg_advisory_xact_lock(hashtext('engagement'), hashtext(:roster))::text")
                .param("roster", roster)
                .query((_, _) -> 0)
                .list();
    }

    /// Names, counties and tiers are those of the newest version.
    void rename(String roster) {
        db.sql(
                        LISTED
                                + """
                                update engagement.engagement g
                                   set operator = l.enterprise, name = l.name, project = l.project,
                                       county = l.county, tier = l.tier
                                  from listed l
                                 where g.roster = :roster and g.entry = l.entry
                                   and g.ended_on is null
                                   and (g.operator, g.name, g.project, g.county, g.tier)
                                       is distinct from
                                       (l.enterprise, l.name, l.project, l.county, l.tier)
                                """)
                .param("roster", roster)
                .update();
    }

    /// Goes on under the entry its operator has now, unless there is an engagement already.
    void move(String roster) {
        db.sql(
                        LISTED
                                + MERGED
                                + """
                                update engagement.engagement g
                                   set entry = m.entry
                                  from moved m
                                 where g.id = m.id
                                   and not exists (
                                       select from engagement.engagement o
                                        where o.roster = :roster and o.entry = m.entry
                                          and o.unit = m.unit and o.ended_on is null)
                                """)
                .param("roster", roster)
                .update();
    }

    /// The steps of those that remain go to the engagement that stays.
    ///
    /// @return numbers of those that stay
    List<Long> join(String roster, LocalDate day) {
        List<Long> kept =
                db.sql(
                                LISTED
                                        + MERGED
                                        + """
                                        update engagement.step s
                                           set engagement = o.id
                                          from moved m
                                          join engagement.engagement o
                                            on o.roster = :roster and o.entry = m.entry
                                               and o.unit = m.unit and o.ended_on is null
                                         where s.engagement = m.id
                                           and not exists (
                                               select from engagement.step d
                                                where d.engagement = o.id and d.print = s.print
                                                  and d.withdrawn_at is null)
                                        returning o.id as kept
                                        """)
                        .param("roster", roster)
                        .query((row, _) -> row.getLong("kept"))
                        .list();
        db.sql(
                        LISTED
                                + MERGED
                                + """
                                update engagement.engagement g
                                   set ended_on = :day, ended_because = 'MERGED'
                                  from moved m
                                 where g.id = m.id
                                """)
                .param("roster", roster)
                .param("day", day)
                .update();
        return kept.stream().distinct().toList();
    }

    /// Who is no longer on the list is no longer to be visited; what was done stays.
    ///
    /// @param reasons by entry, in words
    int end(String roster, LocalDate day, Map<Long, String> reasons) {
        return db.sql(
                        LISTED
                                + """
                                update engagement.engagement g
                                   set ended_on = :day, ended_because = 'LEFT',
                                       ended_words = coalesce(
                                           (select w.words
                                              from unnest(:entries::bigint[], :words::text[])
                                                   as w (entry, words)
                                             where w.entry = g.entry
                                             limit 1), '')
                                 where g.roster = :roster and g.ended_on is null
                                   and g.entry not in (select entry from listed)
                                """)
                .param("roster", roster)
                .param("day", day)
                .param("entries", reasons.keySet().toArray(Long[]::new))
                .param("words", reasons.values().toArray(String[]::new))
                .update();
    }

    /// Every unit has to visit every entry.
    int openForEach(String roster, List<String> units) {
        return db.sql(
                        LISTED
                                + """
                                insert into engagement.engagement
                                       (roster, entry, operator, name, project, county, tier, unit,
                                        version, opened_on)
                                select :roster, l.entry, l.enterprise, l.name, l.project, l.county,
                                       l.tier, u.unit, l.version, l.from_day
                                  from listed l
                                 cross join unnest(:units::text[]) as u (unit)
                                 order by l.entry, u.unit
                                on conflict (roster, entry, unit) where ended_on is null do nothing
                                """)
                .param("roster", roster)
                .param("units", units.toArray(String[]::new))
                .update();
    }

    /// One unit has to visit an entry.
    ///
    /// @param byCounty the entry's county, until it chooses a bank; else nobody until one is chosen
    int openForOne(String roster, boolean byCounty) {
        return db.sql(
                        LISTED
                                + """
                                insert into engagement.engagement
                                       (roster, entry, operator, name, project, county, tier, unit,
                                        version, opened_on)
                                select :roster, l.entry, l.enterprise, l.name, l.project, l.county,
                                       l.tier, case when :byCounty then l.county else '' end,
                                       l.version, l.from_day
                                  from listed l
                                 where not exists (
                                       select from engagement.engagement g
                                        where g.roster = :roster and g.entry = l.entry
                                          and g.ended_on is null)
                                 order by l.entry
                                on conflict (roster, entry, unit) where ended_on is null do nothing
                                """)
                .param("roster", roster)
                .param("byCounty", byCounty)
                .update();
    }

    /// Gives engagements without any step to another unit.
    ///
    /// @return numbers of those given
    List<Long> give(List<Long> ids, String unit) {
        return db.sql(
                        """
                        update engagement.engagement g
                           set unit = :unit
                         where g.id = any(:ids::bigint[]) and g.ended_on is null
                           and g.unit <> :unit and g.last_on is null
                           and not exists (
                               select from engagement.engagement o
                                where o.roster = g.roster and o.entry = g.entry
                                  and o.unit = :unit and o.ended_on is null)
                        returning g.id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("unit", unit)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /// Where a unit has begun, its engagement ends and another one begins: what it wrote down is
    /// its own.
    ///
    /// @return numbers of the new ones
    List<Long> handOver(List<Long> ids, String unit, LocalDate today) {
        return db.sql(
                        """
                        with ended as (
                            update engagement.engagement g
                               set ended_on = greatest(:today::date, g.opened_on),
                                   ended_because = 'REASSIGNED'
                             where g.id = any(:ids::bigint[]) and g.ended_on is null
                               and g.unit <> :unit and g.last_on is not null
                            returning g.roster, g.entry, g.operator, g.name, g.project, g.county,
                                      g.tier, g.version, g.opened_on)
                        insert into engagement.engagement
                               (roster, entry, operator, name, project, county, tier, unit, version,
                                opened_on)
                        select distinct on (roster, entry) roster, entry, operator, name, project,
                               county, tier, :unit, version, opened_on
                          from ended
                        on conflict (roster, entry, unit) where ended_on is null do nothing
                        returning id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("unit", unit)
                .param("today", today)
                .query((row, _) -> row.getLong("id"))
                .list();
    }
}
