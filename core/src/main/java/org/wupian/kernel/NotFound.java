package org.wupian.kernel;

/// Nothing of that name exists or may be seen by the caller: answered with 404 (未找到).
public final class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
