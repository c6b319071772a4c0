package org.wupian.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `engagement.step_file`.
@Repository
class FileTable {

    private static final String SELECT =
            """
            select f.id, f.step, f.name, f.media_type, f.bytes, f.sha256, f.uploaded_at
              from engagement.step_file f
            """;

    private final JdbcClient db;

    FileTable(JdbcClient db) {
        this.db = db;
    }

    /// The same content sent again is the same file.
    void put(StepFile it, String account) {
        db.sql(
                        """
                        insert into engagement.step_file
                               (id, step, name, media_type, bytes, sha256, uploaded_at, account)
                        values (:id, :step, :name, :mediaType, :bytes, :sha256, :now, :account)
                        on conflict (step, sha256) do nothing
                        """)
                .param("id", it.id())
                .param("step", it.step())
                .param("name", it.name())
                .param("mediaType", it.mediaType())
                .param("bytes", it.bytes())
                .param("sha256", it.sha256())
                .param("now", it.uploadedAt().atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
    }

    List<StepFile> of(long engagement) {
        return db.sql(
                        SELECT
                                + " join engagement.step s on s.id = f.step"
                                + " where s.engagement = :engagement order by f.uploaded_at, f.id")
                .param("engagement", engagement)
                .query((row, _) -> file(row))
                .list();
    }

    private static StepFile file(ResultSet row) throws SQLException {
        return new StepFile(
                row.getObject("id", UUID.class),
                row.getLong("step"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
