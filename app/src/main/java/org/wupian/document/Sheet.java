package org.wupian.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One sheet that was read (工作表); a CSV file is a workbook with one sheet of its own name.
public record Sheet(String name, List<Row> rows) {

    private static final int HEADER_WITHIN = 20;

    /// The row that names the columns, with the rows below it (表头).
    ///
    /// @param columns title as in the sheet, without what stands in brackets or on a second line →
    ///   column from 0
    public record Headed(Row header, Map<String, Integer> columns, List<Row> rows) {

        /// The cell below a title; blank when the sheet has no such column.
        public Cell cell(Row row, String title) {
            Integer column = columns.get(title);
            return column == null ? Cell.blank(row.number(), row.cells().size()) : row.cell(column);
        }
    }

    /// Looks for the header among the first rows: the first row that has all these titles.
    public Optional<Headed> under(Set<String> titles) {
        for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size()); i++) {
            Map<String, Integer> columns = columns(rows.get(i));
            if (columns.keySet().containsAll(titles)) {
                return Optional.of(
                        new Headed(
                                rows.get(i),
                                columns,
                                List.copyOf(rows.subList(i + 1, rows.size()))));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Integer> columns(Row row) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < row.cells().size(); i++) {
            String title = title(row.cell(i).text());
            if (!title.isEmpty()) {
                columns.putIfAbsent(title, i);
            }
        }
        return Map.copyOf(columns);
    }

    /// `贷款余额（亿元）` and `贷款余额 *` are the column 贷款余额.
    static String title(String cell) {
        return cell.replaceAll("[\\r\\n].*", "")
                .replaceAll("[（(].*[）)]\\s*$", "")
                .replace("*", "")
                .strip();
    }
}
