package org.wupian.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL on `api.answer`. Whose answers are meant follows from the transaction's caller.
@Repository
class AnswerTable {

    private final JdbcClient db;

    AnswerTable(JdbcClient db) {
        this.db = db;
    }

    /// Holds a key until the transaction ends.
    ///
    /// @return false when another transaction holds it
    boolean lock(String account, String key) {
        return db.sql(
                        "select pg_try_advisory_xact_lock(hashtextextended(:account || ' ' || :key, 20))")
                .param("account", account)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /// @param since older ones count as forgotten
    Optional<StoredAnswer> find(String account, String key, Instant since) {
        return db.sql(
                        """
                        select request, status, content_type, location, etag, body
                          from api.answer
                         where account = :account and key = :key and at > :since
                        """)
                .param("account", account)
                .param("key", key)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(AnswerTable::answer)
                .optional();
    }

    void put(String account, String key, StoredAnswer answer, Instant now) {
        db.sql(
                        """
                        insert into api.answer (account, key, request, status, content_type, location,
                                                etag, body, at)
                        values (:account, :key, :request, :status, :contentType, :location, :etag,
                                :body, :now)
                        on conflict (account, key) do update
                           set request = excluded.request, status = excluded.status,
                               content_type = excluded.content_type, location = excluded.location,
                               etag = excluded.etag, body = excluded.body, at = excluded.at
                        """)
                .param("account", account)
                .param("key", key)
                .param("request", answer.request())
                .param("status", answer.status())
                .param("contentType", answer.contentType())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("body", answer.body())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    int forget(Instant before) {
        return db.sql("delete from api.answer where at <= :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static StoredAnswer answer(ResultSet row, int number) throws SQLException {
        return new StoredAnswer(
                row.getString("request"),
                row.getInt("status"),
                row.getString("content_type"),
                row.getString("location"),
                row.getString("etag"),
                row.getBytes("body"));
    }
}
