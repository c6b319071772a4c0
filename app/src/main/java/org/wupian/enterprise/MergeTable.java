package org.wupian.enterprise;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `enterprise.merge`: operators that proved to be one, and those taken apart again.
@Repository
class MergeTable {

    private final JdbcClient db;

    MergeTable(JdbcClient db) {
        this.db = db;
    }

    /// @return 0 when one of them no longer stands by itself
    int merge(long gone, long kept, String account, String reason, Instant now) {
        int merged =
                db.sql(
                                """
                                update enterprise.operator set merged_into = :kept
                                 where (id = :gone or merged_into = :gone)
                                   and exists (select from enterprise.operator k
                                                where k.id = :kept and k.merged_into is null)
                                   and exists (select from enterprise.operator g
                                                where g.id = :gone and g.merged_into is null)
                                """)
                        .param("gone", gone)
                        .param("kept", kept)
                        .update();
        if (merged > 0) {
            db.sql(
                            """
                            insert into enterprise.merge (gone, kept, account, reason, merged_at)
                            values (:gone, :kept, :account, :reason, :now)
                            """)
                    .param("gone", gone)
                    .param("kept", kept)
                    .param("account", account)
                    .param("reason", reason)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return merged;
    }

    /// Takes an operator out again, with those that had been merged into it before.
    ///
    /// @return the one it was merged into, 0 when it stands by itself
    long separate(long gone, String account, Instant now) {
        long kept =
                db.sql(
                                """
                                update enterprise.merge m set undone_at = :now, undone_by = :account
                                 where m.id = (select max(x.id) from enterprise.merge x
                                                where x.gone = :gone and x.undone_at is null)
                                returning kept
                                """)
                        .param("gone", gone)
                        .param("account", account)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
        if (kept != 0) {
            giveBack(gone, kept);
            db.sql(
                            """
                            with recursive own (id) as (
                                select m.gone from enterprise.merge m
                                 where m.kept = :gone and m.undone_at is null
                                union
                                select m.gone from enterprise.merge m
                                  join own on own.id = m.kept
                                 where m.undone_at is null)
                            update enterprise.operator
                               set merged_into = case when id = :gone then null else :gone end
                             where id = :gone or id in (select id from own)
                            """)
                    .param("gone", gone)
                    .update();
        }
        return kept;
    }

    /// The one that is left loses the code it goes by as long as it is the other's; what its own
    /// sources say is chosen afterwards.
    private void giveBack(long gone, long kept) {
        db.sql(
                        """
                        update enterprise.operator k set credit_code = null
                          from enterprise.operator g
                         where k.id = :kept and g.id = :gone and g.credit_code = k.credit_code
                        """)
                .param("gone", gone)
                .param("kept", kept)
                .update();
    }

    /// What was merged into an operator, or it into another; newest first.
    List<Merge> of(long operator) {
        return db.sql(
                        """
                        select m.gone, g.name as gone_name, m.kept, k.name as kept_name, m.account,
                               m.reason, m.merged_at, m.undone_at
                          from enterprise.merge m
                          join enterprise.operator g on g.id = m.gone
                          join enterprise.operator k on k.id = m.kept
                         where m.gone = :operator or m.kept = :operator
                         order by m.id desc
                        """)
                .param("operator", operator)
                .query((row, _) ->
                        new Merge(
                                row.getLong("gone"),
                                row.getString("gone_name"),
                                row.getLong("kept"),
                                row.getString("kept_name"),
                                row.getString("account"),
                                row.getString("reason"),
                                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                                row.getObject("undone_at") != null))
                .list();
    }
}
