package org.wupian.returns;

/// Which loans are asked for (明细筛选).
///
/// @param category code of a category, empty for all
/// @param county code of a county, empty for all
/// @param words part of a contract's or borrower's number, empty for all
public record LoanFilter(String category, String county, String words) {

    public static final LoanFilter ALL = new LoanFilter("", "", "");
}
