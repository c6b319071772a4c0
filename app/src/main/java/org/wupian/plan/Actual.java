package org.wupian.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

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
        String recordedBy) {}
