package org.wupian.document;

import java.util.List;

/// One row of a sheet that was read (行); rows without any text are not there.
///
/// @param number counted from 1, as the sheet shows it
public record Row(int number, List<Cell> cells) {

    /// @param column counted from 0; beyond the row's end the cell is blank
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.blank(number, column);
    }
}
