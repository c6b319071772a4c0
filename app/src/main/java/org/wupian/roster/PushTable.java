package org.wupian.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `roster.push` and `roster.scheduled`.
@Repository
class PushTable {

    private static final String SELECT =
            """
            select p.id, p.roster, r.name, p.number, p.recipient, p.pushed_at, p.due_on,
                   p.acknowledged_at, p.acknowledged_by, v.entries, v.joined, v.left_list, v.changed,
                   exists (select from roster.push n
                            where n.roster = p.roster and n.recipient = p.recipient
                              and n.number > p.number) as replaced
              from roster.push p
              join roster.roster r on r.code = p.roster
              join roster.version v on v.roster = p.roster and v.number = p.number
            """;

    private final JdbcClient db;

    PushTable(JdbcClient db) {
        this.db = db;
    }

    /// Newest first.
    ///
    /// @param recipient empty for those of all
    List<Push> newest(String recipient, int most) {
        return db.sql(
                        SELECT
                                + """
                                 where (:recipient = '' or p.recipient = :recipient)
                                 order by p.id desc
                                 limit :most
                                """)
                .param("recipient", recipient)
                .param("most", most)
                .query((row, _) -> push(row))
                .list();
    }

    /// The receipts of one version.
    List<Push> of(String roster, int number) {
        return db.sql(SELECT + " where p.roster = :roster and p.number = :number order by p.id")
                .param("roster", roster)
                .param("number", number)
                .query((row, _) -> push(row))
                .list();
    }

    Optional<Push> find(long id) {
        return db.sql(SELECT + " where p.id = :id")
                .param("id", id)
                .query((row, _) -> push(row))
                .optional();
    }

    /// @return the recipients who had not been sent this version before
    List<String> add(
            String roster, int number, List<String> recipients, LocalDate dueOn, Instant now) {
        return db.sql(
                        """
                        insert into roster.push (roster, number, recipient, pushed_at, due_on)
                        select :roster, :number, recipient, :now, :dueOn
                          from unnest(:recipients::text[]) as new (recipient)
                        on conflict do nothing
                        returning recipient
                        """)
                .param("roster", roster)
                .param("number", number)
                .param("recipients", recipients.toArray(String[]::new))
                .param("dueOn", dueOn)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getString("recipient"))
                .list();
    }

    /// @return 0 when it was acknowledged before
    int acknowledge(long id, String account, Instant now) {
        return db.sql(
                        """
                        update roster.push set acknowledged_at = :now, acknowledged_by = :account
                         where id = :id and acknowledged_at is null
                        """)
                .param("id", id)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes a scheduled day for this process.
    ///
    /// @return false when it has been done
    boolean schedule(String roster, LocalDate day, Instant now) {
        return db.sql(
                                """
                                insert into roster.scheduled (roster, day, done_at)
                                values (:roster, :day, :now)
                                on conflict do nothing
                                """)
                        .param("roster", roster)
                        .param("day", day)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    static Push push(ResultSet row) throws SQLException {
        return new Push(
                row.getLong("id"),
                row.getString("roster"),
                row.getString("name"),
                row.getInt("number"),
                row.getString("recipient"),
                ImportTable.moment(row, "pushed_at"),
                row.getObject("due_on", LocalDate.class),
                ImportTable.momentOrNull(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                row.getInt("entries"),
                row.getInt("joined"),
                row.getInt("left_list"),
                row.getInt("changed"),
                row.getBoolean("replaced"));
    }
}
