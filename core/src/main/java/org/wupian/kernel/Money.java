package org.wupian.kernel;

import java.math.BigDecimal;

/// An amount of renminbi (人民币), exact to the fen (分): 300 亿元 is 3 × 10^12 fen. A `long` ends at 92
/// 233 万亿元.
public record Money(long fen) implements Comparable<Money> {

    /// @throws ArithmeticException when the amount has a fraction of a fen or is too large
    public static Money ofYuan(BigDecimal yuan) {
        return new Money(yuan.movePointRight(2).longValueExact());
    }

    /// @param wan an amount in 万元 as banks write it in their returns, at most 6 decimals
    /// @throws ArithmeticException when the amount has a fraction of a fen or is too large
    public static Money ofWan(BigDecimal wan) {
        return new Money(wan.movePointRight(6).longValueExact());
    }

    public static Money ofWan(long wan) {
        return ofWan(BigDecimal.valueOf(wan));
    }

    /// In yuan (元), with two decimals.
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /// In 万元, with as many decimals as it takes.
    public BigDecimal wan() {
        BigDecimal wan = BigDecimal.valueOf(fen, 6).stripTrailingZeros();
        return wan.scale() < 0 ? wan.setScale(0) : wan;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
