package org.wupian.roster.web;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToListUsersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.roster.Flagged;
import org.wupian.roster.KeyFigures;
import org.wupian.roster.Roster;
import org.wupian.roster.Rosters;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Conflict;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Listing;
import org.wupian.ui.SeeOther;
import org.wupian.ui.Text;

/// One entry of a list with its key figures (条目与关键指标), and the entries that wait to be looked at
/// (待复核).
@Controller
@RequestMapping("/rosters/{code}")
class EntryController {

    private final Rosters rosters;
    private final KeyFigures keyFigures;
    private final EntryPages pages;

    EntryController(Rosters rosters, KeyFigures keyFigures, EntryPages pages) {
        this.rosters = rosters;
        this.keyFigures = keyFigures;
        this.pages = pages;
    }

    @AllowedToListUsersAndAuditor
    @GetMapping("/entries/{entry}")
    EntryPage one(@PathVariable String code, @PathVariable long entry) {
        return pages.page(code, entry, Map.of(), Errors.NONE, null);
    }

    /// Reports a period's figures; they come in the order of the roster's.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/entries/{entry}/figures")
    Answer report(
            @PathVariable String code,
            @PathVariable long entry,
            @RequestParam Map<String, String> typed) {
        Roster roster = rosters.get(code);
        Map<String, String> figures = new HashMap<>();
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < roster.indicators().size(); i++) {
            String name = roster.indicators().get(i).name();
            figures.put(name, typed.getOrDefault("figure-" + i, "").replaceAll("[,，]", ""));
            fields.put(name, "figure-" + i);
        }
        try {
            YearMonth month = pages.period(roster, typed.getOrDefault("period", ""));
            keyFigures.report(code, entry, month, figures);
            return new SeeOther(Links.entry(code, entry))
                    .flash("roster.figures.done", EntryPages.name(roster, month));
        } catch (Invalid wrong) {
            List<FieldError> placed =
                    wrong.all().stream()
                            .map(it ->
                                    new FieldError(
                                            fields.getOrDefault(it.field(), it.field()),
                                            null,
                                            it.code(),
                                            it.args()))
                            .toList();
            return pages.page(code, entry, typed, new Errors(placed), null);
        }
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.GROUP, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/flagged")
    Answer flagged(@PathVariable String code, Ask ask) {
        Roster roster = rosters.get(code);
        Listing<Flagged> list =
                Listing.of(
                        ask,
                        Text.t("roster.flagged.caption", roster.name()),
                        keyFigures.flagged(code),
                        columns(roster),
                        List.of());
        return list.answer(() -> new FlaggedPage(roster, list));
    }

    private static List<Column<Flagged>> columns(Roster roster) {
        return List.of(
                Column.of(
                        "title",
                        Text.t("roster.column.member"),
                        it -> Cell.link(it.title(), Links.entry(roster.code(), it.entry()))),
                Column.of(
                        "why",
                        Text.t("roster.flagged.why"),
                        it -> Cell.words(Text.t("roster.flag." + it.why()))),
                Column.of(
                        "last",
                        Text.t("roster.flagged.last"),
                        it ->
                                it.lastReported() == null
                                        ? new Cell.None(Text.t("roster.flagged.never"))
                                        : Cell.words(
                                                EntryPages.name(
                                                        roster,
                                                        YearMonth.from(it.lastReported())))),
                Column.of("since", Text.t("roster.flagged.since"), it -> Cell.moment(it.since())));
    }

    /// Keeps a flagged entry or removes it.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/entries/{entry}/settle")
    Answer settle(
            @PathVariable String code,
            @PathVariable long entry,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason) {
        boolean keep = !decision.equals("REMOVE");
        try {
            keyFigures.settle(code, entry, keep, reason);
        } catch (Invalid wrong) {
            return pages.page(code, entry, Map.of("reason", reason), wrong.errors(), null);
        } catch (Conflict conflict) {
            return pages.page(code, entry, Map.of(), Errors.NONE, conflict.text());
        }
        return new SeeOther(Links.flagged(code))
                .flash(keep ? "roster.flagged.kept" : "roster.flagged.removed");
    }
}
