package org.wupian.roster;

import java.util.ArrayList;
import java.util.List;

/// Whatever is odd about one row, with the column it stands in (行识读记录).
final class RowNotes {

    private static final int WHOLE_ROW = -1;

    private final ReadSettings settings;
    private final List<RowProblem> problems = new ArrayList<>();

    RowNotes(ReadSettings settings) {
        this.settings = settings;
    }

    List<RowProblem> all() {
        return problems;
    }

    void add(String problem, int column, RowProblem.Weight weight, String... arguments) {
        String letter = column == WHOLE_ROW ? "" : settings.letter(column);
        problems.add(RowProblem.of(problem, letter, weight, arguments));
    }

    /// Of the row as a whole.
    void ofRow(String problem, RowProblem.Weight weight, String... arguments) {
        add(problem, WHOLE_ROW, weight, arguments);
    }
}
