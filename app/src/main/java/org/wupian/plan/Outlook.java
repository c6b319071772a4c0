package org.wupian.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// How a target stands at the end of a month and where it leads (目标研判).
///
/// @param actual null when nobody reported it (未报)
/// @param due what the path asks for by then
/// @param forecast value at the year's end at the present pace, for targets that add up over the
///   year
/// @param gap what is missing to the aim; negative when it is exceeded
/// @param perMonth what each remaining month must bring; null when nothing remains
/// @param missing how many institutions are not in the actual, where it is counted out of returns
/// @param reported what units reported for a later month, which does not count while figures are
///   computed out of returns (单位报告，未计入)
public record Outlook(
        Target target,
        YearMonth month,
        @Nullable BigDecimal actual,
        BigDecimal due,
        @Nullable Attainment attainment,
        @Nullable BigDecimal forecast,
        @Nullable BigDecimal gap,
        @Nullable BigDecimal perMonth,
        Light light,
        int missing,
        @Nullable Actual reported) {

    /// Where it stands against its path (红黄绿灯).
    public enum Light {
        /// The path is kept.
        GREEN,
        /// Behind the path by no more than the pack's tolerance, or not there yet and without a
        /// path.
        AMBER,
        /// Further behind.
        RED,
        /// Nobody reported an actual.
        UNKNOWN
    }

    /// @param tolerance the share of the path below which the light is red, for example 0.9
    static Outlook of(
            Target target, YearMonth month, @Nullable BigDecimal actual, BigDecimal tolerance) {
        BigDecimal due = target.dueBy(month);
        if (actual == null) {
            return new Outlook(
                    target, month, null, due, null, null, null, null, Light.UNKNOWN, 0, null);
        }
        boolean addsUp = !target.path().isEmpty() && month.getYear() == target.year();
        int left = 12 - month.getMonthValue();
        BigDecimal gap = target.relative() ? null : target.aim().subtract(actual);
        return new Outlook(
                target,
                month,
                actual,
                due,
                Attainment.of(target, actual),
                addsUp ? forecast(target, month, actual) : null,
                gap,
                addsUp && gap != null && left > 0 && gap.signum() > 0
                        ? gap.divide(BigDecimal.valueOf(left), 2, RoundingMode.HALF_UP)
                        : null,
                light(target, month, actual, due, tolerance),
                0,
                null);
    }

    Outlook with(int missing, @Nullable Actual reported) {
        return new Outlook(
                target,
                month,
                actual,
                due,
                attainment,
                forecast,
                gap,
                perMonth,
                light,
                missing,
                reported);
    }

    /// The pace since the baseline, carried on to December.
    private static BigDecimal forecast(Target target, YearMonth month, BigDecimal actual) {
        BigDecimal start = target.baseline() == null ? BigDecimal.ZERO : target.baseline();
        return actual.subtract(start)
                .multiply(BigDecimal.valueOf(12))
                .divide(BigDecimal.valueOf(month.getMonthValue()), 2, RoundingMode.HALF_UP)
                .add(start);
    }

    private static Light light(
            Target target,
            YearMonth month,
            BigDecimal actual,
            BigDecimal due,
            BigDecimal tolerance) {
        if (target.comparator().holds(actual, due)) {
            return Light.GREEN;
        }
        if (target.relative() || target.comparator().falling()) {
            return Light.RED;
        }
        if (target.path().isEmpty() && month.isBefore(YearMonth.of(target.year(), 12))) {
            return Light.AMBER;
        }
        return actual.compareTo(due.multiply(tolerance)) >= 0 ? Light.AMBER : Light.RED;
    }
}
