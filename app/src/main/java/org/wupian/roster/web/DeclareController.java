package org.wupian.roster.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.roster.OwnEntry;
import org.wupian.roster.OwnLists;
import org.wupian.roster.Request;
import org.wupian.roster.Requests;
import org.wupian.roster.Roster;
import org.wupian.roster.Rosters;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Errors;
import org.wupian.ui.Invalid;
import org.wupian.ui.Listing;
import org.wupian.ui.SeeOther;
import org.wupian.ui.Text;

/// An enterprise declares itself for a list it is not on (自主申报). It may have several projects on
/// one that takes projects.
@Controller
@RequestMapping("/rosters/own/others")
class DeclareController {

    private final OwnLists own;
    private final Requests requests;
    private final Rosters rosters;
    private final DeclareForms forms;
    private final Organisations organisations;

    DeclareController(
            OwnLists own,
            Requests requests,
            Rosters rosters,
            DeclareForms forms,
            Organisations organisations) {
        this.own = own;
        this.requests = requests;
        this.rosters = rosters;
        this.forms = forms;
        this.organisations = organisations;
    }

    @Allowed(Role.ENTERPRISE)
    @GetMapping
    Answer others(Ask ask) {
        List<OwnEntry> on = own.all();
        Map<String, Request> open =
                requests.all("").stream()
                        .filter(DeclareController::isOpen)
                        .collect(
                                Collectors.toMap(
                                        Request::roster, Function.identity(), (a, _) -> a));
        List<Roster> others = rosters.all().stream().filter(it -> entry(it, on).isEmpty()).toList();
        Listing<Roster> list =
                Listing.of(ask, Text.t("roster.declare"), others, columns(open), List.of());
        return list.answer(() -> new OtherListsPage(list));
    }

    private static boolean isOpen(Request it) {
        return it.state() == Request.State.OPEN && it.kind() == Request.Kind.DECLARATION;
    }

    /// The entry because of which there is nothing to declare.
    private static Optional<OwnEntry> entry(Roster roster, List<OwnEntry> on) {
        return roster.hasProjects()
                ? Optional.empty()
                : on.stream().filter(it -> it.roster().equals(roster.code())).findFirst();
    }

    private List<Column<Roster>> columns(Map<String, Request> open) {
        return List.of(
                Column.of(
                        "name",
                        Text.t("roster.roster"),
                        it -> Cell.link(it.name(), "/rosters/own/others/" + it.code())),
                Column.of(
                        "summary",
                        Text.t("roster.definition.summary"),
                        it -> Cell.words(it.summary())),
                Column.of(
                        "owner",
                        Text.t("roster.column.owner"),
                        it -> Cell.words(organisations.name(it.owner()))),
                Column.of(
                        "state",
                        Text.t("roster.request.state"),
                        it ->
                                open.containsKey(it.code())
                                        ? Cell.link(
                                                Text.t("roster.declare.open"),
                                                Links.request(open.get(it.code())))
                                        : new Cell.None(Text.t("roster.declare.not"))));
    }

    @Allowed(Role.ENTERPRISE)
    @GetMapping("/{code}")
    Answer form(@PathVariable String code) {
        Roster roster = rosters.get(code);
        Optional<OwnEntry> on = entry(roster, own.all());
        if (on.isPresent()) {
            return new SeeOther("/rosters/own/entries/" + on.get().member().entry())
                    .flash("roster.declare.on", roster.name());
        }
        Map<String, String> known =
                own.operator().map(it -> forms.known(roster, it)).orElse(Map.of());
        return page(roster, known, Errors.NONE);
    }

    @Allowed(Role.ENTERPRISE)
    @PostMapping("/{code}")
    Answer declare(@PathVariable String code, @RequestParam Map<String, String> typed) {
        Roster roster = rosters.get(code);
        try {
            requests.ask(
                    code,
                    Request.Kind.DECLARATION,
                    null,
                    typed.getOrDefault("text", ""),
                    forms.declared(roster, typed));
        } catch (Invalid wrong) {
            return page(roster, typed, DeclareForms.placed(roster, wrong));
        }
        return new SeeOther("/rosters/own")
                .flash("roster.own.asked", organisations.name(roster.owner()));
    }

    private DeclarePage page(Roster roster, Map<String, String> typed, Errors errors) {
        return new DeclarePage(
                roster,
                organisations.name(roster.owner()),
                forms.fields(roster),
                typed,
                requests.all(roster.code()).stream()
                        .filter(DeclareController::isOpen)
                        .findFirst()
                        .orElse(null),
                errors);
    }
}
