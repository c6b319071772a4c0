package org.wupian.indicator.web;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Outlines;
import org.wupian.indicator.Figure;
import org.wupian.indicator.Figures;
import org.wupian.indicator.Indicator;
import org.wupian.indicator.Subject;
import org.wupian.ui.Chart;
import org.wupian.ui.Display;
import org.wupian.ui.MapChart;

/// An indicator drawn (指标图): over time, and by county on a map.
@Component
class IndicatorCharts {

    private static final int MONTHS = 25;

    private final Figures figures;
    private final SubjectNames names;
    private final Outlines outlines;

    IndicatorCharts(Figures figures, SubjectNames names, Outlines outlines) {
        this.figures = figures;
        this.names = names;
        this.outlines = outlines;
    }

    /// The months up to one; null while there is nothing to draw.
    @Nullable Chart history(Indicator indicator, Subject subject, YearMonth until) {
        List<Figure> history =
                figures.history(indicator.code(), subject, until, MONTHS).stream()
                        .filter(it -> it.value() != null)
                        .toList();
        if (history.size() < 2) {
            return null;
        }
        List<@Nullable BigDecimal> values = new ArrayList<>();
        history.forEach(it -> values.add(rounded(it, indicator.digits())));
        Figure first = history.getFirst();
        Figure last = history.getLast();
        return new Chart(
                Chart.Kind.LINE,
                t(
                        "indicator.chart.finding",
                        names.of(subject),
                        Words.of(indicator),
                        Display.month(first.month()),
                        shown(indicator, first),
                        Display.month(last.month()),
                        shown(indicator, last)),
                t("indicator.chart.source", last.month()),
                indicator.unit(),
                t("indicator.month"),
                history.stream().map(it -> Display.month(it.month())).toList(),
                List.of(new Chart.Series(names.of(subject), false, values)));
    }

    private static String shown(Indicator indicator, Figure it) {
        BigDecimal value = rounded(it, indicator.digits());
        return value == null
                ? ""
                : Display.number(value, indicator.digits())
                        + indicator.unit()
                        + MissingNames.note(it);
    }

    private static @Nullable BigDecimal rounded(Figure it, int digits) {
        return it.value() == null ? null : it.value().setScale(digits, RoundingMode.HALF_UP);
    }

    /// Who is missing in a figure of a county is so in those of the others.
    private static String partial(List<IndicatorPage.Compared> all) {
        return all.stream()
                .filter(it -> it.subject().by() == Subject.By.COUNTY)
                .map(it -> MissingNames.note(it.reading().figure()))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// The counties; null without figures of counties.
    @Nullable MapChart map(Indicator indicator, List<IndicatorPage.Compared> all, YearMonth month) {
        Set<String> outlined = outlines.units();
        List<MapChart.Place> places = new ArrayList<>();
        for (IndicatorPage.Compared it : all) {
            Figure figure = it.reading().figure();
            String id = it.subject().id();
            if (it.subject().by() == Subject.By.COUNTY && figure != null && outlined.contains(id)) {
                BigDecimal value = rounded(figure, indicator.digits());
                if (value != null) {
                    places.add(new MapChart.Place(id, it.name(), value, Words.explain(figure)));
                }
            }
        }
        if (places.size() < 2) {
            return null;
        }
        MapChart.Place least =
                places.stream().min(java.util.Comparator.comparing(MapChart.Place::value)).get();
        MapChart.Place most =
                places.stream().max(java.util.Comparator.comparing(MapChart.Place::value)).get();
        return new MapChart(
                t(
                        "indicator.map.finding",
                        Words.of(indicator),
                        most.name(),
                        most.value(),
                        least.name(),
                        least.value(),
                        indicator.unit()),
                t("indicator.chart.source", month) + partial(all),
                indicator.unit(),
                Outlines.PATH,
                places);
    }
}
