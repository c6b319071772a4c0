package org.wupian.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `engagement.event` and `engagement.invitation`.
@Repository
class EventTable {

    private static final String SELECT =
            """
            select e.id, e.host, e.title, e.roster, e.held_on, e.place, e.note, e.state,
                   count(i.id) as invited,
                   count(i.id) filter (where i.answer = 'COMES') as come,
                   count(i.id) filter (where i.attended) as attended
              from engagement.event e
              left join engagement.invitation i on i.event = e.id
            """;

    private final JdbcClient db;

    EventTable(JdbcClient db) {
        this.db = db;
    }

    /// Those to come first, then the last held.
    List<MatchingEvent> all() {
        return db.sql(
                        SELECT
                                + " group by e.id"
                                + " order by (e.state = 'PLANNED') desc, e.held_on desc, e.id desc")
                .query((row, _) -> event(row))
                .list();
    }

    Optional<MatchingEvent> find(long id) {
        return db.sql(SELECT + " where e.id = :id group by e.id")
                .param("id", id)
                .query((row, _) -> event(row))
                .optional();
    }

    long add(NewEvent it, String host, String account, Instant now) {
        return db.sql(
                        """
                        insert into engagement.event
                               (host, title, roster, held_on, place, note, called_at, called_by)
                        values (:host, :title, :roster, :heldOn, :place, :note, :now, :account)
                        returning id
                        """)
                .param("host", host)
                .param("title", it.title())
                .param("roster", it.roster())
                .param("heldOn", it.heldOn())
                .param("place", it.place())
                .param("note", it.note())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    void state(long id, MatchingEvent.State state) {
        db.sql("update engagement.event set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    /// @return those who had not been invited before
    List<String> inviteUnits(long event, List<String> codes, List<String> names, Instant now) {
        return db.sql(
                        """
                        insert into engagement.invitation (event, organisation, name, invited_at)
                        select :event, code, name, :now
                          from unnest(:codes::text[], :names::text[]) as new (code, name)
                        on conflict do nothing
                        returning organisation
                        """)
                .param("event", event)
                .param("codes", codes.toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getString("organisation"))
                .list();
    }

    int inviteOperators(long event, List<Long> operators, List<String> names, Instant now) {
        return db.sql(
                        """
                        insert into engagement.invitation (event, operator, name, invited_at)
                        select distinct on (operator) :event, operator, name, :now
                          from unnest(:operators::bigint[], :names::text[]) as new (operator, name)
                        on conflict do nothing
                        """)
                .param("event", event)
                .param("operators", operators.toArray(Long[]::new))
                .param("names", names.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Units first, then enterprises by name.
    List<Invitation> invitations(long event) {
        return db.sql(
                        """
                        select id, event, organisation, operator, name, answer, attended
                          from engagement.invitation
                         where event = :event
                         order by (organisation = ''), name, id
                        """)
                .param("event", event)
                .query((row, _) -> invitation(row))
                .list();
    }

    Optional<Invitation> invitation(long id) {
        return db.sql(
                        """
                        select id, event, organisation, operator, name, answer, attended
                          from engagement.invitation
                         where id = :id
                        """)
                .param("id", id)
                .query((row, _) -> invitation(row))
                .optional();
    }

    void answer(long id, Invitation.Answer answer, Instant now) {
        db.sql(
                        """
                        update engagement.invitation set answer = :answer, answered_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("answer", answer.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Says of everybody invited whether they came.
    void attended(long event, List<Long> invitations) {
        db.sql(
                        """
                        update engagement.invitation set attended = id = any(:came::bigint[])
                         where event = :event
                        """)
                .param("event", event)
                .param("came", invitations.toArray(Long[]::new))
                .update();
    }

    private static MatchingEvent event(ResultSet row) throws SQLException {
        return new MatchingEvent(
                row.getLong("id"),
                row.getString("host"),
                row.getString("title"),
                row.getString("roster"),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getString("note"),
                MatchingEvent.State.valueOf(row.getString("state")),
                row.getInt("invited"),
                row.getInt("come"),
                row.getInt("attended"));
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new Invitation(
                row.getLong("id"),
                row.getLong("event"),
                row.getString("organisation"),
                row.getObject("operator", Long.class),
                row.getString("name"),
                answer.isEmpty() ? Invitation.Answer.NONE : Invitation.Answer.valueOf(answer),
                row.getObject("attended", Boolean.class));
    }
}
