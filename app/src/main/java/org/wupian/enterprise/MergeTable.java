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

    /// An operator with those that had been merged into it.
    private static final String LEAVING =
            """
            with recursive leaving (id) as (
                select :gone::bigint
                 union
                select m.gone from enterprise.merge m
                  join leaving on leaving.id = m.kept
                 where m.undone_at is null)
            """;

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
    /// @return the one it stood behind, 0 when it stands by itself
    long separate(long gone, String account, Instant now) {
        long stood = stood(gone);
        if (stood == gone || undo(gone, account, now) == 0) {
            return 0;
        }
        giveBack(gone, stood);
        db.sql(
                        LEAVING
                                + """
                                update enterprise.operator o
                                   set merged_into = case when o.id = :gone then null else :gone end,
                                       credit_code = case
                                           when o.id = :gone and exists (
                                                select from enterprise.operator x
                                                 where x.credit_code = o.credit_code
                                                   and x.id <> o.id and x.merged_into is null
                                                   and x.withdrawn_at is null)
                                           then null else o.credit_code end
                                 where o.id in (select id from leaving)
                                """)
                .param("gone", gone)
                .update();
        withdrawUnknown(stood, now);
        tellNames(gone, stood);
        return stood;
    }

    private long stood(long operator) {
        return db.sql("select stands from enterprise.operator where id = :operator")
                .param("operator", operator)
                .query(Long.class)
                .single();
    }

    private int undo(long gone, String account, Instant now) {
        return db.sql(
                        """
                        update enterprise.merge m set undone_at = :now, undone_by = :account
                         where m.id = (select max(x.id) from enterprise.merge x
                                        where x.gone = :gone and x.undone_at is null)
                        """)
                .param("gone", gone)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Those that are left lose the codes of those that leave; what their own sources say is chosen
    /// afterwards.
    private void giveBack(long gone, long stood) {
        db.sql(
                        LEAVING
                                + """
                                update enterprise.operator k set credit_code = null
                                 where k.stands = :stood and k.id not in (select id from leaving)
                                   and k.credit_code in (
                                       select g.credit_code from enterprise.operator g
                                        where g.id in (select id from leaving))
                                """)
                .param("gone", gone)
                .param("stood", stood)
                .update();
    }

    /// One that is left without any source, its import having been undone meanwhile, is gone as it
    /// would be had nothing been merged into it.
    private void withdrawUnknown(long stood, Instant now) {
        db.sql(
                        """
                        update enterprise.operator o set withdrawn_at = :now
                         where o.id = :stood
                           and not exists (select from enterprise.attribute a
                                             join enterprise.operator g on g.id = a.operator
                                            where g.stands = o.id)
                        """)
                .param("stood", stood)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Names that changed hands count as new, so that whoever keeps them in memory reads them
    /// again.
    private void tellNames(long gone, long stood) {
        db.sql(
                        """
                        update enterprise.name set id = default
                         where operator in (select id from enterprise.operator
                                             where stands in (:gone, :stood))
                        """)
                .param("gone", gone)
                .param("stood", stood)
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
