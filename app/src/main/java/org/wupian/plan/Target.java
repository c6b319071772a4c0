package org.wupian.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A figure the plan asks for (目标).
///
/// @param measure number of its measure, null when it belongs to a goal only
/// @param goal code of its goal, null when it belongs to a measure only
/// @param quantity null for a relative target: then the actual is the difference to `than`,
///   compared with zero
/// @param than the other side of a comparison, such as 各项贷款平均增速; empty when there is none
/// @param baseline where it starts from, null when the plan does not say
/// @param path what is to be reached by the end of each month; empty when nobody set it
/// @param assumed the figure is the pack's assumption
public record Target(
        String code,
        @Nullable String measure,
        @Nullable String goal,
        String name,
        String unit,
        Comparator comparator,
        @Nullable BigDecimal quantity,
        String than,
        int year,
        @Nullable BigDecimal baseline,
        Map<YearMonth, BigDecimal> path,
        boolean assumed) {

    public Target {
        path = Map.copyOf(path);
    }

    /// Only the direction against another side is given.
    public boolean relative() {
        return quantity == null;
    }

    /// What the actual is compared with in the end.
    public BigDecimal aim() {
        return quantity == null ? BigDecimal.ZERO : quantity;
    }

    /// What is to be reached by the end of the month: the path's value, or the aim itself where
    /// there is no path.
    public BigDecimal dueBy(YearMonth month) {
        return path.getOrDefault(month, aim());
    }
}
