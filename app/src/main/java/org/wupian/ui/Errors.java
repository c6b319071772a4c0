package org.wupian.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The errors of one form (错误清单), given to every field of it; the field finds its own.
public record Errors(List<FieldError> all) {

    public static final Errors NONE = new Errors(List.of());

    public Errors {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// The message for a field, null when it is right.
    public @Nullable String of(String field) {
        return all.stream()
                .filter(it -> it.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /// 422 for a page that shows a form again, else 200.
    public int status() {
        return all.isEmpty() ? 200 : 422;
    }
}
