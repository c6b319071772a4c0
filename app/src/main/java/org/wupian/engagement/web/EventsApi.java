package org.wupian.engagement.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.engagement.Invitation;
import org.wupian.engagement.MatchingEvent;
import org.wupian.engagement.MatchingEvents;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToUnitsAndAuditor;
import org.wupian.kernel.Role;

/// Bank–enterprise events for programs (对接活动接口).
@RestController
@RequestMapping("/api/v1/events")
class EventsApi {

    private final MatchingEvents events;
    private final EventForms forms;

    EventsApi(MatchingEvents events, EventForms forms) {
        this.events = events;
        this.forms = forms;
    }

    record Items<T>(List<T> items) {}

    record Full(MatchingEvent event, List<Invitation> invitations) {}

    record Came(@Nullable List<Long> invitations) {}

    @AllowedToUnitsAndAuditor
    @GetMapping
    Items<MatchingEvent> all() {
        return new Items<>(events.all());
    }

    @AllowedToUnitsAndAuditor
    @GetMapping("/{id}")
    Full one(@PathVariable long id) {
        return new Full(events.get(id), events.invitations(id));
    }

    @Allowed({Role.OFFICE, Role.GROUP, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping
    ResponseEntity<MatchingEvent> call(@RequestBody EventForm form) {
        MatchingEvent called = events.call(forms.event(form));
        return ResponseEntity.created(URI.create("/api/v1/events/" + called.id())).body(called);
    }

    /// The host says which of those invited came.
    @Allowed({Role.OFFICE, Role.GROUP, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/{id}:attended")
    MatchingEvent attended(@PathVariable long id, @RequestBody Came body) {
        return events.attended(id, Objects.requireNonNullElse(body.invitations(), List.of()));
    }

    @Allowed({Role.OFFICE, Role.GROUP, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/{id}:cancel")
    MatchingEvent cancel(@PathVariable long id) {
        return events.cancel(id);
    }

    @Allowed({Role.BANK, Role.INSURER, Role.ENTERPRISE})
    @PostMapping("/{id}/invitations/{invitation}:accept")
    Full accept(@PathVariable long id, @PathVariable long invitation) {
        events.answer(invitation, true);
        return one(id);
    }

    @Allowed({Role.BANK, Role.INSURER, Role.ENTERPRISE})
    @PostMapping("/{id}/invitations/{invitation}:decline")
    Full decline(@PathVariable long id, @PathVariable long invitation) {
        events.answer(invitation, false);
        return one(id);
    }
}
