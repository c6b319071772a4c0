package org.wupian.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `supervision.circulation` and its items.
@Repository
class CirculationTable {

    private final JdbcClient db;

    CirculationTable(JdbcClient db) {
        this.db = db;
    }

    long put(
            YearMonth month,
            String circle,
            String note,
            List<String> recipients,
            String account,
            Instant now) {
        long id =
                db.sql(
                                """
                                insert into supervision.circulation
                                       (month, circle, note, at, account, recipients)
                                values (:month, :circle, :note, :now, :account, :recipients::text[])
                                returning id
                                """)
                        .param("month", month.atDay(1))
                        .param("circle", circle)
                        .param("note", note)
                        .param("now", MonthTable.at(now))
                        .param("account", account)
                        .param("recipients", recipients.toArray(String[]::new))
                        .query(Long.class)
                        .single();
        db.sql(
                        """
                        insert into supervision.circulation_item
                               (circulation, measure, ordinal, title, organisation, kind, state, status,
                                done, next, difficulties)
                        select :id, measure, ordinal, title, organisation, kind, state,
                               case when state in ('SUBMITTED', 'ACCEPTED') then status end,
                               case when state in ('SUBMITTED', 'ACCEPTED') then done else '' end,
                               case when state in ('SUBMITTED', 'ACCEPTED') then next else '' end,
                               case when state in ('SUBMITTED', 'ACCEPTED') then difficulties else '' end
                          from supervision.report
                         where month = :month
                           and circle = :circle
                           and kind = 'SUMMARY'
                        """)
                .param("id", id)
                .param("month", month.atDay(1))
                .param("circle", circle)
                .update();
        return id;
    }

    /// Units with a duty in the circle's measures of the month.
    List<String> concerned(YearMonth month, String circle) {
        return db.sql(
                        """
                        select distinct organisation
                          from supervision.report
                         where month = :month
                           and circle = :circle
                         order by organisation
                        """)
                .param("month", month.atDay(1))
                .param("circle", circle)
                .query((row, n) -> row.getString("organisation"))
                .list();
    }

    /// Newest first.
    List<Circulation> of(YearMonth month) {
        return db.sql(
                        """
                        select id, month, circle, note, at, account, recipients
                          from supervision.circulation
                         where month = :month
                         order by id desc
                        """)
                .param("month", month.atDay(1))
                .query((row, n) -> circulation(row))
                .list();
    }

    Optional<Circulation> find(long id) {
        return db.sql(
                        """
                        select id, month, circle, note, at, account, recipients
                          from supervision.circulation
                         where id = :id
                        """)
                .param("id", id)
                .query((row, n) -> circulation(row))
                .optional();
    }

    List<Circulation.Item> items(long circulation) {
        return db.sql(
                        """
                        select measure, title, organisation, state, status, done, next, difficulties
                          from supervision.circulation_item
                         where circulation = :id
                         order by ordinal, measure
                        """)
                .param("id", circulation)
                .query((row, n) -> {
                    String status = row.getString("status");
                    return new Circulation.Item(
                            row.getString("measure"),
                            row.getString("title"),
                            row.getString("organisation"),
                            ReportState.valueOf(row.getString("state")),
                            status == null ? null : Status.valueOf(status),
                            row.getString("done"),
                            row.getString("next"),
                            row.getString("difficulties"));
                })
                .list();
    }

    private static Circulation circulation(ResultSet row) throws SQLException {
        return new Circulation(
                row.getLong("id"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("circle"),
                row.getString("note"),
                MonthTable.moment(row, "at"),
                row.getString("account"),
                List.of((String[]) row.getArray("recipients").getArray()));
    }
}
