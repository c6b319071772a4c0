package org.wupian.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the target of the plan in force that a new wording means, so that its actuals go on
/// (目标承接).
final class SameTargets {

    private static final double ENOUGH = 0.6;

    /// Words that any target may have and that do not say what it is about.
    private static final Pattern GENERAL =
            Pattern.compile(
                    "力争|全年|全市|全省|全县|全区|以上|以内|左右|不低于|不少于|不高于|高于|高出|低于|达到|突破|实现|各项|平均|同比|增长|增幅|增速|增加"
                            + "|新增|余额|贷款|[万亿]?元|金额|数量|总量|总额|规模|使用量|比例|占比|之差|年底|年末|[年与较比到]|[^\\p{IsHan}]");

    /// Of these two of the same general words mean the same.
    private static final Pattern KIND = Pattern.compile("新增|余额|增长|增幅|增速|同比|占比|贷款");

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
                            : fits(it, aim) ? likeness(it.name(), aim.name()) : 0;
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

    private static double likeness(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        if (pairs.isEmpty() && others.isEmpty()) {
            return kind(one).equals(kind(other)) ? 1 : 0;
        }
        long common = pairs.stream().filter(others::contains).count();
        return (double) common / Math.max(pairs.size(), others.size());
    }

    private static Set<String> kind(String name) {
        return KIND.matcher(name).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /// Character pairs of the words that say what a target is about.
    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (String words : GENERAL.split(name)) {
            for (int i = 0; i + 2 <= words.length(); i++) {
                pairs.add(words.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
