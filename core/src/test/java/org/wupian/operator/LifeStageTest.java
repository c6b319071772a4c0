package org.wupian.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifeStageTest {

    @ParameterizedTest
    @CsvSource({
        "初创期, START_UP",
        "种子期, START_UP",
        "处于成长阶段, GROWTH",
        "快速成长期, GROWTH",
        "成熟, MATURE",
        "成熟稳定期, MATURE"
    })
    void stagesAreReadFromTheWordsListsUse(String written, LifeStage meant) {
        assertThat(LifeStage.read(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "衰退期", "初创期/成长期", "由成长期转入成熟期"})
    void whatNamesNoneOrSeveralIsNotGuessed(String written) {
        assertThat(LifeStage.read(written)).isEmpty();
    }
}
