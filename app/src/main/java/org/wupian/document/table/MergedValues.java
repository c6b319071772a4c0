package org.wupian.document.table;

import java.util.ArrayList;
import java.util.List;

/// Carries the values of cells merged downwards into the rows they reach (纵向合并取值): 驿城区 stands once
/// and is meant for twelve rows.
final class MergedValues {

    /// Nobody merges more columns of a table at once.
    private static final int MOST_AT_ONCE = 64;

    private record Open(MergedArea area, TableCell value) {}

    private final List<MergedArea> merges;
    private final List<Open> open = new ArrayList<>();
    private int next;

    MergedValues(List<MergedArea> merges) {
        this.merges = merges;
    }

    /// Over how many columns the cell in this place reaches, the rows coming in order.
    int width(SheetRow row, int column) {
        for (int i = next; i < merges.size() && merges.get(i).top() <= row.number(); i++) {
            if (merges.get(i).top() == row.number() && merges.get(i).left() == column) {
                return merges.get(i).width();
            }
        }
        return 1;
    }

    /// The row's cells with the values that reach it.
    List<TableCell> spread(SheetRow row) {
        open.removeIf(it -> it.area().bottom() < row.number());
        List<TableCell> cells = open.isEmpty() ? row.cells() : spread(row, open);
        while (next < merges.size() && merges.get(next).top() <= row.number()) {
            MergedArea area = merges.get(next++);
            TableCell value = row.cell(area.left());
            boolean begins = area.top() == row.number() && area.bottom() > row.number();
            if (begins && !value.isBlank() && open.size() < MOST_AT_ONCE) {
                open.add(new Open(area, value));
            }
        }
        return cells;
    }

    private static List<TableCell> spread(SheetRow row, List<Open> open) {
        var cells = new ArrayList<>(row.cells());
        for (Open it : open) {
            int column = it.area().left();
            while (cells.size() <= column) {
                cells.add(TableCell.BLANK);
            }
            if (cells.get(column).isBlank()) {
                TableCell value = it.value();
                cells.set(column, value.note() == null ? value.noted(CellNote.SPREAD) : value);
            }
        }
        return List.copyOf(cells);
    }
}
