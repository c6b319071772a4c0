package org.wupian.bulletin;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `bulletin.draft`.
@Repository
class DraftTable {

    private final JdbcClient db;

    DraftTable(JdbcClient db) {
        this.db = db;
    }

    Optional<Draft> find(YearMonth month, int revision) {
        return db.sql(
                        """
                        select gathered, words, version, edited_at, edited_by
                          from bulletin.draft
                         where month = :month
                           and revision = :revision
                        """)
                .param("month", month.atDay(1))
                .param("revision", revision)
                .query((row, _) -> {
                    OffsetDateTime at = row.getObject("edited_at", OffsetDateTime.class);
                    return new Draft(
                            month,
                            revision,
                            JsonColumn.gathered(requireNonNull(row.getString("gathered"))),
                            JsonColumn.text(requireNonNull(row.getString("words"))),
                            row.getInt("version"),
                            at == null ? null : at.toInstant(),
                            row.getString("edited_by"));
                })
                .optional();
    }

    /// Stores a first version; of two at once the first one stays.
    void start(Gathered gathered, BulletinText text) {
        db.sql(
                        """
                        insert into bulletin.draft (month, revision, gathered, words)
                        values (:month, :revision, :gathered::jsonb, :words::jsonb)
                        on conflict (month, revision) do nothing
                        """)
                .param("month", gathered.month().atDay(1))
                .param("revision", gathered.revision())
                .param("gathered", JsonColumn.of(gathered))
                .param("words", JsonColumn.of(text))
                .update();
    }

    /// @return whether the draft still had that version
    boolean save(Draft draft, BulletinText text, Instant now, String account) {
        return db.sql(
                                """
                                update bulletin.draft
                                   set words = :words::jsonb, version = version + 1,
                                       edited_at = :now, edited_by = :account
                                 where month = :month
                                   and revision = :revision
                                   and version = :version
                                """)
                        .param("month", draft.month().atDay(1))
                        .param("revision", draft.revision())
                        .param("version", draft.version())
                        .param("words", JsonColumn.of(text))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("account", account)
                        .update()
                == 1;
    }
}
