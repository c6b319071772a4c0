package org.wupian.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.directory.Mailbox;

/// All SQL on `notification.letter`.
@Repository
class LetterTable {

    private final JdbcClient db;

    LetterTable(JdbcClient db) {
        this.db = db;
    }

    /// Makes letters of the notices that were not mailed yet: to the one account that is meant, or
    /// to everybody who works for the organisation.
    ///
    /// @param since older notices are left in the inbox only
    int address(List<Mailbox> mailboxes, Instant since, Instant now) {
        return db.sql(
                        """
                        with told as (
                            update notification.notice
                               set mailed = true
                             where not mailed
                            returning id, organisation, account, at
                        )
                        insert into notification.letter (notice, account, due_at)
                        select t.id, b.account, :now
                          from told t
                          join unnest(:accounts::text[], :organisations::text[], :works::boolean[])
                               as b (account, organisation, works)
                            on t.account = b.account
                               or (t.account is null and b.works
                                   and t.organisation = b.organisation)
                         where t.at > :since
                         order by t.id, b.account
                        on conflict do nothing
                        """)
                .param("now", at(now))
                .param("since", at(since))
                .param("accounts", mailboxes.stream().map(Mailbox::account).toArray(String[]::new))
                .param(
                        "organisations",
                        mailboxes.stream().map(Mailbox::organisation).toArray(String[]::new))
                .param("works", mailboxes.stream().map(Mailbox::worksFor).toArray(Boolean[]::new))
                .update();
    }

    /// Takes the next letter that is due out of the waiting ones: nobody else gets it.
    Optional<Letter> take(Instant now) {
        return db.sql(
                        """
                        with taken as (
                            update notification.letter
                               set state = 'SENDING', tries = tries + 1
                             where id = (select id
                                           from notification.letter
                                          where state = 'WAITING' and due_at <= :now
                                          order by id
                                          limit 1
                                            for update skip locked)
                            returning id, account, tries, notice
                        )
                        select t.id as letter, t.account, t.tries,
                               n.id, n.key, n.arguments, n.link, n.at, n.read_at
                          from taken t
                          join notification.notice n on n.id = t.notice
                        """)
                .param("now", at(now))
                .query(LetterTable::letter)
                .optional();
    }

    void sent(long id, Instant now) {
        done(id, "SENT", now);
    }

    void failed(long id, Instant now) {
        done(id, "FAILED", now);
    }

    private void done(long id, String state, Instant now) {
        db.sql("update notification.letter set state = :state, done_at = :now where id = :id")
                .param("id", id)
                .param("state", state)
                .param("now", at(now))
                .update();
    }

    /// The mail server has not taken it; it waits until it is due again.
    void again(long id, Instant dueAt, int tries) {
        db.sql(
                        """
                        update notification.letter
                           set state = 'WAITING', due_at = :dueAt, tries = :tries
                         where id = :id
                        """)
                .param("id", id)
                .param("dueAt", at(dueAt))
                .param("tries", tries)
                .update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getLong("letter"),
                row.getString("account"),
                row.getInt("tries"),
                NoticeTable.notice(row, number));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
