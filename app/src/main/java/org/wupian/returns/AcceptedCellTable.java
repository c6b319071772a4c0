package org.wupian.returns;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL on `returns.accepted_cell`, which the facts read (采纳的数据).
@Repository
class AcceptedCellTable {

    private final JdbcClient db;

    AcceptedCellTable(JdbcClient db) {
        this.db = db;
    }

    /// The figures handed in last are in force from now on, those accepted before until now.
    void accept(long submission, Instant now) {
        db.sql(
                        """
                        update returns.accepted_cell set known_until = :now
                         where submission = :submission and known_until is null
                        """)
                .param("submission", submission)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        db.sql(
                        """
                        insert into returns.accepted_cell
                               (submission, revision, item, county, value, known_from)
                        select r.submission, r.number, split_part(c.key, '@', 1),
                               split_part(c.key, '@', 2), c.value::numeric, :now
                          from returns.submission s
                          join returns.revision r on r.submission = s.id and r.number = s.revision
                         cross join lateral jsonb_each_text(r.cells) c
                         where s.id = :submission
                        """)
                .param("submission", submission)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
