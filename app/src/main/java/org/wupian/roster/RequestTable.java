package org.wupian.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `roster.request`.
@Repository
class RequestTable {

    private static final String SELECT =
            """
            select id, roster, kind, organisation, operator, entry, text, fields, asked_at, state,
                   answer, import, answered_at
              from roster.request
            """;

    private final JdbcClient db;

    RequestTable(JdbcClient db) {
        this.db = db;
    }

    long add(Request it, String account) {
        return db.sql(
                        """
                        insert into roster.request
                               (roster, kind, organisation, operator, entry, text, fields, account,
                                asked_at)
                        values (:roster, :kind, :organisation, nullif(:operator, 0),
                                nullif(:entry, 0), :text, :fields::jsonb, :account, :now)
                        returning id
                        """)
                .param("roster", it.roster())
                .param("kind", it.kind().name())
                .param("organisation", it.organisation())
                .param("operator", orZero(it.operator()))
                .param("entry", orZero(it.entry()))
                .param("text", it.text())
                .param("fields", JsonColumn.of(it.fields()))
                .param("account", account)
                .param("now", it.askedAt().atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    Optional<Request> find(long id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, _) -> request(row))
                .optional();
    }

    /// Open ones first, then the newest.
    ///
    /// @param roster empty for those of all rosters
    List<Request> all(String roster, int most) {
        return db.sql(
                        SELECT
                                + """
                                 where (:roster = '' or roster = :roster)
                                 order by (state = 'OPEN') desc, id desc
                                 limit :most
                                """)
                .param("roster", roster)
                .param("most", most)
                .query((row, _) -> request(row))
                .list();
    }

    /// @return 0 when it was answered before
    int answer(
            long id,
            Request.State state,
            String answer,
            @Nullable Long batch,
            String account,
            Instant now) {
        return db.sql(
                        """
                        update roster.request
                           set state = :state, answer = :answer, import = nullif(:batch, 0),
                               answered_by = :account, answered_at = :now
                         where id = :id and state = 'OPEN'
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("answer", answer)
                .param("batch", orZero(batch))
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                row.getLong("id"),
                row.getString("roster"),
                Request.Kind.valueOf(row.getString("kind")),
                row.getString("organisation"),
                row.getObject("operator", Long.class),
                row.getObject("entry", Long.class),
                row.getString("text"),
                JsonColumn.read(row.getString("fields"), JsonColumn.TEXTS),
                ImportTable.moment(row, "asked_at"),
                Request.State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getObject("import", Long.class),
                ImportTable.momentOrNull(row, "answered_at"));
    }
}
