package org.wupian.roster.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.roster.MemberFilter;
import org.wupian.roster.Pushes;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Rosters;
import org.wupian.roster.Versions;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Listing;

/// One version of a roster (名单版本页): its members, what changed, who has acknowledged it.
@Controller
@RequestMapping("/rosters/{code}/versions/{number}")
class VersionController {

    private final Rosters rosters;
    private final Versions versions;
    private final Pushes pushes;
    private final VersionLists lists;

    VersionController(Rosters rosters, Versions versions, Pushes pushes, VersionLists lists) {
        this.rosters = rosters;
        this.versions = versions;
        this.pushes = pushes;
        this.lists = lists;
    }

    /// To a recipient the difference first, to the others the members.
    @AllowedToMembersAndAuditor
    @GetMapping
    Answer one(@PathVariable String code, @PathVariable int number, Ask ask) {
        return CurrentCaller.get().is(Role.BANK, Role.INSURER)
                ? changes(code, number, ask)
                : members(code, number, ask);
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/members")
    Answer members(@PathVariable String code, @PathVariable int number, Ask ask) {
        Roster roster = rosters.get(code);
        RosterVersion version = versions.get(code, number);
        MemberFilter filter =
                new MemberFilter(
                        code,
                        number,
                        ask.words(),
                        ask.filter("county"),
                        ask.filter("tier"),
                        ask.filter("source"),
                        ask.filter("tag"),
                        day(ask.filter("asOf")));
        return answer(lists.members(ask, roster, version, filter), roster, version, "/members");
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            throw new Invalid(new FieldError("asOf", "roster.error.day", typed));
        }
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/changes")
    Answer changes(@PathVariable String code, @PathVariable int number, Ask ask) {
        Roster roster = rosters.get(code);
        RosterVersion version = versions.get(code, number);
        return answer(
                lists.changes(ask, roster, version, versions.changes(code, number - 1, number)),
                roster,
                version,
                "/changes");
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/receipts")
    Answer receipts(@PathVariable String code, @PathVariable int number, Ask ask) {
        Roster roster = rosters.get(code);
        RosterVersion version = versions.get(code, number);
        return answer(
                lists.receipts(ask, roster, version, pushes.of(code, number)),
                roster,
                version,
                "/receipts");
    }

    private Answer answer(Listing<?> list, Roster roster, RosterVersion version, String tab) {
        return list.answer(() -> {
            String own = CurrentCaller.get().organisation();
            int newest = versions.newest(roster.code()).map(RosterVersion::number).orElse(0);
            return new VersionPage(
                    roster,
                    version,
                    newest,
                    version.number() == newest ? versions.idle(version) : 0,
                    list,
                    tab,
                    pushes.of(roster.code(), version.number()).stream()
                            .filter(it -> it.recipient().equals(own))
                            .filter(_ -> !CurrentCaller.get().is(Role.AUDITOR, Role.OFFICE))
                            .findFirst()
                            .orElse(null),
                    RosterPages.seesReceipts());
        });
    }
}
