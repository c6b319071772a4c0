package org.wupian.engagement.web;

import static org.wupian.engagement.web.EngagementWords.t;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.engagement.Coverage;
import org.wupian.engagement.CoverageCount;
import org.wupian.engagement.CoverageFilter;
import org.wupian.engagement.CoveredFirm;
import org.wupian.engagement.Engagements;
import org.wupian.kernel.AllowedToListUsersAndAuditor;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Rosters;
import org.wupian.ui.AllPages;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;

/// The enterprises behind a figure of coverage (覆盖企业清单), and those that nobody has visited.
@Controller
class CoveredFirmsController {

    private static final int MOST_EXPORTED = 50_000;

    private final Coverage coverage;
    private final Engagements engagements;
    private final Rosters rosters;
    private final Organisations organisations;

    CoveredFirmsController(
            Coverage coverage,
            Engagements engagements,
            Rosters rosters,
            Organisations organisations) {
        this.coverage = coverage;
        this.engagements = engagements;
        this.rosters = rosters;
        this.organisations = organisations;
    }

    @AllowedToListUsersAndAuditor
    @GetMapping("/coverage/{roster}/enterprises")
    Answer firms(@PathVariable String roster, Ask ask) {
        RosterVersion version = coverage.version(roster);
        Roster it = rosters.get(roster);
        CoverageFilter filter =
                new CoverageFilter(
                        roster,
                        ask.filter("county"),
                        ask.filter("bank"),
                        ask.filter("chain"),
                        ask.filter("tier"),
                        CoverageApi.state(ask.filter("state")),
                        ask.words(),
                        engagements.today());
        String after = ask.filter("after");
        int from = after.matches("\\d{1,7}") ? Integer.parseInt(after) : 0;
        List<CoveredFirm> found = coverage.firms(filter, from, Listing.ROWS + 1);
        boolean more = found.size() > Listing.ROWS;
        Listing<CoveredFirm> list =
                Listing.page(
                        ask,
                        t("coverage.firms", it.name()),
                        found.subList(0, Math.min(Listing.ROWS, found.size())),
                        from,
                        coverage.count(filter),
                        more ? Integer.toString(from + Listing.ROWS) : null,
                        new AllPages<>(
                                MOST_EXPORTED,
                                (_, start, most) -> coverage.firms(filter, start, most)),
                        columns(),
                        facets(it, filter));
        return list.answer(() -> new CoveredFirmsPage(it, version, list));
    }

    private List<Column<CoveredFirm>> columns() {
        return List.of(
                Column.of(
                        "name",
                        t("name"),
                        it ->
                                it.engagement() == null
                                        ? Cell.words(it.name())
                                        : Cell.link(it.name(), "/engagements/" + it.engagement())),
                Column.of("stage", t("stage"), it -> EngagementWords.tag(it.stage())),
                Column.of(
                        "county",
                        t("county"),
                        it ->
                                Cell.words(
                                        it.county().isEmpty()
                                                ? null
                                                : organisations.name(it.county()))),
                Column.of("tier", t("tier"), it -> Cell.words(it.tier())),
                Column.figures("units", t("coverage.units"), it -> Cell.figure(it.units())),
                Column.figures(
                        "visitedBy", t("coverage.visitedBy"), it -> Cell.figure(it.visitedBy())),
                Column.of("last", t("last"), it -> Cell.day(it.lastOn())),
                Column.of("next", t("next"), it -> Cell.day(it.nextOn())));
    }

    private List<Facet<CoveredFirm>> facets(Roster roster, CoverageFilter filter) {
        List<Facet<CoveredFirm>> facets = new ArrayList<>();
        facets.add(
                Facet.asked(
                        "state",
                        t("stage"),
                        EngagementWords.options("covered", CoverageFilter.State.values())));
        facets.add(Facet.asked("county", t("county"), units(Organisation.Kind.COUNTY)));
        facets.add(Facet.asked("bank", t("unit"), units(Organisation.Kind.BANK)));
        if (!roster.tiers().isEmpty()) {
            facets.add(
                    Facet.asked(
                            "tier",
                            t("tier"),
                            roster.tiers().stream().map(it -> new Option(it, it)).toList()));
        }
        List<Option> chains =
                coverage.counts(CoverageFilter.of(roster.code(), filter.today())).stream()
                        .filter(it -> it.kind() == CoverageCount.Kind.CHAIN)
                        .map(it -> new Option(it.id(), it.id()))
                        .toList();
        if (!chains.isEmpty()) {
            facets.add(Facet.asked("chain", t("head.chain"), chains));
        }
        return facets;
    }

    private List<Option> units(Organisation.Kind kind) {
        return organisations.of(kind).stream().map(it -> new Option(it.code(), it.name())).toList();
    }
}
