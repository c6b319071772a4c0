package org.wupian.roster.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Role;
import org.wupian.roster.Imports;
import org.wupian.roster.MemberFilter;
import org.wupian.roster.Push;
import org.wupian.roster.Pushes;
import org.wupian.roster.Receipts;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Rosters;
import org.wupian.roster.Standing;
import org.wupian.roster.Standings;
import org.wupian.roster.Versions;
import org.wupian.ui.Text;

/// Puts a roster's page together.
@Component
class RosterPages {

    private static final int IMPORTS = 5;

    private final Standings standings;
    private final Rosters rosters;
    private final Versions versions;
    private final Imports imports;
    private final Pushes pushes;
    private final Organisations organisations;
    private final Clock clock;

    RosterPages(
            Standings standings,
            Rosters rosters,
            Versions versions,
            Imports imports,
            Pushes pushes,
            Organisations organisations,
            Clock clock) {
        this.standings = standings;
        this.rosters = rosters;
        this.versions = versions;
        this.imports = imports;
        this.pushes = pushes;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// @param conflict why what was asked for was not done
    RosterPage page(String code, @Nullable String conflict) {
        Standing standing = standings.of(code);
        RosterVersion version = standing.version();
        return new RosterPage(
                standing,
                NextStep.of(standing),
                version == null ? List.of() : counties(code, version.number()),
                imports.newest(code, IMPORTS),
                versions.of(code),
                late(code, standing.receipts()),
                rosters.recipients(standing.roster()).size(),
                seesReceipts(),
                conflict,
                organisations);
    }

    /// Whether the caller sees who has acknowledged: recipients see themselves only.
    static boolean seesReceipts() {
        return CurrentCaller.get()
                .is(Role.OFFICE, Role.GROUP, Role.DEPARTMENT, Role.REGULATOR, Role.AUDITOR);
    }

    private List<Push> late(String code, @Nullable Receipts receipts) {
        if (receipts == null || receipts.late() == 0) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return pushes.of(code, receipts.number()).stream()
                .filter(it -> it.isLateOn(today))
                .toList();
    }

    private List<RosterPage.Bar> counties(String code, int number) {
        Map<String, Integer> members =
                versions.byCounty(new MemberFilter(code, number, "", "", "", "", "", null));
        int most = members.values().stream().mapToInt(it -> it).max().orElse(1);
        List<RosterPage.Bar> bars = new ArrayList<>();
        for (Organisation county : organisations.of(Organisation.Kind.COUNTY)) {
            Integer count = members.get(county.code());
            if (count != null) {
                bars.add(
                        new RosterPage.Bar(
                                county.name(),
                                Links.county(code, number, county.code()),
                                count,
                                Math.max(1, count * 100 / most)));
            }
        }
        int unknown = members.getOrDefault("", 0);
        if (unknown > 0) {
            bars.add(
                    new RosterPage.Bar(
                            Text.t("roster.county.unknown"),
                            Links.version(code, number) + "/members",
                            unknown,
                            Math.max(1, unknown * 100 / most)));
        }
        return bars;
    }
}
