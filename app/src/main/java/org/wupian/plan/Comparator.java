package org.wupian.plan;

import java.math.BigDecimal;
import java.util.Arrays;

/// How an actual must stand to its target (比较关系).
public enum Comparator {
    AT_LEAST(">="),
    AT_MOST("<="),
    ABOVE(">"),
    BELOW("<"),
    EQUAL("=");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    /// As the interface and the pack write it.
    public String sign() {
        return sign;
    }

    public static Comparator of(String sign) {
        return Arrays.stream(values())
                .filter(it -> it.sign.equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no comparator " + sign));
    }

    /// Compared exactly: 3.004 is above 3.00.
    public boolean holds(BigDecimal actual, BigDecimal target) {
        int order = actual.compareTo(target);
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            case BELOW -> order < 0;
            case EQUAL -> order == 0;
        };
    }

    /// Whether less is better.
    public boolean falling() {
        return this == AT_MOST || this == BELOW;
    }
}
