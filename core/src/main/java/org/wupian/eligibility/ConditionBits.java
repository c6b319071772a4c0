package org.wupian.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The distinct conditions of one block of rows as bitmaps (条件位图). Those on one attribute are
/// looked up 64 at a time, attributes side by side in one word, and the words turned around;
/// whether they can be told depends on the attribute alone.
final class ConditionBits {

    private final Columns columns;
    private final int words;
    private final long[][] certain;
    private final long[][] possible;
    private final long[] square = new long[64];
    private final List<Word> lookups = new ArrayList<>();
    private final Map<Integer, long[]> unknown = new LinkedHashMap<>();
    private final int[] placeOf;
    private final Map<Integer, Condition.Outside> outside = new LinkedHashMap<>();

    /// 64 conditions and the attributes they are on.
    private record Word(int[] conditions, List<Lookup> lookups) {}

    ConditionBits(RuleGraph graph, Columns columns, int words) {
        this.columns = columns;
        this.words = words;
        List<Condition> all = graph.conditions();
        certain = new long[all.size()][words];
        possible = new long[all.size()][words];
        placeOf = new int[all.size()];
        Map<Integer, List<Integer>> byPlace = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            placeOf[i] = -1;
            if (all.get(i) instanceof Condition.OnOne it) {
                placeOf[i] = graph.attributes().place(it.attribute());
                byPlace.computeIfAbsent(placeOf[i], key -> new ArrayList<>()).add(i);
                unknown.put(placeOf[i], new long[words]);
            } else if (all.get(i) instanceof Condition.Outside it) {
                outside.put(i, it);
            }
        }
        List<Integer> order = byPlace.values().stream().flatMap(List::stream).toList();
        for (int from = 0; from < order.size(); from += 64) {
            lookups.add(word(all, order.subList(from, Math.min(order.size(), from + 64))));
        }
    }

    private Word word(List<Condition> all, List<Integer> numbers) {
        List<Lookup> parts = new ArrayList<>();
        int from = 0;
        while (from < numbers.size()) {
            int place = placeOf[numbers.get(from)];
            List<Condition.OnOne> conditions = new ArrayList<>();
            List<Integer> bits = new ArrayList<>();
            int bit = from;
            for (; bit < numbers.size() && placeOf[numbers.get(bit)] == place; bit++) {
                conditions.add((Condition.OnOne) all.get(numbers.get(bit)));
                bits.add(bit);
            }
            parts.add(new Lookup(columns.column(place), conditions, bits));
            from = bit;
        }
        return new Word(numbers.stream().mapToInt(Integer::intValue).toArray(), parts);
    }

    long[] certain(int condition) {
        return certain[condition];
    }

    long[] possible(int condition) {
        return possible[condition];
    }

    /// @param rows at most as many as the words have bits
    void fill(int first, int rows) {
        unknown.forEach((place, bits) -> missing(columns.column(place), first, rows, bits));
        for (Word word : lookups) {
            for (int i = 0; i * 64 < rows; i++) {
                Arrays.fill(square, 0);
                for (Lookup lookup : word.lookups) {
                    lookup.addTo(square, first + i * 64);
                }
                Bits.transpose(square);
                for (int bit = 0; bit < word.conditions.length; bit++) {
                    certain[word.conditions[bit]][i] = square[bit];
                }
            }
        }
        for (int i = 0; i < placeOf.length; i++) {
            long[] open = unknown.get(placeOf[i]);
            if (open != null) {
                for (int word = 0; word < words; word++) {
                    possible[i][word] = certain[i][word] | open[word];
                }
            }
        }
        outside.forEach((number, condition) -> judge(number, condition, first, rows));
    }

    private static void missing(Columns.Column column, int first, int rows, long[] bits) {
        for (int i = 0; i * 64 < rows; i++) {
            long word = 0;
            int row = first + i * 64;
            if (column.isNumber()) {
                for (int bit = 0; bit < 64; bit++) {
                    word |= column.numbers[row + bit] == Columns.NONE ? 1L << bit : 0;
                }
            } else {
                for (int bit = 0; bit < 64; bit++) {
                    word |= column.codes[row + bit] == 0 ? 1L << bit : 0;
                }
            }
            bits[i] = word;
        }
    }

    private void judge(int number, Condition.Outside condition, int first, int rows) {
        Arrays.fill(certain[number], 0);
        Arrays.fill(possible[number], 0);
        for (int row = 0; row < rows; row++) {
            Truth truth = condition.of(columns.facts(first + row));
            long bit = 1L << (row & 63);
            certain[number][row >> 6] |= truth == Truth.TRUE ? bit : 0;
            possible[number][row >> 6] |= truth == Truth.FALSE ? 0 : bit;
        }
    }
}
