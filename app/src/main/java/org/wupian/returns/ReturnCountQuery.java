package org.wupian.returns;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many submissions of a month arrived and were accepted (报送计数).
@Repository
class ReturnCountQuery {

    /// First half of the advisory lock's key; the second is the month as yyyymm.
    private static final int LOCK = 0x5254;

    record Arrived(String organisation, int received, int accepted) {}

    private final JdbcClient db;

    ReturnCountQuery(JdbcClient db) {
        this.db = db;
    }

    /// Until the transaction ends, nobody else counts the month.
    void hold(YearMonth month) {
        db.sql("select pg_advisory_xact_lock(:lock, :month)")
                .param("lock", LOCK)
                .param("month", month.getYear() * 100 + month.getMonthValue())
                .query((_, _) -> 0)
                .list();
    }

    /// @param organisation only this one, or null for all
    List<Arrived> of(YearMonth month, Collection<String> forms, @Nullable String organisation) {
        return db.sql(
                        """
                        select organisation,
                               count(*) filter (where state in ('SUBMITTED', 'ACCEPTED')) as received,
                               count(*) filter (where state = 'ACCEPTED') as accepted
                          from returns.submission
                         where month = :month and form = any(:forms::text[])
                           and (:organisation::text is null or organisation = :organisation::text)
                         group by organisation
                        """)
                .param("month", month.atDay(1))
                .param("forms", forms.toArray(String[]::new))
                .param("organisation", organisation)
                .query((row, _) ->
                        new Arrived(
                                row.getString("organisation"),
                                row.getInt("received"),
                                row.getInt("accepted")))
                .list();
    }
}
