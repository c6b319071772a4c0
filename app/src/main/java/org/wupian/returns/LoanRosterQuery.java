package org.wupian.returns;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is on a list on a day (某日名单), by the facts.
@Repository
class LoanRosterQuery {

    /// Who is on which list on the day `:day`, as the operator that stands for it: columns `roster`
    /// and `enterprise`. The rule is in docs/facts.md and stands here alone.
    static final String MEMBERS =
            """
            select m.roster, n.stands as enterprise
              from fact.roster_member m
              join fact.enterprise_number n on n.enterprise = m.enterprise
             where m.from_day <= :day::date
               and (m.before_day is null or :day::date < m.before_day)
               and (m.valid_from is null or m.valid_from <= :day::date)
               and (m.valid_until is null or :day::date <= m.valid_until)
            """;

    private static final int AT_ONCE = 1_000;

    private final JdbcClient db;

    LoanRosterQuery(JdbcClient db) {
        this.db = db;
    }

    /// Always in the same order.
    ///
    /// @param each takes the list's code and a member's code: by whichever a bank may know it, its
    ///   credit code, the organisation code in that, its registration number of 15 digits
    void members(Set<String> rosters, LocalDate day, BiConsumer<String, String> each) {
        db.sql(
                        """
                        select distinct m.roster, k.code
                          from (%s) m
                          join fact.enterprise e on e.enterprise = m.enterprise
                         cross join lateral (values (e.credit_code),
                                                    (substr(e.credit_code, 9, 9)),
                                                    (e.registration)) as k (code)
                         where m.roster = any(:rosters::text[])
                           and k.code is not null
                         order by m.roster, k.code
                        """
                                .formatted(MEMBERS))
                .param("rosters", rosters.toArray(String[]::new))
                .param("day", day.toString())
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    each.accept(row.getString("roster"), row.getString("code"));
                });
    }
}
