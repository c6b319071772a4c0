package org.wupian.roster;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `roster.mapping` and `roster.heading`: which column is which, as a person confirmed it
/// for a sender's files (栏目对应).
@Repository
class MappingTable {

    private final JdbcClient db;

    MappingTable(JdbcClient db) {
        this.db = db;
    }

    /// What was confirmed for just these heads, else what their titles say, those confirmed on
    /// another sheet first.
    Map<String, Integer> of(
            Roster roster, String sender, List<ReadSheet.Head> heads, Map<String, String> titles) {
        return whole(roster.code(), sender, MapColumns.fingerprint(heads))
                .orElseGet(() -> MapColumns.map(roster, heads, titles));
    }

    private Optional<Map<String, Integer>> whole(String roster, String sender, String heads) {
        return db.sql(
                        """
                        select mapping from roster.mapping
                         where roster = :roster and sender = :sender and heads = :heads
                        """)
                .param("roster", roster)
                .param("sender", sender)
                .param("heads", heads)
                .query((row, _) -> JsonColumn.read(row.getString("mapping"), JsonColumn.MAPPING))
                .optional();
    }

    /// The titles a sender confirmed: code of the roster's column, empty for one left out.
    Map<String, String> titles(String roster, String sender) {
        Map<String, String> titles = new HashMap<>();
        db.sql(
                        """
                        select title, field from roster.heading
                         where roster = :roster and sender = :sender
                        """)
                .param("roster", roster)
                .param("sender", sender)
                .query(row -> {
                    titles.put(row.getString("title"), row.getString("field"));
                });
        return titles;
    }

    /// Of the whole sheet and of each of its titles.
    void remember(ListImport it, ReadSheet sheet, String account, Instant now) {
        db.sql(
                        """
                        insert into roster.mapping
                               (roster, sender, heads, mapping, account, confirmed_at)
                        values (:roster, :sender, :heads, :mapping::jsonb, :account, :now)
                        on conflict (roster, sender, heads) do update
                           set mapping = excluded.mapping, account = excluded.account,
                               confirmed_at = excluded.confirmed_at
                        """)
                .param("roster", it.roster())
                .param("sender", it.sender())
                .param("heads", MapColumns.fingerprint(sheet.heads()))
                .param("mapping", JsonColumn.of(sheet.mapping()))
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        Map<String, String> said = MapColumns.toRemember(sheet.heads(), sheet.mapping());
        List<String> titles = List.copyOf(said.keySet());
        db.sql(
                        """
                        insert into roster.heading
                               (roster, sender, title, field, account, confirmed_at)
                        select :roster, :sender, title, field, :account, :now
                          from unnest(:titles::text[], :fields::text[]) as new (title, field)
                        on conflict (roster, sender, title) do update
                           set field = excluded.field, account = excluded.account,
                               confirmed_at = excluded.confirmed_at
                        """)
                .param("roster", it.roster())
                .param("sender", it.sender())
                .param("titles", titles.toArray(String[]::new))
                .param("fields", titles.stream().map(said::get).toArray(String[]::new))
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
