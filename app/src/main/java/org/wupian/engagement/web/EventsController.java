package org.wupian.engagement.web;

import static org.wupian.ui.Text.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.engagement.MatchingEvent;
import org.wupian.engagement.MatchingEvents;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToUnitsAndAuditor;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.roster.Rosters;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Errors;
import org.wupian.ui.Facet;
import org.wupian.ui.Invalid;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.SeeOther;

/// Bank–enterprise events (银企对接活动).
@Controller
@RequestMapping("/events")
class EventsController {

    private final MatchingEvents events;
    private final EventForms forms;
    private final Organisations organisations;
    private final Rosters rosters;
    private final Clock clock;

    EventsController(
            MatchingEvents events,
            EventForms forms,
            Organisations organisations,
            Rosters rosters,
            Clock clock) {
        this.events = events;
        this.forms = forms;
        this.organisations = organisations;
        this.rosters = rosters;
        this.clock = clock;
    }

    @AllowedToUnitsAndAuditor
    @GetMapping
    Answer list(Ask ask) {
        Listing<MatchingEvent> list =
                Listing.of(ask, t("engagement.events"), events.all(), columns(), facets());
        return list.answer(() -> new EventsPage(list, calls()));
    }

    @Allowed({Role.OFFICE, Role.GROUP, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @GetMapping("/new")
    NewEventPage form(@RequestParam(defaultValue = "") String roster) {
        return page(
                new EventForm(null, roster, null, List.of("banks"), null, null, null), Errors.NONE);
    }

    @Allowed({Role.OFFICE, Role.GROUP, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping
    Answer call(@ModelAttribute EventForm form) {
        try {
            MatchingEvent called = events.call(forms.event(form));
            return new SeeOther("/events/" + called.id())
                    .flash("engagement.called", called.invited());
        } catch (Invalid wrong) {
            return page(form, wrong.errors());
        }
    }

    private NewEventPage page(EventForm form, Errors errors) {
        return new NewEventPage(
                form,
                rosters.all().stream().map(it -> new Option(it.code(), it.name())).toList(),
                units(Organisation.Kind.COUNTY),
                organisations.classes().stream()
                        .filter(it -> !it.code().equals("counties"))
                        .map(it -> new Option(it.code(), it.name()))
                        .toList(),
                errors);
    }

    private List<Option> units(Organisation.Kind kind) {
        return organisations.of(kind).stream().map(it -> new Option(it.code(), it.name())).toList();
    }

    @AllowedToUnitsAndAuditor
    @GetMapping("/{id}")
    EventPage one(@PathVariable long id) {
        MatchingEvent event = events.get(id);
        Caller caller = CurrentCaller.get();
        return new EventPage(
                event,
                organisations.name(event.host()),
                event.roster().isEmpty() ? "" : rosters.get(event.roster()).name(),
                events.invitations(id),
                MatchingEvents.hosts(event) && !caller.is(Role.AUDITOR),
                caller.is(Role.BANK, Role.INSURER, Role.ENTERPRISE),
                !LocalDate.now(clock).isBefore(event.heldOn()));
    }

    @Allowed({Role.OFFICE, Role.GROUP, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/{id}/attended")
    SeeOther attended(@PathVariable long id, @RequestParam @Nullable List<Long> came) {
        events.attended(id, Objects.requireNonNullElse(came, List.of()));
        return new SeeOther("/events/" + id).flash("engagement.recorded");
    }

    @Allowed({Role.OFFICE, Role.GROUP, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/{id}/cancel")
    SeeOther cancel(@PathVariable long id) {
        events.cancel(id);
        return new SeeOther("/events/" + id).flash("engagement.cancelled");
    }

    @Allowed({Role.BANK, Role.INSURER, Role.ENTERPRISE})
    @PostMapping("/{id}/invitations/{invitation}/answer")
    SeeOther answer(
            @PathVariable long id, @PathVariable long invitation, @RequestParam boolean comes) {
        events.answer(invitation, comes);
        return new SeeOther("/events/" + id).flash("engagement.answered");
    }

    private static boolean calls() {
        return CurrentCaller.get()
                .is(Role.OFFICE, Role.GROUP, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR);
    }

    private List<Column<MatchingEvent>> columns() {
        return List.of(
                Column.of(
                        "title",
                        t("engagement.title"),
                        it -> Cell.link(it.title(), "/events/" + it.id())),
                Column.of(
                        "host",
                        t("engagement.host"),
                        it -> Cell.words(organisations.name(it.host()))),
                Column.of("heldOn", t("engagement.heldOn"), it -> Cell.day(it.heldOn())),
                Column.of("place", t("engagement.place"), it -> Cell.words(it.place())),
                Column.figures("invited", t("engagement.invited"), it -> Cell.figure(it.invited())),
                Column.figures("come", t("engagement.come"), it -> Cell.figure(it.come())),
                Column.figures(
                        "attended", t("engagement.attended"), it -> Cell.figure(it.attended())),
                Column.of(
                        "state",
                        t("engagement.state"),
                        it -> new Cell.Tag(state(it.state()), it.state().colour())));
    }

    static String state(MatchingEvent.State state) {
        return t("engagement.state." + state.name().toLowerCase(java.util.Locale.ROOT));
    }

    private List<Facet<MatchingEvent>> facets() {
        List<Option> states =
                java.util.Arrays.stream(MatchingEvent.State.values())
                        .map(it -> new Option(it.name(), state(it)))
                        .toList();
        return List.of(
                new Facet<>("state", t("engagement.state"), states, it -> it.state().name()));
    }
}
