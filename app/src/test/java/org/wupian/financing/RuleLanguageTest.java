package org.wupian.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wupian.eligibility.Comparison;
import org.wupian.eligibility.Condition;
import org.wupian.eligibility.Facts;
import org.wupian.eligibility.Reason;
import org.wupian.eligibility.Rule;
import org.wupian.eligibility.RuleGraph;
import org.wupian.eligibility.Truth;
import org.wupian.ui.Text;

class RuleLanguageTest {

    private final RuleLanguage language = new RuleLanguage(UsualAttributes.ALL);

    private List<RuleFlaw> flaws(String text) {
        return language.read(text) instanceof RuleReading.Refused it ? it.flaws() : List.of();
    }

    private Rule rule(String text) {
        assertThat(flaws(text)).isEmpty();
        return ((RuleReading.Read) language.read(text)).rule();
    }

    @Test
    void commonConditionsBecomeTheProductsOwn() {
        assertThat(rule("amountFen <= 500 * 10000 * 100 && size in ['SMALL', 'MICRO']"))
                .isEqualTo(
                        new Rule.All(
                                List.of(
                                        new Rule.Is(
                                                new Condition.Compares(
                                                        UsualAttributes.AMOUNT,
                                                        Comparison.AT_MOST,
                                                        500_000_000L)),
                                        new Rule.Is(
                                                new Condition.OneOf(
                                                        UsualAttributes.SIZE,
                                                        new TreeSet<>(
                                                                List.of("MICRO", "SMALL")))))));
    }

    @Test
    void anEmptyTextAsksNothing() {
        assertThat(rule(" \n")).isEqualTo(Rule.ANYBODY);
    }

    @Test
    void aNameThatNobodyDeclaredIsShownWithLineAndColumn() {
        assertThat(flaws("ageMonths >= 24\n  && agee > 3"))
                .containsExactly(new RuleFlaw(2, 6, "financing.rule.undeclared", List.of("agee")));
    }

    @Test
    void aWordComparedWithANumberIsShownWithLineAndColumn() {
        assertThat(flaws("ageMonths >= 'two'"))
                .containsExactly(
                        new RuleFlaw(
                                1, 11, "financing.rule.overload", List.of(">=", "int, string")));
    }

    @Test
    void aTextThatEndsTooEarlyIsShownWithLineAndColumn() {
        assertThat(flaws("ageMonths >="))
                .containsExactly(new RuleFlaw(1, 13, "financing.rule.syntax", List.of("")));
    }

    @Test
    void aFigureIsNoCondition() {
        assertThat(flaws("ageMonths + 1").getFirst().key())
                .isEqualTo("financing.rule.not-a-condition");
    }

    @Test
    void aTextOfManyConditionsInARowIsTaken() {
        assertThat(flaws("ageMonths > 1" + " && ageMonths > 1".repeat(100))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "-", "[", "size in ["})
    void aTextThatIsTooDeepIsRefused(String opening) {
        assertThat(flaws(opening.repeat(300))).isNotEmpty();
        assertThat(flaws(opening.repeat(300) + "x")).isNotEmpty();
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThat(flaws("'" + "x".repeat(RuleLanguage.LONGEST) + "' == size"))
                .extracting(RuleFlaw::key)
                .containsExactly("financing.rule.long");
    }

    @Test
    void aLoopInsideALoopIsRefused() {
        assertThat(flaws("[1, 2].all(x, [1, 2].all(y, x < y))"))
                .extracting(RuleFlaw::key)
                .containsExactly("financing.rule.nested");
    }

    @Test
    void everyFlawHasWordsInBothLanguages() {
        for (String text :
                List.of(
                        "x > 1",
                        "size > 1",
                        "size >",
                        "1",
                        "size in (\n",
                        "ageMonths > ¥",
                        "''",
                        "ageMonths > 9223372036854775808",
                        "(".repeat(99) + "true")) {
            for (RuleFlaw it : flaws(text)) {
                assertThat(Text.has(it.key())).as("%s: %s", text, it).isTrue();
            }
            assertThat(flaws(text)).as(text).isNotEmpty();
        }
    }

    @Test
    void whatCannotBeWorkedOutIsNotKnownAndSaidSo() {
        RuleGraph graph = new RuleGraph(UsualAttributes.ALL, List.of(rule("100 / ageMonths > 2")));
        Facts newborn = Facts.of(UsualAttributes.ALL, Map.of("ageMonths", 0L));

        assertThat(graph.judge(newborn).getFirst().truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(graph.judge(newborn).getFirst().reasons())
                .singleElement()
                .isInstanceOf(Reason.Undecided.class);
    }

    @Test
    void aDatumThatARuleForTheRuntimeNeedsIsNamed() {
        RuleGraph graph =
                new RuleGraph(
                        UsualAttributes.ALL,
                        List.of(rule("amountFen <= capitalFen * 2 && size == 'MICRO'")));

        assertThat(
                        graph.judge(Facts.of(UsualAttributes.ALL, Map.of("amountFen", 100L)))
                                .getFirst()
                                .reasons())
                .containsExactlyInAnyOrder(
                        new Reason.Missing(UsualAttributes.CAPITAL),
                        new Reason.Missing(UsualAttributes.SIZE));
    }
}
