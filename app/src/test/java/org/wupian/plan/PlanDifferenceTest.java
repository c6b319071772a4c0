package org.wupian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What changed in a target from one plan to another.
class PlanDifferenceTest {

    private static final Target BEFORE = target("300", 2024, "10", "150.0");

    @Test
    void theSameFiguresOfAnotherYearAreAnotherYearOnly() {
        PlanDifference.Moved it = moved(target("300.0", 2026, "10.00", "150"));

        assertThat(it.otherYear()).isTrue();
        assertThat(it.asksOther() || it.otherPath() || it.otherBaseline()).isFalse();
    }

    @Test
    void pathBaselineAndQuantityAreToldApart() {
        assertThat(moved(target("300", 2024, "10", "160")).otherPath()).isTrue();
        assertThat(moved(target("300", 2024, null, "150")).otherBaseline()).isTrue();
        PlanDifference.Moved more = moved(target("320", 2024, "10", "150"));
        assertThat(more.asksOther()).isTrue();
        assertThat(more.otherYear() || more.otherPath() || more.otherBaseline()).isFalse();
    }

    @Test
    void whatStayedIsNotThere() {
        assertThat(difference(target("300.00", 2024, "10.0", "150")).targets()).isEmpty();
    }

    private static PlanDifference.Moved moved(Target after) {
        return difference(after).targets().getFirst();
    }

    private static PlanDifference difference(Target after) {
        return PlanDifference.of(plan(BEFORE), plan(after));
    }

    private static PlanDraft plan(Target target) {
        return new PlanDraft(
                "方案",
                target.year(),
                PlanVersion.Source.EDITED,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(target));
    }

    private static Target target(
            String quantity, int year, @Nullable String baseline, String halfway) {
        return new Target(
                "loans",
                null,
                null,
                "全年新增贷款",
                "亿元",
                Comparator.AT_LEAST,
                new BigDecimal(quantity),
                "",
                year,
                baseline == null ? null : new BigDecimal(baseline),
                Map.of(YearMonth.of(year, 6), new BigDecimal(halfway)),
                false);
    }
}
