package org.wupian.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;

/// The milestones of measures (节点任务), kept by the office and whoever leads the measure.
@Service
public class Milestones {

    private final MilestoneTable table;
    private final Plans plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Milestones(MilestoneTable table, Plans plans, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    /// By due day.
    @Transactional(readOnly = true)
    public List<Milestone> of(String measure) {
        return table.of(measure);
    }

    @Transactional
    public void add(String measure, String title, LocalDate dueOn) {
        requireKeeper(plans.measure(measure));
        table.add(measure, title, dueOn, CurrentCaller.get().account());
        events.publishEvent(new MilestoneChanged(measure, title, MilestoneChanged.What.SET));
    }

    /// @param note what shows that it is done
    /// @return the milestone's measure
    @Transactional
    public String done(long id, String note) {
        Milestone it = table.find(id).orElseThrow(() -> new NotFound("milestone " + id));
        requireKeeper(plans.measure(it.measure()));
        table.done(id, LocalDate.now(clock), note);
        events.publishEvent(
                new MilestoneChanged(it.measure(), it.title(), MilestoneChanged.What.DONE));
        return it.measure();
    }

    /// Whether the caller may set milestones of the measure.
    public static boolean keeps(Caller caller, Measure measure) {
        return caller.is(Role.OFFICE, Role.SYSTEM)
                || measure.duties().stream()
                        .anyMatch(it ->
                                it.isForAll()
                                        && it.part() != Duty.Part.SUPPORTING
                                        && caller.worksFor(it.organisation()));
    }

    private static void requireKeeper(Measure measure) {
        if (!keeps(CurrentCaller.get(), measure)) {
            throw new Forbidden("milestones of measure " + measure.number());
        }
    }
}
