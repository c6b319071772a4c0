package org.wupian.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `indicator.aim`: what of a target counties and institutions are to bring.
@Repository
class AimTable {

    private final JdbcClient db;

    AimTable(JdbcClient db) {
        this.db = db;
    }

    Map<Subject, BigDecimal> of(String code, int year, Subject.By by) {
        Map<Subject, BigDecimal> aims = new HashMap<>();
        db.sql(
                        """
                        select by_id, quantity from indicator.aim
                         where code = :code and year = :year and by_kind = :by
                        """)
                .param("code", code)
                .param("year", year)
                .param("by", by.name())
                .query(row -> {
                    aims.put(
                            new Subject(by, row.getString("by_id")), row.getBigDecimal("quantity"));
                });
        return aims;
    }

    /// Takes the place of what was there for the kind.
    void put(
            String code,
            int year,
            Subject.By by,
            Map<Subject, BigDecimal> aims,
            String account,
            Instant now) {
        db.sql("delete from indicator.aim where code = :code and year = :year and by_kind = :by")
                .param("code", code)
                .param("year", year)
                .param("by", by.name())
                .update();
        List<Subject> subjects = List.copyOf(aims.keySet());
        db.sql(
                        """
                        insert into indicator.aim
                               (code, year, by_kind, by_id, quantity, account, recorded_at)
                        select :code, :year, :by, id, quantity, :account, :now
                          from unnest(:ids::text[], :quantities::numeric[]) as new (id, quantity)
                        """)
                .param("code", code)
                .param("year", year)
                .param("by", by.name())
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", subjects.stream().map(Subject::id).toArray(String[]::new))
                .param("quantities", subjects.stream().map(aims::get).toArray(BigDecimal[]::new))
                .update();
    }
}
