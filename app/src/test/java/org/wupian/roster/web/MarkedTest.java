package org.wupian.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTest {

    /// What differs stands in brackets.
    private static String marked(String text, String other) {
        return Marked.of(text, other).parts().stream()
                .map(it -> it.differs() ? "[" + it.text() + "]" : it.text())
                .collect(Collectors.joining());
    }

    @Test
    void onlyTheCharactersThatTheOtherDoesNotHaveAreMarked() {
        assertThat(marked("驻马店市晟弛智能装备有限公司", "驻马店晟驰智能装备有限公司")).isEqualTo("驻马店[市]晟[弛]智能装备有限公司");
        assertThat(marked("91411722MA9K3E7B0B", "91411722MA9K3E7B0A"))
                .isEqualTo("91411722MA9K3E7B0[B]");
    }

    @Test
    void theSameTextHasNoMarks() {
        assertThat(marked("西平县", "西平县")).isEqualTo("西平县");
    }

    @Test
    void whatTheOtherSideDoesNotKnowIsNoDifference() {
        assertThat(marked("西平县", "")).isEqualTo("西平县");
        assertThat(Marked.of("", "西平县").parts()).isEmpty();
    }

    @Test
    void aTextOfNothingInCommonIsMarkedAsAWhole() {
        assertThat(marked("甲乙", "丙丁")).isEqualTo("[甲乙]");
    }
}
