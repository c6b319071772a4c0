package org.wupian.meeting.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.meeting.AgendaItem;
import org.wupian.meeting.Agendas;
import org.wupian.meeting.Decisions;
import org.wupian.meeting.Meeting;
import org.wupian.meeting.Meetings;
import org.wupian.meeting.Minutes;
import org.wupian.meeting.MinutesOutcome;
import org.wupian.meeting.TaskForce;
import org.wupian.ui.Conflict;
import org.wupian.ui.Paged;

/// Meetings for programs (会议接口).
@RestController
@RequestMapping("/api/v1/meetings")
class MeetingsApi {

    private final Meetings meetings;
    private final Agendas agendas;
    private final Decisions decisions;
    private final TaskForce taskForce;
    private final Organisations organisations;
    private final Json json;
    private final Clock clock;

    MeetingsApi(
            Meetings meetings,
            Agendas agendas,
            Decisions decisions,
            TaskForce taskForce,
            Organisations organisations,
            Json json,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.decisions = decisions;
        this.taskForce = taskForce;
        this.organisations = organisations;
        this.json = json;
        this.clock = clock;
    }

    record Text(@Nullable String text, int version) {}

    record Item(@Nullable String title, @Nullable String note) {}

    record Reason(@Nullable String reason) {}

    @AllowedToMembersAndAuditor
    @GetMapping
    Paged<Json.MeetingJson> all(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = Paged.USUAL) int limit) {
        return Paged.of(meetings.all(), it -> Long.toString(it.id()), after, limit).map(json::of);
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping
    ResponseEntity<Json.MeetingInFull> call(@RequestBody MeetingForm form) {
        Meeting called = meetings.call(form.meeting(taskForce, organisations));
        return ResponseEntity.created(URI.create("/api/v1/meetings/" + called.id()))
                .body(one(called.id()));
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/{id}")
    Json.MeetingInFull one(@PathVariable long id) {
        Minutes minutes = meetings.minutes(id);
        LocalDate today = LocalDate.now(clock);
        return new Json.MeetingInFull(
                json.of(meetings.get(id)),
                agendas.of(id),
                minutes.text(),
                minutes.version(),
                decisions.of(id).stream().map(it -> json.of(it, today)).toList());
    }

    /// The version is the one the text was based on.
    @Allowed({Role.OFFICE, Role.GROUP})
    @PutMapping("/{id}/minutes")
    Json.MeetingInFull write(@PathVariable long id, @RequestBody Text body) {
        Check check = new Check();
        String text = check.optional("text", body.text(), 50_000);
        check.done();
        return switch (meetings.write(id, text, body.version())) {
            case MinutesOutcome.Stored _ -> one(id);
            case MinutesOutcome.Changed _ -> throw new Conflict("meeting.minutes.changed");
        };
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/{id}/agenda")
    @ResponseStatus(HttpStatus.CREATED)
    Json.Items<AgendaItem> add(@PathVariable long id, @RequestBody Item body) {
        Check check = new Check();
        String title = check.text("title", body.title(), 200);
        String note = check.optional("note", body.note(), 4000);
        check.done();
        agendas.add(id, title, note);
        return new Json.Items<>(agendas.of(id));
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/{id}/agenda:draw")
    Json.Items<AgendaItem> draw(@PathVariable long id) {
        agendas.draw(id);
        return new Json.Items<>(agendas.of(id));
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @DeleteMapping("/{id}/agenda/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @PathVariable long item) {
        agendas.remove(id, item);
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/{id}/decisions")
    Json.Items<Json.DecisionJson> decisions(@PathVariable long id) {
        return new Json.Items<>(one(id).decisions());
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/{id}/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    Json.DecisionJson decide(@PathVariable long id, @RequestBody DecisionForm.Body body) {
        return json.of(decisions.take(id, body.decision(organisations)), LocalDate.now(clock));
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/{id}:conclude")
    Json.MeetingJson conclude(@PathVariable long id) {
        return json.of(meetings.conclude(id));
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/{id}:cancel")
    Json.MeetingJson cancel(@PathVariable long id, @RequestBody Reason body) {
        Check check = new Check();
        String reason = check.text("reason", body.reason(), 500);
        check.done();
        return json.of(meetings.cancel(id, reason));
    }
}
