package org.wupian.demo;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wupian.plan.PlanDraft;
import org.wupian.plan.PlanVersion;
import org.wupian.plan.Plans;
import org.wupian.plan.Target;
import org.wupian.plan.Targets;
import org.wupian.synth.SyntheticCity;

/// Moves the plan's targets into the demonstration's year (目标改期), as a further version that says
/// so, and records what was reached.
class DemoPlan {

    private static final String SOURCE = "演示数据";

    private final Plans plans;
    private final Targets targets;
    private final SyntheticCity city;

    DemoPlan(Plans plans, Targets targets, SyntheticCity city) {
        this.plans = plans;
        this.targets = targets;
        this.city = city;
    }

    void redate() {
        PlanVersion given = plans.inForce().version();
        int year = city.openMonth().getYear();
        if (given.year() == year) {
            return;
        }
        PlanDraft plan = plans.content(given.number());
        List<Target> moved = plan.targets().stream().map(it -> moved(it, year)).toList();
        plans.adopt(
                new PlanDraft(
                        plan.title(),
                        year,
                        PlanVersion.Source.EDITED,
                        "演示数据：目标年份由%d年改为%d年".formatted(given.year(), year),
                        plan.measures(),
                        plan.goals(),
                        plan.safeguards(),
                        moved));
    }

    /// Records the actuals of the targets that no report carries.
    void record(YearMonth month) {
        Map<String, BigDecimal> actuals = city.actuals(month);
        for (Target target : targets.all()) {
            BigDecimal actual = actuals.get(target.code());
            if (target.measure() == null && actual != null) {
                targets.record(target.code(), month, actual, SOURCE);
            }
        }
    }

    private static Target moved(Target it, int year) {
        Map<YearMonth, BigDecimal> path =
                it.path().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        step -> step.getKey().withYear(year), Map.Entry::getValue));
        return new Target(
                it.code(),
                it.measure(),
                it.goal(),
                it.name(),
                it.unit(),
                it.comparator(),
                it.quantity(),
                it.than(),
                year,
                it.baseline(),
                path,
                it.assumed());
    }
}
