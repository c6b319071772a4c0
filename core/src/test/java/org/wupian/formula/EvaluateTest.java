package org.wupian.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wupian.formula.Computed.Reason;

class EvaluateTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth MAY_BEFORE = YearMonth.of(2025, 5);
    private static final YearMonth YEAR_END = YearMonth.of(2025, 12);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private static Part part(YearMonth month, String bank, String amount, @Nullable String base) {
        return new Part(month, bank, "", number(amount), number(base), null, null);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @Test
    void aLevelIsTheSumInTheIndicatorsUnit() {
        var level = new Evaluate(Shape.LEVEL, new BigDecimal("0.0001"), true);

        Computed it =
                level.of(
                        MAY,
                        List.of(part(MAY, "a", "12345.678901", null), part(MAY, "b", "1", null)));

        assertThat(it.value()).isEqualByComparingTo("1.2346678901");
        assertThat(it.now()).hasSize(2);
    }

    @Test
    void whatNobodyReportedIsNotZero() {
        var level = new Evaluate(Shape.LEVEL, BigDecimal.ONE, true);

        assertThat(level.of(MAY, List.of()).reason()).isEqualTo(Reason.NOT_REPORTED);
        assertThat(level.of(MAY, List.of(part(MAY, "a", "0", null))).value())
                .isEqualByComparingTo("0");
    }

    @Test
    void growthCountsInstitutionsThatHaveBothPeriodsOnly() {
        var growth = new Evaluate(Shape.GROWTH, PERCENT, true);

        Computed it =
                growth.of(
                        MAY,
                        List.of(
                                part(MAY, "a", "110", null),
                                part(MAY_BEFORE, "a", "100", null),
                                part(MAY, "new", "500", null),
                                part(MAY_BEFORE, "gone", "900", null)));

        assertThat(it.value()).isEqualByComparingTo("10");
        assertThat(it.left()).extracting(Part::organisation).containsExactly("new");
        assertThat(it.before()).extracting(Part::organisation).containsExactly("a");
    }

    @Test
    void withoutAnEarlierPeriodThereIsNoGrowth() {
        var growth = new Evaluate(Shape.GROWTH, PERCENT, true);

        assertThat(growth.of(MAY, List.of(part(MAY, "a", "110", null))).reason())
                .isEqualTo(Reason.NOT_COMPARABLE);
        assertThat(
                        growth.of(
                                        MAY,
                                        List.of(
                                                part(MAY, "a", "110", null),
                                                part(MAY_BEFORE, "a", "0", null)))
                                .reason())
                .isEqualTo(Reason.NO_BASE);
    }

    /// 120/100 − 330/300 = 20 % − 10 %.
    @Test
    void theGapOfGrowthIsInPercentagePoints() {
        var gap = new Evaluate(Shape.GROWTH_GAP, PERCENT, true);

        Computed it =
                gap.of(
                        MAY,
                        List.of(
                                part(MAY, "a", "120", "330"),
                                part(MAY_BEFORE, "a", "100", "300"),
                                part(MAY, "half", "7", null),
                                part(MAY_BEFORE, "half", "1", "1")));

        assertThat(it.value()).isEqualByComparingTo("10");
        assertThat(it.left()).extracting(Part::organisation).containsExactly("half");
    }

    @Test
    void aGapOfExactlyThreePointsIsThreeAlthoughItsRatesNeverEnd() {
        var gap = new Evaluate(Shape.RATE_GAP, PERCENT, true);

        Computed it =
                gap.of(
                        MAY,
                        List.of(
                                new Part(
                                        MAY,
                                        "a",
                                        "",
                                        new BigDecimal("109"),
                                        new BigDecimal("300"),
                                        new BigDecimal("1"),
                                        new BigDecimal("3"))));

        assertThat(it.value()).isEqualByComparingTo("3");
    }

    @Test
    void theIncreaseIsCountedFromTheEndOfLastYear() {
        var increase = new Evaluate(Shape.INCREASE, BigDecimal.ONE, true);
        var rate = new Evaluate(Shape.INCREASE_RATE, PERCENT, true);
        List<Part> parts =
                List.of(
                        part(MAY, "a", "150", "400"),
                        part(YEAR_END, "a", "100", "300"),
                        part(MAY_BEFORE, "a", "1", "1"));

        assertThat(increase.of(MAY, parts).value()).isEqualByComparingTo("50");
        assertThat(rate.of(MAY, parts).value()).isEqualByComparingTo("50");
        assertThat(increase.months(MAY)).containsExactlyInAnyOrder(MAY, YEAR_END);
    }

    /// Seeded: the order of rows never matters, and levels of the counties sum to the city's.
    @Test
    void orderDoesNotMatterAndLevelsAddUp() {
        var random = new Random(20261128);
        var level = new Evaluate(Shape.LEVEL, new BigDecimal("0.0001"), true);
        var rate = new Evaluate(Shape.RATE, PERCENT, true);
        for (int round = 0; round < 200; round++) {
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(30); i++) {
                parts.add(
                        part(
                                MAY,
                                "b" + i,
                                BigDecimal.valueOf(random.nextLong(1_000_000_000L), 6).toString(),
                                BigDecimal.valueOf(1 + random.nextLong(1_000_000_000L), 6)
                                        .toString()));
            }
            List<Part> shuffled = new ArrayList<>(parts);
            Collections.shuffle(shuffled, random);
            BigDecimal each =
                    parts.stream()
                            .map(it -> level.of(MAY, List.of(it)).value())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(level.of(MAY, parts).value()).isEqualByComparingTo(each);
            assertThat(rate.of(MAY, shuffled).value())
                    .isEqualByComparingTo(rate.of(MAY, parts).value());
        }
    }
}
