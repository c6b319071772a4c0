package org.wupian.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.enterprise.NameVariants;

/// SQL on `roster.version` and what belongs to a version, which is written once.
@Repository
class VersionTable {

    private final JdbcClient db;
    private final NameVariants variants;

    VersionTable(JdbcClient db, NameVariants variants) {
        this.db = db;
        this.variants = variants;
    }

    /// Writes the list as it stands on a day as version `number`: entries that some source still
    /// holds. Entries whose operators have become one are one. Names and codes are the register's,
    /// and so are an operator's county and address where a person decided about them.
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
                       case when jsonb_exists(w.fields, 'address') and a.value is not null
                            then w.fields || jsonb_build_object('address', a.value)
                            else w.fields end,
                       w.flag
                  from newest w
                  join sources s on s.entry = w.entry
                  left join fact.enterprise f on f.enterprise = w.operator
                  left join fact.enterprise_correction y
                    on y.enterprise = w.operator and y.attribute = 'county' and w.project = ''
                  left join fact.enterprise_correction a
                    on a.enterprise = w.operator and a.attribute = 'address' and w.project = ''
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
        changes(roster, number, day);
        onlyRenamed(roster, number);
        count(roster, number);
    }

    private void changes(String roster, int number, LocalDate day) {
        step(
                """
                insert into roster.change
                       (roster, number, entry, kind, name, county, before, after, reason)
                with old as (select * from roster.member
                              where roster = :roster and number = :number - 1),
                     new as (select * from roster.member
                              where roster = :roster and number = :number)
                select :roster, :number, n.entry, 'JOINED', n.name, n.county, '', n.tier,
                       case when exists (select from roster.member m
                                          where m.roster = :roster and m.number < :number - 1
                                            and m.entry = n.entry)
                                 then 'again' else 'listed' end
                  from new n where not exists (select from old o where o.entry = n.entry)
                union all
                select :roster, :number, o.entry, 'LEFT', o.name, o.county, o.tier, '',
                       case when exists (select from new n where n.operator = o.operator
                                                             and n.project = o.project)
                                 then 'merged'
                            when exists (select from roster.claim c
                                          where c.entry = o.entry and c.ended_on <= :day
                                            and c.ended_because = 'removed')
                                 then 'removed'
                            when exists (select from roster.claim c
                                          where c.entry = o.entry and c.ended_on <= :day)
                                 then 'absent'
                            when exists (select from roster.claim c
                                          where c.entry = o.entry and c.valid_until < :day)
                                 then 'expired'
                            else 'undone' end
                  from old o where not exists (select from new n where n.entry = o.entry)
                union all
                select :roster, :number, n.entry, 'TIER', n.name, n.county, o.tier, n.tier, 'source'
                  from new n join old o on o.entry = n.entry where o.tier <> n.tier
                union all
                select :roster, :number, n.entry, 'RENAMED', n.name, n.county, o.name, n.name, 'source'
                  from new n join old o on o.entry = n.entry where o.name <> n.name
                union all
                select :roster, :number, n.entry, 'COUNTY', n.name, n.county, o.county, n.county, 'source'
                  from new n join old o on o.entry = n.entry where o.county <> n.county
                """
                        .replace(
                                "select * from",
                                "select entry, operator, project, name, county, tier from"),
                roster,
                number,
                day);
    }

    /// A name written otherwise is no new name.
    private void onlyRenamed(String roster, int number) {
        List<Long> written = new ArrayList<>();
        db.sql(
                        """
                        select entry, before, after
                          from roster.change
                         where roster = :roster and number = :number and kind = 'RENAMED'
                        """)
                .param("roster", roster)
                .param("number", number)
                .query(row -> {
                    if (variants.same(row.getString("before"), row.getString("after"))) {
                        written.add(row.getLong("entry"));
                    }
                });
        db.sql(
                        """
                        delete from roster.change
                         where roster = :roster and number = :number and kind = 'RENAMED'
                           and entry = any(:written::bigint[])
                        """)
                .param("roster", roster)
                .param("number", number)
                .param("written", written.toArray(Long[]::new))
                .update();
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
