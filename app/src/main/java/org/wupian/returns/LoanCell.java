package org.wupian.returns;

/// Exact sums of the loans of one county and one combination of categories (封存汇总).
///
/// @param mask one bit for each category the loans are of
/// @param issuedFen issued within the year of the month
/// @param loans those with a balance
/// @param borrowers with a balance, whose loans in the county are together of exactly these
///   categories
record LoanCell(
        String county,
        long mask,
        long balanceFen,
        long issuedFen,
        long nplFen,
        long loans,
        long borrowers) {}
