package org.wupian.formula;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// One row of what a formula's SQL gives (分项数): the exact sums of one institution in one month.
///
/// @param county code of the county the sums are about, empty for the whole institution
/// @param amount null where it was not reported
public record Part(
        YearMonth month,
        String organisation,
        String county,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal base,
        @Nullable BigDecimal otherAmount,
        @Nullable BigDecimal otherBase) {

    /// Whether every sum is there that the shape takes.
    boolean complete(Shape shape) {
        return amount != null
                && (!shape.needsBase() || base != null)
                && (shape != Shape.RATE_GAP || (otherAmount != null && otherBase != null));
    }
}
