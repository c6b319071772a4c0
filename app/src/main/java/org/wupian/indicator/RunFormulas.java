package org.wupian.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wupian.formula.Part;
import org.wupian.formula.Shape;
import org.wupian.lake.EngineQuery;
import org.wupian.lake.FactEngines;

/// Runs formulas on the embedded columnar engine (运行公式).
@Component
class RunFormulas {

    private final FactEngines engines;

    RunFormulas(FactEngines engines) {
        this.engines = engines;
    }

    /// @param parts of each indicator by its code, for the month and those it is compared with
    record Run(Map<String, List<Part>> parts, AcceptedReturns accepted) {}

    Run of(YearMonth month, List<Indicator> indicators) {
        Set<String> facts = new HashSet<>(Set.of("return_cell"));
        Set<YearMonth> months = new HashSet<>();
        for (Indicator it : indicators) {
            facts.addAll(it.facts());
            months.addAll(it.evaluate().months(month));
        }
        Map<String, List<Part>> parts = new HashMap<>();
        try (EngineQuery engine = engines.load(facts, months)) {
            for (Indicator it : indicators) {
                parts.put(it.code(), engine.query(sql(it, month), row -> part(row, it.shape())));
            }
            return new Run(parts, accepted(engine, month));
        }
    }

    private static AcceptedReturns accepted(EngineQuery engine, YearMonth month) {
        String sql =
                """
                select form, organisation, item, bool_or(county = '') as whole,
                       bool_or(county <> '') or coalesce(max(abs(value)), 0) = 0 as counties
                  from fact.return_cell
                 where month = date '%s'
                 group by form, organisation, item
                """
                        .formatted(month.atDay(1));
        return new AcceptedReturns(
                engine.query(
                        sql,
                        row ->
                                new AcceptedReturns.Item(
                                        row.getString("form"),
                                        row.getString("organisation"),
                                        row.getString("item"),
                                        row.getBoolean("whole"),
                                        row.getBoolean("counties"))));
    }

    private static String sql(Indicator it, YearMonth month) {
        String months =
                it.evaluate().months(month).stream()
                        .map(each -> "date '" + each.atDay(1) + "'")
                        .collect(Collectors.joining(", "));
        return "select %s from (%s) as parts where month in (%s)"
                .formatted(columns(it.shape()), it.formula(), months);
    }

    /// The columns a formula of the shape gives.
    static String columns(Shape shape) {
        return "month, organisation, county, " + String.join(", ", shape.sums());
    }

    static Part part(ResultSet row, Shape shape) throws SQLException {
        int sums = shape.sums().size();
        return new Part(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("organisation"),
                row.getString("county"),
                row.getBigDecimal("amount"),
                sums > 1 ? row.getBigDecimal("base") : null,
                sums > 2 ? row.getBigDecimal("other_amount") : null,
                sums > 2 ? row.getBigDecimal("other_base") : null);
    }
}
