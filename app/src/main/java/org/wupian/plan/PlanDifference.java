package org.wupian.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What changed from one plan to another (版本差异).
///
/// @param targets added, removed and moved ones, in the order of the newer plan
public record PlanDifference(
        List<Measure> added, List<Measure> removed, List<Changed> changed, List<Moved> targets) {

    /// A measure both plans have.
    ///
    /// @param unitsAdded names as written
    /// @param leadBefore code of the old lead, null when it stayed
    public record Changed(
            Measure before,
            Measure after,
            List<String> unitsAdded,
            List<String> unitsRemoved,
            @Nullable String leadBefore) {

        public boolean renumbered() {
            return !before.number().equals(after.number());
        }

        public boolean retitled() {
            return !before.title().equals(after.title());
        }

        public boolean moved() {
            return !before.area().equals(after.area());
        }

        public boolean reworded() {
            return !before.text().isEmpty()
                    && !after.text().isEmpty()
                    && !before.text().equals(after.text());
        }

        public boolean redated() {
            return !before.deadline().equals(after.deadline());
        }

        /// Whether its parts or their units changed.
        public boolean redivided() {
            return !dividedUp(before).equals(dividedUp(after));
        }

        private static List<Duty> dividedUp(Measure measure) {
            return measure.duties().stream().filter(it -> !it.isForAll()).toList();
        }

        boolean any() {
            return renumbered()
                    || redivided()
                    || retitled()
                    || moved()
                    || reworded()
                    || redated()
                    || leadBefore != null
                    || !unitsAdded.isEmpty()
                    || !unitsRemoved.isEmpty();
        }
    }

    /// A target that is new, gone or asks for something else.
    public record Moved(@Nullable Target before, @Nullable Target after) {

        /// The one there is, the newer of two.
        public Target shown() {
            return Objects.requireNonNull(after == null ? before : after);
        }

        /// How far the quantity moved; null when there is no such distance.
        public @Nullable BigDecimal distance() {
            if (before == null
                    || after == null
                    || before.quantity() == null
                    || after.quantity() == null) {
                return null;
            }
            return after.quantity().subtract(before.quantity());
        }

        /// Whether another figure, unit, side or direction is asked for.
        public boolean asksOther() {
            return before != null
                    && after != null
                    && (before.comparator() != after.comparator()
                            || !before.unit().equals(after.unit())
                            || !before.than().equals(after.than())
                            || !same(before.quantity(), after.quantity()));
        }

        public boolean otherYear() {
            return before != null && after != null && before.year() != after.year();
        }

        public boolean otherBaseline() {
            return before != null && after != null && !same(before.baseline(), after.baseline());
        }

        /// Whether other figures are due by the months, whatever the year.
        public boolean otherPath() {
            return before != null && after != null && !path(before).equals(path(after));
        }

        boolean any() {
            return before == null
                    || after == null
                    || asksOther()
                    || otherYear()
                    || otherBaseline()
                    || otherPath();
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null || other == null
                    ? Objects.equals(one, other)
                    : one.compareTo(other) == 0;
        }

        private static Map<Integer, BigDecimal> path(Target it) {
            return it.path().entrySet().stream()
                    .collect(
                            Collectors.toMap(
                                    step -> step.getKey().getMonthValue(),
                                    step -> step.getValue().stripTrailingZeros()));
        }
    }

    static PlanDifference of(PlanDraft before, PlanDraft after) {
        Map<Measure, Measure> pairs = pairs(before.measures(), after.measures());
        Set<Measure> known = new HashSet<>(pairs.values());
        return new PlanDifference(
                after.measures().stream().filter(it -> !known.contains(it)).toList(),
                before.measures().stream().filter(it -> !pairs.containsKey(it)).toList(),
                before.measures().stream()
                        .filter(pairs::containsKey)
                        .map(it -> changed(it, Objects.requireNonNull(pairs.get(it))))
                        .filter(Changed::any)
                        .toList(),
                moved(before.targets(), after.targets()));
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && targets.isEmpty();
    }

    /// The same measure is the one with the same title, else the one with the same number.
    private static Map<Measure, Measure> pairs(List<Measure> before, List<Measure> after) {
        Map<Measure, Measure> pairs = new HashMap<>();
        List<Measure> left = new ArrayList<>(after);
        for (Function<Measure, String> key :
                List.<Function<Measure, String>>of(Measure::title, Measure::number)) {
            for (Measure old : before) {
                if (pairs.containsKey(old)) {
                    continue;
                }
                left.stream()
                        .filter(it -> key.apply(it).equals(key.apply(old)))
                        .findFirst()
                        .ifPresent(it -> {
                            pairs.put(old, it);
                            left.remove(it);
                        });
            }
        }
        return pairs;
    }

    private static Changed changed(Measure before, Measure after) {
        Map<String, String> old = units(before);
        Map<String, String> now = units(after);
        return new Changed(
                before,
                after,
                without(now, old.keySet()),
                without(old, now.keySet()),
                before.lead().equals(after.lead()) ? null : before.lead());
    }

    /// Whom duties are given to → how it is written; members of a class count as the class.
    private static Map<String, String> units(Measure measure) {
        return measure.duties().stream()
                .collect(
                        Collectors.toMap(
                                it ->
                                        it.unitClass() == null
                                                ? it.organisation()
                                                : "class:" + it.unitClass(),
                                Duty::asWritten,
                                (one, _) -> one,
                                java.util.LinkedHashMap::new));
    }

    private static List<String> without(Map<String, String> units, Set<String> others) {
        return units.entrySet().stream()
                .filter(it -> !others.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<Moved> moved(List<Target> before, List<Target> after) {
        Map<String, Target> old = before.stream().collect(Collectors.toMap(Target::code, it -> it));
        Set<String> kept = after.stream().map(Target::code).collect(Collectors.toSet());
        Stream<Moved> now =
                after.stream().map(it -> new Moved(old.get(it.code()), it)).filter(Moved::any);
        Stream<Moved> gone =
                before.stream()
                        .filter(it -> !kept.contains(it.code()))
                        .map(it -> new Moved(it, null));
        return Stream.concat(now, gone).toList();
    }
}
