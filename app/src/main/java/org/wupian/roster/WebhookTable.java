package org.wupian.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `roster.webhook` and `roster.delivery`.
@Repository
class WebhookTable {

    private final JdbcClient db;

    WebhookTable(JdbcClient db) {
        this.db = db;
    }

    /// Where an organisation wants to be told; the secret is under lock.
    record Webhook(String organisation, String url, String secret) {}

    /// A push that has to be delivered.
    record Due(Push push, String url, String secret, int attempts) {}

    Optional<Webhook> find(String organisation) {
        return db.sql(
                        """
                        select organisation, url, secret from roster.webhook
                         where organisation = :organisation
                        """)
                .param("organisation", organisation)
                .query((row, _) ->
                        new Webhook(
                                row.getString("organisation"),
                                row.getString("url"),
                                row.getString("secret")))
                .optional();
    }

    void put(Webhook it, String account, Instant now) {
        db.sql(
                        """
                        insert into roster.webhook (organisation, url, secret, account, set_at)
                        values (:organisation, :url, :secret, :account, :now)
                        on conflict (organisation) do update
                           set url = excluded.url, secret = excluded.secret,
                               account = excluded.account, set_at = excluded.set_at
                        """)
                .param("organisation", it.organisation())
                .param("url", it.url())
                .param("secret", it.secret())
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(String organisation) {
        db.sql("delete from roster.webhook where organisation = :organisation")
                .param("organisation", organisation)
                .update();
    }

    /// Plans the delivery of a version's pushes to those who want to be told.
    void plan(String roster, int number, Instant now) {
        db.sql(
                        """
                        insert into roster.delivery (push, due_at)
                        select p.id, :now
                          from roster.push p
                          join roster.webhook w on w.organisation = p.recipient
                         where p.roster = :roster and p.number = :number
                        on conflict do nothing
                        """)
                .param("roster", roster)
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Tries once more what was given up and nobody has acknowledged, as if it were new.
    void tryAgain(String recipient, Instant now) {
        db.sql(
                        """
                        update roster.delivery d
                           set attempts = 0, due_at = :now, given_up_at = null
                          from roster.push p
                         where p.id = d.push and p.recipient = :recipient
                           and p.acknowledged_at is null and d.given_up_at is not null
                        """)
                .param("recipient", recipient)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes those that are due for this process; nobody else takes them for a while.
    List<Due> take(Instant now, Duration lease, int most) {
        return db.sql(
                        """
                        with due as (
                            select d.push from roster.delivery d
                              join roster.push q on q.id = d.push
                              join roster.webhook h on h.organisation = q.recipient
                             where d.due_at <= :now and d.delivered_at is null
                               and d.given_up_at is null
                             order by d.due_at
                             limit :most
                               for update of d skip locked)
                        update roster.delivery d
                           set attempts = d.attempts + 1, due_at = :later
                          from due, roster.push p, roster.roster r, roster.version v,
                               roster.webhook w
                         where d.push = due.push and p.id = d.push and r.code = p.roster
                           and v.roster = p.roster and v.number = p.number
                           and w.organisation = p.recipient
                        returning p.id, p.roster, r.name, p.number, p.recipient, p.pushed_at,
                                  p.due_on, p.acknowledged_at, p.acknowledged_by, v.entries,
                                  v.joined, v.left_list, v.changed, false as replaced, w.url, w.secret,
                                  d.attempts
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("later", now.plus(lease).atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) ->
                        new Due(
                                PushTable.push(row),
                                row.getString("url"),
                                row.getString("secret"),
                                row.getInt("attempts")))
                .list();
    }

    /// Those of a recipient, the newest first.
    List<WebhookDelivery> deliveries(String recipient, int most) {
        return db.sql(
                        """
                        select p.id, p.roster, r.name, p.number, p.recipient, p.pushed_at, p.due_on,
                               p.acknowledged_at, p.acknowledged_by, v.entries, v.joined,
                               v.left_list, v.changed, false as replaced, d.attempts, d.due_at, d.delivered_at,
                               d.given_up_at, d.outcome
                          from roster.push p
                          join roster.delivery d on d.push = p.id
                          join roster.roster r on r.code = p.roster
                          join roster.version v on v.roster = p.roster and v.number = p.number
                         where p.recipient = :recipient
                         order by p.id desc
                         limit :most
                        """)
                .param("recipient", recipient)
                .param("most", most)
                .query((row, _) ->
                        new WebhookDelivery(
                                PushTable.push(row),
                                row.getInt("attempts"),
                                ImportTable.moment(row, "due_at"),
                                ImportTable.momentOrNull(row, "delivered_at"),
                                ImportTable.momentOrNull(row, "given_up_at"),
                                row.getString("outcome")))
                .list();
    }

    void delivered(long push, String outcome, Instant now) {
        db.sql(
                        """
                        update roster.delivery set delivered_at = :now, outcome = :outcome
                         where push = :push
                        """)
                .param("push", push)
                .param("outcome", outcome)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void failed(long push, String outcome, Instant next) {
        db.sql("update roster.delivery set due_at = :next, outcome = :outcome where push = :push")
                .param("push", push)
                .param("outcome", outcome)
                .param("next", next.atOffset(ZoneOffset.UTC))
                .update();
    }

    void givenUp(long push, String outcome, Instant now) {
        db.sql(
                        """
                        update roster.delivery set given_up_at = :now, outcome = :outcome
                         where push = :push
                        """)
                .param("push", push)
                .param("outcome", outcome)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
