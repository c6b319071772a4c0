package org.wupian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wupian.formula.Shape;

/// What is said about a figure beside those before it.
class ReadingTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 3);

    private static Indicator indicator(Shape shape, Indicator.Span span) {
        return new Indicator(
                "share",
                "占比",
                "Share",
                "%",
                "all",
                List.of(),
                shape,
                span,
                BigDecimal.valueOf(100),
                2,
                Indicator.Direction.UP,
                List.of(),
                "",
                "",
                null);
    }

    @SuppressWarnings("NullAway") // of a nested type it does not read that it may be null
    private static Figure figure(YearMonth month, String value, String... missing) {
        return new Figure(
                "share",
                month,
                Subject.CITY,
                new BigDecimal(value),
                null,
                3,
                List.of(missing),
                List.of(),
                Instant.EPOCH);
    }

    private static Reading reading(
            Indicator.Span span, Figure now, @Nullable Figure before, @Nullable Figure yearEnd) {
        return new Reading(indicator(Shape.RATE, span), now, before, null, yearEnd);
    }

    private static boolean worsened(Figure now, Figure before) {
        return reading(Indicator.Span.STOCK, now, before, null).worsened();
    }

    @Test
    void aFallThatShowsIsAWorseningAndOneBelowTheShownDigitsIsNone() {
        Figure before = figure(MONTH.minusMonths(1), "10");

        assertThat(worsened(figure(MONTH, "9.99"), before)).isTrue();
        assertThat(worsened(figure(MONTH, "9.9951"), before)).isFalse();
        assertThat(worsened(figure(MONTH, "10.01"), before)).isFalse();
    }

    @Test
    void figuresOfOtherInstitutionsAreNoWorsening() {
        Figure before = figure(MONTH.minusMonths(1), "10");

        assertThat(worsened(figure(MONTH, "5", "bank-1"), before)).isFalse();
        assertThat(
                        worsened(
                                figure(MONTH, "5", "bank-1"),
                                figure(MONTH.minusMonths(1), "10", "bank-1")))
                .isTrue();
    }

    @Test
    void sharesOfOtherInstitutionsAreNotSubtractedAndWhoIsInOneOnlyIsNamed() {
        Figure before = figure(MONTH.minusMonths(1), "10", "bank-2");
        Reading read = reading(Indicator.Span.STOCK, figure(MONTH, "5", "bank-1"), before, before);

        assertThat(read.change()).isNull();
        assertThat(read.apartFromPrevious())
                .isEqualTo(new Reading.Apart(List.of("bank-1"), List.of("bank-2")));
        assertThat(read.yearToDate()).isNull();
        assertThat(read.apartFromYearEnd()).isEqualTo(read.apartFromPrevious());
    }

    @Test
    void sharesOfTheSameInstitutionsAreSubtractedThoughOneIsMissing() {
        Figure before = figure(MONTH.minusMonths(1), "10", "bank-1");
        Reading read = reading(Indicator.Span.STOCK, figure(MONTH, "5", "bank-1"), before, null);

        assertThat(read.change()).isEqualByComparingTo("-5");
        assertThat(read.apartFromPrevious()).isNull();
        assertThat(read.isWhole()).isFalse();
    }

    @Test
    void aShareOfWhatIsSummedUpSinceJanuaryHasNothingSinceLastDecember() {
        YearMonth december = YearMonth.of(2025, 12);
        YearMonth january = YearMonth.of(2026, 1);
        Figure done = figure(december, "98");

        assertThat(reading(Indicator.Span.YEAR, figure(MONTH, "25"), null, done).yearToDate())
                .isNull();
        Reading begun = reading(Indicator.Span.YEAR, figure(january, "8"), done, done);
        assertThat(begun.change()).isNull();
        assertThat(begun.worsened()).isFalse();
        assertThat(reading(Indicator.Span.STOCK, figure(MONTH, "25"), null, done).yearToDate())
                .isEqualByComparingTo("-73");
    }
}
