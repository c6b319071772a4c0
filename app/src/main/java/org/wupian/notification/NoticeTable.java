package org.wupian.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.kernel.Caller;

/// All SQL on `notification.notice`. What a reader sees is the policies' decision; the organisation
/// is named as well because the index is by it.
@Repository
class NoticeTable {

    /// Between arguments in the array that carries those of many notices; no text contains it.
    private static final String SEPARATOR = "\u001f";

    private final JdbcClient db;

    NoticeTable(JdbcClient db) {
        this.db = db;
    }

    /// @param mail they are to be sent by mail as well
    void addAll(List<NewNotice> notices, boolean mail, Instant now) {
        db.sql(
                        """
                        insert into notification.notice
                               (organisation, account, key, arguments, link, at, mailed)
                        select organisation, account, key, string_to_array(arguments, :separator),
                               link, :now, not :mail
                          from unnest(:organisations::text[], :accounts::text[], :keys::text[],
                                      :arguments::text[], :links::text[])
                               as new (organisation, account, key, arguments, link)
                        """)
                .param("separator", SEPARATOR)
                .param("mail", mail)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "organisations",
                        notices.stream().map(NewNotice::organisation).toArray(String[]::new))
                .param("accounts", notices.stream().map(NewNotice::account).toArray(String[]::new))
                .param("keys", notices.stream().map(NewNotice::key).toArray(String[]::new))
                .param(
                        "arguments",
                        notices.stream()
                                .map(it -> String.join(SEPARATOR, it.arguments()))
                                .toArray(String[]::new))
                .param("links", notices.stream().map(NewNotice::link).toArray(String[]::new))
                .update();
    }

    /// The newest before the given id, newest first.
    List<Notice> before(long id, int most) {
        return db.sql(
                        """
                        select id, key, arguments, link, at, read_at
                          from notification.notice
                         where organisation = scope.organisation() and id < :id
                         order by id desc
                         limit :most
                        """)
                .param("id", id)
                .param("most", most)
                .query(NoticeTable::notice)
                .list();
    }

    int total() {
        return db.sql(
                        """
                        select count(*) from notification.notice
                         where organisation = scope.organisation()
                        """)
                .query(Integer.class)
                .single();
    }

    /// In one statement that needs no transaction around it.
    int unread(Caller caller) {
        return db.sql("select notification.unread(:organisation, :role, :account)")
                .param("organisation", caller.organisation())
                .param("role", caller.role().name())
                .param("account", caller.account())
                .query(Integer.class)
                .single();
    }

    /// Marks one notice, or all for 0, as read.
    int markRead(long id, String account, Instant now) {
        return db.sql(
                        """
                        update notification.notice
                           set read_at = :now, read_by = :account
                         where organisation = scope.organisation()
                           and read_at is null and (id = :id or :id = 0)
                        """)
                .param("id", id)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    static Notice notice(ResultSet row, int number) throws SQLException {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new Notice(
                row.getLong("id"),
                row.getString("key"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("link"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }
}
