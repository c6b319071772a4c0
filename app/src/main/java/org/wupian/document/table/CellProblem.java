package org.wupian.document.table;

/// What is wrong with a cell, for the person who sent the file (单元格问题).
///
/// @param sheet number of the sheet, counted from 0
/// @param row counted from 1
/// @param column counted from 0
public record CellProblem(int sheet, int row, int column, String text) {

    public CellProblem {
        if (sheet < 0 || row < 1 || row > SheetSource.MOST_ROWS) {
            throw new IllegalArgumentException("no such row: %d on %d".formatted(row, sheet));
        }
        if (column < 0 || column >= SheetSource.MOST_COLUMNS) {
            throw new IllegalArgumentException("no such column: " + column);
        }
    }
}
