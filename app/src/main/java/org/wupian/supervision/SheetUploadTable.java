package org.wupian.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `supervision.sheet_upload`.
@Repository
class SheetUploadTable {

    record Stored(
            YearMonth month,
            String organisation,
            String name,
            Instant uploadedAt,
            @Nullable Instant appliedAt,
            List<SheetRow> rows) {}

    private final JdbcClient db;

    SheetUploadTable(JdbcClient db) {
        this.db = db;
    }

    void put(
            UUID id,
            YearMonth month,
            String organisation,
            String account,
            String name,
            List<SheetRow> rows,
            Instant now) {
        db.sql(
                        """
                        insert into supervision.sheet_upload
                               (id, month, organisation, account, name, uploaded_at, rows)
                        values (:id, :month, :organisation, :account, :name, :now, :rows::jsonb)
                        """)
                .param("id", id)
                .param("month", month.atDay(1))
                .param("organisation", organisation)
                .param("account", account)
                .param("name", name)
                .param("now", MonthTable.at(now))
                .param("rows", JsonColumn.of(rows))
                .update();
    }

    Optional<Stored> find(UUID id) {
        return db.sql(
                        """
                        select month, organisation, name, uploaded_at, applied_at, rows
                          from supervision.sheet_upload
                         where id = :id
                        """)
                .param("id", id)
                .query((row, n) -> {
                    OffsetDateTime applied = row.getObject("applied_at", OffsetDateTime.class);
                    return new Stored(
                            YearMonth.from(row.getObject("month", LocalDate.class)),
                            row.getString("organisation"),
                            row.getString("name"),
                            MonthTable.moment(row, "uploaded_at"),
                            applied == null ? null : applied.toInstant(),
                            JsonColumn.rows(row.getString("rows")));
                })
                .optional();
    }

    void applied(UUID id, Instant now) {
        db.sql(
                        """
                        update supervision.sheet_upload
                           set applied_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("now", MonthTable.at(now))
                .update();
    }
}
