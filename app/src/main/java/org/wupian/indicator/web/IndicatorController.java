package org.wupian.indicator.web;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.directory.Outlines;
import org.wupian.indicator.Figure;
import org.wupian.indicator.Figures;
import org.wupian.indicator.Indicator;
import org.wupian.indicator.Indicators;
import org.wupian.indicator.Period;
import org.wupian.indicator.Reading;
import org.wupian.indicator.Subject;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Chart;
import org.wupian.ui.Column;
import org.wupian.ui.Display;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.MapChart;
import org.wupian.ui.Option;

/// One indicator: over time, by county, by bank.
@Controller
class IndicatorController {

    private static final int MONTHS = 25;
    private static final List<Subject.By> COMPARED =
            List.of(
                    Subject.By.GROUP,
                    Subject.By.COUNTY,
                    Subject.By.INSTITUTION,
                    Subject.By.CHAIN,
                    Subject.By.CLUSTER);

    private final Indicators indicators;
    private final Figures figures;
    private final SubjectNames names;
    private final Organisations organisations;
    private final Outlines outlines;

    IndicatorController(
            Indicators indicators,
            Figures figures,
            SubjectNames names,
            Organisations organisations,
            Outlines outlines) {
        this.indicators = indicators;
        this.figures = figures;
        this.names = names;
        this.organisations = organisations;
        this.outlines = outlines;
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/indicators/{code}")
    Answer page(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "month") String period,
            Ask ask) {
        Indicator indicator = indicators.get(code);
        YearMonth shown = month == null ? figures.newest() : month;
        Subject subject = Address.subject(of);
        Period beside = Address.period(period);
        Reading reading = figures.compared(indicator, subject.by(), shown, beside).get(subject);
        Reading own = reading == null ? Reading.none(indicator) : reading;
        List<IndicatorPage.Compared> all = all(indicator, shown, beside);
        Listing<IndicatorPage.Compared> list =
                Listing.of(ask, t("indicator.compared"), all, columns(indicator, beside), facets());
        Figure figure = own.figure();
        return list.answer(() ->
                new IndicatorPage(
                        own,
                        shown,
                        of,
                        beside,
                        names.of(subject),
                        figure == null ? null : Words.explain(figure),
                        chart(indicator, subject, shown),
                        map(indicator, all, shown),
                        list));
    }

    private List<IndicatorPage.Compared> all(Indicator indicator, YearMonth month, Period period) {
        List<IndicatorPage.Compared> all = new ArrayList<>();
        for (Subject.By by : COMPARED) {
            var readings = figures.compared(indicator, by, month, period);
            inOrder(by, readings.keySet())
                    .forEach(id -> {
                        Subject subject = new Subject(by, id);
                        Reading reading = readings.get(subject);
                        if (reading != null) {
                            all.add(
                                    new IndicatorPage.Compared(
                                            subject, names.of(subject), reading));
                        }
                    });
        }
        return all;
    }

    /// The order everywhere the same: as the pack lists them.
    private Stream<String> inOrder(Subject.By by, Set<Subject> subjects) {
        return switch (by) {
            case COUNTY -> codes(Organisation.Kind.COUNTY);
            case INSTITUTION ->
                    Stream.concat(codes(Organisation.Kind.BANK), codes(Organisation.Kind.INSURER));
            case CHAIN, CLUSTER -> subjects.stream().map(Subject::id).sorted();
            default -> names.groups();
        };
    }

    private Stream<String> codes(Organisation.Kind kind) {
        return organisations.of(kind).stream().map(Organisation::code);
    }

    private static List<Column<IndicatorPage.Compared>> columns(Indicator it, Period period) {
        int digits = it.digits();
        return List.of(
                Column.of(
                        "by", t("indicator.kind"), one -> Cell.words(Words.of(one.subject().by()))),
                Column.of("name", t("indicator.subject"), one -> Cell.words(one.name())),
                Column.figures(
                        "value",
                        t("indicator.value.in", it.unit()),
                        one -> Words.value(one.reading())),
                Column.figures(
                        "change",
                        t("indicator.change." + period.name().toLowerCase(Locale.ROOT)),
                        one -> Words.cell(one.reading().change(), digits)),
                Column.figures(
                        "yearOnYear",
                        t(it.inPoints() ? "indicator.yearOnYear.points" : "indicator.yearOnYear"),
                        one -> Words.yearOnYear(one.reading())));
    }

    private static List<Facet<IndicatorPage.Compared>> facets() {
        List<Option> kinds =
                COMPARED.stream().map(it -> new Option(it.name(), Words.of(it))).toList();
        return List.of(
                new Facet<>("by", t("indicator.kind"), kinds, it -> it.subject().by().name()));
    }

    private @Nullable Chart chart(Indicator indicator, Subject subject, YearMonth until) {
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
        return value == null ? "" : Display.number(value, indicator.digits()) + indicator.unit();
    }

    private static @Nullable BigDecimal rounded(Figure it, int digits) {
        return it.value() == null ? null : it.value().setScale(digits, RoundingMode.HALF_UP);
    }

    private @Nullable MapChart map(
            Indicator indicator, List<IndicatorPage.Compared> all, YearMonth month) {
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
                t("indicator.chart.source", month),
                indicator.unit(),
                Outlines.PATH,
                places);
    }
}
