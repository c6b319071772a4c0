package org.wupian.document.table;

import org.jspecify.annotations.Nullable;

/// Cells merged into one (合并单元格). Rows count from 1, columns from 0; the ends are included.
record MergedArea(int top, int left, int bottom, int right) {

    /// @param reference such as `A1:C2`
    static @Nullable MergedArea of(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return null;
        }
        long from = place(reference.substring(0, colon));
        long to = place(reference.substring(colon + 1));
        if (from < 0 || to < 0) {
            return null;
        }
        return new MergedArea(
                (int) (from >> 16), (int) from & 0xFFFF, (int) (to >> 16), (int) to & 0xFFFF);
    }

    /// Row in the upper, column in the lower 16 bits; -1 for what is no place.
    private static long place(String place) {
        int column = 0;
        long row = 0;
        for (int i = 0; i < place.length(); i++) {
            char c = place.charAt(i);
            if (c >= 'A' && c <= 'Z' && row == 0) {
                column = column * 26 + c - 'A' + 1;
            } else if (c >= '0' && c <= '9') {
                row = row * 10 + c - '0';
            } else if (c != '$') {
                return -1;
            }
            if (row > SheetSource.MOST_ROWS || column > SheetSource.MOST_COLUMNS) {
                return -1;
            }
        }
        return row == 0 || column == 0 ? -1 : row << 16 | (column - 1);
    }

    int width() {
        return right - left + 1;
    }

    boolean holds(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }
}
