package org.wupian.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.roster.Listed;
import org.wupian.roster.Member;
import org.wupian.roster.Request;
import org.wupian.roster.Requests;
import org.wupian.roster.Roster;
import org.wupian.roster.Rosters;
import org.wupian.roster.Versions;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Conflict;
import org.wupian.ui.Errors;
import org.wupian.ui.Invalid;
import org.wupian.ui.Listing;
import org.wupian.ui.SeeOther;

/// What enterprises ask of a list (企业申请), answered by its owner.
@Controller
@RequestMapping("/rosters/{code}/requests")
class RequestsController {

    private final Rosters rosters;
    private final Requests requests;
    private final Versions versions;
    private final RequestLists lists;
    private final MemberFacts facts;
    private final Corrections corrections;
    private final Organisations organisations;

    RequestsController(
            Rosters rosters,
            Requests requests,
            Versions versions,
            RequestLists lists,
            MemberFacts facts,
            Corrections corrections,
            Organisations organisations) {
        this.rosters = rosters;
        this.requests = requests;
        this.versions = versions;
        this.lists = lists;
        this.facts = facts;
        this.corrections = corrections;
        this.organisations = organisations;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR, Role.AUDITOR})
    @GetMapping
    Answer list(@PathVariable String code, Ask ask) {
        Roster roster = rosters.get(code);
        if (!Rosters.keeps(roster) && !CurrentCaller.get().is(Role.AUDITOR)) {
            throw new Forbidden("roster/" + code);
        }
        List<Request> all = requests.all(code);
        Listing<Request> list = lists.of(ask, roster, all);
        long waiting = all.stream().filter(it -> it.state() == Request.State.OPEN).count();
        return list.answer(() -> new RequestsPage(roster, list, waiting));
    }

    /// The enterprise that asked sees the same page without the answer's form.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR, Role.AUDITOR, Role.ENTERPRISE})
    @GetMapping("/{id}")
    RequestPage one(@PathVariable String code, @PathVariable long id) {
        return page(of(code, id), "", Errors.NONE, null);
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/{id}")
    Answer answer(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String answer) {
        Request request = of(code, id);
        boolean accept = decision.equals("ACCEPT");
        try {
            requests.answer(id, accept, answer);
        } catch (Invalid wrong) {
            return page(request, answer, wrong.errors(), null);
        } catch (Conflict conflict) {
            return page(of(code, id), answer, Errors.NONE, conflict.text());
        }
        String done =
                !accept
                        ? "roster.request.done.refused"
                        : corrections.of(request).isEmpty()
                                ? "roster.request.done.accepted"
                                : "roster.request.done.correct";
        return new SeeOther(Links.request(request)).flash(done);
    }

    private Request of(String code, long id) {
        Request request = requests.get(id);
        if (!request.roster().equals(code)) {
            throw new NotFound("request/" + id);
        }
        return request;
    }

    private RequestPage page(Request it, String typed, Errors errors, @Nullable String conflict) {
        Roster roster = rosters.get(it.roster());
        boolean own = CurrentCaller.get().is(Role.ENTERPRISE);
        return new RequestPage(
                it,
                roster,
                organisations.name(it.organisation()),
                facts.declared(roster, it.fields(), own),
                entries(it).stream()
                        .map(member ->
                                new RequestPage.Entry(
                                        member.entry(), member.title(), facts.of(roster, member)))
                        .toList(),
                it.operator(),
                corrections.of(it),
                corrections.byTable(it),
                Rosters.keeps(roster) && it.state() == Request.State.OPEN,
                own,
                typed,
                errors,
                conflict);
    }

    /// What the list says of whoever is meant.
    private List<Member> entries(Request it) {
        if (it.entry() != null) {
            return versions.entry(it.roster(), it.entry()).map(Listed.Entry::member).stream()
                    .toList();
        }
        return it.operator() == null ? List.of() : versions.ofOperator(it.roster(), it.operator());
    }
}
