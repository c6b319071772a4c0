package org.wupian.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wupian.formula.Computed;
import org.wupian.formula.Shape;
import org.wupian.indicator.Figure;
import org.wupian.indicator.Indicator;
import org.wupian.indicator.Reading;
import org.wupian.indicator.Subject;
import org.wupian.plan.Comparator;
import org.wupian.plan.Target;

/// What is said of a figure beside its target: of the whole city, or of those who reported.
class StandingTest {

    private static final Indicator SHARE =
            new Indicator(
                    "share",
                    "占比",
                    "Share",
                    "%",
                    "all",
                    List.of(),
                    Shape.RATE,
                    Indicator.Span.STOCK,
                    BigDecimal.valueOf(100),
                    2,
                    Indicator.Direction.UP,
                    List.of(),
                    "",
                    "",
                    null);

    private static final Map<String, Target> AT_LEAST_TEN =
            Map.of(
                    "share",
                    new Target(
                            "G1-share",
                            "1",
                            null,
                            "占比",
                            "%",
                            Comparator.of(">="),
                            BigDecimal.TEN,
                            "",
                            2026,
                            null,
                            Map.of(),
                            false));

    @SuppressWarnings("NullAway") // of a nested type it does not read that it may be null
    private static Standing standing(String value, String... missing) {
        Figure figure =
                new Figure(
                        "share",
                        YearMonth.of(2026, 3),
                        Subject.CITY,
                        new BigDecimal(value),
                        null,
                        3,
                        List.of(missing),
                        List.of(),
                        Instant.EPOCH);
        Reading read = new Reading(SHARE, figure, null, null, null, Computed.Reason.NOT_REPORTED);
        return Standing.of(read, Subject.CITY, AT_LEAST_TEN);
    }

    @Test
    void aTargetIsReachedOnlyByAFigureOfEverybody() {
        assertThat(standing("10")).isEqualTo(Standing.REACHED);
        assertThat(standing("10", "bank-1")).isEqualTo(Standing.PARTLY);
        assertThat(standing("9.99", "bank-1")).isEqualTo(Standing.OPEN);
    }
}
