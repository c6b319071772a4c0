package org.wupian.meeting;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What meetings decide (议定事项).
@Service
public class Decisions {

    private final ActionTable table;
    private final MeetingTable meetings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            ActionTable table,
            MeetingTable meetings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.meetings = meetings;
        this.events = events;
        this.clock = clock;
    }

    /// Those of a meeting with their actions, in the order they were taken.
    @Transactional(readOnly = true)
    public List<Decision> of(long meeting) {
        List<Action> actions = table.of(meeting);
        return table.decisions(meeting).stream()
                .map(it ->
                        new Decision(
                                it.id(),
                                it.number(),
                                it.text(),
                                actions.stream().filter(a -> a.number() == it.number()).toList()))
                .toList();
    }

    /// Takes a decision down; each of its tasks becomes an action of its owner.
    @Transactional
    public Decision take(long id, NewDecision it) {
        Meeting meeting = meetings.planned(id);
        long decision = table.decide(id, it.text(), clock.instant());
        table.ask(
                decision,
                id,
                it.tasks().stream()
                        .map(task ->
                                task.text().isBlank()
                                        ? new NewDecision.Task(
                                                task.owner(), it.text(), task.dueOn())
                                        : task)
                        .toList());
        Decision taken = of(id).stream().filter(d -> d.id() == decision).findFirst().orElseThrow();
        events.publishEvent(
                new Happened.DecisionTaken(
                        meeting.subject(), taken.number(), taken.actions().size()));
        return taken;
    }
}
