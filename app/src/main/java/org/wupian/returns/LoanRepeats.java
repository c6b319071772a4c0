package org.wupian.returns;

import java.util.List;

/// Rows whose contract stands in an earlier row of the file too (重复的合同号).
///
/// @param count how many there are
/// @param rows the first of them
record LoanRepeats(long count, List<Repeat> rows) {

    /// The problem's code.
    static final String CODE = "duplicate";

    /// @param first row that has the contract
    record Repeat(int row, String contract, int first) {}

    LoanRepeats {
        rows = List.copyOf(rows);
    }

    LoanProblem problem(LoanColumn contract) {
        return new LoanProblem(
                CODE,
                contract.header(),
                count,
                rows.stream()
                        .limit(LoanProblem.SHOWN)
                        .map(it ->
                                new LoanProblem.Example(
                                        it.row(), LoanProblems.shown(it.contract())))
                        .toList());
    }
}
