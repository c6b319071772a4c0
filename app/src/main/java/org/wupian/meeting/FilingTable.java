package org.wupian.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `meeting.filing`.
@Repository
class FilingTable {

    private static final String SELECT =
            """
            select id, organisation, title, number, issued_on, text, file_name, media_type, bytes,
                   sha256, filed_at, withdrawn_at, withdrawal
              from meeting.filing
            """;

    private final JdbcClient db;

    FilingTable(JdbcClient db) {
        this.db = db;
    }

    /// Newest first.
    List<Filing> all() {
        return db.sql(SELECT + " order by filed_at desc, id desc")
                .query((row, _) -> filing(row))
                .list();
    }

    Optional<Filing> find(long id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, _) -> filing(row))
                .optional();
    }

    /// @return nothing when the organisation has filed a document of this number
    Optional<Long> add(
            String organisation,
            NewFiling it,
            Filing.@Nullable Attachment file,
            Instant now,
            String account) {
        return db.sql(
                        """
                        insert into meeting.filing
                               (organisation, title, number, issued_on, text, file_name, media_type,
                                bytes, sha256, filed_at, filed_by)
                        values (:organisation, :title, :number, :issuedOn, :text, :name, :mediaType,
                                :bytes::bigint, :sha256, :now, :account)
                        on conflict (organisation, number) where withdrawn_at is null do nothing
                        returning id
                        """)
                .param("organisation", organisation)
                .param("title", it.title())
                .param("number", it.number())
                .param("issuedOn", it.issuedOn())
                .param("text", it.text())
                .param("name", file == null ? null : file.name())
                .param("mediaType", file == null ? null : file.mediaType())
                .param("bytes", file == null ? null : Long.toString(file.bytes()))
                .param("sha256", file == null ? null : file.sha256())
                .param("now", Columns.at(now))
                .param("account", account)
                .query((row, _) -> row.getLong("id"))
                .optional();
    }

    /// @return 0 when it was withdrawn before
    int withdraw(long id, String reason, Instant now) {
        return db.sql(
                        """
                        update meeting.filing
                           set withdrawn_at = :now, withdrawal = :reason
                         where id = :id and withdrawn_at is null
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("now", Columns.at(now))
                .update();
    }

    private static Filing filing(ResultSet row) throws SQLException {
        String name = Columns.textOrNull(row, "file_name");
        return new Filing(
                row.getLong("id"),
                row.getString("organisation"),
                row.getString("title"),
                row.getString("number"),
                Columns.day(row, "issued_on"),
                row.getString("text"),
                name == null
                        ? null
                        : new Filing.Attachment(
                                name,
                                row.getString("media_type"),
                                row.getLong("bytes"),
                                row.getString("sha256")),
                Columns.moment(row, "filed_at"),
                row.getObject("withdrawn_at") != null,
                row.getString("withdrawal"));
    }
}
