package org.wupian.engagement.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.directory.Organisations;
import org.wupian.engagement.Coverage;
import org.wupian.engagement.CoverageCount;
import org.wupian.engagement.CoverageCount.Kind;
import org.wupian.engagement.CoverageFilter;
import org.wupian.engagement.CoverageFilter.State;
import org.wupian.engagement.Engagements;
import org.wupian.kernel.AllowedToListUsersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Rosters;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Listing;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Section;

/// How far the lists' enterprises are reached (对接覆盖), by county, bank, chain and tier; every figure
/// opens the enterprises it counts.
@Controller
@RequestMapping("/coverage")
class CoverageController {

    private static final int DIGITS = 1;

    private final Coverage coverage;
    private final Engagements engagements;
    private final Rosters rosters;
    private final Organisations organisations;

    CoverageController(
            Coverage coverage,
            Engagements engagements,
            Rosters rosters,
            Organisations organisations) {
        this.coverage = coverage;
        this.engagements = engagements;
        this.rosters = rosters;
        this.organisations = organisations;
    }

    /// A list with what all of it comes to.
    record RosterCount(Roster roster, CoverageCount count) {}

    @Bean
    static NavigationEntry coverageEntry() {
        return new NavigationEntry(
                Section.FINANCING,
                "engagement.coverage",
                "/coverage",
                Set.of(
                        Role.OFFICE,
                        Role.GROUP,
                        Role.DEPARTMENT,
                        Role.COUNTY,
                        Role.BANK,
                        Role.REGULATOR,
                        Role.AUDITOR),
                2);
    }

    @AllowedToListUsersAndAuditor
    @GetMapping
    Answer all(Ask ask) {
        List<RosterCount> counts =
                coverage.rosters().stream()
                        .map(it -> new RosterCount(it, total(counts(it.code()))))
                        .toList();
        List<Column<RosterCount>> columns =
                new CoverageColumns<RosterCount>(RosterCount::count, it -> path(it.roster()))
                        .behind(
                                Column.of(
                                        "roster",
                                        t("listed"),
                                        it -> Cell.link(it.roster().name(), path(it.roster()))));
        Listing<RosterCount> list = Listing.of(ask, t("coverage"), counts, columns, List.of());
        return list.answer(() -> new CoveragesPage(list));
    }

    @AllowedToListUsersAndAuditor
    @GetMapping("/{roster}")
    Answer one(
            @PathVariable String roster,
            @RequestParam(defaultValue = "county") String by,
            Ask ask) {
        RosterVersion version = coverage.version(roster);
        Kind kind = kind(by);
        List<CoverageCount> all = counts(roster);
        Roster it = rosters.get(roster);
        List<Column<CoverageCount>> columns =
                new CoverageColumns<CoverageCount>(
                                count -> count,
                                count ->
                                        path(it)
                                                + "/enterprises?"
                                                + parameter(kind)
                                                + "="
                                                + encoded(count.id()))
                        .behind(
                                Column.of(
                                        "by",
                                        EngagementWords.word("head", kind),
                                        count -> Cell.words(name(count))));
        Listing<CoverageCount> list =
                Listing.of(
                        ask,
                        t("coverage.caption", it.name(), EngagementWords.word("by", kind)),
                        all.stream().filter(count -> count.kind() == kind).toList(),
                        columns,
                        List.of());
        return list.answer(() -> new CoveragePage(it, version, total(all), kind, list));
    }

    private static CoverageCount total(List<CoverageCount> all) {
        return all.stream().filter(it -> it.kind() == Kind.ALL).findFirst().orElseThrow();
    }

    private List<CoverageCount> counts(String roster) {
        return coverage.counts(CoverageFilter.of(roster, engagements.today()));
    }

    private String name(CoverageCount it) {
        return switch (it.kind()) {
            case COUNTY, BANK ->
                    it.id().isEmpty() ? t("coverage.nowhere") : organisations.name(it.id());
            case ALL, CHAIN, TIER -> it.id();
        };
    }

    private static Kind kind(String by) {
        return Arrays.stream(Kind.values())
                .filter(it -> it != Kind.ALL && it.name().equals(by.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Kind.COUNTY);
    }

    static String parameter(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String path(Roster it) {
        return "/coverage/" + it.code();
    }

    private static String encoded(String value) {
        return org.springframework.web.util.UriUtils.encode(
                value, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String t(String key, Object... arguments) {
        return EngagementWords.t(key, arguments);
    }

    /// The columns of a table of coverage; figures lead to the enterprises they count.
    private record CoverageColumns<R>(
            java.util.function.Function<R, CoverageCount> count,
            java.util.function.Function<R, String> firms) {

        List<Column<R>> behind(Column<R> first) {
            return List.of(
                    first,
                    figure("enterprises", null, CoverageCount::enterprises),
                    figure("visited", State.VISITED, CoverageCount::visited),
                    percent("covered", CoverageCount::visited),
                    figure("uncovered", State.UNCOVERED, CoverageCount::uncovered),
                    figure("needsKnown", State.NEEDS_KNOWN, CoverageCount::needsKnown),
                    figure("withNeed", State.WITH_NEED, CoverageCount::withNeed),
                    figure("creditedFirms", State.CREDITED, CoverageCount::credited),
                    percent("creditShare", CoverageCount::credited),
                    figure("confirmed", State.CONFIRMED, CoverageCount::confirmed),
                    figure("claimed", State.CLAIMED, CoverageCount::claimed),
                    figure("overdue", State.OVERDUE, CoverageCount::overdue),
                    Column.figures(
                            "creditedAmount",
                            t("creditedAmount"),
                            it -> EngagementWords.money(count.apply(it).creditedFen())));
        }

        private Column<R> figure(
                String key, @Nullable State state, ToIntFunction<CoverageCount> part) {
            return Column.figures(
                    key,
                    t("coverage." + key),
                    it -> {
                        int value = part.applyAsInt(count.apply(it));
                        String path = firms.apply(it);
                        return value == 0
                                ? Cell.figure(0)
                                : Cell.link(Cell.figure(value), link(path, state));
                    });
        }

        private static String link(String path, @Nullable State state) {
            String firms = path.contains("?") ? path : path + "/enterprises";
            return state == null
                    ? firms
                    : firms + (firms.contains("?") ? "&" : "?") + "state=" + state.name();
        }

        private Column<R> percent(String key, ToIntFunction<CoverageCount> part) {
            return Column.figures(
                    key,
                    t("coverage." + key),
                    it -> {
                        CoverageCount all = count.apply(it);
                        return all.percent(part.applyAsInt(all))
                                .<Cell>map(value -> new Cell.Figure(value, DIGITS))
                                .orElseGet(Cell::notApplicable);
                    });
        }
    }
}
