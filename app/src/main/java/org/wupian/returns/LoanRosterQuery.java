package org.wupian.returns;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is on a list on a day (某日名单), by the facts.
@Repository
class LoanRosterQuery {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient db;

    LoanRosterQuery(JdbcClient db) {
        this.db = db;
    }

    /// @param each takes the list's code and a member's credit code, perhaps more than once
    void members(Set<String> rosters, LocalDate day, BiConsumer<String, String> each) {
        db.sql(
                        """
                        select m.roster, e.credit_code
                          from fact.roster_member m
                          join fact.enterprise_number n on n.enterprise = m.enterprise
                          join fact.enterprise e on e.enterprise = n.stands
                         where m.roster = any(:rosters::text[])
                           and e.credit_code is not null
                           and m.from_day <= :day::date
                           and (m.before_day is null or :day::date < m.before_day)
                           and (m.valid_from is null or m.valid_from <= :day::date)
                           and (m.valid_until is null or :day::date <= m.valid_until)
                        """)
                .param("rosters", rosters.toArray(String[]::new))
                .param("day", day.toString())
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    each.accept(row.getString("roster"), row.getString("credit_code"));
                });
    }
}
