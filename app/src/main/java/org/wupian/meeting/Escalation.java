package org.wupian.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;

/// Major matters whose day has passed without an answer go to the next joint meeting (提级上会).
@Component
public class Escalation {

    private final MatterTable matters;
    private final AgendaTable agenda;
    private final TaskForce taskForce;
    private final Drafts drafts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Escalation(
            MatterTable matters,
            AgendaTable agenda,
            TaskForce taskForce,
            Drafts drafts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.matters = matters;
        this.agenda = agenda;
        this.taskForce = taskForce;
        this.drafts = drafts;
        this.events = events;
        this.clock = clock;
    }

    /// Escalates what is late today and puts it on the agenda of the next joint meeting, if one is
    /// called already; else it is on the agenda of the one that will be called.
    ///
    /// @return how many matters were late
    @Transactional
    public int run() {
        List<Matter> late = markLate(LocalDate.now(clock), clock.instant());
        for (Matter it : late) {
            List<Long> next = agenda.nextJoint(taskForce.hosts(it.circle()), LocalDate.now(clock));
            next.forEach(meeting -> agenda.add(meeting, List.of(drafts.of(it))));
        }
        return late.size();
    }

    /// @return those that became late, as they are now
    List<Matter> markLate(LocalDate today, Instant now) {
        List<Matter> late =
                matters.late(today).stream().filter(it -> Rights.leads(it.circle())).toList();
        for (Matter it : late) {
            matters.move(it.id(), List.of(MatterState.ASSIGNED), MatterState.ESCALATED, now);
            matters.note(
                    it.id(),
                    new MatterStep(
                            MatterState.ESCALATED,
                            now,
                            CurrentCaller.get().account(),
                            "",
                            "",
                            it.assignedTo(),
                            it.dueOn()));
            events.publishEvent(new Happened.MatterMoved(it.subject(), MatterState.ESCALATED, ""));
        }
        return late.stream().flatMap(it -> matters.find(it.id()).stream()).toList();
    }
}
