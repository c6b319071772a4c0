package org.wupian.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values that recur, numbered.
final class Numbered<T> {

    static final int NOTHING = -1;

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int number(@Nullable T value) {
        if (value == null) {
            return NOTHING;
        }
        Integer known = numbers.putIfAbsent(value, values.size());
        if (known == null) {
            values.add(value);
            return values.size() - 1;
        }
        return known;
    }

    @Nullable T value(int number) {
        return number == NOTHING ? null : values.get(number);
    }

    int size() {
        return values.size();
    }
}
