package org.wupian.eligibility;

import java.util.List;
import java.util.TreeSet;

/// Up to 64 conditions on one attribute, answered together (条件查表): from the code of a value, or
/// from where a number lies among the bounds, to one bit for each condition. Not known gives no
/// bit.
final class Lookup {

    private final Columns.Column column;

    /// Where answers may change: each is the first number of a stretch. Empty for codes.
    private final long[] starts;

    /// By code, or by stretch with the one before the first start in front.
    private final long[] masks;

    /// @param bits for each condition the bit it has
    Lookup(Columns.Column column, List<? extends Condition.OnOne> conditions, List<Integer> bits) {
        this.column = column;
        if (column.isNumber()) {
            starts = starts(conditions);
            masks = new long[starts.length + 1];
            masks[0] = mask(Columns.NONE + 1, conditions, bits);
            for (int i = 0; i < starts.length; i++) {
                masks[i + 1] = mask(starts[i], conditions, bits);
            }
        } else {
            starts = new long[0];
            masks = new long[column.values.size()];
            for (int code = 1; code < masks.length; code++) {
                Object value = column.values.get(code);
                masks[code] = value == null ? 0 : mask(value, conditions, bits);
            }
        }
    }

    private static long[] starts(List<? extends Condition.OnOne> conditions) {
        TreeSet<Long> all = new TreeSet<>();
        for (Condition.OnOne it : conditions) {
            if (it instanceof Condition.Compares compares) {
                add(all, compares.bound());
            } else if (it instanceof Condition.OneOfNumbers among) {
                among.values().forEach(value -> add(all, value));
            }
        }
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    private static void add(TreeSet<Long> starts, long bound) {
        if (bound > Columns.NONE) {
            starts.add(bound);
        }
        if (bound < Long.MAX_VALUE) {
            starts.add(bound + 1);
        }
    }

    private static long mask(
            Object value, List<? extends Condition.OnOne> conditions, List<Integer> bits) {
        long mask = 0;
        for (int i = 0; i < conditions.size(); i++) {
            mask |= conditions.get(i).holds(value) ? 1L << bits.get(i) : 0;
        }
        return mask;
    }

    /// Adds the bits of 64 rows.
    void addTo(long[] square, int firstRow) {
        if (!column.isNumber()) {
            int[] codes = column.codes;
            for (int i = 0; i < 64; i++) {
                square[i] |= masks[codes[firstRow + i]];
            }
            return;
        }
        long[] numbers = column.numbers;
        for (int i = 0; i < 64; i++) {
            long number = numbers[firstRow + i];
            square[i] |= number == Columns.NONE ? 0 : masks[stretch(number)];
        }
    }

    /// How many starts are not above it.
    private int stretch(long number) {
        int from = 0;
        int length = starts.length;
        while (length > 0) {
            int half = (length + 1) >>> 1;
            boolean right = starts[from + half - 1] <= number;
            from += right ? half : 0;
            length = right ? length - half : half - 1;
        }
        return from;
    }
}
