package org.wupian.supervision.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.wupian.directory.Area;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.supervision.Month;
import org.wupian.supervision.ReportKey;
import org.wupian.supervision.ReportKind;
import org.wupian.supervision.ReportState;
import org.wupian.supervision.Standing;
import org.wupian.supervision.Tally;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Light;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.Text;

/// The lists of a month's board.
@Component
class MonthBoard {

    private final Organisations organisations;

    MonthBoard(Organisations organisations) {
        this.organisations = organisations;
    }

    /// All reports of one measure or of one unit.
    record Line(Standing first, Tally tally, Light summary) {}

    Listing<Line> measures(Ask ask, List<Standing> standings) {
        List<Line> lines = lines(standings, Standing::measure);
        return Listing.of(
                ask,
                Text.t("supervision.board.measures"),
                lines,
                columns(
                        Column.of(
                                "measure",
                                Text.t("supervision.measure"),
                                it -> measure(it.first())),
                        Column.of("area", Text.t("supervision.area"), it -> area(it.first())),
                        Column.of(
                                "summary",
                                Text.t("supervision.board.summary"),
                                it -> new Cell.State(it.summary()))),
                List.of(areas(it -> it.first().area()), lights(it -> it.summary().name())));
    }

    Listing<Line> units(Ask ask, Month month, List<Standing> standings) {
        return Listing.of(
                ask,
                Text.t("supervision.board.units"),
                lines(standings, Standing::organisation),
                columns(
                        Column.of(
                                "unit",
                                Text.t("supervision.unit"),
                                it ->
                                        Cell.link(
                                                organisations.name(it.first().organisation()),
                                                reportsOf(
                                                        month, "unit", it.first().organisation()))),
                        Column.of("kind", Text.t("supervision.unit.kind"), it -> kind(it.first()))),
                List.of(kinds()));
    }

    Listing<Standing> reports(Ask ask, Month month, List<Standing> standings) {
        return Listing.of(
                ask,
                Text.t("supervision.board.reports"),
                standings,
                List.of(
                        Column.of(
                                "measure", Text.t("supervision.measure"), it -> report(month, it)),
                        Column.of(
                                "unit",
                                Text.t("supervision.unit"),
                                it -> Cell.words(organisations.name(it.organisation()))),
                        Column.of(
                                "kind",
                                Text.t("supervision.kind"),
                                it -> Cell.words(word(it.kind()))),
                        Column.of("state", Text.t("supervision.state"), it -> state(it.state())),
                        Column.of(
                                "status",
                                Text.t("supervision.status"),
                                it -> new Cell.State(Lights.of(it.status()))),
                        Column.of("late", Text.t("supervision.late"), MonthBoard::late)),
                List.of(
                        areas(Standing::area),
                        states(),
                        lights(it -> Lights.of(it.status()).name()),
                        new Facet<>(
                                "unit",
                                Text.t("supervision.unit"),
                                unitOptions(standings),
                                Standing::organisation),
                        new Facet<>(
                                "late",
                                Text.t("supervision.late"),
                                List.of(new Option("true", Text.t("supervision.late"))),
                                it -> Boolean.toString(it.late()))));
    }

    private List<Line> lines(List<Standing> standings, Function<Standing, String> by) {
        Map<String, List<Standing>> groups =
                standings.stream()
                        .collect(
                                Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .map(it -> new Line(it.getFirst(), Tally.of(it), summary(it)))
                .toList();
    }

    private static Light summary(Collection<Standing> reports) {
        return reports.stream()
                .filter(it -> it.kind() == ReportKind.SUMMARY)
                .findFirst()
                .map(it -> Lights.of(it.status()))
                .orElse(Light.MISSING);
    }

    @SafeVarargs
    private static List<Column<Line>> columns(Column<Line>... first) {
        List<Column<Line>> all = new ArrayList<>(Arrays.asList(first));
        all.add(count("owed", Tally::owed));
        all.add(count("not-started", Tally::notStarted));
        all.add(count("draft", Tally::draft));
        all.add(count("returned", Tally::returned));
        all.add(count("submitted", Tally::submitted));
        all.add(count("accepted", Tally::accepted));
        all.add(count("overdue", Tally::overdue));
        return all;
    }

    private static Column<Line> count(String key, Function<Tally, Integer> count) {
        return Column.<Line>figures(
                        key,
                        Text.t("supervision.tally." + key),
                        it -> Cell.figure(count.apply(it.tally())))
                .withTotal();
    }

    private Cell measure(Standing it) {
        return Cell.link(
                Text.t("supervision.measure.title", it.measure(), it.title()),
                Links.measure(it.measure()));
    }

    private Cell report(Month month, Standing it) {
        ReportKey key = new ReportKey(month.month(), it.measure(), it.organisation(), it.kind());
        return Cell.link(
                Text.t("supervision.measure.title", it.measure(), it.title()), Links.report(key));
    }

    static String reportsOf(Month month, String facet, String value) {
        return UriComponentsBuilder.fromPath("/months/{month}/reports")
                .queryParam(facet, "{value}")
                .encode()
                .buildAndExpand(month.month(), value)
                .toUriString();
    }

    private Cell area(Standing it) {
        return Cell.words(organisations.area(it.area()).map(Area::name).orElse(it.area()));
    }

    private Cell kind(Standing it) {
        return organisations
                .find(it.organisation())
                .map(unit -> Cell.words(word(unit.kind())))
                .orElseGet(Cell::none);
    }

    private static Cell state(ReportState state) {
        return new Cell.Tag(word(state), Lights.colour(state));
    }

    private static Cell late(Standing it) {
        if (!it.late()) {
            return Cell.words(Text.t("supervision.in-time"));
        }
        String key = it.isMissing() ? "supervision.tally.overdue" : "supervision.late";
        return new Cell.Tag(Text.t(key), "red");
    }

    static String word(Enum<?> it) {
        String family =
                switch (it) {
                    case ReportState _ -> "state";
                    case ReportKind _ -> "kind";
                    case Organisation.Kind _ -> "unit.kind";
                    default -> throw new IllegalArgumentException(it.toString());
                };
        return Text.t("supervision." + family + "." + Lights.word(it));
    }

    private <R> Facet<R> areas(Function<R, String> value) {
        return new Facet<>(
                "area",
                Text.t("supervision.area"),
                organisations.areas().stream().map(it -> new Option(it.code(), it.name())).toList(),
                value);
    }

    private Facet<Line> kinds() {
        return new Facet<>(
                "kind",
                Text.t("supervision.unit.kind"),
                Arrays.stream(Organisation.Kind.values())
                        .map(it -> new Option(it.name(), word(it)))
                        .toList(),
                it ->
                        organisations
                                .find(it.first().organisation())
                                .map(unit -> unit.kind().name())
                                .orElse(""));
    }

    private static Facet<Standing> states() {
        return new Facet<>(
                "state",
                Text.t("supervision.state"),
                Arrays.stream(ReportState.values())
                        .map(it -> new Option(it.name(), word(it)))
                        .toList(),
                it -> it.state().name());
    }

    private static <R> Facet<R> lights(Function<R, String> value) {
        return new Facet<>(
                "status",
                Text.t("supervision.status"),
                Arrays.stream(Light.values()).map(it -> new Option(it.name(), it.word())).toList(),
                value);
    }

    private List<Option> unitOptions(List<Standing> standings) {
        return standings.stream()
                .map(Standing::organisation)
                .distinct()
                .map(it -> new Option(it, organisations.name(it)))
                .toList();
    }
}
