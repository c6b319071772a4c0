package org.wupian.ui;

import java.util.List;
import java.util.function.Function;

/// A filter of a list (筛选): rows whose value is the chosen one.
///
/// @param key of the address
/// @param value of a row, compared with the options' values
/// @param day a day is typed instead of an option chosen
public record Facet<R>(
        String key, String label, List<Option> options, Function<R, String> value, boolean day) {

    public Facet(String key, String label, List<Option> options, Function<R, String> value) {
        this(key, label, options, value, false);
    }

    /// For a list whose query filters: there is no need of a row's value.
    public static <R> Facet<R> asked(String key, String label, List<Option> options) {
        return new Facet<>(key, label, options, _ -> "", false);
    }

    /// A day, for a list whose query filters.
    public static <R> Facet<R> day(String key, String label) {
        return new Facet<>(key, label, List.of(), _ -> "", true);
    }

    /// The label of a value, the value itself when no option has it.
    String labelOf(String chosen) {
        return options.stream()
                .filter(it -> it.value().equals(chosen))
                .map(Option::label)
                .findFirst()
                .orElse(chosen);
    }
}
