package org.wupian.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of many enterprises (批量信息), column by column: numbers as they are, anything else
/// as the number of its value in a list of distinct values.
public final class Columns {

    /// Stands for a number that is not known.
    static final long NONE = Long.MIN_VALUE;

    private final Attributes attributes;
    private final int rows;
    private final Column[] columns;

    /// A column; one of `numbers` and `codes` is in use.
    static final class Column {
        final long[] numbers;
        final int[] codes;

        /// The value of each code; the first stands for "not known".
        final List<@Nullable Object> values = new ArrayList<>();

        private final Map<Object, Integer> known = new HashMap<>();

        private Column(boolean number, int rows) {
            numbers = new long[number ? rows : 0];
            Arrays.fill(numbers, NONE);
            codes = new int[number ? 0 : rows];
            values.add(null);
        }

        boolean isNumber() {
            return codes.length == 0;
        }

        private void put(int row, Object value) {
            if (isNumber()) {
                numbers[row] = (Long) value;
            } else {
                codes[row] =
                        known.computeIfAbsent(
                                value,
                                it -> {
                                    values.add(it);
                                    return values.size() - 1;
                                });
            }
        }

        private @Nullable Object at(int row) {
            if (isNumber()) {
                return numbers[row] == NONE ? null : (Object) numbers[row];
            }
            return values.get(codes[row]);
        }
    }

    /// Rows of which nothing is known yet.
    public Columns(Attributes attributes, int rows) {
        this.attributes = attributes;
        this.rows = rows;
        int padded = Math.max(64, (rows + 63) / 64 * 64);
        columns = new Column[attributes.all().size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Column(isNumber(attributes.all().get(i)), padded);
        }
    }

    private static boolean isNumber(Attribute attribute) {
        return attribute.type() == Attribute.Type.NUMBER;
    }

    public int rows() {
        return rows;
    }

    /// @param value of the attribute's type
    /// @throws IllegalArgumentException when it is of another
    public void put(int row, Attribute attribute, Object value) {
        if (!attribute.accepts(value)) {
            throw new IllegalArgumentException("%s cannot be %s".formatted(attribute, value));
        }
        columns[attributes.place(attribute)].put(row, value);
    }

    public void put(int row, Facts facts) {
        for (Attribute it : attributes.all()) {
            Object value = facts.value(it);
            if (value != null) {
                put(row, it, value);
            }
        }
    }

    /// One row, as for a single question.
    public Facts facts(int row) {
        @Nullable Object[] values = new @Nullable Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i].at(row);
        }
        return new Facts(attributes, values);
    }

    Column column(int place) {
        return columns[place];
    }
}
