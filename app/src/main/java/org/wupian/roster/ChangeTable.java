package org.wupian.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.enterprise.NameVariants;

/// SQL on `roster.change`: what a version changes against the one before, and why (名单变动及缘由).
@Repository
class ChangeTable {

    private final JdbcClient db;
    private final NameVariants variants;

    ChangeTable(JdbcClient db, NameVariants variants) {
        this.db = db;
        this.variants = variants;
    }

    /// Compares a version whose members are written with the one before.
    void write(String roster, int number, LocalDate day) {
        find(roster, number, day);
        quote(roster, number);
        onlyRenamed(roster, number);
        tellSources(roster, number, day);
    }

    private void find(String roster, int number, LocalDate day) {
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
                       case when exists (select from new n
                                           join fact.enterprise_number g
                                             on g.stands = n.operator
                                          where g.enterprise = o.operator
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

    /// Whoever took an entry off the list has said why.
    private void quote(String roster, int number) {
        db.sql(
                        """
                        update roster.change x
                           set said = coalesce((select f.reason from roster.flag_step f
                                                 where f.entry = x.entry and f.step = 'REMOVED'
                                                 order by f.id desc limit 1), '')
                         where x.roster = :roster and x.number = :number
                           and x.kind = 'LEFT' and x.reason = 'removed'
                        """)
                .param("roster", roster)
                .param("number", number)
                .update();
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

    /// The list that counts for the entry is the reason of what it says; else a person decided, or
    /// the register has the name from elsewhere.
    private void tellSources(String roster, int number, LocalDate day) {
        step(
                """
                with standing as (
                    select first_value(e.id) over (
                               partition by coalesce(n.stands, -e.id), e.project
                               order by e.id) as entry,
                           n.stands as operator, c.source, c.sender, c.name, c.tier, c.as_of
                      from roster.entry e
                      join roster.claim c on c.entry = e.id
                      left join fact.enterprise_number n on n.enterprise = e.operator
                     where e.roster = :roster
                       and (c.ended_on is null or c.ended_on > :day)
                       and (c.valid_until is null or c.valid_until >= :day)),
                newest as (
                    select distinct on (entry) entry, operator, source, sender, name, as_of
                      from standing
                     order by entry, as_of desc, source, tier desc, name),
                told as (
                    select x.entry, x.kind, w.source, w.sender, w.as_of,
                           p.as_of as decided_on,
                           case when p.as_of is not null then 'corrected'
                                when x.kind = 'RENAMED' and w.name <> x.after then 'register'
                                else x.reason end as reason
                      from roster.change x
                      join newest w on w.entry = x.entry
                      left join fact.enterprise_correction p
                        on p.enterprise = w.operator and p.value = x.after
                           and p.attribute = case x.kind when 'RENAMED' then 'name'
                                                         when 'COUNTY' then 'county' end
                     where x.roster = :roster and x.number = :number and x.kind <> 'LEFT')
                update roster.change x
                   set reason = t.reason,
                       source = case when t.reason in ('corrected', 'register') then ''
                                     else t.source end,
                       sender = case when t.reason in ('corrected', 'register') then ''
                                     else t.sender end,
                       as_of = case t.reason when 'corrected' then t.decided_on
                                             when 'register' then null
                                             else t.as_of end
                  from told t
                 where x.roster = :roster and x.number = :number
                   and x.entry = t.entry and x.kind = t.kind
                """,
                roster,
                number,
                day);
    }

    private void step(String sql, String roster, int number, LocalDate day) {
        db.sql(sql).param("roster", roster).param("number", number).param("day", day).update();
    }
}
