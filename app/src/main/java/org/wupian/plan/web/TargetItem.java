package org.wupian.plan.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.wupian.plan.Target;

/// A target as the interface gives it.
///
/// @param quantity null when the target is relative; then `than` names the other side
record TargetItem(
        String code,
        String text,
        @Nullable BigDecimal quantity,
        String unit,
        String comparator,
        String than,
        int year,
        @Nullable BigDecimal baseline,
        boolean assumed) {

    static TargetItem of(Target it) {
        return new TargetItem(
                it.code(),
                it.name(),
                it.quantity(),
                it.unit(),
                it.comparator().sign(),
                it.than(),
                it.year(),
                it.baseline(),
                it.assumed());
    }
}
