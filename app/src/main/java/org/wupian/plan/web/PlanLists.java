package org.wupian.plan.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wupian.directory.Area;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.plan.Measure;
import org.wupian.plan.PlanVersion;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.Text;

/// The versions of the plan and the measures of one of them (方案版本清单、各版措施清单).
@Component
class PlanLists {

    private final Organisations organisations;
    private final People people;

    PlanLists(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    /// @param all the one in force first
    Listing<PlanVersion> versions(Ask ask, List<PlanVersion> all) {
        return Listing.of(
                ask,
                t("versions"),
                all,
                List.of(
                        Column.of("version", t("version"), PlanLists::version),
                        Column.of("standing", t("version.standing"), it -> standing(it, all)),
                        Column.of("title", t("title"), it -> Cell.words(it.title())),
                        Column.figures("year", t("year"), it -> Cell.figure(it.year())),
                        Column.of("source", t("source.head"), it -> Cell.words(source(it))),
                        Column.of("adopted", t("adopted"), it -> Cell.moment(it.adoptedAt())),
                        Column.of(
                                "by",
                                t("adopted.by"),
                                it -> Cell.words(people.name(it.adoptedBy()))),
                        Column.of("note", t("note.head"), it -> Cell.words(it.note()))),
                List.of(
                        facet("year", all, it -> Integer.toString(it.year())),
                        facet("source.head", all, PlanLists::source)));
    }

    private static Cell version(PlanVersion it) {
        return new Cell.Link(
                Cell.figure(it.number()),
                t("version.number", it.number()),
                "/plans/versions/" + it.number());
    }

    private static Cell standing(PlanVersion it, List<PlanVersion> all) {
        return it == all.getFirst()
                ? new Cell.Tag(t("version.inForce"), "green")
                : new Cell.Tag(t("version.earlier"), "grey");
    }

    private static String source(PlanVersion it) {
        return t("source." + it.source().name().toLowerCase(Locale.ROOT));
    }

    private static <R> Facet<R> facet(String key, List<R> all, Function<R, String> value) {
        List<Option> options =
                all.stream().map(value).distinct().map(it -> new Option(it, it)).toList();
        return new Facet<>(key.replaceFirst("\\..*", ""), t(key), options, value);
    }

    Listing<Measure> measures(Ask ask, List<Measure> all) {
        return Listing.of(
                ask,
                t("measures"),
                all,
                List.of(
                        Column.figures("number", t("number"), MeasureList::number),
                        Column.of("title", t("title.measure"), it -> Cell.words(it.title())),
                        Column.of("area", t("area"), it -> Cell.words(area(it))),
                        Column.of("units", t("duties"), it -> Cell.words(units(it))),
                        Column.of("deadline", t("deadline"), it -> Cell.words(it.deadline()))),
                List.of(facet("area", all, this::area)));
    }

    private String area(Measure it) {
        return organisations.area(it.area()).map(Area::name).orElse(it.area());
    }

    /// Names as written, each once, the lead first.
    private static String units(Measure it) {
        return String.join(
                "、", it.duties().stream().map(duty -> duty.asWritten()).distinct().toList());
    }

    private static String t(String key, Object... arguments) {
        return Text.t("plan." + key, arguments);
    }
}
