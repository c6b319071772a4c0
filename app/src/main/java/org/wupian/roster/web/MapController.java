package org.wupian.roster.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.directory.Outlines;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.roster.MemberFilter;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Rosters;
import org.wupian.roster.Versions;
import org.wupian.ui.Display;
import org.wupian.ui.MapChart;
import org.wupian.ui.Text;

/// The members of a list by county, on the map (名单分布图).
@Controller
class MapController {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Rosters rosters;
    private final Versions versions;
    private final Organisations organisations;
    private final Outlines outlines;

    MapController(
            Rosters rosters, Versions versions, Organisations organisations, Outlines outlines) {
        this.rosters = rosters;
        this.versions = versions;
        this.organisations = organisations;
        this.outlines = outlines;
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/rosters/{code}/map")
    MapPage page(@PathVariable String code) {
        Roster roster = rosters.get(code);
        return versions.newest(code)
                .map(it -> page(roster, it))
                .orElse(new MapPage(roster, null, null, List.of(), List.of(), 0));
    }

    private MapPage page(Roster roster, RosterVersion version) {
        Map<String, Integer> counts =
                versions.byCounty(
                        new MemberFilter(
                                roster.code(), version.number(), "", "", "", "", "", null));
        long total = counts.values().stream().mapToLong(Integer::longValue).sum();
        Set<String> outlined = outlines.units();
        List<MapPage.Line> lines = new ArrayList<>();
        List<MapPage.Line> aside = new ArrayList<>();
        List<MapChart.Place> places = new ArrayList<>();
        for (String unit : units(counts)) {
            long members = counts.getOrDefault(unit, 0);
            MapPage.Line line = line(version, unit, members, total);
            lines.add(line);
            if (outlined.contains(unit) && line.href() != null) {
                places.add(
                        new MapChart.Place(
                                unit, line.name(), BigDecimal.valueOf(members), line.href()));
            } else {
                aside.add(line);
            }
        }
        boolean drawn = !places.isEmpty() && total > 0 && !seesOneCounty();
        return new MapPage(
                roster,
                version,
                drawn ? chart(roster, version, lines, places, total) : null,
                lines,
                drawn ? aside : List.of(),
                total);
    }

    /// A county sees its own members alone; the others' number is not 0 but unknown to it.
    private static boolean seesOneCounty() {
        return CurrentCaller.get().is(Role.COUNTY);
    }

    /// Every county in the city's order, then whatever else members have.
    private Set<String> units(Map<String, Integer> counts) {
        Set<String> units = new LinkedHashSet<>();
        organisations.of(Organisation.Kind.COUNTY).stream()
                .map(Organisation::code)
                .filter(it -> !seesOneCounty() || counts.containsKey(it))
                .forEach(units::add);
        counts.keySet().stream().filter(it -> !it.isEmpty()).forEach(units::add);
        if (counts.containsKey("")) {
            units.add("");
        }
        return units;
    }

    private MapPage.Line line(RosterVersion version, String unit, long members, long total) {
        String share =
                total == 0
                        ? Text.t("ui.none.not-applicable")
                        : Display.number(
                                BigDecimal.valueOf(members)
                                        .multiply(HUNDRED)
                                        .divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP),
                                1);
        @Nullable String href =
                unit.isEmpty()
                        ? null
                        : "/rosters/%s/versions/%d/members?county=%s"
                                .formatted(version.roster(), version.number(), unit);
        return new MapPage.Line(
                unit.isEmpty() ? Text.t("roster.map.noCounty") : organisations.name(unit),
                members,
                share,
                href);
    }

    /// The title is the finding: where most of them are.
    private static MapChart chart(
            Roster roster,
            RosterVersion version,
            List<MapPage.Line> lines,
            List<MapChart.Place> places,
            long total) {
        MapPage.Line most =
                lines.stream()
                        .filter(it -> it.href() != null)
                        .max(java.util.Comparator.comparingLong(MapPage.Line::members))
                        .orElseThrow();
        return new MapChart(
                Text.t("roster.map.finding", most.name(), most.members(), most.share(), total),
                Text.t("roster.map.source", roster.name(), version.number(), version.publishedOn()),
                Text.t("roster.map.unit"),
                Outlines.PATH,
                places);
    }
}
