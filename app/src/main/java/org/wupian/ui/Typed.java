package org.wupian.ui;

import java.util.Map;

/// What was typed into a form that could not be taken, shown again with its errors (填写内容).
public record Typed(Map<String, String> fields, Errors errors) {

    public static final Typed NOTHING = new Typed(Map.of(), Errors.NONE);

    public Typed {
        fields = Map.copyOf(fields);
    }

    /// Empty where nothing was typed.
    public String of(String field) {
        return fields.getOrDefault(field, "");
    }
}
