package org.wupian.plan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.NotFound;

/// The versions of the city's plan (方案). The newest is in force; older ones stay as they were.
@Service
public class Plans {

    private final PlanTable table;
    private final TargetTable targets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(PlanTable table, TargetTable targets, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.targets = targets;
        this.events = events;
        this.clock = clock;
    }

    /// All versions, the one in force first.
    @Transactional(readOnly = true)
    public List<PlanVersion> versions() {
        return table.versions();
    }

    /// @throws NotFound while no plan was adopted
    @Transactional(readOnly = true)
    public PlanVersion inForce() {
        return table.versions().stream().findFirst().orElseThrow(() -> new NotFound("plan"));
    }

    /// @throws NotFound when there is no such version
    @Transactional(readOnly = true)
    public PlanVersion version(int number) {
        return table.versions().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("plan " + number));
    }

    /// The measures in force, in the plan's order; none while no plan was adopted.
    @Transactional(readOnly = true)
    public List<Measure> measures() {
        return table.measures(null);
    }

    /// @throws NotFound when the plan in force has no such measure
    @Transactional(readOnly = true)
    public Measure measure(String number) {
        return table.measures(null).stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("measure " + number));
    }

    /// A version as it was adopted.
    @Transactional(readOnly = true)
    public PlanDraft content(int number) {
        PlanVersion version = version(number);
        return new PlanDraft(
                version.title(),
                version.year(),
                version.source(),
                version.note(),
                table.measures(number),
                table.goals(number),
                table.safeguards(number),
                targets.all(number));
    }

    /// What changed from one version to a later one.
    ///
    /// @throws NotFound when there is no such version
    @Transactional(readOnly = true)
    public PlanDifference difference(int from, int to) {
        return PlanDifference.of(content(from), content(to));
    }

    /// Makes the draft the plan in force.
    ///
    /// @return the number of the new version
    @Transactional
    public int adopt(PlanDraft draft) {
        table.lock();
        int number = table.inForce().orElse(0) + 1;
        store(number, draft);
        return number;
    }

    /// Makes the draft the first version, unless there is one.
    @Transactional
    void adoptFirst(PlanDraft draft) {
        table.lock();
        Optional<Integer> there = table.inForce();
        if (there.isEmpty()) {
            store(1, draft);
        }
    }

    private void store(int number, PlanDraft draft) {
        table.add(number, draft, clock.instant(), CurrentCaller.get().account());
        targets.addAll(number, draft.targets());
        events.publishEvent(new PlanAdopted(number, draft.title()));
    }
}
