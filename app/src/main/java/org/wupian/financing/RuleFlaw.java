package org.wupian.financing;

import java.util.List;

/// What is wrong with the text of a rule, and where (规则文本的错误).
///
/// @param line 1-based
/// @param column 1-based
/// @param key of the message
/// @param arguments of the message
public record RuleFlaw(int line, int column, String key, List<String> arguments) {

    public RuleFlaw {
        arguments = List.copyOf(arguments);
    }
}
