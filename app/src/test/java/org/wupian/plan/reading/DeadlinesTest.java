package org.wupian.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dates of a plan for 2024.
class DeadlinesTest {

    private final Deadlines deadlines = new Deadlines(2024);

    @ParameterizedTest
    @CsvSource({
        "2023年底前出台办法, 2023-12",
        "2022年10月底前完成, 2022-10",
        "于2024年6月30日前报送, 2024-06-30",
        "6月30日前报送, 2024-06-30",
        "力争年底前建成, 2024-12",
        "三季度末前见效, 2024-09",
        "２０２５年上半年前实现, 2025-06",
        "到2027年全面覆盖, 2027-12",
        "2024年12月31日之前, 2024-12-31",
        "2026年年底前, 2026-12"
    })
    void aDateByWhichSomethingIsDoneIsADeadline(String text, String expected) {
        assertThat(deadlines.inText(text)).extracting(Deadlines.Found::value).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024年新增贷款, 2023年3月28日印发, 1-3类企业, 第三季度报送"})
    void anyOtherDateIsNot(String text) {
        assertThat(deadlines.inText(text)).isEmpty();
    }

    @Test
    void withoutAYearInThePlanTheWordsStayAndTheDateIsUnknown() {
        assertThat(new Deadlines(null).inText("年底前完成"))
                .extracting(Deadlines.Found::value)
                .containsOnlyNulls();
    }

    @Test
    void afterALabelAnyDateCounts() {
        assertThat(deadlines.inClause("2024年12月"))
                .extracting(Deadlines.Found::value)
                .containsExactly("2024-12");
    }

    @Test
    void aDayThatDoesNotExistIsNotMadeUp() {
        assertThat(deadlines.inClause("2023年2月30日前"))
                .extracting(Deadlines.Found::value)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12, 2026-12",
        "2026-06-30, 2026-06-30",
        "2026年12月底前, 2026-12",
        "2026年6月30日前完成, 2026-06-30",
        "三季度末, 2024-09",
        "2026年上半年, 2026-06",
        "年底前, 2024-12",
        "明年年底, 2025-12",
        "2026年底, 2026-12",
        "12月底, 2024-12"
    })
    void whatIsTypedMayBeWords(String words, String expected) {
        assertThat(Deadlines.typed(words, 2024)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "明年春天",
                "明年",
                "2027年",
                "到2027年",
                "尽快",
                "2026-13",
                "2026年2月30日",
                "年底前出台办法",
                "春节前",
                "2026年某天"
            })
    void whatIsTypedAndNoWholeDateIsRefused(String words) {
        assertThat(Deadlines.typed(words, 2024)).isEmpty();
    }
}
