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

    /// Whether the product counted it out of returns (报送数据计算).
    public boolean isComputed() {
        return source.startsWith(COMPUTED);
    }

    /// How many institutions are missing in a figure counted out of returns, as its source ends
    /// with.
    public int missing() {
        String last = source.substring(source.lastIndexOf('/') + 1);
        return isComputed() && last.matches("\\d{1,6}") ? Integer.parseInt(last) : 0;
    }

    /// What counts of a target in a year: figures computed out of returns where there are any, else
    /// what units reported. One does not go on where the other ends.
    public static List<Actual> counting(List<Actual> ofTarget) {
        List<Actual> computed = ofTarget.stream().filter(Actual::isComputed).toList();
        return computed.isEmpty() ? ofTarget : computed;
    }
}
