package org.wupian.engagement;

import java.math.BigDecimal;
import java.math.MathContext;

/// How many of a list's enterprises were reached (覆盖情况). An enterprise counts once, whoever was
/// there.
///
/// @param needsKnown asked what they need, those that need nothing among them
/// @param confirmed with a loan that a return of loans shows
/// @param claimed with a loan that is only said so far; none of those confirmed
/// @param overdue whose agreed next contact has passed
/// @param creditedFen all credit granted
public record CoverageCount(
        Kind kind,
        String id,
        int enterprises,
        int visited,
        int needsKnown,
        int withNeed,
        int credited,
        int confirmed,
        int claimed,
        int overdue,
        long creditedFen) {

    /// What it is counted by.
    public enum Kind {
        ALL,
        COUNTY,
        BANK,
        CHAIN,
        TIER
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public int uncovered() {
        return enterprises - visited;
    }

    /// In percent, exact but for the division; nothing when there is no enterprise.
    public java.util.Optional<BigDecimal> percent(int part) {
        return enterprises == 0
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        BigDecimal.valueOf(part)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(enterprises), MathContext.DECIMAL64));
    }
}
