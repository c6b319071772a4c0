package org.wupian.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `roster.version` and what belongs to a version, which is written once; what changed is
/// told by [ChangeTable].
@Repository
class VersionTable {

    private final JdbcClient db;
    private final ChangeTable changes;

    VersionTable(JdbcClient db, ChangeTable changes) {
        this.db = db;
        this.changes = changes;
    }

    /// Writes the list as it stands on a day as version `number`: entries that some source still
    /// holds. Entries whose operators have become one are one. Names and codes are the register's,
    /// and so is what a person decided about an operator.
    void write(String roster, int number, LocalDate day, Instant now, String account, String note) {
        db.sql(
                        """
                        insert into roster.version
                               (roster, number, published_at, published_on, account, note, entries,
                                joined, left_list, changed)
                        values (:roster, :number, :now, :day, :account, :note, 0, 0, 0, 0)
                        """)
                .param("roster", roster)
                .param("number", number)
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("note", note)
                .update();
        // an import may have brought in most of the list a moment ago
        db.sql("select roster.count_anew()").query((_, _) -> 0).single();
        step(
                """
                insert into roster.member
                       (roster, number, entry, operator, kind, name, project, code, county, tier,
                        sources, fields, flag)
                with standing as (
                    select e.id, e.kind, e.project, e.flag, n.stands as operator, c.source, c.name,
                           c.code, c.county, c.tier, c.fields, c.as_of,
                           first_value(e.id) over (
                               partition by coalesce(n.stands, -e.id), e.project
                               order by e.id) as entry
                      from roster.entry e
                      join roster.claim c on c.entry = e.id
                      left join fact.enterprise_number n on n.enterprise = e.operator
                     where e.roster = :roster
                       and (c.ended_on is null or c.ended_on > :day)
                       and (c.valid_until is null or c.valid_until >= :day)),
                newest as (
                    select distinct on (entry) entry, kind, project, flag, operator, name, code,
                           county, tier, fields
                      from standing
                     order by entry, as_of desc, source, tier desc, name),
                sources as (
                    select entry, array_agg(distinct source order by source) as sources
                      from standing
                     group by entry)
                select :roster, :number, w.entry, w.operator, w.kind, coalesce(f.name, w.name),
                       w.project, coalesce(f.credit_code, f.registration, w.code),
                       coalesce(y.value, nullif(w.county, ''), f.county, ''), w.tier, s.sources,
                       w.fields || coalesce(a.fields, '{}'),
                       w.flag
                  from newest w
                  join sources s on s.entry = w.entry
                  left join fact.enterprise f on f.enterprise = w.operator
                  left join fact.enterprise_correction y
                    on y.enterprise = w.operator and y.attribute = 'county' and w.project = ''
                  left join lateral (
                       select jsonb_object_agg(x.attribute, x.listed) as fields
                         from fact.enterprise_correction x
                        where x.enterprise = w.operator and w.project = '' and x.listed <> ''
                          and x.attribute in ('county', 'address', 'industry', 'capital',
                                              'persons', 'revenue', 'assets', 'stage')) a
                    on true
                """,
                roster,
                number,
                day);
        step(
                """
                insert into roster.member_source
                       (roster, number, entry, source, sender, tier, valid_from, valid_until)
                with standing as (
                    select c.source, c.sender, c.tier, c.valid_from, c.valid_until,
                           first_value(e.id) over (
                               partition by coalesce(n.stands, -e.id), e.project
                               order by e.id) as entry
                      from roster.entry e
                      join roster.claim c on c.entry = e.id
                      left join fact.enterprise_number n on n.enterprise = e.operator
                     where e.roster = :roster
                       and (c.ended_on is null or c.ended_on > :day)
                       and (c.valid_until is null or c.valid_until >= :day))
                select distinct on (entry, source, sender)
                       :roster, :number, entry, source, sender, tier, valid_from, valid_until
                  from standing
                 order by entry, source, sender, valid_until desc nulls first
                """,
                roster,
                number,
                day);
        db.sql("select roster.count_members()").query((_, _) -> 0).single();
        changes.write(roster, number, day);
        count(roster, number);
    }

    private void step(String sql, String roster, int number, LocalDate day) {
        db.sql(sql).param("roster", roster).param("number", number).param("day", day).update();
    }

    private void count(String roster, int number) {
        db.sql(
                        """
                        update roster.version v
                           set entries = (select count(*) from roster.member m
                                           where m.roster = v.roster and m.number = v.number),
                               joined = (select count(*) from roster.change c
                                          where c.roster = v.roster and c.number = v.number
                                            and c.kind = 'JOINED'),
                               left_list = (select count(*) from roster.change c
                                             where c.roster = v.roster and c.number = v.number
                                               and c.kind = 'LEFT'),
                               changed = (select count(distinct c.entry) from roster.change c
                                           where c.roster = v.roster and c.number = v.number
                                             and c.kind in ('TIER', 'RENAMED', 'COUNTY'))
                         where v.roster = :roster and v.number = :number
                        """)
                .param("roster", roster)
                .param("number", number)
                .update();
    }

    /// Takes back what [#write] wrote, when it turned out to change nothing.
    void remove(String roster, int number) {
        for (String table : List.of("change", "member_source", "member", "version")) {
            db.sql(
                            "delete from roster.%s where roster = :roster and number = :number"
                                    .formatted(table))
                    .param("roster", roster)
                    .param("number", number)
                    .update();
        }
    }
}
