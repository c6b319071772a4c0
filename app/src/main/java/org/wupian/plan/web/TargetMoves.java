package org.wupian.plan.web;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.plan.PlanDifference;
import org.wupian.plan.Target;
import org.wupian.ui.Display;

/// What changed in a target from one plan to another, in words (目标变动).
public final class TargetMoves {

    private TargetMoves() {}

    /// Nothing for a target that is new or gone.
    public static List<String> of(PlanDifference.Moved it) {
        Target before = it.before();
        Target after = it.after();
        List<String> words = new ArrayList<>();
        if (before == null || after == null) {
            return words;
        }
        if (it.asksOther()) {
            words.add(t("plan.difference.target.asks", asked(before), asked(after)));
        }
        if (it.otherYear()) {
            words.add(
                    t(
                            "plan.difference.target.year",
                            Integer.toString(before.year()),
                            Integer.toString(after.year())));
        }
        if (it.otherBaseline()) {
            words.add(
                    t(
                            "plan.difference.target.baseline",
                            number(before.baseline()),
                            number(after.baseline())));
        }
        if (it.otherPath()) {
            words.add(t("plan.difference.target.path"));
        }
        return words;
    }

    private static String asked(Target it) {
        return AimForm.asked(it.comparator().sign(), it.quantity(), it.unit(), it.than());
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? t("ui.none") : Display.number(value);
    }
}
