package org.wupian.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.meeting.Meeting;
import org.wupian.meeting.MeetingState;
import org.wupian.meeting.Meetings;
import org.wupian.meeting.TaskForce;
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

/// The list of meetings, and the form that calls one (会议清单).
@Controller
@RequestMapping("/meetings")
class MeetingsController {

    private final Meetings meetings;
    private final TaskForce taskForce;
    private final Organisations organisations;
    private final Clock clock;

    MeetingsController(
            Meetings meetings, TaskForce taskForce, Organisations organisations, Clock clock) {
        this.meetings = meetings;
        this.taskForce = taskForce;
        this.organisations = organisations;
        this.clock = clock;
    }

    @AllowedToMembersAndAuditor
    @GetMapping
    Answer list(Ask ask) {
        Listing<Meeting> list =
                Listing.of(ask, own("meetings.title"), meetings.all(), columns(), facets());
        boolean calls = CurrentCaller.get().is(Role.OFFICE, Role.GROUP);
        return list.answer(() -> new MeetingsPage(list, calls));
    }

    /// The card on a measure's page.
    @AllowedToSignedIn
    @GetMapping("/measures/{measure}")
    MeasureMeetings about(@PathVariable String measure) {
        return new MeasureMeetings(meetings.about(measure));
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @GetMapping("/new")
    NewMeetingPage form() {
        TaskForce.Circle host = hosts().getFirst();
        List<String> seats = host.all().stream().map(Organisation::code).toList();
        return form(
                MeetingForm.suggested(host.organisation().code(), LocalDate.now(clock), seats),
                Errors.NONE);
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping
    Answer call(@ModelAttribute MeetingForm form) {
        try {
            Meeting called = meetings.call(form.meeting(taskForce, organisations));
            return new SeeOther("/meetings/" + called.id())
                    .flash("meeting.meetings.called", called.title());
        } catch (Invalid wrong) {
            return form(form, wrong.errors());
        }
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @GetMapping("/{id}/change")
    NewMeetingPage changeForm(@PathVariable long id) {
        Meeting meeting = meetings.get(id);
        return changeForm(meeting, MeetingForm.of(meeting), Errors.NONE);
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/{id}/change")
    Answer change(@PathVariable long id, @ModelAttribute MeetingForm form) {
        Meeting meeting = meetings.get(id);
        try {
            meetings.change(id, form.arrangement(meeting, organisations));
            return new SeeOther("/meetings/" + id).flash("meeting.meeting.changed");
        } catch (Invalid wrong) {
            return changeForm(meeting, form, wrong.errors());
        }
    }

    private NewMeetingPage changeForm(Meeting meeting, MeetingForm form, Errors errors) {
        return new NewMeetingPage(meeting, form, List.of(), Words.units(organisations), errors);
    }

    private NewMeetingPage form(MeetingForm form, Errors errors) {
        List<Option> hosts =
                hosts().stream()
                        .map(TaskForce.Circle::organisation)
                        .map(it -> new Option(it.code(), it.name()))
                        .toList();
        return new NewMeetingPage(null, form, hosts, Words.units(organisations), errors);
    }

    /// Whose meetings the caller may call.
    private List<TaskForce.Circle> hosts() {
        Caller caller = CurrentCaller.get();
        return taskForce.circles().stream()
                .filter(it ->
                        caller.is(Role.OFFICE)
                                || it.organisation().code().equals(caller.organisation()))
                .toList();
    }

    private List<Column<Meeting>> columns() {
        return List.of(
                Column.of(
                        "title",
                        own("meeting.title"),
                        it -> Cell.link(it.title(), "/meetings/" + it.id())),
                Column.of("kind", own("meeting.kind"), it -> Cell.words(Words.of(it.kind()))),
                Column.of(
                        "host",
                        own("meeting.host"),
                        it -> Cell.words(organisations.name(it.host()))),
                Column.of("month", own("meeting.month"), it -> new Cell.Month(it.month())),
                Column.of("heldOn", own("meeting.heldOn"), it -> Cell.day(it.heldOn())),
                Column.of(
                        "state",
                        own("meeting.state"),
                        it -> new Cell.Tag(Words.of(it.state()), Words.colour(it.state()))),
                Column.<Meeting>figures(
                                "actions", own("meeting.actions"), it -> Cell.figure(it.actions()))
                        .withTotal(),
                Column.<Meeting>figures("open", own("meeting.open"), it -> Cell.figure(it.open()))
                        .withTotal());
    }

    private List<Facet<Meeting>> facets() {
        List<Option> hosts =
                taskForce.circles().stream()
                        .map(TaskForce.Circle::organisation)
                        .map(it -> new Option(it.code(), it.name()))
                        .toList();
        List<Option> states =
                java.util.Arrays.stream(MeetingState.values())
                        .map(it -> new Option(it.name(), Words.of(it)))
                        .toList();
        return List.of(
                new Facet<>("kind", own("meeting.kind"), Words.kinds(), it -> it.kind().name()),
                new Facet<>("host", own("meeting.host"), hosts, Meeting::host),
                new Facet<>("state", own("meeting.state"), states, it -> it.state().name()));
    }

    private static String own(String key) {
        return org.wupian.ui.Text.t("meeting." + key);
    }
}
