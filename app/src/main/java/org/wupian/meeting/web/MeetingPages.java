package org.wupian.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Role;
import org.wupian.meeting.Action;
import org.wupian.meeting.Actions;
import org.wupian.meeting.Agendas;
import org.wupian.meeting.Decisions;
import org.wupian.meeting.Meeting;
import org.wupian.meeting.Meetings;
import org.wupian.meeting.Minutes;
import org.wupian.meeting.MinutesOutcome;
import org.wupian.ui.Errors;

/// Gathers what the page of a meeting shows.
@Component
class MeetingPages {

    private final Meetings meetings;
    private final Agendas agendas;
    private final Decisions decisions;
    private final Actions actions;
    private final Organisations organisations;
    private final Clock clock;

    MeetingPages(
            Meetings meetings,
            Agendas agendas,
            Decisions decisions,
            Actions actions,
            Organisations organisations,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.decisions = decisions;
        this.actions = actions;
        this.organisations = organisations;
        this.clock = clock;
    }

    MeetingPage of(long id) {
        return of(id, DecisionForm.EMPTY, Errors.NONE);
    }

    MeetingPage of(long id, DecisionForm form, Errors errors) {
        Minutes minutes = meetings.minutes(id);
        return page(id, form, errors, minutes, minutes.text(), false);
    }

    /// The page with the caller's own minutes in the form and the other person's beside them.
    MeetingPage of(long id, MinutesOutcome.Changed outcome) {
        return page(id, DecisionForm.EMPTY, Errors.NONE, outcome.theirs(), outcome.own(), true);
    }

    private MeetingPage page(
            long id,
            DecisionForm form,
            Errors errors,
            Minutes minutes,
            String typed,
            boolean changed) {
        Meeting meeting = meetings.get(id);
        List<MeetingPage.DecisionLine> taken =
                decisions.of(id).stream()
                        .map(it ->
                                new MeetingPage.DecisionLine(
                                        it.number(), it.text(), lines(it.actions())))
                        .toList();
        return new MeetingPage(
                meeting,
                organisations.name(meeting.host()),
                organisations.all().stream()
                        .filter(it -> meeting.participants().contains(it.code()))
                        .map(Organisation::name)
                        .toList(),
                agendas.of(id),
                taken,
                lines(actions.carriedOver(meeting)),
                minutes,
                typed,
                changed,
                meeting.isPlanned() && leads(meeting),
                form,
                Words.units(organisations),
                errors);
    }

    private List<ActionLine> lines(List<Action> actions) {
        LocalDate today = LocalDate.now(clock);
        return actions.stream().map(it -> ActionLine.of(it, organisations, today)).toList();
    }

    static boolean leads(Meeting meeting) {
        return CurrentCaller.get().is(Role.OFFICE)
                || (CurrentCaller.get().is(Role.GROUP)
                        && CurrentCaller.get().organisation().equals(meeting.host()));
    }
}
