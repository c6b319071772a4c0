package org.wupian.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.kernel.NotFound;
import org.wupian.ui.Conflict;

/// SQL on `meeting.meeting`, `meeting.participant` and `meeting.minutes`.
@Repository
class MeetingTable {

    private static final String SELECT =
            """
            select m.id, m.kind, m.host, m.ordinal, m.title, m.month, m.held_on, m.place, m.state,
                   array(select p.organisation
                           from meeting.participant p
                          where p.meeting = m.id
                          order by p.organisation) as participants,
                   (select count(*) from meeting.action a where a.meeting = m.id) as actions,
                   (select count(*) from meeting.action a
                     where a.meeting = m.id and a.state = 'OPEN') as open
              from meeting.meeting m
            """;

    private final JdbcClient db;

    MeetingTable(JdbcClient db) {
        this.db = db;
    }

    /// Newest first.
    List<Meeting> all() {
        return db.sql(SELECT + " order by m.held_on desc, m.id desc")
                .query((row, _) -> meeting(row))
                .list();
    }

    /// Meetings on whose agenda a measure stood, newest first.
    List<Meeting> about(String measure) {
        return db.sql(
                        SELECT
                                + """
                                 where m.state <> 'CANCELLED'
                                   and exists (select from meeting.agenda_item i
                                                where i.meeting = m.id and i.measure = :measure)
                                 order by m.held_on desc, m.id desc
                                """)
                .param("measure", measure)
                .query((row, _) -> meeting(row))
                .list();
    }

    Optional<Meeting> find(long id) {
        return db.sql(SELECT + " where m.id = :id")
                .param("id", id)
                .query((row, _) -> meeting(row))
                .optional();
    }

    /// A meeting that is being prepared, held still until the transaction ends.
    ///
    /// @throws NotFound when the caller may not see it
    /// @throws org.wupian.kernel.Forbidden when the caller does not lead it
    /// @throws Conflict when it is over or cancelled
    Meeting planned(long id) {
        Meeting seen = get(id);
        Rights.requireLead(seen.host(), seen.subject());
        db.sql("select pg_advisory_xact_lock(hashtext('meeting.meeting'), :id::int)")
                .param("id", id)
                .query((_, _) -> id)
                .list();
        Meeting meeting = get(id);
        if (!meeting.isPlanned()) {
            throw new Conflict("meeting.conflict.over");
        }
        return meeting;
    }

    private Meeting get(long id) {
        return find(id).orElseThrow(() -> new NotFound("meeting/" + id));
    }

    long add(NewMeeting it, Instant now, String account) {
        db.sql("select pg_advisory_xact_lock(hashtext('meeting.meeting'))")
                .query((_, _) -> 0)
                .list();
        return db.sql(
                        """
                        insert into meeting.meeting
                               (kind, host, ordinal, title, month, held_on, place, called_at, called_by)
                        select :kind, :host, count(*) + 1, :title, :month, :heldOn, :place, :now, :account
                          from meeting.meeting
                         where kind = :kind and host = :host
                           and extract(year from held_on) = extract(year from :heldOn::date)
                           and state <> 'CANCELLED'
                        returning id
                        """)
                .param("kind", it.kind().name())
                .param("host", it.host())
                .param("title", it.title())
                .param("month", it.month().atDay(1))
                .param("heldOn", it.heldOn())
                .param("place", it.place())
                .param("now", Columns.at(now))
                .param("account", account)
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    void change(long id, String title, LocalDate heldOn, String place) {
        db.sql(
                        """
                        update meeting.meeting
                           set title = :title, held_on = :heldOn, place = :place
                         where id = :id
                        """)
                .param("id", id)
                .param("title", title)
                .param("heldOn", heldOn)
                .param("place", place)
                .update();
    }

    void state(long id, MeetingState state) {
        db.sql("update meeting.meeting set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    /// @param organisations takes the place of those invited before
    void invite(long id, List<String> organisations) {
        db.sql("delete from meeting.participant where meeting = :id").param("id", id).update();
        Set<String> once = new LinkedHashSet<>(organisations);
        db.sql(
                        """
                        insert into meeting.participant (meeting, organisation)
                        select :id, organisation
                          from unnest(:organisations::text[]) as new (organisation)
                        """)
                .param("id", id)
                .param("organisations", once.toArray(String[]::new))
                .update();
    }

    Optional<Minutes> minutes(long id) {
        return db.sql(
                        """
                        select text, version, edited_at, edited_by
                          from meeting.minutes
                         where meeting = :id
                        """)
                .param("id", id)
                .query((row, _) ->
                        new Minutes(
                                row.getString("text"),
                                row.getInt("version"),
                                Columns.moment(row, "edited_at"),
                                row.getString("edited_by")))
                .optional();
    }

    void write(long id, String text, Instant now, String account) {
        db.sql(
                        """
                        insert into meeting.minutes as m (meeting, text, version, edited_at, edited_by)
                        values (:id, :text, 1, :now, :account)
                        on conflict (meeting) do update
                           set text = excluded.text, version = m.version + 1,
                               edited_at = excluded.edited_at, edited_by = excluded.edited_by
                        """)
                .param("id", id)
                .param("text", text)
                .param("now", Columns.at(now))
                .param("account", account)
                .update();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                MeetingKind.valueOf(row.getString("kind")),
                row.getString("host"),
                row.getInt("ordinal"),
                row.getString("title"),
                Columns.month(row, "month"),
                Columns.day(row, "held_on"),
                row.getString("place"),
                MeetingState.valueOf(row.getString("state")),
                Columns.texts(row, "participants"),
                row.getInt("actions"),
                row.getInt("open"));
    }
}
