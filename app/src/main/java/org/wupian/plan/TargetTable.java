package org.wupian.plan;

import static org.wupian.plan.PlanTable.texts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL on `plan.target`, `path`, `actual` and `actual_history`.
@Repository
class TargetTable {

    private final JdbcClient db;

    TargetTable(JdbcClient db) {
        this.db = db;
    }

    /// The targets of a version in the plan's order, those of the one in force for null.
    List<Target> all(@Nullable Integer version) {
        Map<String, Map<YearMonth, BigDecimal>> paths = paths(version);
        return db.sql(
                        """
                        select code, measure, goal, name, unit, comparator, quantity, than, year,
                               baseline, assumed
                          from plan.target
                         where version = coalesce(cast(:version as int),
                                                  (select max(number) from plan.version))
                         order by position
                        """)
                .param("version", version)
                .query((row, _) -> target(row, paths))
                .list();
    }

    private Map<String, Map<YearMonth, BigDecimal>> paths(@Nullable Integer version) {
        Map<String, Map<YearMonth, BigDecimal>> paths = new HashMap<>();
        db.sql(
                        """
                        select code, month, value
                          from plan.path
                         where version = coalesce(cast(:version as int),
                                                  (select max(number) from plan.version))
                        """)
                .param("version", version)
                .query(row -> {
                    paths.computeIfAbsent(row.getString("code"), _ -> new HashMap<>())
                            .put(month(row), row.getBigDecimal("value"));
                });
        return paths;
    }

    Set<String> codes() {
        return db.sql("select distinct code from plan.target")
                .query((row, _) -> row.getString("code"))
                .set();
    }

    /// The newest version that has the target.
    Optional<Integer> lastVersionWith(String code) {
        return db.sql("select max(version) from plan.target where code = :code")
                .param("code", code)
                .query(Integer.class)
                .optional();
    }

    /// The actuals of all targets, by code and month.
    List<Actual> actuals() {
        return db.sql(
                        """
                        select code, month, value, organisation, source, recorded_at, recorded_by
                          from plan.actual
                         order by code, month
                        """)
                .query(TargetTable::actual)
                .list();
    }

    void addAll(int version, List<Target> all) {
        db.sql(
                        """
                        insert into plan.target (version, code, position, measure, goal, name, unit,
                                                 comparator, quantity, than, year, baseline, assumed)
                        select :version, code, position, nullif(measure, ''), nullif(goal, ''), name,
                               unit, comparator, quantity, than, year, baseline, assumed
                          from unnest(:codes::text[], :measures::text[], :goals::text[],
                                      :names::text[], :units::text[], :comparators::text[],
                                      :quantities::numeric[], :than::text[], :years::int[],
                                      :baselines::numeric[], :assumed::boolean[])
                               with ordinality
                               as new (code, measure, goal, name, unit, comparator, quantity, than,
                                       year, baseline, assumed, position)
                        """)
                .param("version", version)
                .param("codes", texts(all, Target::code))
                .param("measures", texts(all, it -> orEmpty(it.measure())))
                .param("goals", texts(all, it -> orEmpty(it.goal())))
                .param("names", texts(all, Target::name))
                .param("units", texts(all, Target::unit))
                .param("comparators", texts(all, it -> it.comparator().sign()))
                .param("quantities", all.stream().map(Target::quantity).toArray(BigDecimal[]::new))
                .param("than", texts(all, Target::than))
                .param("years", all.stream().map(Target::year).toArray(Integer[]::new))
                .param("baselines", all.stream().map(Target::baseline).toArray(BigDecimal[]::new))
                .param("assumed", all.stream().map(Target::assumed).toArray(Boolean[]::new))
                .update();
        addPaths(version, all);
    }

    private void addPaths(int version, List<Target> targets) {
        List<String> codes = new ArrayList<>();
        List<String> months = new ArrayList<>();
        List<BigDecimal> values = new ArrayList<>();
        for (Target target : targets) {
            target.path()
                    .forEach((month, value) -> {
                        codes.add(target.code());
                        months.add(month.atDay(1).toString());
                        values.add(value);
                    });
        }
        db.sql(
                        """
                        insert into plan.path (version, code, month, value)
                        select :version, code, month::date, value
                          from unnest(:codes::text[], :months::text[], :values::numeric[])
                               as new (code, month, value)
                        """)
                .param("version", version)
                .param("codes", codes.toArray(String[]::new))
                .param("months", months.toArray(String[]::new))
                .param("values", values.toArray(BigDecimal[]::new))
                .update();
    }

    /// Stores an actual and adds it to the history.
    void put(Actual actual) {
        for (String sql :
                List.of(
                        """
                        insert into plan.actual
                               (code, month, value, organisation, source, recorded_at, recorded_by)
                        values (:code, :month, :value, :organisation, :source, :at, :by)
                        on conflict (code, month) do update
                           set value = excluded.value, organisation = excluded.organisation,
                               source = excluded.source, recorded_at = excluded.recorded_at,
                               recorded_by = excluded.recorded_by
                        """,
                        """
                        insert into plan.actual_history
                               (code, month, value, source, recorded_at, recorded_by)
                        values (:code, :month, :value, :source, :at, :by)
                        """)) {
            db.sql(sql)
                    .param("code", actual.code())
                    .param("month", actual.month().atDay(1))
                    .param("value", actual.value())
                    .param("organisation", actual.organisation())
                    .param("source", actual.source())
                    .param("at", actual.recordedAt().atOffset(ZoneOffset.UTC))
                    .param("by", actual.recordedBy())
                    .update();
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Target target(ResultSet row, Map<String, Map<YearMonth, BigDecimal>> paths)
            throws SQLException {
        String code = row.getString("code");
        return new Target(
                code,
                row.getString("measure"),
                row.getString("goal"),
                row.getString("name"),
                row.getString("unit"),
                Comparator.of(row.getString("comparator")),
                row.getBigDecimal("quantity"),
                row.getString("than"),
                row.getInt("year"),
                row.getBigDecimal("baseline"),
                paths.getOrDefault(code, Map.of()),
                row.getBoolean("assumed"));
    }

    private static Actual actual(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new Actual(
                row.getString("code"),
                month(row),
                row.getBigDecimal("value"),
                row.getString("organisation"),
                row.getString("source"),
                at,
                row.getString("recorded_by"));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }
}
