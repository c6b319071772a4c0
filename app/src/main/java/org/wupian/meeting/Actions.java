package org.wupian.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.ui.Conflict;

/// What units have to do because a meeting decided it (任务台账), tracked until it is done.
@Service
public class Actions {

    private final ActionTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Actions(ActionTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /// Those the caller is concerned with; open ones first, the most urgent of them on top.
    @Transactional(readOnly = true)
    public List<Action> all() {
        return table.all();
    }

    @Transactional(readOnly = true)
    public Action get(long id) {
        return table.find(id).orElseThrow(() -> new NotFound("action/" + id));
    }

    @Transactional(readOnly = true)
    public List<ActionStep> steps(long id) {
        return table.steps(id);
    }

    /// What other meetings of the same host asked for and is not done.
    @Transactional(readOnly = true)
    public List<Action> carriedOver(Meeting meeting) {
        return table.open(meeting.host(), meeting.id());
    }

    /// The owner, or who leads the meeting, says it is done.
    ///
    /// @param proof what was done and what shows it
    @Transactional
    public Action done(long id, String proof) {
        Action action = get(id);
        if (!Rights.isOwn(action.owner()) && !Rights.leads(action.host())) {
            throw new Forbidden(action.subject());
        }
        if (table.done(id, proof.strip(), LocalDate.now(clock)) == 0) {
            throw new Conflict("meeting.conflict.done");
        }
        note(id, ActionStep.Step.DONE, proof);
        events.publishEvent(new Happened.ActionDone(action.subject(), action.owner()));
        return get(id);
    }

    /// Who leads the meeting does not take it as done.
    ///
    /// @param dueOn a new day, null to keep the old one
    @Transactional
    public Action reopen(long id, String reason, @Nullable LocalDate dueOn) {
        Action action = get(id);
        Rights.requireLead(action.host(), action.subject());
        if (table.reopen(id, dueOn) == 0) {
            throw new Conflict("meeting.conflict.open");
        }
        note(id, ActionStep.Step.REOPENED, reason);
        events.publishEvent(new Happened.ActionReopened(action.subject(), action.owner()));
        return get(id);
    }

    private void note(long id, ActionStep.Step step, String text) {
        table.note(
                id,
                new ActionStep(step, clock.instant(), CurrentCaller.get().account(), text.strip()));
    }
}
