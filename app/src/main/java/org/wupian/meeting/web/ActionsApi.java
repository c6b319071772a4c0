package org.wupian.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToMembers;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.meeting.Action;
import org.wupian.meeting.Actions;
import org.wupian.ui.Paged;

/// Actions for programs (任务接口).
@RestController
@RequestMapping("/api/v1/actions")
class ActionsApi {

    private final Actions actions;
    private final Json json;
    private final Clock clock;

    ActionsApi(Actions actions, Json json, Clock clock) {
        this.actions = actions;
        this.json = json;
        this.clock = clock;
    }

    record Proof(@Nullable String proof) {}

    record Reopen(@Nullable String reason, @Nullable String dueOn) {}

    @AllowedToMembersAndAuditor
    @GetMapping
    Paged<Json.ActionJson> all(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = Paged.USUAL) int limit) {
        return Paged.of(actions.all(), it -> Long.toString(it.id()), after, limit).map(this::shown);
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/{id}")
    Json.ActionJson one(@PathVariable long id) {
        return shown(actions.get(id));
    }

    @AllowedToMembers
    @PostMapping("/{id}:done")
    Json.ActionJson done(@PathVariable long id, @RequestBody Proof body) {
        Check check = new Check();
        String proof = check.text("proof", body.proof(), 4000);
        check.done();
        return shown(actions.done(id, proof));
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/{id}:reopen")
    Json.ActionJson reopen(@PathVariable long id, @RequestBody Reopen body) {
        Check check = new Check();
        String reason = check.text("reason", body.reason(), 1000);
        LocalDate day = body.dueOn() == null ? null : check.day("dueOn", body.dueOn());
        check.done();
        return shown(actions.reopen(id, reason, day));
    }

    private Json.ActionJson shown(Action it) {
        return json.of(it, LocalDate.now(clock));
    }
}
