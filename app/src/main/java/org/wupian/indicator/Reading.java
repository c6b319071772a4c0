package org.wupian.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// A figure beside those it is read with (指标对照).
///
/// @param figure null where nothing was computed
/// @param previous of the period before
/// @param yearBefore of the same month a year before
public record Reading(
        Indicator indicator,
        @Nullable Figure figure,
        @Nullable Figure previous,
        @Nullable Figure yearBefore) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public String area() {
        return indicator.area();
    }

    public @Nullable BigDecimal value() {
        return figure == null ? null : figure.value();
    }

    /// Since the period before: in percentage points for shares, else in the indicator's unit. None
    /// for a sum of other institutions than now.
    public @Nullable BigDecimal change() {
        BigDecimal now = value();
        BigDecimal then = comparable(previous);
        return now == null || then == null ? null : now.subtract(then);
    }

    /// Since a year ago: in percentage points for shares, else in per cent; null where the value
    /// then was not above zero.
    public @Nullable BigDecimal yearOnYear() {
        BigDecimal now = value();
        BigDecimal then = comparable(yearBefore);
        if (now == null || then == null) {
            return null;
        }
        if (indicator.inPoints()) {
            return now.subtract(then);
        }
        return then.signum() <= 0
                ? null
                : now.subtract(then).multiply(HUNDRED).divide(then, MathContext.DECIMAL64);
    }

    private @Nullable BigDecimal comparable(@Nullable Figure other) {
        boolean same =
                indicator.inPoints()
                        || (figure != null
                                && other != null
                                && figure.missing().equals(other.missing()));
        return other == null || !same ? null : other.value();
    }

    /// Whether it went the wrong way since the period before.
    public boolean worsened() {
        BigDecimal change = change();
        return change != null
                && (indicator.good() == Indicator.Direction.UP
                        ? change.signum() < 0
                        : change.signum() > 0);
    }
}
