package org.wupian.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wupian.eligibility.Attribute;
import org.wupian.eligibility.Attribute.Type;
import org.wupian.eligibility.Attribute.Unit;
import org.wupian.eligibility.Attributes;
import org.wupian.eligibility.Columns;
import org.wupian.eligibility.Condition;
import org.wupian.eligibility.Facts;
import org.wupian.eligibility.Matches;
import org.wupian.eligibility.Rule;
import org.wupian.eligibility.RuleGraph;
import org.wupian.eligibility.Truth;

/// The same rules by CEL's runtime, one enterprise at a time and all at once: random texts, random
/// data with gaps, always the same ones.
class RulesAgreeTest {

    private static final int RULES = 2000;
    private static final int ROWS = 100;

    private static final Attributes ALL =
            new Attributes(
                    List.of(
                            new Attribute("age", Type.NUMBER, Unit.MONTHS),
                            new Attribute("amount", Type.NUMBER, Unit.FEN),
                            new Attribute("size", Type.TEXT, Unit.NONE),
                            new Attribute("tags", Type.TEXTS, Unit.NONE),
                            new Attribute("farm", Type.FLAG, Unit.NONE)));

    private final RuleLanguage language = new RuleLanguage(ALL);
    private final Random random = new Random(411700);

    @Test
    void theRuntimeTheSingleQuestionAndTheBulkAnswerAreEqual() {
        List<String> texts = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        List<Rule> interpreted = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            String text = rule(3);
            texts.add(text);
            rules.add(read(text));
            interpreted.add(language.interpreted(text));
        }
        Columns columns = new Columns(ALL, ROWS);
        for (int row = 0; row < ROWS; row++) {
            columns.put(row, facts());
        }
        RuleGraph graph = new RuleGraph(ALL, rules);

        Matches matches = graph.match(columns, 10);

        int[][] seen = new int[RULES][3];
        for (int row = 0; row < ROWS; row++) {
            Facts facts = columns.facts(row);
            List<Truth> answers = graph.answers(facts);
            for (int i = 0; i < RULES; i++) {
                assertThat(answers.get(i))
                        .as("%s for row %d", texts.get(i), row)
                        .isEqualTo(interpreted.get(i).of(facts))
                        .isEqualTo(rules.get(i).of(facts));
                seen[i][answers.get(i).ordinal()]++;
            }
        }
        for (int i = 0; i < RULES; i++) {
            assertThat(matches.fits(i)).as(texts.get(i)).isEqualTo(seen[i][Truth.TRUE.ordinal()]);
            assertThat(matches.unknown(i))
                    .as(texts.get(i))
                    .isEqualTo(seen[i][Truth.UNKNOWN.ordinal()]);
        }
        assertThat(graph.conditions().stream().filter(Condition.Outside.class::isInstance))
                .hasSizeBetween(20, graph.conditions().size() / 2);
    }

    private Rule read(String text) {
        RuleReading reading = language.read(text);
        assertThat(reading).as(text).isInstanceOf(RuleReading.Read.class);
        return ((RuleReading.Read) reading).rule();
    }

    private String rule(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return condition();
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> "(%s && %s)".formatted(rule(depth - 1), rule(depth - 1));
            case 2, 3 -> "(%s || %s)".formatted(rule(depth - 1), rule(depth - 1));
            default -> "!(%s)".formatted(rule(depth - 1));
        };
    }

    private String condition() {
        String comparison = any("<", "<=", "==", ">=", ">", "!=");
        int number = random.nextInt(-5, 60);
        return switch (random.nextInt(17)) {
            case 0 -> "age %s %d".formatted(comparison, number);
            case 1 -> "%d %s age".formatted(number, comparison);
            case 2 -> "amount %s %d * 100".formatted(comparison, number);
            case 3 -> "age in [%d, %d, 12]".formatted(number, number + 3);
            case 4 -> "size %s '%s'".formatted(any("==", "!="), word());
            case 5 -> "'%s' %s size".formatted(word(), any("==", "!="));
            case 6 -> "size in ['%s', '%s']".formatted(word(), word());
            case 7 -> "size.startsWith('%s')".formatted(any("", "S", "M", "小"));
            case 8 -> "'%s' in tags".formatted(word());
            case 9 -> "size(tags) %s %d".formatted(comparison, random.nextInt(4));
            case 10 -> "size.size() %s %d".formatted(comparison, random.nextInt(6));
            case 11 -> "farm";
            case 12 -> any("true", "false", "size in []", "age in []");
            case 13 -> "tags.exists(t, t.startsWith('%s'))".formatted(any("S", "M", "小"));
            case 14 -> "amount %s age * %d".formatted(comparison, random.nextInt(5));
            case 15 -> "100 / age %s %d".formatted(comparison, random.nextInt(9));
            default -> "(farm ? age > %d : '%s' in tags)".formatted(number, word());
        };
    }

    private String word() {
        return any("SMALL", "MICRO", "MEDIUM", "小微", "S");
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }

    private Facts facts() {
        Map<String, Object> known = new HashMap<>();
        if (random.nextInt(4) > 0) {
            known.put("age", (long) random.nextInt(0, 60));
        }
        if (random.nextInt(4) > 0) {
            known.put("amount", (long) random.nextInt(0, 60) * 100);
        }
        if (random.nextInt(4) > 0) {
            known.put("size", word());
        }
        if (random.nextInt(4) > 0) {
            known.put("tags", random.ints(random.nextInt(4), 0, 5).mapToObj(it -> word()).toList());
        }
        if (random.nextInt(4) > 0) {
            known.put("farm", random.nextBoolean());
        }
        return Facts.of(ALL, known);
    }
}
