package org.wupian.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One cell of a sheet that was read (单元格).
///
/// @param place as people name it, `B7`
/// @param text what the cell holds, trimmed; numbers in plain digits, dates as `2026-11-05`; empty
///   for a blank cell
/// @param number set when the file holds a number
/// @param date set when the file holds a number shown as a date
public record Cell(
        String place, String text, @Nullable BigDecimal number, @Nullable LocalDate date) {

    static Cell blank(int row, int column) {
        return new Cell(place(row, column), "", null, null);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /// @param row counted from 1
    /// @param column counted from 0
    public static String place(int row, int column) {
        var letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
