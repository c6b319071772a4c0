package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wupian.supervision.Change.Fate.ADDED;
import static org.wupian.supervision.Change.Fate.KEPT;
import static org.wupian.supervision.Change.Fate.REMOVED;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.wupian.supervision.Change.Piece;

class DifferenceTest {

    @Test
    void numbersAreComparedAsAWhole() {
        assertThat(Difference.between("新增 12.5 亿元", "新增 13.5 亿元"))
                .containsExactly(
                        new Piece(KEPT, "新增 "),
                        new Piece(REMOVED, "12.5"),
                        new Piece(ADDED, "13.5"),
                        new Piece(KEPT, " 亿元"));
    }

    @Test
    void anEmptyTextIsAddedOrRemovedAsAWhole() {
        assertThat(Difference.between("", "新")).containsExactly(new Piece(ADDED, "新"));
        assertThat(Difference.between("旧", "")).containsExactly(new Piece(REMOVED, "旧"));
        assertThat(Difference.between("", "")).isEmpty();
    }

    @Test
    void longTextsThatHaveNothingInCommonAreComparedAsWholes() {
        String old = "甲乙丙丁".repeat(2_500);
        String now = "子丑寅卯".repeat(2_500);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () ->
                        assertThat(Difference.between(old, now))
                                .containsExactly(new Piece(REMOVED, old), new Piece(ADDED, now)));
    }
}
