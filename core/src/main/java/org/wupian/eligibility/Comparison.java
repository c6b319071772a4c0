package org.wupian.eligibility;

/// How a number stands to a bound (比较).
public enum Comparison {
    LESS,
    AT_MOST,
    EQUAL,
    AT_LEAST,
    MORE,
    OTHER;

    public boolean holds(long value, long bound) {
        return switch (this) {
            case LESS -> value < bound;
            case AT_MOST -> value <= bound;
            case EQUAL -> value == bound;
            case AT_LEAST -> value >= bound;
            case MORE -> value > bound;
            case OTHER -> value != bound;
        };
    }

    /// Holds exactly when this does not.
    public Comparison opposite() {
        return switch (this) {
            case LESS -> AT_LEAST;
            case AT_MOST -> MORE;
            case EQUAL -> OTHER;
            case AT_LEAST -> LESS;
            case MORE -> AT_MOST;
            case OTHER -> EQUAL;
        };
    }

    /// The same seen from the other side: 2 < x is x > 2.
    public Comparison mirrored() {
        return switch (this) {
            case LESS -> MORE;
            case AT_MOST -> AT_LEAST;
            case AT_LEAST -> AT_MOST;
            case MORE -> LESS;
            case EQUAL, OTHER -> this;
        };
    }
}
