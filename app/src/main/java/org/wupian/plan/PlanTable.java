package org.wupian.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL on `plan.version`, `measure`, `duty`, `goal` and `safeguard`.
@Repository
class PlanTable {

    private final JdbcClient db;

    PlanTable(JdbcClient db) {
        this.db = db;
    }

    List<PlanVersion> versions() {
        return db.sql(
                        """
                        select number, title, year, source, note, adopted_at, adopted_by
                          from plan.version
                         order by number desc
                        """)
                .query(PlanTable::version)
                .list();
    }

    /// The version in force.
    Optional<PlanVersion> newest() {
        return db.sql(
                        """
                        select number, title, year, source, note, adopted_at, adopted_by
                          from plan.version
                         order by number desc
                         limit 1
                        """)
                .query(PlanTable::version)
                .optional();
    }

    /// The newest version that has the measure.
    Optional<PlanVersion> lastWithMeasure(String measure) {
        return db.sql(
                        """
                        select number, title, year, source, note, adopted_at, adopted_by
                          from plan.version
                         where number = (select max(version) from plan.measure
                                          where number = :measure)
                        """)
                .param("measure", measure)
                .query(PlanTable::version)
                .optional();
    }

    void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('plan.version'))").query((_, _) -> 0).list();
    }

    /// The measures of a version in the plan's order.
    List<Measure> measures(int version) {
        Map<String, Measure> found = new LinkedHashMap<>();
        Map<String, List<Duty>> duties = new LinkedHashMap<>();
        db.sql(
                        """
                        select m.number, m.ordinal, m.area, m.title, m.summary, m.text, m.deadline,
                               d.organisation, d.part, d.unit_class, d.as_written, d.work
                          from plan.measure m
                               left join plan.duty d
                                      on d.version = m.version and d.measure = m.number
                         where m.version = :version
                         order by m.position, d.position, d.organisation
                        """)
                .param("version", version)
                .query(row -> {
                    Measure measure = measure(row);
                    found.putIfAbsent(measure.number(), measure);
                    List<Duty> own =
                            duties.computeIfAbsent(measure.number(), _ -> new ArrayList<>());
                    if (row.getString("organisation") != null) {
                        own.add(duty(row));
                    }
                });
        return found.values().stream()
                .map(it -> with(it, duties.getOrDefault(it.number(), List.of())))
                .toList();
    }

    List<Goal> goals(int version) {
        return db.sql(
                        """
                        select code, area, title, summary
                          from plan.goal where version = :version order by position
                        """)
                .param("version", version)
                .query(new SimplePropertyRowMapper<>(Goal.class))
                .list();
    }

    List<Safeguard> safeguards(int version) {
        return db.sql(
                        """
                        select code, title, summary
                          from plan.safeguard where version = :version order by position
                        """)
                .param("version", version)
                .query(new SimplePropertyRowMapper<>(Safeguard.class))
                .list();
    }

    void add(int number, PlanDraft plan, Instant now, String account) {
        db.sql(
                        """
                        insert into plan.version
                               (number, title, year, source, note, adopted_at, adopted_by)
                        values (:number, :title, :year, :source, :note, :now, :account)
                        """)
                .param("number", number)
                .param("title", plan.title())
                .param("year", plan.year())
                .param("source", plan.source().name())
                .param("note", plan.note())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
        addMeasures(number, plan.measures());
        addDuties(number, plan.measures());
        addGoals(number, plan.goals());
        addSafeguards(number, plan.safeguards());
    }

    private void addMeasures(int version, List<Measure> all) {
        db.sql(
                        """
                        insert into plan.measure (version, number, ordinal, position, area, title,
                                                  summary, text, deadline)
                        select :version, number, ordinal, position, area, title, summary, text,
                               deadline
                          from unnest(:numbers::text[], :ordinals::int[], :areas::text[],
                                      :titles::text[], :summaries::text[], :texts::text[],
                                      :deadlines::text[])
                               with ordinality
                               as new (number, ordinal, area, title, summary, text, deadline,
                                       position)
                        """)
                .param("version", version)
                .param("numbers", texts(all, Measure::number))
                .param("ordinals", all.stream().map(Measure::ordinal).toArray(Integer[]::new))
                .param("areas", texts(all, Measure::area))
                .param("titles", texts(all, Measure::title))
                .param("summaries", texts(all, Measure::summary))
                .param("texts", texts(all, Measure::text))
                .param("deadlines", texts(all, Measure::deadline))
                .update();
    }

    private void addDuties(int version, List<Measure> measures) {
        List<String> owners = new ArrayList<>();
        List<Duty> all = new ArrayList<>();
        for (Measure measure : measures) {
            for (Duty duty : measure.duties()) {
                owners.add(measure.number());
                all.add(duty);
            }
        }
        db.sql(
                        """
                        insert into plan.duty (version, measure, position, organisation, part,
                                               unit_class, as_written, work)
                        select :version, measure, position, organisation, part,
                               nullif(unit_class, ''), as_written, work
                          from unnest(:measures::text[], :organisations::text[], :parts::text[],
                                      :classes::text[], :written::text[], :works::text[])
                               with ordinality
                               as new (measure, organisation, part, unit_class, as_written,
                                       work, position)
                        """)
                .param("version", version)
                .param("measures", owners.toArray(String[]::new))
                .param("organisations", texts(all, Duty::organisation))
                .param("parts", texts(all, it -> it.part().name()))
                .param("classes", texts(all, it -> it.unitClass() == null ? "" : it.unitClass()))
                .param("written", texts(all, Duty::asWritten))
                .param("works", texts(all, Duty::work))
                .update();
    }

    private void addGoals(int version, List<Goal> all) {
        db.sql(
                        """
                        insert into plan.goal (version, code, position, area, title, summary)
                        select :version, code, position, area, title, summary
                          from unnest(:codes::text[], :areas::text[], :titles::text[],
                                      :summaries::text[])
                               with ordinality as new (code, area, title, summary, position)
                        """)
                .param("version", version)
                .param("codes", texts(all, Goal::code))
                .param("areas", texts(all, Goal::area))
                .param("titles", texts(all, Goal::title))
                .param("summaries", texts(all, Goal::summary))
                .update();
    }

    private void addSafeguards(int version, List<Safeguard> all) {
        db.sql(
                        """
                        insert into plan.safeguard (version, code, position, title, summary)
                        select :version, code, position, title, summary
                          from unnest(:codes::text[], :titles::text[], :summaries::text[])
                               with ordinality as new (code, title, summary, position)
                        """)
                .param("version", version)
                .param("codes", texts(all, Safeguard::code))
                .param("titles", texts(all, Safeguard::title))
                .param("summaries", texts(all, Safeguard::summary))
                .update();
    }

    static <T> String[] texts(List<T> all, Function<T, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }

    private static Measure with(Measure it, List<Duty> duties) {
        return new Measure(
                it.number(),
                it.ordinal(),
                it.area(),
                it.title(),
                it.summary(),
                it.text(),
                it.deadline(),
                duties);
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return new Measure(
                row.getString("number"),
                row.getObject("ordinal", Integer.class),
                row.getString("area"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("text"),
                row.getString("deadline"),
                List.of());
    }

    private static Duty duty(ResultSet row) throws SQLException {
        return new Duty(
                row.getString("organisation"),
                Duty.Part.valueOf(row.getString("part")),
                row.getString("unit_class"),
                row.getString("as_written"),
                row.getString("work"));
    }

    private static PlanVersion version(ResultSet row, int number) throws SQLException {
        return new PlanVersion(
                row.getInt("number"),
                row.getString("title"),
                row.getInt("year"),
                PlanVersion.Source.valueOf(row.getString("source")),
                row.getString("note"),
                row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
                row.getString("adopted_by"));
    }
}
