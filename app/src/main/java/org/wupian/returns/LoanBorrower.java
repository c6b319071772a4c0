package org.wupian.returns;

/// What one borrower owes a bank, by the code the bank knows it by (封存的借款人汇总).
///
/// @param issuedFen issued within the year of the month
/// @param loans those with a balance
record LoanBorrower(String code, long balanceFen, long issuedFen, long nplFen, long loans) {}
