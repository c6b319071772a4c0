package org.wupian.returns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is wrong with which cells of a file of loans (逐格问题), for the sender. Of more rows than
/// anybody mends by hand the first are kept and all are counted.
final class LoanFlaws {

    /// How many rows are kept.
    static final int MOST = 10_000;

    /// The code of what stands in no column at all.
    static final String BEYOND = "beyond";

    /// @param code as of [LoanProblem]
    /// @param value as written, cut when long
    /// @param first row that has the same contract, 0 when that is not what is wrong
    record Flaw(String code, LoanColumn column, String value, int first) {}

    private final SortedMap<Integer, List<Flaw>> rows = new TreeMap<>();
    private long wrong;
    private int last = -1;

    /// Rows come one after the other.
    void add(int row, String code, LoanColumn column, String value) {
        add(row, new Flaw(code, column, LoanProblems.shown(value), 0));
    }

    /// Rows that are right but for their contract.
    void add(LoanColumn contract, LoanRepeats repeats) {
        for (LoanRepeats.Repeat it : repeats.rows()) {
            add(
                    it.row(),
                    new Flaw(
                            LoanRepeats.CODE,
                            contract,
                            LoanProblems.shown(it.contract()),
                            it.first()));
        }
        wrong += repeats.count() - repeats.rows().size();
    }

    private void add(int row, Flaw flaw) {
        if (row != last) {
            last = row;
            wrong++;
        }
        List<Flaw> known = rows.get(row);
        if (known != null) {
            known.add(flaw);
        } else if (rows.size() < MOST) {
            rows.put(row, new ArrayList<>(List.of(flaw)));
        }
    }

    /// How many rows there are with anything wrong.
    long wrong() {
        return wrong;
    }

    /// By the number of the row.
    SortedMap<Integer, List<Flaw>> rows() {
        return Collections.unmodifiableSortedMap(rows);
    }
}
