package org.wupian.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Pack;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

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

    /// The newest version of the plan that has the target: the one in force, or the last before the
    /// target was given up.
    ///
    /// @throws NotFound when no version has it
    @Transactional(readOnly = true)
    public int lastVersionWith(String code) {
        return table.lastVersionWith(code).orElseThrow(() -> new NotFound("target " + code));
    }

    /// The codes of the targets of every version: one that was given up is not given to another.
    @Transactional(readOnly = true)
    Set<String> codes() {
        return table.codes();
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
        return outlook(month, null);
    }

    /// How the targets of a version of the plan stand, those in force for null.
    @Transactional(readOnly = true)
    public List<Outlook> outlook(YearMonth month, @Nullable Integer version) {
        List<Actual> actuals = table.actuals();
        return table.all(version).stream()
                .map(it -> outlook(it, month, ofYear(it, month, actuals)))
                .toList();
    }

    private Outlook outlook(Target target, YearMonth month, List<Actual> ofYear) {
        Actual newest = last(Actual.counting(ofYear));
        if (newest == null) {
            return Outlook.of(target, month, null, tolerance);
        }
        Actual reported = last(ofYear);
        return Outlook.of(target, newest.month(), newest.value(), tolerance)
                .with(newest.missing(), newest.equals(reported) ? null : reported);
    }

    private static @Nullable Actual last(List<Actual> byMonth) {
        return byMonth.isEmpty() ? null : byMonth.getLast();
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

    /// @throws Invalid when the month has not begun or lies after the target's year
    /// @throws NotFound when the plan in force has no such target
    @Transactional(readOnly = true)
    public void requireMonth(String code, YearMonth month) {
        int year = get(code).year();
        if (month.getYear() > year) {
            throw new Invalid(new FieldError("month", "plan.actual.error.year", year));
        }
        if (month.isAfter(YearMonth.now(clock))) {
            throw new Invalid(new FieldError("month", "plan.actual.error.future", month));
        }
    }

    /// After the target's year it stands as it did at the end of it.
    private static List<Actual> ofYear(Target target, YearMonth now, List<Actual> actuals) {
        YearMonth month = now.getYear() > target.year() ? YearMonth.of(target.year(), 12) : now;
        return actuals.stream()
                .filter(it -> it.code().equals(target.code()))
                .filter(it -> !it.month().isAfter(month))
                .filter(it -> it.month().getYear() == month.getYear())
                .toList();
    }
}
