package org.wupian.financing;

import org.wupian.eligibility.Judgement;

/// How a product stands to a demand (匹配结果).
public record Match(Product product, Judgement judgement) {

    /// 符合、待补充、不符合
    public enum Verdict {
        FITS,
        UNKNOWN,
        FAILS
    }

    public Verdict verdict() {
        return switch (judgement.truth()) {
            case TRUE -> Verdict.FITS;
            case UNKNOWN -> Verdict.UNKNOWN;
            case FALSE -> Verdict.FAILS;
        };
    }
}
