package org.wupian.ui;

import java.util.List;

/// The state of things does not allow it now: answered with 409 (状态冲突), for example a report of a
/// closed month, or a text another person changed meanwhile.
public final class Conflict extends RuntimeException {

    private final String key;
    private final transient List<Object> args;

    /// @param key of the sentence shown to the person
    public Conflict(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = List.of(args);
    }

    public String key() {
        return key;
    }

    public String text() {
        return Text.t(key, args.toArray());
    }
}
