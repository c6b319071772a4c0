package org.wupian.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Pack;

/// What the plan wants to reach and how far it is (目标与完成情况).
@Service
public class Targets {

    private final TargetTable table;
    private final BigDecimal tolerance;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Targets(TargetTable table, Pack pack, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.tolerance = new BigDecimal(pack.property("target.amber", "0.9"));
        this.events = events;
        this.clock = clock;
    }

    /// The targets in force, in the plan's order.
    @Transactional(readOnly = true)
    public List<Target> all() {
        return table.all(null);
    }

    @Transactional(readOnly = true)
    public List<Target> of(String measure) {
        return table.all(null).stream().filter(it -> measure.equals(it.measure())).toList();
    }

    /// @throws NotFound when the plan in force has no such target
    @Transactional(readOnly = true)
    public Target get(String code) {
        return table.all(null).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("target " + code));
    }

    /// Every actual recorded so far, by code and month.
    @Transactional(readOnly = true)
    public List<Actual> actuals() {
        return table.actuals();
    }

    /// How every target in force stands by the end of the month: with the newest actual of its year
    /// up to then.
    @Transactional(readOnly = true)
    public List<Outlook> outlook(YearMonth month) {
        List<Actual> actuals = table.actuals();
        return table.all(null).stream()
                .map(it -> {
                    Actual newest = newest(it, month, actuals);
                    return Outlook.of(
                            it,
                            newest == null ? month : newest.month(),
                            newest == null ? null : newest.value(),
                            tolerance);
                })
                .toList();
    }

    /// Records what was reached; replaces what was recorded for the month, which stays in the
    /// history.
    ///
    /// @param source where the figure stands, for whoever opens it
    /// @throws NotFound when the plan in force has no such target
    @Transactional
    public void record(String code, YearMonth month, BigDecimal value, String source) {
        get(code);
        Caller caller = CurrentCaller.get();
        table.put(
                new Actual(
                        code,
                        month,
                        value,
                        caller.organisation(),
                        source,
                        clock.instant(),
                        caller.account()));
        events.publishEvent(new ActualRecorded(code, month, value));
    }

    private static @Nullable Actual newest(Target target, YearMonth month, List<Actual> actuals) {
        return actuals.stream()
                .filter(it -> it.code().equals(target.code()))
                .filter(it -> !it.month().isAfter(month) && it.month().getYear() == month.getYear())
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
