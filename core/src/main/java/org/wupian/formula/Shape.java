package org.wupian.formula;

import java.util.List;

/// How an indicator's value comes from the sums of its formula (计算方式).
///
/// `amount`, `base`, `otherAmount` and `otherBase` are the columns of [Part]. Growth and increase
/// count only institutions that have the figures in both periods (可比口径).
public enum Shape {
    /// The sum itself (总量).
    LEVEL(Compared.NOTHING),
    /// amount ÷ base (占比).
    RATE(Compared.NOTHING),
    /// amount ÷ base − otherAmount ÷ otherBase (比率之差).
    RATE_GAP(Compared.NOTHING),
    /// amount ÷ amount a year before − 1 (同比增速).
    GROWTH(Compared.YEAR_BEFORE),
    /// Growth of amount − growth of base (增速之差).
    GROWTH_GAP(Compared.YEAR_BEFORE),
    /// amount − amount at the end of last year (比年初增加).
    INCREASE(Compared.YEAR_END),
    /// Increase of amount ÷ increase of base since the end of last year (增量占比).
    INCREASE_RATE(Compared.YEAR_END);

    /// The period the present one is compared with (对比期).
    enum Compared {
        NOTHING,
        YEAR_BEFORE,
        YEAR_END
    }

    private final Compared compared;

    Shape(Compared compared) {
        this.compared = compared;
    }

    Compared compared() {
        return compared;
    }

    /// The columns of sums that a formula of this shape gives, in the order of [Part].
    public List<String> sums() {
        if (this == RATE_GAP) {
            return List.of("amount", "base", "other_amount", "other_base");
        }
        return needsBase() ? List.of("amount", "base") : List.of("amount");
    }

    boolean needsBase() {
        return this != LEVEL && this != GROWTH && this != INCREASE;
    }
}
