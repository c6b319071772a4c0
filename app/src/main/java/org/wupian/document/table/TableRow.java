package org.wupian.document.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.document.Cell;

/// One row below the header (数据行). Every row with content comes as exactly one of these.
///
/// @param number counted from 1, as the sheet shows it
/// @param hidden the sheet does not show it, as after filtering
/// @param subtitle in force for the row, from the outer to the inner with `/` between
/// @param cells from the first column to the last that has content; values of merged cells stand in
///   each row they reach
public record TableRow(
        int number,
        RowKind kind,
        boolean hidden,
        @Nullable String subtitle,
        List<TableCell> cells) {

    /// @param column counted from 0; beyond the row's end the cell is blank
    public TableCell cell(int column) {
        return column < cells.size() ? cells.get(column) : TableCell.BLANK;
    }

    /// The cell's place as people name it, `B7`.
    public String place(int column) {
        return Cell.place(number, column);
    }
}
