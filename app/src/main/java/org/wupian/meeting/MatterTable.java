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

/// SQL on `meeting.matter` and `meeting.matter_step`.
@Repository
class MatterTable {

    private static final String SELECT =
            """
            select id, title, description, area, circle, reported_by, reported_at, assigned_to,
                   due_on, state
              from meeting.matter
            """;

    private final JdbcClient db;

    MatterTable(JdbcClient db) {
        this.db = db;
    }

    /// Open ones first, newest on top.
    List<Matter> all() {
        return db.sql(SELECT + " order by (state = 'CLOSED'), reported_at desc, id desc")
                .query((row, _) -> matter(row))
                .list();
    }

    Optional<Matter> find(long id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, _) -> matter(row))
                .optional();
    }

    /// What is not closed, the escalated first.
    ///
    /// @param circle only this group's, or null for all
    List<Matter> open(@Nullable String circle) {
        return db.sql(
                        SELECT
                                + """
                                 where state <> 'CLOSED'
                                   and (:circle::text is null or circle = :circle::text)
                                 order by (state = 'ESCALATED') desc, due_on nulls last, id
                                """)
                .param("circle", circle)
                .query((row, _) -> matter(row))
                .list();
    }

    /// What should have been answered before today.
    List<Matter> late(LocalDate today) {
        return db.sql(SELECT + " where state = 'ASSIGNED' and due_on < :today order by id")
                .param("today", today)
                .query((row, _) -> matter(row))
                .list();
    }

    long add(NewMatter it, @Nullable String circle, String organisation, Instant now) {
        return db.sql(
                        """
                        insert into meeting.matter
                               (title, description, area, circle, reported_by, reported_at, changed_at)
                        values (:title, :description, :area, :circle, :organisation, :now, :now)
                        returning id
                        """)
                .param("title", it.title())
                .param("description", it.description())
                .param("area", it.area())
                .param("circle", circle)
                .param("organisation", organisation)
                .param("now", Columns.at(now))
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    /// @return 0 when the matter is closed
    int assign(long id, String organisation, LocalDate dueOn, Instant now) {
        return db.sql(
                        """
                        update meeting.matter
                           set state = 'ASSIGNED', assigned_to = :organisation, due_on = :dueOn,
                               changed_at = :now
                         where id = :id and state <> 'CLOSED'
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .param("dueOn", dueOn)
                .param("now", Columns.at(now))
                .update();
    }

    /// @return 0 when the matter was not in one of the states it may come from
    int move(long id, List<MatterState> from, MatterState to, Instant now) {
        return db.sql(
                        """
                        update meeting.matter
                           set state = :to, changed_at = :now
                         where id = :id and state = any (:from)
                        """)
                .param("id", id)
                .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                .param("to", to.name())
                .param("now", Columns.at(now))
                .update();
    }

    void note(long id, MatterStep it) {
        db.sql(
                        """
                        insert into meeting.matter_step
                               (matter, step, at, account, organisation, text, assigned_to, due_on)
                        values (:id, :step, :at, :account, :organisation, :text, :assignedTo,
                                :dueOn::date)
                        """)
                .param("id", id)
                .param("step", it.step().name())
                .param("at", Columns.at(it.at()))
                .param("account", it.account())
                .param("organisation", it.organisation())
                .param("text", it.text())
                .param("assignedTo", it.assignedTo())
                .param("dueOn", it.dueOn() == null ? null : it.dueOn().toString())
                .update();
    }

    List<MatterStep> steps(long id) {
        return db.sql(
                        """
                        select step, at, account, organisation, text, assigned_to, due_on
                          from meeting.matter_step
                         where matter = :id
                         order by id
                        """)
                .param("id", id)
                .query((row, _) ->
                        new MatterStep(
                                MatterState.valueOf(row.getString("step")),
                                Columns.moment(row, "at"),
                                row.getString("account"),
                                row.getString("organisation"),
                                row.getString("text"),
                                Columns.textOrNull(row, "assigned_to"),
                                Columns.dayOrNull(row, "due_on")))
                .list();
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                row.getLong("id"),
                row.getString("title"),
                row.getString("description"),
                Columns.textOrNull(row, "area"),
                Columns.textOrNull(row, "circle"),
                row.getString("reported_by"),
                Columns.moment(row, "reported_at"),
                Columns.textOrNull(row, "assigned_to"),
                Columns.dayOrNull(row, "due_on"),
                MatterState.valueOf(row.getString("state")));
    }
}
