package org.wupian.document.table;

import java.util.List;

/// A row as its sheet has it, before anybody asked what it means (原始行). Rows without any content
/// are not there.
///
/// @param number counted from 1, as the sheet shows it
/// @param hidden the sheet does not show it, as after filtering
/// @param cells from the first column to the last that has content
public record SheetRow(int number, boolean hidden, List<TableCell> cells) {

    /// @param column counted from 0; beyond the row's end the cell is blank
    public TableCell cell(int column) {
        return column < cells.size() ? cells.get(column) : TableCell.BLANK;
    }

    /// How many cells have content.
    int filled() {
        int filled = 0;
        for (TableCell cell : cells) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled;
    }

    /// The first column with content; rows have one.
    int first() {
        int column = 0;
        while (cell(column).isBlank() && column < cells.size()) {
            column++;
        }
        return column;
    }
}
