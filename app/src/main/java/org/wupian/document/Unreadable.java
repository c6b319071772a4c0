package org.wupian.document;

/// Carries a refusal from the depth of a reader to its public method, which turns it into an
/// outcome.
public final class Unreadable extends RuntimeException {

    private final Refusal reason;

    public Unreadable(Refusal reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Refusal reason() {
        return reason;
    }
}
