package org.wupian.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// SQL on `engagement.sheet_upload`.
@Repository
class SheetTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<SheetRow>> ROWS = new TypeReference<>() {};

    record Stored(
            String name, Instant uploadedAt, @Nullable Instant appliedAt, List<SheetRow> rows) {}

    private final JdbcClient db;

    SheetTable(JdbcClient db) {
        this.db = db;
    }

    void put(UUID id, String unit, String account, String name, List<SheetRow> rows, Instant now) {
        db.sql(
                        """
                        insert into engagement.sheet_upload
                               (id, unit, account, name, rows, uploaded_at)
                        values (:id, :unit, :account, :name, :rows::jsonb, :now)
                        """)
                .param("id", id)
                .param("unit", unit)
                .param("account", account)
                .param("name", name)
                .param("rows", JSON.writeValueAsString(rows))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Stored> find(UUID id) {
        return db.sql(
                        """
                        select name, uploaded_at, applied_at, rows from engagement.sheet_upload
                         where id = :id
                        """)
                .param("id", id)
                .query((row, _) -> stored(row))
                .optional();
    }

    /// @return false when it had been applied before
    boolean applied(UUID id, Instant now) {
        return db.sql(
                                """
                                update engagement.sheet_upload set applied_at = :now
                                 where id = :id and applied_at is null
                                """)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        OffsetDateTime applied = row.getObject("applied_at", OffsetDateTime.class);
        return new Stored(
                row.getString("name"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                applied == null ? null : applied.toInstant(),
                JSON.readValue(row.getString("rows"), ROWS));
    }
}
