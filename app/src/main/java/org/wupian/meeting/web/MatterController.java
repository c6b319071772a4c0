package org.wupian.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Area;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToMembers;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.meeting.Matter;
import org.wupian.meeting.Matters;
import org.wupian.ui.Answer;
import org.wupian.ui.SeeOther;
import org.wupian.ui.Typed;

/// One major matter (重大事项).
@Controller
@RequestMapping("/matters/{id}")
class MatterController {

    private final Matters matters;
    private final Organisations organisations;
    private final Clock clock;

    MatterController(Matters matters, Organisations organisations, Clock clock) {
        this.matters = matters;
        this.organisations = organisations;
        this.clock = clock;
    }

    @AllowedToMembersAndAuditor
    @GetMapping
    MatterPage page(@PathVariable long id) {
        return page(id, Typed.NOTHING);
    }

    private MatterPage page(long id, Typed typed) {
        Matter it = matters.get(id);
        Caller caller = CurrentCaller.get();
        boolean leads = matters.leads(it);
        boolean answers =
                it.state().waits()
                        && caller.organisation().equals(it.assignedTo())
                        && !caller.is(Role.AUDITOR);
        return new MatterPage(
                it,
                organisations.name(it.reportedBy()),
                name(it.assignedTo()),
                it.area() == null
                        ? null
                        : organisations.area(it.area()).map(Area::name).orElse(it.area()),
                steps(id),
                it.isLate(LocalDate.now(clock)),
                leads && it.isOpen(),
                answers,
                Words.units(organisations),
                typed);
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/assign")
    Answer assign(@PathVariable long id, @RequestParam Map<String, String> form) {
        Check check = new Check();
        String unit = check.unit("organisation", form.get("organisation"), organisations);
        LocalDate day = check.comingDay("dueOn", form.get("dueOn"), LocalDate.now(clock));
        String words = check.optional("note", form.get("note"), 1000);
        if (check.found()) {
            return page(id, check.typed(form));
        }
        matters.assign(id, unit, day, words);
        return here(id).flash("meeting.matter.wasAssigned", organisations.name(unit), day);
    }

    @AllowedToMembers
    @PostMapping("/answer")
    Answer answer(@PathVariable long id, @RequestParam Map<String, String> form) {
        Check check = new Check();
        String words = check.text("text", form.get("text"), 4000);
        if (check.found()) {
            return page(id, check.typed(form));
        }
        matters.answer(id, words);
        return here(id).flash("meeting.matter.wasAnswered");
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/close")
    Answer close(@PathVariable long id, @RequestParam Map<String, String> form) {
        Check check = new Check();
        String words = check.text("conclusion", form.get("conclusion"), 4000);
        if (check.found()) {
            return page(id, check.typed(form));
        }
        matters.close(id, words);
        return here(id).flash("meeting.matter.wasClosed");
    }

    private List<MatterPage.Step> steps(long id) {
        return matters.steps(id).stream()
                .map(it ->
                        new MatterPage.Step(
                                it,
                                it.organisation().isEmpty()
                                        ? org.wupian.ui.Text.t("meeting.matter.bySystem")
                                        : organisations.name(it.organisation()),
                                name(it.assignedTo())))
                .toList();
    }

    private @Nullable String name(@Nullable String code) {
        return code == null ? null : organisations.name(code);
    }

    private static SeeOther here(long id) {
        return new SeeOther("/matters/" + id);
    }
}
