package org.wupian.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `supervision.evidence`.
@Repository
class EvidenceTable {

    private final JdbcClient db;

    EvidenceTable(JdbcClient db) {
        this.db = db;
    }

    /// The same file sent again is the same evidence; one removed before is back.
    void put(long report, Evidence evidence, String account) {
        db.sql(
                        """
                        insert into supervision.evidence
                               (id, report, name, media_type, bytes, sha256, uploaded_at, account)
                        values (:id, :report, :name, :mediaType, :bytes, :sha256, :now, :account)
                        on conflict (report, sha256, name) do update
                           set removed_at = null
                        """)
                .param("id", evidence.id())
                .param("report", report)
                .param("name", evidence.name())
                .param("mediaType", evidence.mediaType())
                .param("bytes", evidence.bytes())
                .param("sha256", evidence.sha256())
                .param("now", MonthTable.at(evidence.uploadedAt()))
                .param("account", account)
                .update();
    }

    int remove(long report, UUID id, Instant now) {
        return db.sql(
                        """
                        update supervision.evidence
                           set removed_at = :now
                         where id = :id and report = :report
                           and removed_at is null
                        """)
                .param("id", id)
                .param("report", report)
                .param("now", MonthTable.at(now))
                .update();
    }

    List<Evidence> of(long report) {
        return db.sql(
                        """
                        select id, name, media_type, bytes, sha256, uploaded_at
                          from supervision.evidence
                         where report = :report
                           and removed_at is null
                         order by uploaded_at, id
                        """)
                .param("report", report)
                .query((row, n) -> evidence(row))
                .list();
    }

    Optional<Evidence> find(long report, UUID id) {
        return db.sql(
                        """
                        select id, name, media_type, bytes, sha256, uploaded_at
                          from supervision.evidence
                         where report = :report
                           and id = :id
                           and removed_at is null
                        """)
                .param("report", report)
                .param("id", id)
                .query((row, n) -> evidence(row))
                .optional();
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                MonthTable.moment(row, "uploaded_at"));
    }
}
