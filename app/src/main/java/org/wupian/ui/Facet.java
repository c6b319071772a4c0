package org.wupian.ui;

import java.util.List;
import java.util.function.Function;

/// A filter of a list (筛选): rows whose value is the chosen one.
///
/// @param key of the address
/// @param value of a row, compared with the options' values
public record Facet<R>(String key, String label, List<Option> options, Function<R, String> value) {

    /// The label of a value, the value itself when no option has it.
    String labelOf(String chosen) {
        return options.stream()
                .filter(it -> it.value().equals(chosen))
                .map(Option::label)
                .findFirst()
                .orElse(chosen);
    }
}
