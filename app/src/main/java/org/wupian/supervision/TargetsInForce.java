package org.wupian.supervision;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wupian.plan.Targets;

/// The targets of the plan in force.
@Component
class TargetsInForce implements TargetFigures {

    private final Targets targets;

    TargetsInForce(Targets targets) {
        this.targets = targets;
    }

    @Override
    public List<Figure> of(String measure) {
        return targets.of(measure).stream()
                .map(it -> new Figure(it.code(), it.name(), null, it.unit()))
                .toList();
    }

    @Override
    public void reached(String code, YearMonth month, BigDecimal value, String source) {
        targets.record(code, month, value, source);
    }
}
