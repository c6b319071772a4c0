package org.wupian.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// How far a target is attained (完成率).
///
/// The share of the way from the baseline to the aim, whichever direction that is; without a
/// baseline a rising target counts from zero, a falling one is either attained or the aim's share
/// of the actual. Where baseline and aim are equal there is no way to go: it is kept (100 %) or
/// lost (0 %). A relative target has no share, only attained or not; neither has an aim of zero
/// without a baseline.
///
/// @param attained whether the comparison holds, exactly
/// @param share 1 = 100 %, six digits, may be negative or above 1; null when there is no share
public record Attainment(boolean attained, @Nullable BigDecimal share) {

    private static final int DIGITS = 6;

    public static Attainment of(Target target, BigDecimal actual) {
        BigDecimal aim = target.aim();
        boolean attained = target.comparator().holds(actual, aim);
        if (target.relative() || (target.baseline() == null && aim.signum() == 0)) {
            return new Attainment(attained, null);
        }
        return new Attainment(attained, share(target, actual, aim, attained));
    }

    private static BigDecimal share(
            Target target, BigDecimal actual, BigDecimal aim, boolean attained) {
        BigDecimal whole = attained ? BigDecimal.ONE : BigDecimal.ZERO;
        BigDecimal baseline = target.baseline();
        if (baseline != null) {
            BigDecimal way = aim.subtract(baseline);
            return way.signum() == 0 ? whole : divide(actual.subtract(baseline), way);
        }
        if (target.comparator().falling()) {
            return attained || actual.signum() == 0 ? whole : divide(aim, actual);
        }
        return divide(actual, aim);
    }

    private static BigDecimal divide(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, DIGITS, RoundingMode.HALF_UP);
    }
}
