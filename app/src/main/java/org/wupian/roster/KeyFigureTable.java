package org.wupian.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `roster.indicator_return` and the flags of entries.
@Repository
class KeyFigureTable {

    private final JdbcClient db;

    KeyFigureTable(JdbcClient db) {
        this.db = db;
    }

    void put(
            long entry,
            LocalDate period,
            Map<String, String> figures,
            String sender,
            String account,
            Instant now) {
        db.sql(
                        """
                        insert into roster.indicator_return
                               (entry, period, figures, sender, account, sent_at)
                        values (:entry, :period, :figures::jsonb, :sender, :account, :now)
                        on conflict (entry, period) do update
                           set figures = excluded.figures, sender = excluded.sender,
                               account = excluded.account, sent_at = excluded.sent_at
                        """)
                .param("entry", entry)
                .param("period", period)
                .param("figures", JsonColumn.of(figures))
                .param("sender", sender)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What an entry has reported, newest first.
    List<KeyFigureReturn> of(long entry) {
        return db.sql(
                        """
                        select entry, period, figures, sender, sent_at
                          from roster.indicator_return
                         where entry = :entry
                         order by period desc
                        """)
                .param("entry", entry)
                .query((row, _) ->
                        new KeyFigureReturn(
                                row.getLong("entry"),
                                row.getObject("period", LocalDate.class),
                                JsonColumn.read(row.getString("figures"), JsonColumn.TEXTS),
                                row.getString("sender"),
                                ImportTable.moment(row, "sent_at")))
                .list();
    }

    Optional<String> title(String roster, long entry) {
        return db.sql(
                        """
                        select coalesce(nullif(e.project, ''), min(c.name), '') as title
                          from roster.entry e
                          left join roster.claim c on c.entry = e.id
                         where e.id = :entry and e.roster = :roster
                         group by e.id
                        """)
                .param("roster", roster)
                .param("entry", entry)
                .query((row, _) -> row.getString("title"))
                .optional();
    }

    /// Whether the entry belongs to the roster.
    boolean belongs(String roster, long entry) {
        return db.sql(
                        "select exists (select from roster.entry where id = :id and roster = :roster)")
                .param("id", entry)
                .param("roster", roster)
                .query(Boolean.class)
                .single();
    }

    /// Units that sent the entry.
    List<String> senders(long entry) {
        return db.sql("select distinct sender from roster.claim where entry = :entry")
                .param("entry", entry)
                .query((row, _) -> row.getString("sender"))
                .list();
    }

    /// Standing entries that have reported for none of the periods, and were on the list before the
    /// first of them ended; those a person decided to keep since then are left alone.
    ///
    /// @param periods first days, the oldest first
    /// @param firstEnd last day of the oldest
    List<Flagged> silent(String roster, List<LocalDate> periods, LocalDate firstEnd) {
        return db.sql(
                        """
                        select e.id, coalesce(nullif(e.project, ''), min(c.name)) as title
                          from roster.entry e
                          join roster.claim c on c.entry = e.id and c.ended_on is null
                         where e.roster = :roster and e.flagged_at is null
                           and not exists (select from roster.indicator_return r
                                            where r.entry = e.id
                                              and r.period = any(:periods::date[]))
                           and not exists (select from roster.flag_step s
                                            where s.entry = e.id and s.step = 'KEPT'
                                              and s.at > :firstEnd)
                         group by e.id
                        having min(c.as_of) <= :firstEnd
                         order by e.id
                        """)
                .param("roster", roster)
                .param("periods", periods.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("firstEnd", firstEnd)
                .query((row, _) ->
                        new Flagged(row.getLong("id"), row.getString("title"), "", null, null))
                .list();
    }

    /// Entries that wait to be looked at.
    List<Flagged> flagged(String roster) {
        return db.sql(
                        """
                        select e.id, coalesce(nullif(e.project, ''), min(c.name)) as title, e.flag,
                               e.flagged_at,
                               (select max(i.period) from roster.indicator_return i
                                 where i.entry = e.id) as last_reported
                          from roster.entry e
                          left join roster.claim c on c.entry = e.id
                         where e.roster = :roster and e.flagged_at is not null
                         group by e.id
                         order by e.flagged_at, e.id
                        """)
                .param("roster", roster)
                .query((row, _) ->
                        new Flagged(
                                row.getLong("id"),
                                row.getString("title"),
                                row.getString("flag"),
                                ImportTable.momentOrNull(row, "flagged_at"),
                                row.getObject("last_reported", LocalDate.class)))
                .list();
    }

    void flag(long entry, String why, Instant now) {
        db.sql("update roster.entry set flag = :why, flagged_at = :now where id = :entry")
                .param("entry", entry)
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        step(entry, "FLAGGED", why, "system", now);
    }

    /// @return 0 when the entry does not wait
    int settle(
            long entry, boolean keep, String reason, String account, LocalDate today, Instant now) {
        int settled =
                db.sql(
                                """
                                update roster.entry set flag = '', flagged_at = null
                                 where id = :entry and flagged_at is not null
                                """)
                        .param("entry", entry)
                        .update();
        if (settled > 0) {
            step(entry, keep ? "KEPT" : "REMOVED", reason, account, now);
            if (!keep) {
                db.sql(
                                """
                                update roster.claim
                                   set ended_on = :today, ended_because = 'removed'
                                 where entry = :entry and ended_on is null
                                """)
                        .param("entry", entry)
                        .param("today", today)
                        .update();
            }
        }
        return settled;
    }

    private void step(long entry, String step, String reason, String account, Instant now) {
        db.sql(
                        """
                        insert into roster.flag_step (entry, step, reason, account, at)
                        values (:entry, :step, :reason, :account, :now)
                        """)
                .param("entry", entry)
                .param("step", step)
                .param("reason", reason)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
