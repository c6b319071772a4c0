package org.wupian.indicator.web;

import static org.wupian.ui.Text.t;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.directory.BankGroups;
import org.wupian.directory.Organisations;
import org.wupian.indicator.Figures;
import org.wupian.indicator.Indicator;
import org.wupian.indicator.Indicators;
import org.wupian.indicator.Period;
import org.wupian.indicator.ReachedTargets;
import org.wupian.indicator.Reading;
import org.wupian.indicator.Subject;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.plan.Target;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.Named;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Option;
import org.wupian.ui.Section;

/// The city, a county, a bank on one page (指标总览).
@Controller
class IndicatorsController {

    private final Figures figures;
    private final ReachedTargets targets;
    private final BankGroups groups;
    private final SubjectNames names;
    private final MissingNames missing;
    private final Organisations organisations;
    private final HeadlineCards headlines;
    private final Changes changes;

    IndicatorsController(
            Figures figures,
            ReachedTargets targets,
            BankGroups groups,
            SubjectNames names,
            MissingNames missing,
            Organisations organisations,
            HeadlineCards headlines,
            Changes changes) {
        this.figures = figures;
        this.targets = targets;
        this.groups = groups;
        this.names = names;
        this.missing = missing;
        this.organisations = organisations;
        this.headlines = headlines;
        this.changes = changes;
    }

    @Bean
    static NavigationEntry indicatorsEntry() {
        return new NavigationEntry(
                Section.INDICATORS,
                "indicator.indicators",
                "/indicators",
                EnumSet.of(
                        Role.OFFICE,
                        Role.GROUP,
                        Role.DEPARTMENT,
                        Role.COUNTY,
                        Role.BANK,
                        Role.INSURER,
                        Role.REGULATOR,
                        Role.AUDITOR),
                10);
    }

    /// Names of indicators for the audit trail.
    @Bean
    static Named indicatorNames(Indicators indicators) {
        return new Named() {

            @Override
            public String kind() {
                return "indicator";
            }

            @Override
            public Map<String, String> names() {
                return indicators.all().stream()
                        .collect(Collectors.toMap(Indicator::code, Indicator::name));
            }
        };
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/indicators")
    Answer board(
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "month") String period,
            Ask ask) {
        YearMonth shown = month == null ? figures.newest() : month;
        Subject subject = Address.subject(of);
        Period beside = Address.period(period);
        List<Reading> readings = figures.of(subject, shown, beside);
        Listing<Reading> list =
                Listing.of(
                        ask,
                        t("indicator.indicators"),
                        readings,
                        columns(subject, shown, beside, readings, ask),
                        facets(subject));
        return list.answer(() ->
                new IndicatorsPage(
                        shown,
                        of,
                        beside,
                        names.of(subject),
                        names.options(shown),
                        figures.isComputing(shown),
                        missing.byForm(readings),
                        headlines.cards(subject, shown, readings),
                        headlines.chart(names.of(subject), shown, readings),
                        list));
    }

    /// The column of who is missing; none when nobody is.
    private List<Column<Reading>> missing(List<Reading> readings, Ask ask) {
        return readings.stream().allMatch(it -> MissingNames.of(it).isEmpty())
                ? List.of()
                : List.of(missing.column(ask.export(), it -> it));
    }

    private List<Column<Reading>> columns(
            Subject subject, YearMonth month, Period period, List<Reading> readings, Ask ask) {
        Map<String, Target> aims = targets.byIndicator();
        Map<String, Reading> medians = medians(subject, month);
        List<Column<Reading>> columns = new ArrayList<>();
        columns.add(
                Column.of(
                        "name",
                        t("indicator.indicator"),
                        it ->
                                Cell.link(
                                        Words.of(it.indicator()),
                                        "/indicators/"
                                                + it.indicator().code()
                                                + Address.of(month, subject))));
        columns.add(Column.figures("value", t("indicator.value"), Words::value));
        columns.add(
                Column.of("unit", t("indicator.unit"), it -> Cell.words(it.indicator().unit())));
        columns.add(
                Column.figures(
                        "change", Changes.since(period), it -> changes.change(it, ask.export())));
        columns.add(
                Column.figures(
                        "yearOnYear",
                        t("indicator.yearOnYear"),
                        it -> changes.yearOnYear(it, ask.export())));
        if (!medians.isEmpty()) {
            columns.add(Column.figures("median", t("indicator.median"), it -> median(medians, it)));
        }
        columns.add(
                Column.of(
                        "state",
                        t("indicator.state"),
                        it -> Standing.of(it, subject, aims).cell(it)));
        columns.addAll(missing(readings, ask));
        return columns;
    }

    private static Cell median(Map<String, Reading> medians, Reading it) {
        Reading median = medians.get(it.indicator().code());
        return Words.cell(median == null ? null : median.value(), it.indicator().digits());
    }

    /// Of a bank's group, by indicator; none for other subjects.
    private Map<String, Reading> medians(Subject subject, YearMonth month) {
        if (subject.by() != Subject.By.INSTITUTION) {
            return Map.of();
        }
        return groups
                .of(subject.id())
                .map(it -> figures.of(new Subject(Subject.By.MEDIAN, it.code()), month))
                .orElse(List.of())
                .stream()
                .filter(it -> it.figure() != null)
                .collect(Collectors.toMap(it -> it.indicator().code(), it -> it));
    }

    private List<Facet<Reading>> facets(Subject subject) {
        Map<String, Target> aims = targets.byIndicator();
        List<Option> states =
                Stream.of(Standing.values())
                        .filter(it -> it != Standing.NOTHING)
                        .map(it -> new Option(it.name(), it.word()))
                        .toList();
        return List.of(
                new Facet<>("area", t("indicator.area"), areas(), Reading::area),
                new Facet<>(
                        "state",
                        t("indicator.state"),
                        states,
                        it -> Standing.of(it, subject, aims).name()));
    }

    private List<Option> areas() {
        List<Option> areas = new ArrayList<>();
        areas.add(new Option("all", t("indicator.area.all")));
        organisations.areas().forEach(it -> areas.add(new Option(it.code(), it.name())));
        return areas;
    }
}
