package org.wupian.supervision.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.wupian.supervision.Month;
import org.wupian.supervision.Month.Progress;
import org.wupian.supervision.MonthState;
import org.wupian.supervision.Report;
import org.wupian.supervision.ReportKind;
import org.wupian.supervision.ReportState;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Light;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.Text;

/// The list of months, and a unit's own list of one (月份清单、本单位进展报告清单).
final class MonthLists {

    private MonthLists() {}

    static Ask unasked() {
        return new Ask("/months", Map.of());
    }

    static Listing<Month> months(Ask ask, List<Month> all) {
        return Listing.of(
                ask,
                t("months"),
                all,
                List.of(
                        Column.of("month", t("month"), MonthLists::month),
                        Column.of("state", t("state"), MonthLists::state),
                        Column.figures(
                                "revision", t("revision.head"), it -> Cell.figure(it.revision())),
                        Column.of("due", t("due"), it -> Cell.day(it.dueOn())),
                        progress("owed", Progress::owed),
                        progress("received", Progress::received),
                        progress("accepted", Progress::accepted)),
                List.of(years(all), monthStates()));
    }

    private static Cell month(Month it) {
        return Cell.link(new Cell.Month(it.month()), "/months/" + it.month());
    }

    private static Cell state(Month it) {
        String colour =
                switch (it.state()) {
                    case OPEN -> "green";
                    case CLOSED -> "grey";
                    case REVISING -> "amber";
                };
        return new Cell.Tag(t("month-state." + Lights.word(it.state())), colour);
    }

    private static Column<Month> progress(String key, ToIntFunction<Progress> count) {
        return Column.figures(
                key, t("tally." + key), it -> Cell.figure(count.applyAsInt(it.progress())));
    }

    private static Facet<Month> years(List<Month> all) {
        List<Option> years =
                all.stream()
                        .map(MonthLists::year)
                        .distinct()
                        .map(it -> new Option(it, it))
                        .toList();
        return new Facet<>("year", t("year"), years, MonthLists::year);
    }

    private static String year(Month it) {
        return Integer.toString(it.month().getYear());
    }

    private static Facet<Month> monthStates() {
        return new Facet<>(
                "state",
                t("state"),
                options(MonthState.values(), "month-state."),
                it -> it.state().name());
    }

    /// What a unit owes in a month and where each report stands.
    static Listing<Report> own(Ask ask, List<Report> reports) {
        return Listing.of(
                ask,
                t("unit.caption"),
                reports,
                List.of(
                        Column.of("measure", t("measure"), it -> Cell.link(measure(it), link(it))),
                        Column.of("kind", t("kind"), it -> Cell.words(kind(it.key().kind()))),
                        Column.of("state", t("state"), it -> state(it.state())),
                        Column.of(
                                "status",
                                t("status"),
                                it -> new Cell.State(Lights.of(it.content().status()))),
                        Column.of("edited", t("edited"), MonthLists::edited),
                        Column.of("todo", t("todo"), it -> Cell.link(todo(it), link(it)))),
                List.of(
                        new Facet<>(
                                "state",
                                t("state"),
                                options(ReportState.values(), "state."),
                                it -> it.state().name()),
                        new Facet<>(
                                "status",
                                t("status"),
                                lights(),
                                it -> Lights.of(it.content().status()).name()),
                        new Facet<>(
                                "kind",
                                t("kind"),
                                options(ReportKind.values(), "kind."),
                                it -> it.key().kind().name())));
    }

    private static String measure(Report it) {
        return Text.t("supervision.measure.title", it.key().measure(), it.title());
    }

    private static String link(Report it) {
        return Links.report(it.key());
    }

    private static String kind(ReportKind it) {
        return t("kind." + Lights.word(it));
    }

    private static Cell state(ReportState it) {
        return new Cell.Tag(t("state." + Lights.word(it)), Lights.colour(it));
    }

    private static Cell edited(Report it) {
        return it.times().edited() == null
                ? new Cell.None(t("never"))
                : Cell.moment(it.times().edited());
    }

    private static String todo(Report it) {
        return t("todo." + (it.isOpen() ? Lights.word(it.state()) : "read"));
    }

    private static List<Option> lights() {
        return Arrays.stream(Light.values()).map(it -> new Option(it.name(), it.word())).toList();
    }

    private static List<Option> options(Enum<?>[] values, String family) {
        return Arrays.stream(values)
                .map(it -> new Option(it.name(), t(family + Lights.word(it))))
                .toList();
    }

    private static String t(String key) {
        return Text.t("supervision." + key);
    }
}
