package org.wupian.synth;

import java.time.LocalDate;
import java.util.Set;

/// An invented loan as a bank holds it at the end of a month (合成贷款).
///
/// @param contract begins with 演示, so that nobody takes it for a real one
/// @param borrower a unified credit code, or the bank's own number of its customer
/// @param county code of the division it is spent in
/// @param industry code of GB/T 4754-2017, as in C3734
/// @param maturesOn as first agreed
/// @param rate basis points a year
/// @param guarantee code of the pack's column, as in `mortgaged`
/// @param quality one of the five classes, as in `normal`
/// @param flags codes of the pack's columns the loan is marked in, in their order
public record SyntheticLoan(
        String contract,
        String borrower,
        String county,
        String industry,
        String use,
        long balanceFen,
        long issuedFen,
        LocalDate issuedOn,
        LocalDate maturesOn,
        int rate,
        String guarantee,
        String quality,
        Set<String> flags) {

    SyntheticLoan withAmounts(long balance, long issued) {
        return new SyntheticLoan(
                contract, borrower, county, industry, use, balance, issued, issuedOn, maturesOn,
                rate, guarantee, quality, flags);
    }
}
