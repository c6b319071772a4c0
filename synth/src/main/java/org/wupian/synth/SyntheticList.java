package org.wupian.synth;

import java.util.List;

/// A list as a department would send it (合成名单), cell by cell.
///
/// @param fileName without ending
/// @param sheet the name of its sheet
/// @param rows from the first row of the sheet on; cells are `String` or `Number`, a blank one is
///   the empty text; rows may be shorter than the header
/// @param headRow of the header's first row, from 0
/// @param headRows one or two
/// @param merges areas that are one cell, as title and grouped headings are
/// @param entries rows that tell of somebody; the rest are titles, headings and footers
public record SyntheticList(
        String fileName,
        String sheet,
        List<List<Object>> rows,
        int headRow,
        int headRows,
        List<Area> merges,
        int entries) {

    public SyntheticList {
        rows = rows.stream().map(List::copyOf).toList();
        merges = List.copyOf(merges);
    }

    /// The list as separated text; what was merged stands in its first cell.
    public String csv() {
        StringBuilder text = new StringBuilder();
        for (List<Object> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : ",").append(quoted(row.get(i).toString()));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(it -> it == ',' || it == '"' || it == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /// A rectangle of cells, from 0, both ends in it.
    public record Area(int top, int left, int bottom, int right) {}
}
