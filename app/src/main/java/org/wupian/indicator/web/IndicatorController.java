package org.wupian.indicator.web;

import static org.wupian.ui.Text.t;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
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
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;

/// One indicator: over time, by county, by bank.
@Controller
class IndicatorController {

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
    private final MissingNames missing;
    private final Changes changes;
    private final Organisations organisations;
    private final IndicatorCharts charts;

    IndicatorController(
            Indicators indicators,
            Figures figures,
            SubjectNames names,
            MissingNames missing,
            Changes changes,
            Organisations organisations,
            IndicatorCharts charts) {
        this.indicators = indicators;
        this.figures = figures;
        this.names = names;
        this.missing = missing;
        this.changes = changes;
        this.organisations = organisations;
        this.charts = charts;
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
        Reading own = figures.of(indicator, subject, shown, beside);
        List<IndicatorPage.Compared> all = all(indicator, shown, beside);
        Listing<IndicatorPage.Compared> list =
                Listing.of(
                        ask,
                        t("indicator.compared"),
                        all,
                        columns(indicator, beside, all, ask),
                        facets());
        Figure figure = own.figure();
        return list.answer(() ->
                new IndicatorPage(
                        own,
                        shown,
                        of,
                        beside,
                        names.of(subject),
                        figures.isComputing(shown),
                        missing.byForm(List.of(own)),
                        changes.notCompared(own, beside),
                        figure == null ? null : Words.explain(figure),
                        charts.history(indicator, subject, shown),
                        charts.map(indicator, all, shown),
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

    private List<Column<IndicatorPage.Compared>> columns(
            Indicator it, Period period, List<IndicatorPage.Compared> all, Ask ask) {
        List<Column<IndicatorPage.Compared>> columns =
                new ArrayList<>(columns(it, period, ask.export()));
        if (all.stream().anyMatch(one -> !MissingNames.of(one.reading()).isEmpty())) {
            columns.add(missing.column(ask.export(), IndicatorPage.Compared::reading));
        }
        return columns;
    }

    private List<Column<IndicatorPage.Compared>> columns(
            Indicator it, Period period, boolean export) {
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
                        Changes.since(period),
                        one -> changes.change(one.reading(), export)),
                Column.figures(
                        "yearOnYear",
                        t(it.inPoints() ? "indicator.yearOnYear.points" : "indicator.yearOnYear"),
                        one -> changes.yearOnYear(one.reading(), export)));
    }

    private static List<Facet<IndicatorPage.Compared>> facets() {
        List<Option> kinds =
                COMPARED.stream().map(it -> new Option(it.name(), Words.of(it))).toList();
        return List.of(
                new Facet<>("by", t("indicator.kind"), kinds, it -> it.subject().by().name()));
    }
}
