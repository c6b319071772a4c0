package org.wupian.returns;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.supervision.Reminder.Rung;

/// All SQL on `returns.reminder` (报表催报记录).
@Repository
class ReturnReminderTable {

    private final JdbcClient db;

    ReturnReminderTable(JdbcClient db) {
        this.db = db;
    }

    /// Notes a rung for every institution that was not reminded on it before.
    ///
    /// @param owing how many forms each still owes
    /// @return the institutions that are to be reminded now
    List<String> remind(YearMonth month, Rung rung, Map<String, Integer> owing, Instant now) {
        List<Map.Entry<String, Integer>> all = List.copyOf(owing.entrySet());
        return db.sql(
                        """
                        insert into returns.reminder (month, organisation, rung, open_returns, at)
                        select :month, organisation, :rung, owed, :now
                          from unnest(:organisations::text[], :owed::int[])
                            as new (organisation, owed)
                        on conflict do nothing
                        returning organisation
                        """)
                .param("month", month.atDay(1))
                .param("rung", rung.name())
                .param("organisations", all.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("owed", all.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getString("organisation"))
                .list();
    }
}
