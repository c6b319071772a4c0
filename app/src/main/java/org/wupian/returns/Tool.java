package org.wupian.returns;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Terms of a tool of monetary policy for some months (结构性货币政策工具).
///
/// @param item its item in the banks' return
/// @param groups codes of the groups of banks that may use it
/// @param until the last month of these terms, null while they hold
/// @param rate in per cent, null when not known
/// @param quota of the nation in 亿元, null when there is none or it is not known
/// @param share of the loans' principal that is refinanced, in words
/// @param cycle how long and how often, in words
/// @param indicator its use, as an indicator
public record Tool(
        String item,
        String name,
        String english,
        List<String> groups,
        YearMonth from,
        @Nullable YearMonth until,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal quota,
        String share,
        String cycle,
        String indicator) {

    public Tool {
        groups = List.copyOf(groups);
    }

    public boolean holdsIn(YearMonth month) {
        return !month.isBefore(from) && (until == null || !month.isAfter(until));
    }
}
