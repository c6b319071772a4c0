package org.wupian.plan.web;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wupian.plan.Actual;
import org.wupian.plan.Outlook;
import org.wupian.plan.Target;
import org.wupian.ui.Chart;
import org.wupian.ui.Display;

/// The way to a target drawn (目标走势图): what counts, what was reported and does not, and what is
/// asked for.
final class TargetChart {

    private final Outlook outlook;
    private final Target target;
    private final List<Actual> all;
    private final List<Actual> counting;
    private final List<YearMonth> months;

    private TargetChart(Outlook outlook, List<Actual> own) {
        this.outlook = outlook;
        this.target = outlook.target();
        this.all = own.stream().filter(it -> it.month().getYear() == target.year()).toList();
        this.counting = Actual.counting(all);
        this.months =
                IntStream.rangeClosed(1, 12)
                        .mapToObj(it -> YearMonth.of(target.year(), it))
                        .toList();
    }

    /// @param own actuals of the target
    static @Nullable Chart of(Outlook outlook, List<Actual> own) {
        TargetChart it = new TargetChart(outlook, own);
        return it.target.path().isEmpty() && it.all.isEmpty() ? null : it.chart();
    }

    private Chart chart() {
        List<Chart.Series> series = new ArrayList<>();
        series.add(
                new Chart.Series(
                        t("plan.actual"), false, values(counting), each(this::notCounted)));
        List<Actual> reported = all.stream().filter(it -> !counting.contains(it)).toList();
        if (!reported.isEmpty()) {
            series.add(
                    new Chart.Series(
                            t("plan.reported"), false, values(reported), each(_ -> t("ui.none"))));
        }
        series.add(asked());
        return new Chart(
                Chart.Kind.LINE,
                finding(),
                t("plan.source", target.year()),
                target.unit(),
                t("plan.monthHead"),
                each(it -> t("plan.month", it.getMonthValue())),
                series);
    }

    private Chart.Series asked() {
        if (target.path().isEmpty()) {
            return new Chart.Series(t("plan.aim"), true, Collections.nCopies(12, target.aim()));
        }
        List<@Nullable BigDecimal> path = new ArrayList<>();
        months.forEach(it -> path.add(target.path().get(it)));
        return new Chart.Series(t("plan.path"), true, path, each(_ -> t("ui.none")));
    }

    /// Why a month has nothing that counts: units may have reported all the same.
    private String notCounted(YearMonth it) {
        return of(it, all).isPresent() ? t("plan.notCounted") : t("ui.none.missing");
    }

    private List<@Nullable BigDecimal> values(List<Actual> of) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (YearMonth it : months) {
            values.add(of(it, of).map(actual -> rounded(actual.value())).orElse(null));
        }
        return values;
    }

    private List<String> each(java.util.function.Function<YearMonth, String> word) {
        return months.stream().map(word).toList();
    }

    private static Optional<Actual> of(YearMonth month, List<Actual> all) {
        return all.stream().filter(it -> it.month().equals(month)).findFirst();
    }

    /// As it is shown; what is compared with the target keeps all decimals.
    private static BigDecimal rounded(BigDecimal value) {
        return value.scale() <= 2 ? value : value.setScale(2, RoundingMode.HALF_UP);
    }

    private String finding() {
        BigDecimal actual = outlook.actual();
        return actual == null
                ? t("plan.finding.unknown", target.name())
                : t(
                        "plan.finding." + outlook.light().name().toLowerCase(Locale.ROOT),
                        target.name(),
                        outlook.month(),
                        Display.atMost(2, actual),
                        target.unit(),
                        Display.number(outlook.due()));
    }
}
