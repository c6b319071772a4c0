package org.wupian.roster.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Operator;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.roster.OwnEntry;
import org.wupian.roster.OwnLists;
import org.wupian.roster.Request;
import org.wupian.roster.Requests;
import org.wupian.roster.Roster;
import org.wupian.roster.Rosters;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Listing;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Section;
import org.wupian.ui.SeeOther;
import org.wupian.ui.Text;

/// What an enterprise sees of the lists, and asks of them (我在哪些名单上).
@Controller
@RequestMapping("/rosters/own")
class OwnController {

    private static final int LONGEST = 450;

    private final OwnLists own;
    private final Requests requests;
    private final Rosters rosters;
    private final RequestLists lists;
    private final MemberFacts facts;
    private final Organisations organisations;

    OwnController(
            OwnLists own,
            Requests requests,
            Rosters rosters,
            RequestLists lists,
            MemberFacts facts,
            Organisations organisations) {
        this.own = own;
        this.requests = requests;
        this.rosters = rosters;
        this.lists = lists;
        this.facts = facts;
        this.organisations = organisations;
    }

    @Bean
    static NavigationEntry ownListsEntry() {
        return new NavigationEntry(
                Section.ROSTERS,
                "roster.own",
                "/rosters/own",
                java.util.Set.of(Role.ENTERPRISE),
                10);
    }

    @Allowed(Role.ENTERPRISE)
    @GetMapping
    Answer lists(Ask ask) {
        List<Roster> all = rosters.all();
        List<Request> asked = requests.all("");
        Listing<Request> list = lists.own(ask, all, asked);
        return list.answer(() ->
                new OwnListsPage(
                        own.all().stream().map(this::line).toList(),
                        list,
                        own.operator().map(Operator::id).orElse(null),
                        asked.stream().filter(OwnController::isOpen).count()));
    }

    private OwnListsPage.Line line(OwnEntry it) {
        return OwnListsPage.Line.of(
                it, facts.validities(rosters.get(it.roster()), it.member()), organisations);
    }

    private static boolean isOpen(Request it) {
        return it.state() == Request.State.OPEN;
    }

    @Allowed(Role.ENTERPRISE)
    @GetMapping("/entries/{entry}")
    OwnEntryPage entry(@PathVariable long entry) {
        return page(of(entry), "", "", Errors.NONE);
    }

    /// Asks for a correction.
    @Allowed(Role.ENTERPRISE)
    @PostMapping("/entries/{entry}")
    Answer correct(
            @PathVariable long entry,
            @RequestParam(defaultValue = "") String wrong,
            @RequestParam(defaultValue = "") String should) {
        OwnEntry it = of(entry);
        List<FieldError> errors = new ArrayList<>();
        check("wrong", wrong, "roster.error.wrong", errors);
        check("should", should, "roster.error.should", errors);
        if (!errors.isEmpty()) {
            return page(it, wrong, should, new Errors(errors));
        }
        requests.ask(
                it.roster(),
                Request.Kind.CORRECTION,
                entry,
                Text.t("roster.own.correction.text", wrong.strip(), should.strip()),
                Map.of());
        return new SeeOther("/rosters/own")
                .flash("roster.own.asked", organisations.name(it.owner()));
    }

    private static void check(String field, String typed, String code, List<FieldError> errors) {
        if (typed.isBlank()) {
            errors.add(new FieldError(field, code));
        } else if (typed.length() > LONGEST) {
            errors.add(new FieldError(field, "roster.error.long", LONGEST));
        }
    }

    private OwnEntry of(long entry) {
        return own.all().stream()
                .filter(it -> it.member().entry() == entry)
                .findFirst()
                .orElseThrow(() -> new NotFound("entry/" + entry));
    }

    private OwnEntryPage page(OwnEntry it, String wrong, String should, Errors errors) {
        return new OwnEntryPage(
                it,
                organisations.name(it.owner()),
                facts.of(rosters.get(it.roster()), it.member()),
                requests.all(it.roster()).stream()
                        .filter(OwnController::isOpen)
                        .filter(one -> Long.valueOf(it.member().entry()).equals(one.entry()))
                        .toList(),
                wrong,
                should,
                errors);
    }
}
