package org.wupian.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `roster.roster`: the definitions.
@Repository
class RosterTable {

    private static final String SELECT =
            """
            select code, name, owner, measure, subject, senders, through, recipients, receipt_days,
                   cadence, push_day, visits, tiers, columns, sources, indicators, indicator_cadence,
                   missed_returns, summary, assumed
              from roster.roster
            """;

    private final JdbcClient db;

    RosterTable(JdbcClient db) {
        this.db = db;
    }

    /// In the pack's order.
    List<Roster> all() {
        return db.sql(SELECT + " order by position, code").query((row, _) -> roster(row)).list();
    }

    Optional<Roster> find(String code) {
        return db.sql(SELECT + " where code = :code")
                .param("code", code)
                .query((row, _) -> roster(row))
                .optional();
    }

    /// Whether a person has changed it, so that the pack's words no longer count.
    boolean isOwn(String code) {
        return db.sql("select own from roster.roster where code = :code")
                .param("code", code)
                .query((row, _) -> row.getBoolean("own"))
                .optional()
                .orElse(false);
    }

    /// Locks the list against other changes until the end of the transaction.
    ///
    /// @return how often it was changed until now
    long lock(String code) {
        return db.sql("select changes from roster.roster where code = :code for update")
                .param("code", code)
                .query((row, _) -> row.getLong("changes"))
                .single();
    }

    long changes(String code) {
        return db.sql("select changes from roster.roster where code = :code")
                .param("code", code)
                .query((row, _) -> row.getLong("changes"))
                .single();
    }

    void countChange(String code) {
        db.sql("update roster.roster set changes = changes + 1 where code = :code")
                .param("code", code)
                .update();
    }

    /// @param own whether a person wrote it
    void put(Roster it, int position, boolean own, Instant now, String account) {
        db.sql(
                        """
                        insert into roster.roster
                               (code, name, owner, measure, subject, senders, through, recipients,
                                receipt_days, cadence, push_day, visits, tiers, columns, sources,
                                indicators, indicator_cadence, missed_returns, summary, assumed,
                                position, own, changed_at, changed_by)
                        values (:code, :name, :owner, :measure, :subject, :senders::text[],
                                :through, :recipients::text[], :receiptDays, :cadence,
                                nullif(:pushDay, 0), :visits, :tiers::text[], :columns::jsonb,
                                :sources::jsonb, :indicators::jsonb, :indicatorCadence,
                                :missedReturns, :summary, :assumed, :position, :own, :now, :account)
                        on conflict (code) do update
                           set name = excluded.name, owner = excluded.owner,
                               measure = excluded.measure, subject = excluded.subject,
                               senders = excluded.senders, through = excluded.through,
                               recipients = excluded.recipients,
                               receipt_days = excluded.receipt_days,
                               cadence = excluded.cadence, push_day = excluded.push_day,
                               visits = excluded.visits,
                               tiers = excluded.tiers, columns = excluded.columns,
                               sources = excluded.sources, indicators = excluded.indicators,
                               indicator_cadence = excluded.indicator_cadence,
                               missed_returns = excluded.missed_returns,
                               summary = excluded.summary, assumed = excluded.assumed,
                               own = excluded.own, changed_at = excluded.changed_at,
                               changed_by = excluded.changed_by
                        """)
                .param("code", it.code())
                .param("name", it.name())
                .param("owner", it.owner())
                .param("measure", it.measure())
                .param("subject", it.subject().name())
                .param("senders", it.senders().toArray(String[]::new))
                .param("through", it.through())
                .param("recipients", it.recipients().toArray(String[]::new))
                .param("receiptDays", it.receiptDays())
                .param("cadence", it.cadence().name())
                .param("pushDay", it.pushDay() == null ? 0 : it.pushDay())
                .param("visits", it.visits().name())
                .param("tiers", it.tiers().toArray(String[]::new))
                .param("columns", JsonColumn.of(it.columns()))
                .param("sources", JsonColumn.of(it.sources()))
                .param("indicators", JsonColumn.of(it.indicators()))
                .param("indicatorCadence", word(it.indicatorCadence()))
                .param("missedReturns", it.missedReturns())
                .param("summary", it.summary())
                .param("assumed", it.assumed())
                .param("position", position)
                .param("own", own)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
    }

    private static String word(Roster.@Nullable Cadence cadence) {
        return cadence == null ? "" : cadence.name();
    }

    private static Roster roster(ResultSet row) throws SQLException {
        String cadence = row.getString("indicator_cadence");
        int pushDay = row.getInt("push_day");
        return new Roster(
                row.getString("code"),
                row.getString("name"),
                row.getString("owner"),
                row.getString("measure"),
                Roster.Subject.valueOf(row.getString("subject")),
                texts(row, "senders"),
                row.getString("through"),
                texts(row, "recipients"),
                row.getInt("receipt_days"),
                Roster.Cadence.valueOf(row.getString("cadence")),
                pushDay == 0 ? null : pushDay,
                Roster.Visits.valueOf(row.getString("visits")),
                texts(row, "tiers"),
                JsonColumn.read(row.getString("columns"), JsonColumn.COLUMNS),
                JsonColumn.read(row.getString("sources"), JsonColumn.SOURCES),
                JsonColumn.read(row.getString("indicators"), JsonColumn.FIGURES),
                cadence.isEmpty() ? null : Roster.Cadence.valueOf(cadence),
                row.getInt("missed_returns"),
                row.getString("summary"),
                row.getBoolean("assumed"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /// Codes of the sources that standing entries have, but for the general one.
    Set<String> sourcesInUse(String roster) {
        return Set.copyOf(
                db.sql(
                                """
                                select distinct source from roster.claim
                                 where roster = :roster and ended_on is null
                                   and source <> :general
                                """)
                        .param("roster", roster)
                        .param("general", Roster.GENERAL)
                        .query(String.class)
                        .list());
    }
}
