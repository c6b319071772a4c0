package org.wupian.kernel;

/// The caller may not do this: answered with 403 (无权限).
public final class Forbidden extends RuntimeException {

    public Forbidden(String what) {
        super(what);
    }
}
