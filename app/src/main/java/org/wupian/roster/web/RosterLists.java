package org.wupian.roster.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.roster.Push;
import org.wupian.roster.Receipts;
import org.wupian.roster.Standing;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;

/// The lists of rosters and of pushes, as those who work with them see them (名单库清单).
@Component
class RosterLists {

    private final Organisations organisations;
    private final Clock clock;

    RosterLists(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /// Every roster, those first that wait for the caller.
    Listing<Standing> all(Ask ask, List<Standing> standings) {
        List<Standing> ordered = new ArrayList<>(standings);
        Predicate<Standing> waits = it -> NextStep.of(it).waits();
        ordered.sort(Comparator.comparing(it -> !waits.test(it)));
        return Listing.of(ask, t("rosters"), ordered, columns(), facets(standings));
    }

    private List<Column<Standing>> columns() {
        return List.of(
                Column.of(
                        "name",
                        t("roster"),
                        it -> Cell.link(it.roster().name(), Links.roster(it.roster().code()))),
                Column.of("next", t("column.next"), RosterLists::next),
                Column.of("waiting", t("column.waiting"), it -> Cell.words(waiting(it))),
                Column.of(
                        "version",
                        t("column.version"),
                        it ->
                                it.version() == null
                                        ? new Cell.None(t("version.none"))
                                        : Cell.link(
                                                t("version.number", it.version().number()),
                                                Links.version(
                                                        it.roster().code(),
                                                        it.version().number()))),
                Column.of(
                        "day",
                        t("column.day"),
                        it -> Cell.day(it.version() == null ? null : it.version().publishedOn())),
                Column.figures(
                        "entries",
                        t("column.entries"),
                        it ->
                                it.version() == null
                                        ? Cell.none()
                                        : Cell.figure(it.version().entries())),
                Column.of(
                        "owner",
                        t("column.owner"),
                        it -> Cell.words(organisations.name(it.roster().owner()))),
                Column.of(
                        "measure",
                        t("column.measure"),
                        it ->
                                Cell.link(
                                        t("measure", it.roster().measure()),
                                        Links.measure(it.roster().measure()))));
    }

    private static Cell next(Standing it) {
        NextStep next = NextStep.of(it);
        return next.waits()
                ? Cell.link(next.action(), next.path())
                : new Cell.None(t("state.calm"));
    }

    /// Everything that is open, in short.
    private static String waiting(Standing it) {
        List<String> parts = new ArrayList<>();
        it.toAcknowledge().ifPresent(push -> parts.add(t("waiting.push", push.dueOn())));
        if (it.previews() > 0) {
            parts.add(t("waiting.previews", it.previews()));
        }
        if (it.toReview() > 0) {
            parts.add(t("waiting.review", it.toReview()));
        }
        if (it.requests() > 0) {
            parts.add(t("waiting.requests", it.requests()));
        }
        if (it.flagged() > 0) {
            parts.add(t("waiting.flagged", it.flagged()));
        }
        if (!it.unpublished().isEmpty()) {
            parts.add(t("waiting.unpublished"));
        }
        Receipts receipts = it.receipts();
        if (receipts != null && receipts.outstanding() > 0 && NextStep.urges(it)) {
            parts.add(
                    receipts.late() > 0
                            ? t("waiting.late", receipts.outstanding(), receipts.late())
                            : t("waiting.receipts", receipts.outstanding()));
        }
        return String.join(t("comma"), parts);
    }

    private List<Facet<Standing>> facets(List<Standing> standings) {
        List<Option> owners =
                standings.stream()
                        .map(it -> it.roster().owner())
                        .distinct()
                        .map(it -> new Option(it, organisations.name(it)))
                        .toList();
        List<Option> states =
                List.of(new Option("waits", t("state.waits")), new Option("calm", t("state.calm")));
        return List.of(
                new Facet<>("owner", t("column.owner"), owners, it -> it.roster().owner()),
                new Facet<>(
                        "state",
                        t("column.state"),
                        states,
                        it -> NextStep.of(it).waits() ? "waits" : "calm"));
    }

    /// Pushes, those first that wait for a receipt, the earliest day first.
    ///
    /// @param several those of more than one recipient
    Listing<Push> pushes(Ask ask, List<Push> pushes, boolean several) {
        List<Push> ordered = new ArrayList<>(pushes);
        ordered.sort(
                Comparator.comparing((Push it) -> it.owesReceipt() ? it.dueOn() : LocalDate.MAX));
        List<Column<Push>> columns = new ArrayList<>();
        columns.add(
                Column.of(
                        "name", t("roster"), it -> Cell.link(it.rosterName(), Links.version(it))));
        columns.add(
                Column.of(
                        "version",
                        t("column.version"),
                        it -> Cell.words(t("version.number", it.number()))));
        if (several) {
            columns.add(
                    Column.of(
                            "recipient",
                            t("column.recipient"),
                            it -> Cell.words(organisations.name(it.recipient()))));
        }
        columns.add(Column.of("state", t("column.receipt"), this::state));
        columns.add(Column.of("due", t("column.due"), it -> Cell.day(it.dueOn())));
        columns.add(Column.figures("joined", t("column.joined"), it -> Cell.figure(it.joined())));
        columns.add(Column.figures("left", t("column.left"), it -> Cell.figure(it.left())));
        columns.add(
                Column.figures("entries", t("column.entries"), it -> Cell.figure(it.entries())));
        columns.add(Column.of("pushed", t("column.pushed"), it -> Cell.moment(it.pushedAt())));
        columns.add(
                Column.of(
                        "acknowledged",
                        t("column.acknowledged"),
                        it -> Cell.moment(it.acknowledgedAt())));
        return Listing.of(ask, t("pushes"), ordered, columns, pushFacets(pushes, several));
    }

    private List<Facet<Push>> pushFacets(List<Push> pushes, boolean several) {
        List<Option> lists =
                pushes.stream()
                        .map(it -> new Option(it.roster(), it.rosterName()))
                        .distinct()
                        .toList();
        List<Facet<Push>> facets =
                new ArrayList<>(
                        List.of(
                                new Facet<>("roster", t("roster"), lists, Push::roster),
                                new Facet<>(
                                        "state",
                                        t("column.receipt"),
                                        List.of(
                                                new Option("late", t("receipt.late")),
                                                new Option("waits", t("receipt.waits")),
                                                new Option("done", t("receipt.done")),
                                                new Option("replaced", t("receipt.replaced"))),
                                        this::word)));
        if (several) {
            List<Option> recipients =
                    pushes.stream()
                            .map(Push::recipient)
                            .distinct()
                            .map(it -> new Option(it, organisations.name(it)))
                            .toList();
            facets.add(
                    new Facet<>("recipient", t("column.recipient"), recipients, Push::recipient));
        }
        return facets;
    }

    /// Whether it was acknowledged; what is late in red.
    Cell state(Push it) {
        return switch (word(it)) {
            case "done" -> new Cell.Tag(t("receipt.done"), "green");
            case "replaced" -> new Cell.Tag(t("receipt.replaced"), "grey");
            case "late" -> new Cell.Tag(t("receipt.late"), "red");
            default -> new Cell.Tag(t("receipt.waits"), "amber");
        };
    }

    private String word(Push it) {
        if (it.isAcknowledged()) {
            return "done";
        }
        return it.replaced() ? "replaced" : it.isLateOn(LocalDate.now(clock)) ? "late" : "waits";
    }

    private static String t(String key, Object... arguments) {
        return org.wupian.ui.Text.t("roster." + key, arguments);
    }
}
