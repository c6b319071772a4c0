package org.wupian.returns;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL on `returns.listed_firm`, which the facts read (月末名单): who was on which list on the last
/// day of a month, and of which chain and cluster, as far as it is known.
@Repository
class ListedFirmTable {

    private static final String WANTED =
            """
            select l.kind, l.list, e.enterprise, k.code, coalesce(e.county, '') as county
              from (select 'roster' as kind, m.roster as list, m.enterprise
                      from (%s) m
                    union
                    select t.kind, t.tag, t.enterprise
                      from fact.enterprise_tag t where t.kind in ('chain', 'cluster')) l
              join fact.enterprise e on e.enterprise = l.enterprise
             cross join lateral (values (coalesce(e.credit_code, '')),
                                        (substr(e.credit_code, 9, 9)),
                                        (e.registration)) as k (code)
             where k.code is not null
            """
                    .formatted(LoanRosterQuery.MEMBERS);

    private final JdbcClient db;

    ListedFirmTable(JdbcClient db) {
        this.db = db;
    }

    /// Keeps who is on the lists now known for the month; what was known before ends.
    ///
    /// @return whether anything had changed
    boolean keep(YearMonth month, Instant now) {
        int ended =
                change(
                        """
                        with wanted as (%s)
                        update returns.listed_firm f set known_until = :now
                         where f.month = :month::date and f.known_until is null
                           and (f.kind, f.list, f.enterprise, f.code, f.county)
                               not in (select kind, list, enterprise, code, county from wanted)
                        """,
                        month, now);
        int begun =
                change(
                        """
                        insert into returns.listed_firm
                               (month, kind, list, enterprise, code, county, known_from)
                        select :month::date, w.kind, w.list, w.enterprise, w.code, w.county, :now
                          from (%s) w
                         where not exists (select from returns.listed_firm f
                                            where f.month = :month::date and f.known_until is null
                                              and f.kind = w.kind and f.list = w.list
                                              and f.enterprise = w.enterprise and f.code = w.code)
                        """,
                        month, now);
        return ended + begun > 0;
    }

    private int change(String sql, YearMonth month, Instant now) {
        return db.sql(sql.formatted(WANTED))
                .param("month", month.atDay(1).toString())
                .param("day", month.atEndOfMonth().toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
