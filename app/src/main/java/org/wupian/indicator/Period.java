package org.wupian.indicator;

import java.time.YearMonth;

/// What a figure is compared with as the period before (对比期).
public enum Period {
    /// The month before (上月); for quarterly figures the quarter before.
    MONTH,
    /// The end of the quarter before (上季末).
    QUARTER,
    /// The end of the year before (上年末).
    YEAR;

    private static final int DECEMBER = 12;
    private static final int QUARTER_MONTHS = 3;

    /// The month that ends the period before the one the month is in.
    YearMonth before(Indicator indicator, YearMonth month) {
        return switch (this) {
            case MONTH -> indicator.before(month);
            case QUARTER -> month.minusMonths((month.getMonthValue() - 1) % QUARTER_MONTHS + 1L);
            case YEAR -> YearMonth.of(month.getYear() - 1, DECEMBER);
        };
    }
}
