package org.wupian.returns;

import java.util.List;

/// A line of a file of loans (明细行), whatever the file's format.
///
/// @param number as the file shows it, from 1; of Parquet the header is 0
record LoanLine(int number, List<String> cells) {

    LoanLine {
        cells = List.copyOf(cells);
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
