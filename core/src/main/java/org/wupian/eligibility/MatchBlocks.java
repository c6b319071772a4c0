package org.wupian.eligibility;

import java.util.Arrays;
import java.util.List;

/// Matches block by block (分块匹配): the conditions of 4,096 rows as bitmaps, the rules from them with
/// and, or and not, and the best of each row by turning the bitmaps around. Every answer is a pair
/// of bits, certainly and possibly; "not" swaps them and turns both over.
final class MatchBlocks {

    static final int ROWS = 4096;
    private static final int WORDS = ROWS / 64;

    private final List<Node> rules;
    private final Columns columns;
    private final ConditionBits conditions;
    private final long[][] certain;
    private final long[] possible = new long[WORDS];
    private final Scratch scratch = new Scratch();

    MatchBlocks(RuleGraph graph, Columns columns) {
        rules = graph.rules();
        this.columns = columns;
        conditions = new ConditionBits(graph, columns, WORDS);
        certain = new long[rules.size()][WORDS];
    }

    /// Bitmaps for the inner parts of rules, two for each level.
    private static final class Scratch {
        private long[][] words = new long[8][WORDS];

        long[] at(int place) {
            if (place >= words.length) {
                int before = words.length;
                words = Arrays.copyOf(words, place * 2);
                for (int i = before; i < words.length; i++) {
                    words[i] = new long[WORDS];
                }
            }
            return words[place];
        }
    }

    Matches match(int best) {
        long[] fits = new long[rules.size()];
        long[] unknown = new long[rules.size()];
        BestOfRows bestOfRows = new BestOfRows(columns.rows(), rules.size(), best);
        for (int first = 0; first < columns.rows(); first += ROWS) {
            int rows = Math.min(ROWS, columns.rows() - first);
            conditions.fill(first, rows);
            for (int rule = 0; rule < rules.size(); rule++) {
                evaluate(rules.get(rule), certain[rule], possible, 0);
                count(rule, rows, fits, unknown);
            }
            bestOfRows.take(certain, first, rows);
        }
        return new Matches(fits, unknown, bestOfRows.best(), best);
    }

    private void count(int rule, int rows, long[] fits, long[] unknown) {
        long[] sure = certain[rule];
        long fitting = 0;
        long open = 0;
        for (int i = 0; i * 64 < rows; i++) {
            long valid = rows - i * 64 >= 64 ? -1L : (1L << (rows - i * 64)) - 1;
            fitting += Long.bitCount(sure[i] & valid);
            open += Long.bitCount(possible[i] & ~sure[i] & valid);
        }
        fits[rule] += fitting;
        unknown[rule] += open;
    }

    private void evaluate(Node node, long[] sure, long[] maybe, int level) {
        if (node instanceof Node.Leaf it) {
            Arrays.fill(sure, -1L);
            Arrays.fill(maybe, -1L);
            and(it, sure, maybe);
        } else if (node instanceof Node.All it) {
            Arrays.fill(sure, -1L);
            Arrays.fill(maybe, -1L);
            for (Node part : it.nodes()) {
                if (part instanceof Node.Leaf leaf) {
                    and(leaf, sure, maybe);
                } else {
                    evaluate(part, scratch.at(level), scratch.at(level + 1), level + 2);
                    and(sure, scratch.at(level));
                    and(maybe, scratch.at(level + 1));
                }
            }
        } else {
            Arrays.fill(sure, 0);
            Arrays.fill(maybe, 0);
            for (Node part : ((Node.Any) node).nodes()) {
                evaluate(part, scratch.at(level), scratch.at(level + 1), level + 2);
                or(sure, scratch.at(level));
                or(maybe, scratch.at(level + 1));
            }
        }
    }

    private void and(Node.Leaf leaf, long[] sure, long[] maybe) {
        long[] certainly = conditions.certain(leaf.condition());
        long[] possibly = conditions.possible(leaf.condition());
        if (leaf.negated()) {
            andNot(sure, possibly);
            andNot(maybe, certainly);
        } else {
            and(sure, certainly);
            and(maybe, possibly);
        }
    }

    private static void and(long[] to, long[] other) {
        for (int i = 0; i < WORDS; i++) {
            to[i] &= other[i];
        }
    }

    private static void andNot(long[] to, long[] other) {
        for (int i = 0; i < WORDS; i++) {
            to[i] &= ~other[i];
        }
    }

    private static void or(long[] to, long[] other) {
        for (int i = 0; i < WORDS; i++) {
            to[i] |= other[i];
        }
    }
}
