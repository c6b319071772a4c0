package org.wupian.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what is open about the rosters, all of them at once; by the roster's code.
@Repository
class StandingQuery {

    private final JdbcClient db;

    StandingQuery(JdbcClient db) {
        this.db = db;
    }

    /// Rows nobody has decided about.
    Map<String, Integer> toReview() {
        return counts(
                """
                select i.roster, count(*) as rows
                  from roster.staged s
                  join roster.import i on i.id = s.import
                 where s.outcome = 'REVIEW' and s.decided = '' and i.state = 'APPLIED'
                 group by i.roster
                """);
    }

    /// What enterprises have asked and nobody has answered.
    Map<String, Integer> openRequests() {
        return counts(
                """
                select roster, count(*) as rows
                  from roster.request
                 where state = 'OPEN'
                 group by roster
                """);
    }

    /// Entries that wait to be looked at.
    Map<String, Integer> flagged() {
        return counts(
                """
                select roster, count(*) as rows
                  from roster.entry
                 where flagged_at is not null
                 group by roster
                """);
    }

    private Map<String, Integer> counts(String sql) {
        Map<String, Integer> found = new HashMap<>();
        db.sql(sql)
                .query(row -> {
                    found.put(row.getString("roster"), row.getInt("rows"));
                });
        return found;
    }

    /// @param newest its number
    record Previews(int count, long newest) {}

    /// Imports that wait for a person to look at them.
    ///
    /// @param sender whose; empty for those of all
    Map<String, Previews> previews(String sender) {
        Map<String, Previews> found = new HashMap<>();
        db.sql(
                        """
                        select roster, count(*) as imports, max(id) as newest
                          from roster.import
                         where state in ('MAPPING', 'READY') and not apply_at_once
                           and (:sender = '' or sender = :sender)
                         group by roster
                        """)
                .param("sender", sender)
                .query(row -> {
                    found.put(
                            row.getString("roster"),
                            new Previews(row.getInt("imports"), row.getLong("newest")));
                });
        return found;
    }

    /// Of the version of each roster that was pushed last.
    Map<String, Receipts> receipts(LocalDate today) {
        Map<String, Receipts> found = new HashMap<>();
        db.sql(
                        """
                        select roster, number, count(*) as sent,
                               count(acknowledged_at) as acknowledged, max(due_on) as due_on,
                               count(*) filter (where acknowledged_at is null and due_on < :today)
                                   as late
                          from roster.push p
                         where number = (select max(n.number) from roster.push n
                                          where n.roster = p.roster)
                         group by roster, number
                        """)
                .param("today", today)
                .query(row -> {
                    found.put(
                            row.getString("roster"),
                            new Receipts(
                                    row.getInt("number"),
                                    row.getInt("sent"),
                                    row.getInt("acknowledged"),
                                    row.getInt("late"),
                                    row.getObject("due_on", LocalDate.class)));
                });
        return found;
    }

    /// What a version published on a day would change; rosters without any change are left out. It
    /// counts what [VersionTable#write] would write.
    Map<String, Unpublished> unpublished(List<String> rosters, LocalDate day) {
        Map<String, Unpublished> found = new HashMap<>();
        db.sql(
                        """
                        with standing as (
                            select e.roster, e.project, n.stands as operator, c.source, c.name,
                                   c.county, c.tier, c.as_of,
                                   first_value(e.id) over (
                                       partition by e.roster, coalesce(n.stands, -e.id), e.project
                                       order by e.id) as entry
                              from roster.entry e
                              join roster.claim c on c.entry = e.id
                              left join fact.enterprise_number n on n.enterprise = e.operator
                             where e.roster = any(:rosters::text[])
                               and (c.ended_on is null or c.ended_on > :day)
                               and (c.valid_until is null or c.valid_until >= :day)),
                        newest as (
                            select distinct on (entry) roster, entry, project, operator, name,
                                   county, tier
                              from standing
                             order by entry, as_of desc, source, tier desc, name),
                        new as (
                            select w.roster, w.entry, coalesce(f.name, w.name) as name, w.tier,
                                   coalesce(y.value, nullif(w.county, ''), f.county, '')
                                       as county
                              from newest w
                              left join fact.enterprise f on f.enterprise = w.operator
                              left join fact.enterprise_correction y
                                on y.enterprise = w.operator and y.attribute = 'county'
                                   and w.project = ''),
                        old as (
                            select m.roster, m.entry, m.name, m.tier, m.county
                              from roster.member m
                             where m.roster = any(:rosters::text[])
                               and m.number = (select max(v.number) from roster.version v
                                                where v.roster = m.roster))
                        select coalesce(new.roster, old.roster) as roster,
                               count(*) filter (where old.entry is null) as joined,
                               count(*) filter (where new.entry is null) as left_list,
                               count(*) filter (where old.entry is not null
                                                  and new.entry is not null) as changed
                          from new
                          full join old on old.roster = new.roster and old.entry = new.entry
                         where old.entry is null or new.entry is null
                            or (old.name, old.tier, old.county) <> (new.name, new.tier, new.county)
                         group by 1
                        """)
                .param("rosters", rosters.toArray(String[]::new))
                .param("day", day)
                .query(row -> {
                    found.put(
                            row.getString("roster"),
                            new Unpublished(
                                    row.getInt("joined"),
                                    row.getInt("left_list"),
                                    row.getInt("changed")));
                });
        return found;
    }
}
