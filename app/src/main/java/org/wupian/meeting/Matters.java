package org.wupian.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.ui.Conflict;

/// Major matters (重大事项) from report to close. Units and groups report; the office, and a group in
/// its own field of work, assigns and closes; the unit in charge answers.
@Service
public class Matters {

    private static final List<MatterState> OPEN =
            List.of(
                    MatterState.REPORTED,
                    MatterState.ASSIGNED,
                    MatterState.ESCALATED,
                    MatterState.ANSWERED);

    private final MatterTable table;
    private final TaskForce taskForce;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Matters(MatterTable table, TaskForce taskForce, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.taskForce = taskForce;
        this.events = events;
        this.clock = clock;
    }

    /// Those the caller is concerned with; open ones first.
    @Transactional(readOnly = true)
    public List<Matter> all() {
        return table.all();
    }

    @Transactional(readOnly = true)
    public Matter get(long id) {
        return table.find(id).orElseThrow(() -> new NotFound("matter/" + id));
    }

    /// Everything that was done with it, oldest first.
    @Transactional(readOnly = true)
    public List<MatterStep> steps(long id) {
        return table.steps(id);
    }

    /// Whether the caller puts units in charge of it and settles it.
    public boolean leads(Matter it) {
        return Rights.leads(it.circle());
    }

    @Transactional
    public Matter report(NewMatter it) {
        Caller caller = CurrentCaller.get();
        if (caller.is(Role.ENTERPRISE, Role.ADMINISTRATOR, Role.AUDITOR)) {
            throw new Forbidden("matter");
        }
        long id =
                table.add(
                        it, taskForce.circleOf(it.area()), caller.organisation(), clock.instant());
        return moved(id, MatterState.REPORTED, it.description(), null, null);
    }

    /// Puts a unit in charge, also instead of another or after an answer that does not suffice.
    @Transactional
    public Matter assign(long id, String organisation, LocalDate dueOn, String note) {
        Matter matter = get(id);
        Rights.requireLead(matter.circle(), matter.subject());
        if (table.assign(id, organisation, dueOn, clock.instant()) == 0) {
            throw new Conflict("meeting.conflict.closed");
        }
        return moved(id, MatterState.ASSIGNED, note, organisation, dueOn);
    }

    /// The unit in charge answers.
    @Transactional
    public Matter answer(long id, String text) {
        Matter matter = get(id);
        if (!Rights.isOwn(matter.assignedTo())) {
            throw new Forbidden(matter.subject());
        }
        List<MatterState> from = List.of(MatterState.ASSIGNED, MatterState.ESCALATED);
        if (table.move(id, from, MatterState.ANSWERED, clock.instant()) == 0) {
            throw new Conflict("meeting.conflict.answered");
        }
        return moved(id, MatterState.ANSWERED, text, null, null);
    }

    /// Who leads says how it was settled.
    @Transactional
    public Matter close(long id, String conclusion) {
        Matter matter = get(id);
        Rights.requireLead(matter.circle(), matter.subject());
        if (table.move(id, OPEN, MatterState.CLOSED, clock.instant()) == 0) {
            throw new Conflict("meeting.conflict.closed");
        }
        return moved(id, MatterState.CLOSED, conclusion, null, null);
    }

    /// Notes the step and tells it.
    private Matter moved(
            long id,
            MatterState step,
            String text,
            @Nullable String assignedTo,
            @Nullable LocalDate dueOn) {
        Caller caller = CurrentCaller.get();
        Instant now = clock.instant();
        table.note(
                id,
                new MatterStep(
                        step,
                        now,
                        caller.account(),
                        caller.organisation(),
                        text.strip(),
                        assignedTo,
                        dueOn));
        Matter matter = get(id);
        events.publishEvent(
                new Happened.MatterMoved(
                        matter.subject(), step, assignedTo == null ? "" : assignedTo));
        return matter;
    }
}
