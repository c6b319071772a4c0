package org.wupian.spark;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wupian.formula.Evaluate;
import org.wupian.formula.Shape;
import org.wupian.kernel.Pack;

/// A formula of a pack (指标公式): one SQL text over `fact.*` and how its sums become a value.
record Formula(String code, Evaluate evaluate, String sql) {

    /// Those of `indicators.csv`, in its order.
    ///
    /// @throws IllegalArgumentException when one has no SQL or no such shape
    static List<Formula> of(Pack pack) {
        List<Formula> all = pack.rows("indicators.csv").stream().map(it -> of(pack, it)).toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("the pack has no indicators.csv with indicators");
        }
        return all;
    }

    private static Formula of(Pack pack, Pack.Row row) {
        String code = row.text("code");
        Shape shape = Shape.valueOf(row.text("shape").toUpperCase(Locale.ROOT).replace('-', '_'));
        long forms = row.list("items").stream().map(it -> it.split("/", 2)[0]).distinct().count();
        return new Formula(
                code,
                new Evaluate(shape, new BigDecimal(row.text("factor")), forms == 1),
                pack.text("formulas/" + code + ".sql")
                        .orElseThrow(() ->
                                new IllegalArgumentException("no formulas/" + code + ".sql")));
    }

    /// The SQL as it runs: its sums of the month and of the month it is compared with.
    String query(YearMonth month) {
        String months =
                evaluate.months(month).stream()
                        .map(it -> "date '" + it.atDay(1) + "'")
                        .sorted()
                        .collect(Collectors.joining(", "));
        return "select month, organisation, county, %s from (%s) as parts where month in (%s)"
                .formatted(String.join(", ", evaluate.shape().sums()), sql, months);
    }

    /// The facts it reads, by the names of their views.
    List<String> facts() {
        return Arrays.stream(sql.split("[^\\w.]+"))
                .filter(it -> it.startsWith("fact."))
                .map(it -> it.substring("fact.".length()))
                .distinct()
                .toList();
    }
}
