package org.wupian.directory;

import static org.wupian.directory.AccountTable.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL on `directory.token`.
@Repository
class TokenTable {

    private static final String COLUMNS =
            "id, login, label, writes, created_at, expires_at, revoked_at";

    private final JdbcClient db;

    TokenTable(JdbcClient db) {
        this.db = db;
    }

    List<Token> of(String login) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + " from directory.token where login = :login order by id")
                .param("login", login)
                .query(TokenTable::token)
                .list();
    }

    /// The token with the digest, when it is in force now.
    Optional<Token> inForce(String digest, Instant now) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                  from directory.token
                                 where digest = :digest and revoked_at is null
                                   and expires_at > :now
                                """)
                .param("digest", digest)
                .param("now", at(now))
                .query(TokenTable::token)
                .optional();
    }

    void add(String login, String label, String digest, boolean writes, Instant now, Instant end) {
        db.sql(
                        """
                        insert into directory.token
                               (login, label, digest, writes, created_at, expires_at)
                        values (:login, :label, :digest, :writes, :now, :end)
                        """)
                .param("login", login)
                .param("label", label)
                .param("digest", digest)
                .param("writes", writes)
                .param("now", at(now))
                .param("end", at(end))
                .update();
    }

    int revoke(long id, String login, Instant now) {
        return db.sql(
                        """
                        update directory.token set revoked_at = :now
                         where id = :id and login = :login and revoked_at is null
                        """)
                .param("id", id)
                .param("login", login)
                .param("now", at(now))
                .update();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getString("login"),
                row.getString("label"),
                row.getBoolean("writes"),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                row.getObject("revoked_at") == null ? null : instant(row, "revoked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
