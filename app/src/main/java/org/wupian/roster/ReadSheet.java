package org.wupian.roster;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A sheet of an imported file and what was made of it (工作表识读结果).
///
/// @param index its place in the file, from 0
/// @param refused why it is no table, as the end of a message key; null when it is one
/// @param headRow last row of the heads
/// @param heads the columns by their index
/// @param mapping column of the roster → index of the sheet's column
/// @param above titles and notes above the heads
public record ReadSheet(
        int index,
        String name,
        boolean hidden,
        @Nullable String refused,
        int headRow,
        List<Head> heads,
        Map<String, Integer> mapping,
        List<String> above,
        int rows) {

    public ReadSheet {
        heads = List.copyOf(heads);
        mapping = Map.copyOf(mapping);
        above = List.copyOf(above);
    }

    /// A column's head.
    ///
    /// @param letter as the program shows it: A, B …
    /// @param sample of the cells below
    public record Head(int index, String letter, String title, String unit, String sample) {}

    public boolean isTable() {
        return refused == null;
    }

    ReadSheet mapped(Map<String, Integer> confirmed) {
        return new ReadSheet(index, name, hidden, refused, headRow, heads, confirmed, above, rows);
    }

    ReadSheet refused(String why) {
        return new ReadSheet(index, name, hidden, why, headRow, heads, mapping, above, 0);
    }

    ReadSheet counted(int counted) {
        return new ReadSheet(index, name, hidden, refused, headRow, heads, mapping, above, counted);
    }
}
