package org.wupian.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wupian.formula.Computed;
import org.wupian.formula.Shape;

/// A figure beside those it is read with (指标对照).
///
/// @param figure null where nothing was computed
/// @param previous of the period before
/// @param yearBefore of the same month a year before
/// @param yearEnd of last December
/// @param absent why nothing was computed, where nothing was
public record Reading(
        Indicator indicator,
        @Nullable Figure figure,
        @Nullable Figure previous,
        @Nullable Figure yearBefore,
        @Nullable Figure yearEnd,
        Computed.Reason absent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /// Institutions that are in one of two figures only (机构范围不同): what differs between the figures
    /// is then not what changed.
    ///
    /// @param now missing in the later figure
    /// @param then missing in the earlier one
    public record Apart(List<String> now, List<String> then) {}

    Reading(
            Indicator indicator,
            @Nullable Figure figure,
            @Nullable Figure previous,
            @Nullable Figure yearBefore,
            @Nullable Figure yearEnd) {
        this(indicator, figure, previous, yearBefore, yearEnd, Computed.Reason.NOT_REPORTED);
    }

    /// Why there is no value, null where there is one.
    public Computed.@Nullable Reason reason() {
        return figure == null ? absent : figure.reason();
    }

    /// Whether everybody who owes its returns is in it.
    public boolean isWhole() {
        return figure != null && figure.missing().isEmpty();
    }

    public String area() {
        return indicator.area();
    }

    public @Nullable BigDecimal value() {
        return figure == null ? null : figure.value();
    }

    /// Since the period before: in percentage points for shares, else in the indicator's unit; what
    /// is summed up since January begins anew with the year, and a share of it has none then. None
    /// where other institutions are in it than now.
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
        return other == null || apart(other) != null ? null : other.value();
    }

    /// Why there is no [#change]: null where nothing is apart.
    public @Nullable Apart apartFromPrevious() {
        return change() == null ? apart(previous) : null;
    }

    /// Why there is no [#yearOnYear].
    public @Nullable Apart apartFromYearBefore() {
        return yearOnYear() == null ? apart(yearBefore) : null;
    }

    /// Why there is no [#yearToDate].
    public @Nullable Apart apartFromYearEnd() {
        return yearToDate() == null && !beginsAnew() ? apart(yearEnd) : null;
    }

    /// Null where both are of the same institutions, or one of them has no value at all.
    private @Nullable Apart apart(@Nullable Figure other) {
        if (figure == null || other == null || figure.value() == null || other.value() == null) {
            return null;
        }
        Set<String> now = figure.without();
        Set<String> then = other.without();
        boolean otherBanks =
                figure.subject().by() == Subject.By.MEDIAN && figure.counted() != other.counted();
        return now.equals(then) && !otherBanks
                ? null
                : new Apart(minus(now, then), minus(then, now));
    }

    private static List<String> minus(Set<String> one, Set<String> other) {
        Set<String> rest = new TreeSet<>(one);
        rest.removeAll(other);
        return List.copyOf(rest);
    }

    /// Whether it went the wrong way since the period before, by as much as is shown, and the same
    /// institutions are in both.
    public boolean worsened() {
        BigDecimal exact = change();
        if (exact == null || previous == null || apart(previous) != null) {
            return false;
        }
        BigDecimal change = exact.setScale(indicator.digits(), RoundingMode.HALF_UP);
        return (indicator.good() == Indicator.Direction.UP
                ? change.signum() < 0
                : change.signum() > 0);
    }
}
