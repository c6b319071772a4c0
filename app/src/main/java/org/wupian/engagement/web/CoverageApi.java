package org.wupian.engagement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.engagement.Coverage;
import org.wupian.engagement.CoverageCount;
import org.wupian.engagement.CoverageFilter;
import org.wupian.engagement.CoveredFirm;
import org.wupian.engagement.Engagements;
import org.wupian.kernel.AllowedToListUsersAndAuditor;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Rosters;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Paged;

/// Coverage for programs (覆盖情况接口).
@RestController
@RequestMapping("/api/v1/coverage")
class CoverageApi {

    private final Coverage coverage;
    private final Rosters rosters;
    private final Engagements engagements;
    private final EngagementJson json;

    CoverageApi(Coverage coverage, Rosters rosters, Engagements engagements, EngagementJson json) {
        this.coverage = coverage;
        this.rosters = rosters;
        this.engagements = engagements;
        this.json = json;
    }

    record Answer(
            EngagementJson.Unit roster,
            int version,
            LocalDate publishedOn,
            EngagementJson.Count total,
            List<EngagementJson.Count> counties,
            List<EngagementJson.Count> banks,
            List<EngagementJson.Count> chains,
            List<EngagementJson.Count> tiers) {}

    /// How far the enterprises of the version in force are reached, as far as the caller sees them.
    @AllowedToListUsersAndAuditor
    @GetMapping
    Answer coverage(@RequestParam String roster) {
        RosterVersion version = coverage.version(roster);
        List<CoverageCount> all = coverage.counts(CoverageFilter.of(roster, engagements.today()));
        return new Answer(
                new EngagementJson.Unit(roster, rosters.get(roster).name()),
                version.number(),
                version.publishedOn(),
                of(all, CoverageCount.Kind.ALL).getFirst(),
                of(all, CoverageCount.Kind.COUNTY),
                of(all, CoverageCount.Kind.BANK),
                of(all, CoverageCount.Kind.CHAIN),
                of(all, CoverageCount.Kind.TIER));
    }

    private List<EngagementJson.Count> of(List<CoverageCount> all, CoverageCount.Kind kind) {
        return all.stream().filter(it -> it.kind() == kind).map(json::of).toList();
    }

    /// Enterprises of the version in force; with `state=UNCOVERED` those nobody has visited, with
    /// `bank` those this bank has to visit.
    @AllowedToListUsersAndAuditor
    @GetMapping("/enterprises")
    Paged<EngagementJson.Firm> enterprises(
            @RequestParam String roster,
            @RequestParam(defaultValue = "") String county,
            @RequestParam(defaultValue = "") String bank,
            @RequestParam(defaultValue = "") String chain,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = Paged.USUAL) int limit) {
        RosterVersion _ = coverage.version(roster);
        int from = Math.max(0, after);
        int most = Paged.limit(limit);
        CoverageFilter filter =
                new CoverageFilter(
                        roster, county, bank, chain, tier, state(state), q, engagements.today());
        List<CoveredFirm> found = coverage.firms(filter, from, most + 1);
        return new Paged<>(
                found.stream().limit(most).map(json::of).toList(),
                found.size() > most ? Integer.toString(from + most) : null);
    }

    static CoverageFilter.@Nullable State state(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        for (CoverageFilter.State it : CoverageFilter.State.values()) {
            if (it.name().equals(typed.toUpperCase(Locale.ROOT))) {
                return it;
            }
        }
        throw new Invalid(new FieldError("state", "engagement.error.choose"));
    }
}
