package org.wupian.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Area;
import org.wupian.directory.Organisations;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.Role;
import org.wupian.plan.Duty;
import org.wupian.plan.Measure;
import org.wupian.plan.PlanInForce;
import org.wupian.plan.Plans;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Finder;
import org.wupian.ui.Listing;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Option;
import org.wupian.ui.Section;

/// The list of measures (措施清单).
@Controller
class MeasureList {

    private final Plans plans;
    private final Organisations organisations;

    MeasureList(Plans plans, Organisations organisations) {
        this.plans = plans;
        this.organisations = organisations;
    }

    @Bean
    static NavigationEntry measuresEntry() {
        Set<Role> roles = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
        return new NavigationEntry(Section.PLAN, "plan.measures", "/measures", roles, 10);
    }

    /// Measures in the search over everything.
    @Bean
    static Finder measureFinder(Plans plans) {
        return (words, atMost) ->
                plans.measures().stream()
                        .filter(it -> it.title().contains(words) || it.number().equals(words))
                        .limit(atMost)
                        .map(it ->
                                new Finder.Hit(
                                        t("measure"),
                                        it.number() + " " + it.title(),
                                        path(it),
                                        it.summary()))
                        .toList();
    }

    @AllowedToSignedIn
    @GetMapping("/measures")
    Answer list(Ask ask) {
        PlanInForce plan = plans.inForce();
        Listing<Measure> list =
                Listing.of(ask, t("measures"), plan.measures(), columns(), facets(plan));
        return list.answer(() -> new MeasuresPage(plan.version(), list));
    }

    private List<Column<Measure>> columns() {
        return List.of(
                Column.of("number", t("number"), MeasureList::number),
                Column.of("title", t("title"), it -> Cell.link(it.title(), path(it))),
                Column.of("area", t("area"), it -> Cell.words(area(it))),
                Column.of("lead", t("part.lead"), it -> Cell.words(lead(it))),
                Column.figures("units", t("units"), it -> Cell.figure(units(it))),
                Column.of("summary", t("summary"), it -> Cell.words(it.summary())));
    }

    private List<Facet<Measure>> facets(PlanInForce plan) {
        List<Option> areas =
                organisations.areas().stream().map(it -> new Option(it.code(), it.name())).toList();
        List<Option> leads =
                plan.measures().stream()
                        .map(Measure::lead)
                        .distinct()
                        .map(it -> new Option(it, organisations.name(it)))
                        .toList();
        String own = CurrentCaller.get().organisation();
        return List.of(
                new Facet<>("area", t("area"), areas, Measure::area),
                new Facet<>("lead", t("part.lead"), leads, Measure::lead),
                new Facet<>(
                        "mine",
                        t("mine"),
                        List.of(new Option("yes", t("mine.yes")), new Option("no", t("mine.no"))),
                        it ->
                                it.duties().stream()
                                                .anyMatch(duty -> duty.organisation().equals(own))
                                        ? "yes"
                                        : "no"));
    }

    private static long units(Measure it) {
        return it.duties().stream().map(Duty::organisation).distinct().count();
    }

    private String area(Measure it) {
        return organisations.area(it.area()).map(Area::name).orElse(it.area());
    }

    private String lead(Measure it) {
        return it.lead().isEmpty() ? t("noLead") : organisations.name(it.lead());
    }

    /// Numbers 1..n sort as numbers, others as words.
    static Cell number(Measure it) {
        Integer ordinal = it.ordinal();
        return ordinal == null ? Cell.words(it.number()) : Cell.figure(ordinal);
    }

    static String path(Measure it) {
        return "/measures/" + UriUtils.encodePathSegment(it.number(), StandardCharsets.UTF_8);
    }

    private static String t(String key) {
        return org.wupian.ui.Text.t("plan." + key);
    }
}
