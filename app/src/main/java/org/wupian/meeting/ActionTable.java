package org.wupian.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `meeting.decision`, `meeting.action` and `meeting.action_step`.
@Repository
class ActionTable {

    private static final String SELECT =
            """
            select a.id, a.meeting, m.title as meeting_title, m.host, d.number, d.text as decision,
                   a.task, a.owner, a.due_on, a.proof, a.done_on
              from meeting.action a
              join meeting.decision d on d.id = a.decision
              join meeting.meeting m on m.id = a.meeting
            """;

    private final JdbcClient db;

    ActionTable(JdbcClient db) {
        this.db = db;
    }

    /// Open ones first, the most urgent of them on top.
    List<Action> all() {
        return db.sql(SELECT + " order by a.done_on desc nulls first, a.due_on, a.id")
                .query((row, _) -> action(row))
                .list();
    }

    List<Action> of(long meeting) {
        return db.sql(SELECT + " where a.meeting = :meeting order by d.number, a.id")
                .param("meeting", meeting)
                .query((row, _) -> action(row))
                .list();
    }

    /// What earlier meetings of a host asked for and is not done.
    List<Action> open(String host, long besides) {
        return db.sql(
                        SELECT
                                + """
                                 where m.host = :host and m.id <> :besides and a.state = 'OPEN'
                                 order by a.due_on, a.id
                                """)
                .param("host", host)
                .param("besides", besides)
                .query((row, _) -> action(row))
                .list();
    }

    Optional<Action> find(long id) {
        return db.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query((row, _) -> action(row))
                .optional();
    }

    /// The decisions of a meeting without their actions.
    List<Decision> decisions(long meeting) {
        return db.sql(
                        """
                        select id, number, text
                          from meeting.decision
                         where meeting = :meeting
                         order by number
                        """)
                .param("meeting", meeting)
                .query((row, _) ->
                        new Decision(
                                row.getLong("id"),
                                row.getInt("number"),
                                row.getString("text"),
                                List.of()))
                .list();
    }

    /// @return id of the decision
    long decide(long meeting, String text, Instant now) {
        return db.sql(
                        """
                        insert into meeting.decision (meeting, number, text, taken_at)
                        select :meeting, coalesce(max(number), 0) + 1, :text, :now
                          from meeting.decision
                         where meeting = :meeting
                        returning id
                        """)
                .param("meeting", meeting)
                .param("text", text)
                .param("now", Columns.at(now))
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    void ask(long decision, long meeting, List<NewDecision.Task> tasks) {
        db.sql(
                        """
                        insert into meeting.action (decision, meeting, task, owner, due_on)
                        select :decision, :meeting, task, owner, due_on::date
                          from unnest(:tasks::text[], :owners::text[], :days::text[])
                               as new (task, owner, due_on)
                        """)
                .param("decision", decision)
                .param("meeting", meeting)
                .param("tasks", tasks.stream().map(NewDecision.Task::text).toArray(String[]::new))
                .param("owners", tasks.stream().map(NewDecision.Task::owner).toArray(String[]::new))
                .param(
                        "days",
                        tasks.stream().map(it -> it.dueOn().toString()).toArray(String[]::new))
                .update();
    }

    /// @return 0 when it was done already
    int done(long id, String proof, LocalDate today) {
        return db.sql(
                        """
                        update meeting.action
                           set state = 'DONE', proof = :proof, done_on = :today
                         where id = :id and state = 'OPEN'
                        """)
                .param("id", id)
                .param("proof", proof)
                .param("today", today)
                .update();
    }

    /// @param dueOn a new day, or null to keep the old one
    /// @return 0 when it was not done
    int reopen(long id, @Nullable LocalDate dueOn) {
        return db.sql(
                        """
                        update meeting.action
                           set state = 'OPEN', proof = '', done_on = null,
                               due_on = coalesce(:dueOn::date, due_on)
                         where id = :id and state = 'DONE'
                        """)
                .param("id", id)
                .param("dueOn", dueOn == null ? null : dueOn.toString())
                .update();
    }

    void note(long id, ActionStep it) {
        db.sql(
                        """
                        insert into meeting.action_step (action, step, at, account, text)
                        values (:id, :step, :at, :account, :text)
                        """)
                .param("id", id)
                .param("step", it.step().name())
                .param("at", Columns.at(it.at()))
                .param("account", it.account())
                .param("text", it.text())
                .update();
    }

    List<ActionStep> steps(long id) {
        return db.sql(
                        """
                        select step, at, account, text
                          from meeting.action_step
                         where action = :id
                         order by id
                        """)
                .param("id", id)
                .query((row, _) ->
                        new ActionStep(
                                ActionStep.Step.valueOf(row.getString("step")),
                                Columns.moment(row, "at"),
                                row.getString("account"),
                                row.getString("text")))
                .list();
    }

    private static Action action(ResultSet row) throws SQLException {
        return new Action(
                row.getLong("id"),
                row.getLong("meeting"),
                row.getString("meeting_title"),
                row.getString("host"),
                row.getInt("number"),
                row.getString("decision"),
                row.getString("task"),
                row.getString("owner"),
                Columns.day(row, "due_on"),
                row.getString("proof"),
                Columns.dayOrNull(row, "done_on"));
    }
}
