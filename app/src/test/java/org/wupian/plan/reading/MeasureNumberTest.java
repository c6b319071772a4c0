package org.wupian.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers as plans print them.
class MeasureNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "12", "3-1", "1.2", "一", "十二", "三十六", "（一）", "(3)", "２", "①", "第五条", "任务一",
                "二-（一）-3"
            })
    void aNumberOfAnyUsualFormIsOne(String words) {
        assertThat(MeasureNumber.isOne(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "1a", "第", "1-", "措施", "建立名单", "1234", "一、"})
    void anythingElseIsNot(String words) {
        assertThat(MeasureNumber.isOne(words)).isFalse();
    }
}
