package org.wupian.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToMembers;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.meeting.Action;
import org.wupian.meeting.Actions;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.SeeOther;
import org.wupian.ui.Typed;

/// What units have to do because a meeting decided it (任务台账).
@Controller
@RequestMapping("/actions")
class ActionsController {

    private final Actions actions;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    ActionsController(Actions actions, Organisations organisations, People people, Clock clock) {
        this.actions = actions;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    @AllowedToMembersAndAuditor
    @GetMapping
    Answer list(Ask ask) {
        List<Action> all = actions.all();
        Listing<Action> list = Listing.of(ask, t("actions.title"), all, columns(), facets(all));
        LocalDate today = LocalDate.now(clock);
        long overdue = all.stream().filter(it -> it.state(today) == Action.State.OVERDUE).count();
        long open = all.stream().filter(it -> it.doneOn() == null).count();
        return list.answer(() -> new ActionsPage(list, open, overdue));
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/{id}")
    ActionPage page(@PathVariable long id) {
        return page(id, Typed.NOTHING);
    }

    private ActionPage page(long id, Typed typed) {
        Action it = actions.get(id);
        Caller caller = CurrentCaller.get();
        boolean leads =
                caller.is(Role.OFFICE)
                        || (caller.is(Role.GROUP) && caller.organisation().equals(it.host()));
        boolean owns = caller.worksFor(it.owner());
        return new ActionPage(
                ActionLine.of(it, organisations, LocalDate.now(clock)),
                actions.steps(id),
                it.doneOn() == null && (leads || owns),
                it.doneOn() != null && leads,
                people,
                typed);
    }

    @AllowedToMembers
    @PostMapping("/{id}/done")
    Answer done(@PathVariable long id, @RequestParam Map<String, String> form) {
        Check check = new Check();
        String proof = check.text("proof", form.get("proof"), 4000);
        if (check.found()) {
            return page(id, check.typed(form));
        }
        actions.done(id, proof);
        return new SeeOther("/actions/" + id).flash("meeting.action.wasDone");
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/{id}/reopen")
    Answer reopen(@PathVariable long id, @RequestParam Map<String, String> form) {
        Check check = new Check();
        String reason = check.text("reason", form.get("reason"), 1000);
        String dueOn = form.getOrDefault("dueOn", "");
        LocalDate day =
                dueOn.isBlank() ? null : check.comingDay("dueOn", dueOn, LocalDate.now(clock));
        if (check.found()) {
            return page(id, check.typed(form));
        }
        actions.reopen(id, reason, day);
        return new SeeOther("/actions/" + id).flash("meeting.action.wasReopened");
    }

    private List<Column<Action>> columns() {
        LocalDate today = LocalDate.now(clock);
        return List.of(
                Column.of(
                        "task",
                        t("action.task"),
                        it -> Cell.link(it.task(), "/actions/" + it.id())),
                Column.of(
                        "owner",
                        t("action.owner"),
                        it -> Cell.words(organisations.name(it.owner()))),
                Column.of("dueOn", t("action.dueOn"), it -> Cell.day(it.dueOn())),
                Column.of("state", t("action.state"), it -> Words.tag(it.state(today))),
                Column.of("doneOn", t("action.doneOn"), it -> Cell.day(it.doneOn())),
                Column.of("proof", t("action.proof"), it -> Cell.words(it.proof())),
                Column.of(
                        "meeting",
                        t("action.meeting"),
                        it -> Cell.link(it.meetingTitle(), "/meetings/" + it.meeting())));
    }

    private List<Facet<Action>> facets(List<Action> all) {
        LocalDate today = LocalDate.now(clock);
        List<Option> states =
                Arrays.stream(Action.State.values())
                        .map(it -> new Option(it.name(), Words.of(it)))
                        .toList();
        List<Option> owners =
                all.stream()
                        .map(Action::owner)
                        .distinct()
                        .map(it -> new Option(it, organisations.name(it)))
                        .toList();
        return List.of(
                new Facet<>("state", t("action.state"), states, it -> it.state(today).name()),
                new Facet<>("owner", t("action.owner"), owners, Action::owner));
    }

    private static String t(String key) {
        return org.wupian.ui.Text.t("meeting." + key);
    }
}
