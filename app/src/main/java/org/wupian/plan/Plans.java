package org.wupian.plan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /// What was read last. A version never changes once it was adopted, so that only which one is
    /// in force has to be asked again.
    private volatile @Nullable PlanInForce known;

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
    public PlanInForce inForce() {
        return findInForce().orElseThrow(() -> new NotFound("plan"));
    }

    private Optional<PlanInForce> findInForce() {
        return table.newest()
                .map(version -> {
                    PlanInForce before = known;
                    if (before != null && before.version().equals(version)) {
                        return before;
                    }
                    PlanInForce read = new PlanInForce(version, table.measures(version.number()));
                    known = read;
                    return read;
                });
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
        return findInForce().map(PlanInForce::measures).orElse(List.of());
    }

    /// @throws NotFound when the plan in force has no such measure
    @Transactional(readOnly = true)
    public Measure measure(String number) {
        return measure(number, measures());
    }

    /// The measure as a version has it.
    ///
    /// @throws NotFound when the version has no such measure
    @Transactional(readOnly = true)
    public Measure measure(String number, PlanVersion version) {
        return measure(number, table.measures(version.number()));
    }

    private static Measure measure(String number, List<Measure> all) {
        return all.stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("measure " + number));
    }

    /// The newest version that has the measure: the one in force, or the last before the measure
    /// was given up.
    ///
    /// @throws NotFound when no version has it
    @Transactional(readOnly = true)
    public PlanVersion lastWithMeasure(String number) {
        return table.lastWithMeasure(number).orElseThrow(() -> new NotFound("measure " + number));
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
        int number = table.newest().map(PlanVersion::number).orElse(0) + 1;
        store(number, draft);
        return number;
    }

    /// Makes the draft the first version, unless there is one.
    @Transactional
    void adoptFirst(PlanDraft draft) {
        table.lock();
        if (table.newest().isEmpty()) {
            store(1, draft);
        }
    }

    private void store(int number, PlanDraft draft) {
        table.add(number, draft, clock.instant(), CurrentCaller.get().account());
        targets.addAll(number, draft.targets());
        events.publishEvent(new PlanAdopted(number, draft.title()));
    }
}
