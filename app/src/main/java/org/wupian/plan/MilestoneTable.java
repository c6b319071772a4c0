package org.wupian.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL on `plan.milestone`; who may write is the policy's decision.
@Repository
class MilestoneTable {

    private final JdbcClient db;

    MilestoneTable(JdbcClient db) {
        this.db = db;
    }

    List<Milestone> of(String measure) {
        return db.sql(
                        """
                        select id, measure, title, due_on, done_on, note
                          from plan.milestone
                         where measure = :measure
                         order by due_on, id
                        """)
                .param("measure", measure)
                .query(new SimplePropertyRowMapper<>(Milestone.class))
                .list();
    }

    Optional<Milestone> find(long id) {
        return db.sql(
                        """
                        select id, measure, title, due_on, done_on, note
                          from plan.milestone
                         where id = :id
                        """)
                .param("id", id)
                .query(new SimplePropertyRowMapper<>(Milestone.class))
                .optional();
    }

    void add(String measure, String title, LocalDate dueOn, String account) {
        db.sql(
                        """
                        insert into plan.milestone (measure, title, due_on, created_by)
                        values (:measure, :title, :dueOn, :account)
                        """)
                .param("measure", measure)
                .param("title", title)
                .param("dueOn", dueOn)
                .param("account", account)
                .update();
    }

    int done(long id, LocalDate day, String note) {
        return db.sql(
                        """
                        update plan.milestone set done_on = :day, note = :note
                         where id = :id and done_on is null
                        """)
                .param("id", id)
                .param("day", day)
                .param("note", note)
                .update();
    }
}
