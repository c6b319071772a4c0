package org.wupian.roster;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what the newest versions say of one operator.
@Repository
class OwnQuery {

    private final JdbcClient db;

    OwnQuery(JdbcClient db) {
        this.db = db;
    }

    /// In the rosters' order.
    List<OwnEntry> of(long operator) {
        return db.sql(
                        MemberQuery.SELECT
                                + """
                                , m.roster, m.number, r.name as roster_name, r.owner,
                                since.number as since, since.published_on
                                  from roster.member m
                                  join roster.roster r on r.code = m.roster
                                  join lateral (
                                       select v.number, v.published_on
                                         from roster.version v
                                        where v.roster = m.roster
                                          and v.number > coalesce((
                                              select max(o.number)
                                                from roster.version o
                                               where o.roster = m.roster
                                                 and not exists (
                                                     select from roster.member b
                                                      where b.roster = o.roster
                                                        and b.number = o.number
                                                        and b.entry = m.entry)), 0)
                                        order by v.number
                                        limit 1) since on true
                                 where m.operator in (select n.enterprise
                                                        from fact.enterprise_number n
                                                       where n.stands = :operator)
                                   and m.number = (select max(v.number) from roster.version v
                                                    where v.roster = m.roster)
                                 order by r.position, m.entry
                                """)
                .param("operator", operator)
                .query((row, _) ->
                        new OwnEntry(
                                row.getString("roster"),
                                row.getString("roster_name"),
                                row.getString("owner"),
                                row.getInt("number"),
                                row.getInt("since"),
                                row.getObject("published_on", LocalDate.class),
                                MemberQuery.member(row)))
                .list();
    }
}
