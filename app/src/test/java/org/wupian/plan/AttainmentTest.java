package org.wupian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttainmentTest {

    @Test
    void aRisingTargetCountsTheWayFromItsBaseline() {
        assertThat(attainment(">=", "300", "100", "200"))
                .isEqualTo(new Attainment(false, share("0.5")));
        assertThat(attainment(">=", "300", "100", "50"))
                .isEqualTo(new Attainment(false, share("-0.25")));
        assertThat(attainment(">=", "300", null, "330"))
                .isEqualTo(new Attainment(true, share("1.1")));
    }

    @Test
    void aFallingTargetCountsTheWayDown() {
        assertThat(attainment("<=", "2", "4", "3")).isEqualTo(new Attainment(false, share("0.5")));
        assertThat(attainment("<=", "2", null, "1")).isEqualTo(new Attainment(true, share("1")));
        assertThat(attainment("<=", "2", null, "4")).isEqualTo(new Attainment(false, share("0.5")));
    }

    @Test
    void whereBaselineAndTargetAreEqualItIsKeptOrLost() {
        assertThat(attainment(">=", "100", "100", "100"))
                .isEqualTo(new Attainment(true, share("1")));
        assertThat(attainment(">=", "100", "100", "99.9"))
                .isEqualTo(new Attainment(false, share("0")));
    }

    @Test
    void aRelativeTargetIsAttainedOrNotByTheExactDifference() {
        assertThat(attainment(">", null, null, "0.004")).isEqualTo(new Attainment(true, null));
        assertThat(attainment(">", null, null, "0")).isEqualTo(new Attainment(false, null));
    }

    @Test
    void theToleranceIsComparedExactly() {
        assertThat(attainment("<=", "3", null, "3.00").attained()).isTrue();
        assertThat(attainment("<=", "3", null, "3.004").attained()).isFalse();
    }

    @Test
    void theOutlookCarriesThePaceOnAndSaysWhatEachMonthMustBring() {
        Target loans =
                target(">=", "300", "0", Map.of(YearMonth.of(2024, 3), new BigDecimal("92")));

        Outlook outlook =
                Outlook.of(
                        loans, YearMonth.of(2024, 3), new BigDecimal("84"), new BigDecimal("0.9"));

        assertThat(outlook.forecast()).isEqualByComparingTo("336");
        assertThat(outlook.gap()).isEqualByComparingTo("216");
        assertThat(outlook.perMonth()).isEqualByComparingTo("24");
        assertThat(outlook.light()).isEqualTo(Outlook.Light.AMBER);
    }

    @Test
    void whatNobodyReportedIsUnknownAndNotZero() {
        Outlook outlook =
                Outlook.of(
                        target(">=", "300", "0", Map.of()),
                        YearMonth.of(2024, 3),
                        null,
                        new BigDecimal("0.9"));

        assertThat(outlook.actual()).isNull();
        assertThat(outlook.attainment()).isNull();
        assertThat(outlook.light()).isEqualTo(Outlook.Light.UNKNOWN);
    }

    private static Attainment attainment(
            String comparator, @Nullable String aim, @Nullable String baseline, String actual) {
        return Attainment.of(target(comparator, aim, baseline, Map.of()), new BigDecimal(actual));
    }

    private static BigDecimal share(String share) {
        BigDecimal it = new BigDecimal(share);
        return it.abs().compareTo(BigDecimal.ONE) == 0 || it.signum() == 0 ? it : it.setScale(6);
    }

    private static Target target(
            String comparator,
            @Nullable String aim,
            @Nullable String baseline,
            Map<YearMonth, BigDecimal> path) {
        return new Target(
                "T",
                null,
                "G1",
                "新增贷款",
                "亿元",
                Comparator.of(comparator),
                aim == null ? null : new BigDecimal(aim),
                "",
                2024,
                baseline == null ? null : new BigDecimal(baseline),
                path,
                false);
    }
}
