package org.wupian.linkage;

import java.util.List;

/// One reason of a decision (判断理由).
///
/// @param arguments what the sentence of the ground names, in its order
public record Reason(Ground ground, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(Ground ground, String... arguments) {
        return new Reason(ground, List.of(arguments));
    }
}
