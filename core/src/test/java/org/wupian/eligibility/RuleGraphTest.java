package org.wupian.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wupian.eligibility.Attribute.Type;
import org.wupian.eligibility.Attribute.Unit;

class RuleGraphTest {

    private static final Attribute AGE = new Attribute("ageMonths", Type.NUMBER, Unit.MONTHS);
    private static final Attribute AMOUNT = new Attribute("amountFen", Type.NUMBER, Unit.FEN);
    private static final Attribute SIZE = new Attribute("size", Type.TEXT, Unit.NONE);
    private static final Attribute ROSTERS = new Attribute("rosters", Type.TEXTS, Unit.NONE);
    private static final Attribute FARM = new Attribute("farm", Type.FLAG, Unit.NONE);
    private static final Attributes ALL = new Attributes(List.of(AGE, AMOUNT, SIZE, ROSTERS, FARM));

    private static final Condition TWO_YEARS = atLeast(AGE, 24);
    private static final Condition SMALL =
            new Condition.OneOf(SIZE, new TreeSet<>(Set.of("SMALL", "MICRO")));
    private static final Condition LISTED = new Condition.Holds(ROSTERS, "technology");

    private static Condition atLeast(Attribute attribute, long bound) {
        return new Condition.Compares(attribute, Comparison.AT_LEAST, bound);
    }

    private static Rule is(Condition condition) {
        return new Rule.Is(condition);
    }

    private static Judgement judge(Rule rule, Map<String, ?> known) {
        return new RuleGraph(ALL, List.of(rule)).judge(Facts.of(ALL, known)).get(0);
    }

    @Test
    void aRuleWhoseConditionsAreAllMetFits() {
        Rule rule = new Rule.All(List.of(is(TWO_YEARS), is(SMALL)));

        assertThat(judge(rule, Map.of("ageMonths", 24L, "size", "MICRO")))
                .isEqualTo(new Judgement.Fits());
    }

    @Test
    void whatFailsIsNamedWithTheValueItFailedFor() {
        Rule rule = new Rule.All(List.of(is(TWO_YEARS), is(SMALL)));

        assertThat(judge(rule, Map.of("ageMonths", 19L, "size", "MICRO")))
                .isEqualTo(new Judgement.Fails(List.of(new Reason.Unmet(TWO_YEARS, false, 19L))));
    }

    @Test
    void oneConditionThatFailsDecidesThoughOthersAreNotKnown() {
        Rule rule = new Rule.All(List.of(is(LISTED), is(TWO_YEARS)));

        assertThat(judge(rule, Map.of("ageMonths", 3L)).truth()).isEqualTo(Truth.FALSE);
    }

    @Test
    void aMissingDatumIsNamedOnce() {
        Rule rule = new Rule.All(List.of(is(TWO_YEARS), is(atLeast(AGE, 12)), is(SMALL)));

        assertThat(judge(rule, Map.of("size", "SMALL")))
                .isEqualTo(new Judgement.Unknown(List.of(new Reason.Missing(AGE))));
    }

    @Test
    void waysThatWouldDoAreNamedTogether() {
        Rule rule = new Rule.Any(List.of(is(TWO_YEARS), is(LISTED)));

        assertThat(judge(rule, Map.of("ageMonths", 7L, "rosters", List.of("green"))))
                .isEqualTo(
                        new Judgement.Fails(
                                List.of(
                                        new Reason.Either(
                                                List.of(
                                                        List.of(
                                                                new Reason.Unmet(
                                                                        TWO_YEARS, false, 7L)),
                                                        List.of(
                                                                new Reason.Unmet(
                                                                        LISTED,
                                                                        false,
                                                                        List.of("green"))))))));
    }

    @Test
    void theOppositeOfSeveralIsTakenApart() {
        Rule rule = new Rule.Not(new Rule.Any(List.of(is(SMALL), is(TWO_YEARS))));

        assertThat(judge(rule, Map.of("ageMonths", 30L, "size", "LARGE")))
                .isEqualTo(new Judgement.Fails(List.of(new Reason.Unmet(TWO_YEARS, true, 30L))));
    }

    @Test
    void aConditionThatSeveralProductsAskIsOne() {
        RuleGraph graph =
                new RuleGraph(
                        ALL,
                        List.of(
                                is(TWO_YEARS),
                                new Rule.All(List.of(is(SMALL), is(atLeast(AGE, 24)))),
                                new Rule.Not(is(TWO_YEARS))));

        assertThat(graph.conditions()).containsExactly(TWO_YEARS, SMALL);
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> Facts.of(ALL, Map.of("ageMonths", "two years")))
                .hasMessage("ageMonths cannot be two years");
    }

    @Test
    void thousandsOfRowsGetTheAnswersThatEachWouldGetAlone() {
        Random random = new Random(20260101);
        for (int round = 0; round < 12; round++) {
            List<Rule> rules = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                rules.add(rule(random, 3));
            }
            int rows = round == 0 ? 1 : 4000 + random.nextInt(5000);
            Columns columns = new Columns(ALL, rows);
            for (int row = 0; row < rows; row++) {
                columns.put(row, facts(random));
            }

            RuleGraph graph = new RuleGraph(ALL, rules);
            Matches matches = graph.match(columns, 10);

            agree(graph, columns, matches, rules.size());
        }
    }

    private static void agree(RuleGraph graph, Columns columns, Matches matches, int rules) {
        long[] fits = new long[rules];
        long[] unknown = new long[rules];
        for (int row = 0; row < columns.rows(); row++) {
            List<Truth> answers = graph.answers(columns.facts(row));
            List<Integer> best = new ArrayList<>();
            for (int i = 0; i < rules; i++) {
                fits[i] += answers.get(i) == Truth.TRUE ? 1 : 0;
                unknown[i] += answers.get(i) == Truth.UNKNOWN ? 1 : 0;
                if (answers.get(i) == Truth.TRUE && best.size() < 10) {
                    best.add(i);
                }
            }
            assertThat(matches.best(row)).isEqualTo(best);
        }
        for (int i = 0; i < rules; i++) {
            assertThat(matches.fits(i)).isEqualTo(fits[i]);
            assertThat(matches.unknown(i)).isEqualTo(unknown[i]);
        }
    }

    private static Rule rule(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return is(condition(random));
        }
        if (random.nextInt(5) == 0) {
            return new Rule.Not(rule(random, depth - 1));
        }
        List<Rule> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            parts.add(rule(random, depth - 1));
        }
        return random.nextBoolean() ? new Rule.All(parts) : new Rule.Any(parts);
    }

    private static Condition condition(Random random) {
        Comparison comparison = Comparison.values()[random.nextInt(6)];
        return switch (random.nextInt(8)) {
            case 0 -> new Condition.Compares(AGE, comparison, random.nextInt(60));
            case 1 ->
                    new Condition.Compares(
                            AMOUNT,
                            comparison,
                            random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE);
            case 2 ->
                    new Condition.OneOfNumbers(
                            AGE, new TreeSet<>(Set.of((long) random.nextInt(60), 12L + 61)));
            case 3 -> SMALL;
            case 4 -> new Condition.Begins(SIZE, "M");
            case 5 -> new Condition.Holds(ROSTERS, "r" + random.nextInt(3));
            case 6 -> new Condition.Counts(ROSTERS, comparison, random.nextInt(3));
            default -> random.nextBoolean() ? new Condition.IsSo(FARM) : outside();
        };
    }

    /// Age in months above ten times the number of lists; unknown when that is zero.
    private static Condition outside() {
        return new Condition.Outside(
                "ageMonths / size(rosters) > 10",
                Set.of(AGE, ROSTERS),
                facts -> {
                    Object age = facts.value(AGE);
                    Object rosters = facts.value(ROSTERS);
                    if (age == null || rosters == null || ((List<?>) rosters).isEmpty()) {
                        return Truth.UNKNOWN;
                    }
                    return Truth.of((Long) age / ((List<?>) rosters).size() > 10);
                });
    }

    private static Facts facts(Random random) {
        Map<String, Object> known = new HashMap<>();
        if (random.nextInt(4) > 0) {
            known.put("ageMonths", (long) random.nextInt(60));
        }
        if (random.nextInt(4) > 0) {
            known.put("amountFen", random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE + 1);
        }
        if (random.nextInt(4) > 0) {
            known.put("size", List.of("LARGE", "MEDIUM", "SMALL", "MICRO").get(random.nextInt(4)));
        }
        if (random.nextInt(4) > 0) {
            List<String> rosters = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                if (random.nextBoolean()) {
                    rosters.add("r" + i);
                }
            }
            known.put("rosters", rosters);
        }
        if (random.nextInt(4) > 0) {
            known.put("farm", random.nextBoolean());
        }
        return Facts.of(ALL, known);
    }
}
