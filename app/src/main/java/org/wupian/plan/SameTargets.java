package org.wupian.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the target of the plan in force that a new wording means, so that its actuals go on
/// (目标承接).
final class SameTargets {

    private static final double ENOUGH = 0.5;

    private final List<Target> left;

    SameTargets(List<Target> before) {
        left = new ArrayList<>(before);
    }

    /// The plan with the codes of the targets it goes on with; a person sees and corrects them.
    WrittenPlan in(WrittenPlan plan) {
        return plan.withTargets(
                plan.targets().stream()
                        .map(aim -> {
                            Target old = of(aim);
                            return old == null ? aim : aim.withCode(old.code());
                        })
                        .toList());
    }

    /// Each old target is given once.
    private @Nullable Target of(WrittenPlan.Aim aim) {
        Target best = null;
        double most = ENOUGH;
        for (Target it : left) {
            double likeness =
                    it.code().equals(aim.code())
                            ? 2
                            : fits(it, aim) ? likeness(pairs(it.name()), pairs(aim.name())) : 0;
            if (likeness >= most) {
                most = likeness;
                best = it;
            }
        }
        if (best != null) {
            left.remove(best);
        }
        return best;
    }

    private static boolean fits(Target it, WrittenPlan.Aim aim) {
        boolean sameKind = it.relative() == (aim.quantity() == null);
        boolean sameOwner =
                aim.measure().isEmpty()
                        ? it.measure() == null || it.goal() != null
                        : it.measure() != null;
        return aim.code().isBlank()
                && sameKind
                && sameOwner
                && (it.relative() || it.unit().equals(aim.unit()));
    }

    private static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long common = one.stream().filter(other::contains).count();
        return (double) common / Math.min(one.size(), other.size());
    }

    /// Character pairs of the words, without figures, years and words every target has.
    private static Set<String> pairs(String name) {
        String words = name.replaceAll("力争|全年|全市|以上|以内|左右|不低于|不少于|年|[^\\p{IsHan}]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= words.length(); i++) {
            pairs.add(words.substring(i, i + 2));
        }
        return pairs;
    }
}
