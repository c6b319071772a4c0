package org.wupian.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL on `audit.pending` and `audit.link` but that which searches, see [AuditQuery].
@Repository
class AuditTable {

    static final String COLUMNS =
            """
            number, at, account, organisation, action, subject, detail, digest, previous, hash\
            """;

    private final JdbcClient db;

    AuditTable(JdbcClient db) {
        this.db = db;
    }

    void addPending(Entry entry) {
        db.sql(
                        """
                        insert into audit.pending
                               (at, account, organisation, action, subject, detail)
                        values (:at, :account, :organisation, :action, :subject, :detail)
                        """)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("account", entry.account())
                .param("organisation", entry.organisation())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("detail", entry.detail())
                .update();
    }

    /// Holds every other appender off until the end of the transaction.
    void lockChain() {
        db.sql("select pg_advisory_xact_lock(hashtext('audit.link'))").query((_, _) -> 0).list();
    }

    /// Takes the oldest waiting entries away.
    List<Entry> takePending(int most) {
        return db.sql(
                        """
                        with taken as (
                            delete from audit.pending
                             where id in (select id from audit.pending order by id limit :most)
                            returning id, at, account, organisation, action, subject, detail)
                        select at, account, organisation, action, subject, detail
                          from taken
                         order by id
                        """)
                .param("most", most)
                .query(AuditTable::entry)
                .list();
    }

    Optional<Link> last() {
        return db.sql("select " + COLUMNS + " from audit.link order by number desc limit 1")
                .query(AuditTable::link)
                .optional();
    }

    void addAll(List<Link> links) {
        db.sql(
                        """
                        insert into audit.link (number, at, account, organisation, action, subject,
                                                detail, digest, previous, hash)
                        select number, at::timestamptz, account, organisation, action, subject,
                               detail, digest, previous, hash
                          from unnest(:numbers::bigint[], :at::text[], :accounts::text[],
                                      :organisations::text[], :actions::text[], :subjects::text[],
                                      :details::text[], :digests::text[], :previous::text[],
                                      :hashes::text[])
                               as new (number, at, account, organisation, action, subject, detail,
                                       digest, previous, hash)
                        """)
                .param("numbers", links.stream().map(Link::number).toArray(Long[]::new))
                .param("at", texts(links, it -> it.entry().at().toString()))
                .param("accounts", texts(links, it -> it.entry().account()))
                .param("organisations", texts(links, it -> it.entry().organisation()))
                .param("actions", texts(links, it -> it.entry().action()))
                .param("subjects", texts(links, it -> it.entry().subject()))
                .param("details", texts(links, it -> it.entry().detail()))
                .param("digests", texts(links, Link::digest))
                .param("previous", texts(links, Link::previous))
                .param("hashes", texts(links, Link::hash))
                .update();
    }

    /// The links after the given number, in order.
    List<Link> after(long number, int most) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + " from audit.link where number > :number"
                                + " order by number limit :most")
                .param("number", number)
                .param("most", most)
                .query(AuditTable::link)
                .list();
    }

    private static String[] texts(List<Link> links, Function<Link, String> part) {
        return links.stream().map(part).toArray(String[]::new);
    }

    static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getLong("number"),
                entry(row, number),
                row.getString("digest"),
                row.getString("previous"),
                row.getString("hash"));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                row.getString("organisation"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
    }
}
