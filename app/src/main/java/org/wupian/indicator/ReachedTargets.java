package org.wupian.indicator;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Pack;
import org.wupian.plan.Actual;
import org.wupian.plan.Target;
import org.wupian.plan.Targets;

/// Tells the plan what the city reached (目标实际值), where a target is one of the indicators, as the
/// pack's `indicator-targets.csv` says.
@Component
public class ReachedTargets {

    private final Map<String, String> targetOf;
    private final Targets targets;
    private final Clock clock;

    ReachedTargets(Pack pack, Targets targets, Clock clock) {
        this.targetOf =
                pack.rows("indicator-targets.csv").stream()
                        .collect(
                                Collectors.toMap(
                                        it -> it.text("indicator"), it -> it.text("target")));
        this.targets = targets;
        this.clock = clock;
    }

    /// Targets of the plan in force, by indicator.
    public Map<String, Target> byIndicator() {
        Map<String, Target> known =
                targets.all().stream().collect(Collectors.toMap(Target::code, it -> it));
        Map<String, Target> found = new HashMap<>();
        targetOf.forEach((indicator, code) -> {
            Target target = known.get(code);
            if (target != null) {
                found.put(indicator, target);
            }
        });
        return found;
    }

    /// Records what is new or changed.
    void follow(YearMonth month, List<Figure> figures) {
        Map<String, Target> targets = byIndicator();
        Map<String, Actual> known =
                this.targets.actuals().stream()
                        .filter(it -> it.month().equals(month))
                        .collect(Collectors.toMap(Actual::code, it -> it));
        for (Figure it : figures) {
            Target target = targets.get(it.code());
            if (target != null && counts(target, it) && !isKnown(known.get(target.code()), it)) {
                this.targets.record(
                        target.code(), month, Objects.requireNonNull(it.value()), source(it));
            }
        }
    }

    /// A month under way counts once everybody is in it.
    private boolean counts(Target target, Figure it) {
        return it.value() != null
                && it.subject().equals(Subject.CITY)
                && it.month().getYear() == target.year()
                && (it.missing().isEmpty() || it.month().isBefore(YearMonth.now(clock)));
    }

    private static boolean isKnown(@Nullable Actual known, Figure it) {
        return known != null
                && it.value() != null
                && known.value().compareTo(it.value()) == 0
                && known.source().equals(source(it));
    }

    /// Read by the plan's pages: which indicator of which month, and how many institutions are
    /// missing in it.
    private static String source(Figure it) {
        return "indicator/%s/%s/%d".formatted(it.code(), it.month(), it.missing().size());
    }
}
