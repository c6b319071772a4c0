package org.wupian.meeting.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToMembers;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.meeting.Matters;
import org.wupian.ui.Paged;

/// Major matters for programs (重大事项接口).
@RestController
@RequestMapping("/api/v1/matters")
class MattersApi {

    private final Matters matters;
    private final Organisations organisations;
    private final Json json;
    private final Clock clock;

    MattersApi(Matters matters, Organisations organisations, Json json, Clock clock) {
        this.matters = matters;
        this.organisations = organisations;
        this.json = json;
        this.clock = clock;
    }

    record Assignment(
            @Nullable String organisation, @Nullable String dueOn, @Nullable String note) {}

    record Words(@Nullable String text) {}

    @AllowedToMembersAndAuditor
    @GetMapping
    Paged<Json.MatterJson> all(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = Paged.USUAL) int limit) {
        LocalDate today = LocalDate.now(clock);
        return Paged.of(matters.all(), it -> Long.toString(it.id()), after, limit)
                .map(it -> json.of(it, List.of(), today));
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/{id}")
    Json.MatterJson one(@PathVariable long id) {
        return json.of(matters.get(id), matters.steps(id), LocalDate.now(clock));
    }

    @AllowedToMembers
    @PostMapping
    ResponseEntity<Json.MatterJson> report(@RequestBody MatterForm form) {
        long id = matters.report(form.matter(organisations)).id();
        return ResponseEntity.created(URI.create("/api/v1/matters/" + id)).body(one(id));
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/{id}:assign")
    Json.MatterJson assign(@PathVariable long id, @RequestBody Assignment body) {
        Check check = new Check();
        String unit = check.unit("organisation", body.organisation(), organisations);
        LocalDate day = check.comingDay("dueOn", body.dueOn(), LocalDate.now(clock));
        String note = check.optional("note", body.note(), 1000);
        check.done();
        matters.assign(id, unit, day, note);
        return one(id);
    }

    @AllowedToMembers
    @PostMapping("/{id}:answer")
    Json.MatterJson answer(@PathVariable long id, @RequestBody Words body) {
        matters.answer(id, text(body));
        return one(id);
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/{id}:close")
    Json.MatterJson close(@PathVariable long id, @RequestBody Words body) {
        matters.close(id, text(body));
        return one(id);
    }

    private static String text(Words body) {
        Check check = new Check();
        String text = check.text("text", body.text(), 4000);
        check.done();
        return text;
    }
}
