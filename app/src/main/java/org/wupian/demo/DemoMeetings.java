package org.wupian.demo;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.wupian.kernel.WorkingDays;
import org.wupian.meeting.Action;
import org.wupian.meeting.Actions;
import org.wupian.meeting.Agendas;
import org.wupian.meeting.Decisions;
import org.wupian.meeting.Meeting;
import org.wupian.meeting.MeetingKind;
import org.wupian.meeting.Meetings;
import org.wupian.meeting.NewDecision;
import org.wupian.meeting.NewMeeting;
import org.wupian.meeting.TaskForce;
import org.wupian.synth.SyntheticCity;
import org.wupian.synth.SyntheticMeeting;

/// Meetings of the city (演示会议): called a week ahead, held with minutes and decisions, whose actions
/// are done in time, late or not yet. One that lies ahead is being prepared.
class DemoMeetings {

    private static final int CALLED_AHEAD = -5;
    private static final String PROOF = "已按议定要求完成，办理情况和清单已报工作专班办公室。";

    private final SyntheticCity city;
    private final TaskForce taskForce;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Decisions decisions;
    private final Actions actions;
    private final DemoCallers callers;
    private final WorkingDays days;

    DemoMeetings(
            SyntheticCity city,
            TaskForce taskForce,
            Meetings meetings,
            Agendas agendas,
            Decisions decisions,
            Actions actions,
            DemoCallers callers,
            WorkingDays days) {
        this.city = city;
        this.taskForce = taskForce;
        this.meetings = meetings;
        this.agendas = agendas;
        this.decisions = decisions;
        this.actions = actions;
        this.callers = callers;
        this.days = days;
    }

    void plan(Timeline timeline) {
        for (SyntheticMeeting it : city.meetings()) {
            LocalDateTime called = days.plus(it.heldOn(), CALLED_AHEAD).atTime(9, 30);
            timeline.at(timeline.atMostNow(called), () -> call(timeline, it));
        }
    }

    private void call(Timeline timeline, SyntheticMeeting it) {
        callers.asOffice(() -> {
            Meeting meeting =
                    meetings.call(
                            new NewMeeting(
                                    MeetingKind.valueOf(it.kind().name()),
                                    taskForce.circles().getFirst().organisation().code(),
                                    it.title(),
                                    month(it),
                                    it.heldOn(),
                                    it.place(),
                                    it.attendees()));
            timeline.at(it.heldOn().atTime(17, 0), () -> hold(timeline, it, meeting.id()));
        });
    }

    /// The last month whose reports were due when the meeting is held.
    private YearMonth month(SyntheticMeeting it) {
        YearMonth month = YearMonth.from(it.heldOn());
        while (city.due(month).isAfter(it.heldOn())) {
            month = month.minusMonths(1);
        }
        return month;
    }

    private void hold(Timeline timeline, SyntheticMeeting it, long id) {
        callers.asOffice(() -> {
            int _ = agendas.draw(id);
            meetings.write(id, "会议由%s主持。%s".formatted(it.chair(), it.minutes()), 0);
            for (SyntheticMeeting.Decision decision : it.decisions()) {
                List<Action> asked =
                        decisions
                                .take(
                                        id,
                                        new NewDecision(
                                                decision.text(),
                                                List.of(
                                                        new NewDecision.Task(
                                                                decision.owner(),
                                                                "",
                                                                decision.dueOn()))))
                                .actions();
                asked.forEach(action -> finish(timeline, decision, action));
            }
            meetings.conclude(id);
        });
    }

    private void finish(Timeline timeline, SyntheticMeeting.Decision decision, Action action) {
        if (decision.doneOn() != null) {
            timeline.at(
                    decision.doneOn().atTime(16, 0),
                    () ->
                            callers.asClerk(
                                    decision.owner(), () -> actions.done(action.id(), PROOF)));
        }
    }
}
