package org.wupian.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.Role;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Standing;
import org.wupian.roster.Standings;
import org.wupian.roster.Versions;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Conflict;
import org.wupian.ui.Listing;
import org.wupian.ui.SeeOther;

/// The rosters and what is to be done about each (名单库).
@Controller
class RostersController {

    private final Standings standings;
    private final Versions versions;
    private final RosterLists lists;
    private final RosterPages pages;

    RostersController(
            Standings standings, Versions versions, RosterLists lists, RosterPages pages) {
        this.standings = standings;
        this.versions = versions;
        this.lists = lists;
        this.pages = pages;
    }

    /// To a bank or insurer, the lists it was sent.
    @AllowedToMembersAndAuditor
    @GetMapping("/rosters")
    Answer list(Ask ask) {
        boolean receives = CurrentCaller.get().is(Role.BANK, Role.INSURER);
        List<Standing> all =
                standings.all().stream().filter(it -> !receives || it.push() != null).toList();
        Listing<Standing> list = lists.all(ask, all);
        return list.answer(() ->
                new RostersPage(
                        list,
                        all.stream().filter(it -> NextStep.of(it).waits()).count(),
                        receives,
                        CurrentCaller.get().is(Role.OFFICE)));
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/rosters/{code}")
    RosterPage one(@PathVariable String code) {
        return pages.page(code, null);
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/rosters/{code}/publish")
    Answer publish(
            @PathVariable String code, @RequestParam(defaultValue = "") @Nullable String note) {
        try {
            RosterVersion version = versions.publish(code, note == null ? "" : note.strip());
            return new SeeOther(Links.roster(code))
                    .flash(
                            "roster.published",
                            version.number(),
                            version.joined(),
                            version.left(),
                            version.changed());
        } catch (Conflict conflict) {
            return pages.page(code, conflict.text());
        }
    }

    /// The card on a measure's page.
    @AllowedToSignedIn
    @GetMapping("/measures/{measure}/rosters")
    MeasureRosters about(@PathVariable String measure) {
        return new MeasureRosters(
                standings.all().stream()
                        .filter(it -> it.roster().measure().equals(measure))
                        .map(MeasureRosters.Line::new)
                        .toList(),
                !CurrentCaller.get().is(Role.ENTERPRISE, Role.ADMINISTRATOR));
    }
}
