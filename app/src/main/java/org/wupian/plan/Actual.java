package org.wupian.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// What was reached of a target by the end of a month (实际值).
///
/// @param organisation who gave it
/// @param source where it stands, for example a report's address or the name of a return
public record Actual(
        String code,
        YearMonth month,
        BigDecimal value,
        String organisation,
        String source,
        Instant recordedAt,
        String recordedBy) {

    private static final String COMPUTED = "indicator/";

    /// What counts of a target: figures computed out of returns where there are any, else what
    /// units reported. One does not go on where the other ends.
    public static List<Actual> counting(List<Actual> ofTarget) {
        List<Actual> computed =
                ofTarget.stream().filter(it -> it.source().startsWith(COMPUTED)).toList();
        return computed.isEmpty() ? ofTarget : computed;
    }
}
