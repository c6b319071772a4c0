package org.wupian.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds links of the chain for people.
@Repository
class AuditQuery {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// Later than anything, so that a day need not be given.
    private static final LocalDate EVER = LocalDate.of(9999, 1, 1);

    private static final String MATCHING =
            """
              from audit.link
             where (:words = '' or action like :like or subject like :like or account like :like
                    or action = any(:actions::text[]) or account = any(:accounts::text[]))
               and (:action = '' or action = :action)
               and (:account = '' or account = :account)
               and (:any_day or at >= :from and at < :until)
            """;

    private final JdbcClient db;

    AuditQuery(JdbcClient db) {
        this.db = db;
    }

    /// The newest links before a number, or the oldest after it.
    List<Link> find(AuditFilter filter, boolean oldestFirst, long number, int most) {
        return bound(
                        "select "
                                + AuditTable.COLUMNS
                                + MATCHING
                                + (oldestFirst
                                        ? " and number > :number order by number"
                                        : " and number < :number order by number desc")
                                + " limit :most",
                        filter)
                .param("number", number)
                .param("most", most)
                .query(AuditTable::link)
                .list();
    }

    long count(AuditFilter filter) {
        return bound("select count(*)" + MATCHING, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec bound(String sql, AuditFilter it) {
        LocalDate day = it.day() == null ? EVER : it.day();
        return db.sql(sql)
                .param("words", it.words())
                .param("like", "%" + it.words().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("actions", it.actions().toArray(String[]::new))
                .param("accounts", it.accounts().toArray(String[]::new))
                .param("action", it.action())
                .param("account", it.account())
                .param("any_day", it.day() == null)
                .param("from", day.atStartOfDay(ZONE).toOffsetDateTime())
                .param("until", day.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime());
    }

    /// The kinds of events there are, from index entry to index entry: the chain may be long.
    List<String> actions() {
        return db.sql(
                        """
                        with recursive found as (
                            (select action from audit.link order by action limit 1)
                            union all
                            select (select l.action from audit.link l
                                     where l.action > f.action order by l.action limit 1)
                              from found f
                             where f.action is not null)
                        select action from found where action is not null
                        """)
                .query((row, _) -> row.getString("action"))
                .list();
    }

    /// Who did something.
    List<String> accounts() {
        return db.sql(
                        """
                        with recursive found as (
                            (select account from audit.link order by account limit 1)
                            union all
                            select (select l.account from audit.link l
                                     where l.account > f.account order by l.account limit 1)
                              from found f
                             where f.account is not null)
                        select account from found where account <> ''
                        """)
                .query((row, _) -> row.getString("account"))
                .list();
    }
}
