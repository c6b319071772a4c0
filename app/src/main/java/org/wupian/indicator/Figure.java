package org.wupian.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wupian.formula.Computed;

/// A computed value (指标值).
///
/// @param value null where there is none
/// @param reason why there is none
/// @param counted how many institutions are in it
/// @param missing institutions that owe the returns and have not had them accepted
/// @param leftOut institutions without a figure in the period compared with
/// @param knownFrom when it was computed
public record Figure(
        String code,
        YearMonth month,
        Subject subject,
        @Nullable BigDecimal value,
        Computed.@Nullable Reason reason,
        int counted,
        List<String> missing,
        List<String> leftOut,
        Instant knownFrom) {

    /// Scale of stored values: what is compared is exact far beyond what is shown.
    private static final int SCALE = 20;

    public Figure {
        missing = List.copyOf(missing);
        leftOut = List.copyOf(leftOut);
        value = value == null ? null : fit(value);
    }

    private static BigDecimal fit(BigDecimal value) {
        BigDecimal fit =
                value.scale() > SCALE
                        ? value.setScale(SCALE, java.math.RoundingMode.HALF_EVEN)
                        : value;
        return fit.signum() == 0 ? BigDecimal.ZERO : fit.stripTrailingZeros();
    }

    /// Who is not in it: returns not accepted, or nothing to compare with.
    Set<String> without() {
        Set<String> without = new HashSet<>(missing);
        without.addAll(leftOut);
        return without;
    }

    /// Whether it says the same, whenever it was computed.
    boolean sameAs(Figure other) {
        return java.util.Objects.equals(value, other.value)
                && reason == other.reason
                && counted == other.counted
                && missing.equals(other.missing)
                && leftOut.equals(other.leftOut);
    }
}
