package org.wupian.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.wupian.formula.Shape;

/// A figure beside those it is read with (指标对照).
///
/// @param figure null where nothing was computed
/// @param previous of the period before
/// @param yearBefore of the same month a year before
/// @param yearEnd of last December
public record Reading(
        Indicator indicator,
        @Nullable Figure figure,
        @Nullable Figure previous,
        @Nullable Figure yearBefore,
        @Nullable Figure yearEnd) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /// Where nothing was computed.
    public static Reading none(Indicator indicator) {
        return new Reading(indicator, null, null, null, null);
    }

    public String area() {
        return indicator.area();
    }

    public @Nullable BigDecimal value() {
        return figure == null ? null : figure.value();
    }

    /// Since the period before: in percentage points for shares, else in the indicator's unit; what
    /// is summed up since January begins anew with the year, and a share of it has none then. None
    /// for a sum of other institutions than now.
    public @Nullable BigDecimal change() {
        BigDecimal now = value();
        if (now == null || figure == null) {
            return null;
        }
        boolean anew =
                indicator.span() == Indicator.Span.YEAR
                        && previous != null
                        && previous.month().getYear() < figure.month().getYear();
        if (anew) {
            return sumsUp() ? now : null;
        }
        BigDecimal then = comparable(previous);
        return then == null ? null : now.subtract(then);
    }

    private boolean sumsUp() {
        return indicator.shape() == Shape.INCREASE
                || indicator.shape() == Shape.LEVEL && indicator.span() == Indicator.Span.YEAR;
    }

    /// Since the end of last year (年初以来): in percentage points for shares, else in the indicator's
    /// unit.
    public @Nullable BigDecimal yearToDate() {
        BigDecimal now = value();
        if (now == null || indicator.span() == Indicator.Span.QUARTER || beginsAnew()) {
            return null;
        }
        if (sumsUp()) {
            return now;
        }
        BigDecimal then = comparable(yearEnd);
        return then == null ? null : now.subtract(then);
    }

    /// Of shares of what is summed up since January (完成率): last December's was of a whole year.
    private boolean beginsAnew() {
        return indicator.span() == Indicator.Span.YEAR && !sumsUp();
    }

    /// Of a level, or of what a level gained since the year began: what each month of the year has
    /// added so far (月均).
    public @Nullable BigDecimal monthly() {
        BigDecimal toDate = yearToDate();
        return toDate == null || figure == null || !sumsUp() && indicator.shape() != Shape.LEVEL
                ? null
                : toDate.divide(
                        BigDecimal.valueOf(figure.month().getMonthValue()), MathContext.DECIMAL64);
    }

    /// Of the same: at the end of the year, if the months to come add as much (年末预计).
    public @Nullable BigDecimal forecast() {
        BigDecimal monthly = monthly();
        if (monthly == null) {
            return null;
        }
        BigDecimal begun = sumsUp() || yearEnd == null ? null : yearEnd.value();
        BigDecimal added = monthly.multiply(MONTHS);
        return begun == null ? added : begun.add(added);
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
        boolean same = indicator.inPoints() || isOfTheSame(other);
        return other == null || !same ? null : other.value();
    }

    private boolean isOfTheSame(@Nullable Figure other) {
        return figure != null && other != null && figure.missing().equals(other.missing());
    }

    /// Whether it went the wrong way since the period before, by as much as is shown, and the same
    /// institutions are in both.
    public boolean worsened() {
        BigDecimal exact = change();
        if (exact == null || !isOfTheSame(previous)) {
            return false;
        }
        BigDecimal change = exact.setScale(indicator.digits(), RoundingMode.HALF_UP);
        return (indicator.good() == Indicator.Direction.UP
                ? change.signum() < 0
                : change.signum() > 0);
    }
}
