package org.wupian.synth;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Makes the loans of an invented bank come to what it reports as a whole (明细与汇总相符): those to small
/// firms by one factor, all others by another, whole 元 each.
public final class LoanScale {

    private static final String SMALL = "inclusive_small";

    private final BigDecimal small;
    private final BigDecimal other;

    private LoanScale(BigDecimal small, BigDecimal other) {
        this.small = small;
        this.other = other;
    }

    /// @param balanceFen of all loans together
    /// @param smallFen of those to small firms
    public static LoanScale to(SyntheticLoans loans, long balanceFen, long smallFen) {
        long drawnSmall = 0;
        long drawnOther = 0;
        for (int i = 0; i < loans.size(); i++) {
            SyntheticLoan it = loans.get(i);
            if (it.flags().contains(SMALL)) {
                drawnSmall += it.balanceFen();
            } else {
                drawnOther += it.balanceFen();
            }
        }
        return new LoanScale(
                factor(smallFen, drawnSmall), factor(balanceFen - smallFen, drawnOther));
    }

    private static BigDecimal factor(long wanted, long drawn) {
        return drawn == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(wanted)
                        .divide(BigDecimal.valueOf(drawn), 12, RoundingMode.HALF_UP);
    }

    SyntheticLoan of(SyntheticLoan it) {
        BigDecimal factor = it.flags().contains(SMALL) ? small : other;
        return it.withAmounts(times(it.balanceFen(), factor), times(it.issuedFen(), factor));
    }

    private static long times(long fen, BigDecimal factor) {
        return BigDecimal.valueOf(fen, 2)
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_UP)
                .movePointRight(2)
                .longValueExact();
    }
}
