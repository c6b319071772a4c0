package org.wupian.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.supervision.NextReminder.Owing;

/// All SQL on `supervision.reminder`.
@Repository
class ReminderTable {

    private final JdbcClient db;

    ReminderTable(JdbcClient db) {
        this.db = db;
    }

    /// Notes a rung for every unit that still owes something and was not reminded on this rung.
    ///
    /// @return the units that are to be reminded now
    List<Reminder> remind(YearMonth month, Reminder.Rung rung, Instant now) {
        return db.sql(
                        """
                        insert into supervision.reminder
                               (month, organisation, rung, open_reports, at)
                        select month, organisation, :rung, count(*), :now
                          from supervision.report
                         where month = :month and state not in ('SUBMITTED', 'ACCEPTED')
                         group by month, organisation
                        on conflict do nothing
                        returning month, organisation, rung, open_reports, at
                        """)
                .param("month", month.atDay(1))
                .param("rung", rung.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ReminderTable::reminder)
                .list();
    }

    /// The reminders of a month the caller may see, newest first.
    List<Reminder> of(YearMonth month) {
        return db.sql(
                        """
                        select month, organisation, rung, open_reports, at
                          from supervision.reminder
                         where month = :month
                         order by at desc, organisation
                        """)
                .param("month", month.atDay(1))
                .query(ReminderTable::reminder)
                .list();
    }

    /// The units that still owe something, those that owe most first.
    List<Owing> owing(YearMonth month) {
        return db.sql(
                        """
                        select organisation, count(*) as open_reports
                          from supervision.report
                         where month = :month and state not in ('SUBMITTED', 'ACCEPTED')
                         group by organisation
                         order by count(*) desc, organisation
                        """)
                .param("month", month.atDay(1))
                .query((row, _) ->
                        new Owing(row.getString("organisation"), row.getInt("open_reports")))
                .list();
    }

    private static Reminder reminder(java.sql.ResultSet row, int number)
            throws java.sql.SQLException {
        return new Reminder(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("organisation"),
                Reminder.Rung.valueOf(row.getString("rung")),
                row.getInt("open_reports"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
