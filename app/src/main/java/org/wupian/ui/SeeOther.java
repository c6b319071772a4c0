package org.wupian.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The browser goes to another page (303), usually after a form was taken. A request of htmx is
/// told to load the page as a whole.
///
/// @param path of this product, beginning with `/`
/// @param flash what the next page says at its top, once
public record SeeOther(String path, @Nullable Flash flash) implements Answer {

    public SeeOther {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("not a path of this product: " + path);
        }
    }

    public SeeOther(String path) {
        this(path, null);
    }

    /// @param key of a message, for example `supervision.report.submitted`
    public SeeOther flash(String key, Object... args) {
        return new SeeOther(path, new Flash(key, List.of(args).stream().map(Text::shown).toList()));
    }
}
