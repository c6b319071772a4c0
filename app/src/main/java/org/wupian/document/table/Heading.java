package org.wupian.document.table;

import java.util.List;
import java.util.Optional;

/// The header of a table (表头).
///
/// @param columns those with a title, from left to right; data may also stand in others
/// @param firstRow counted from 1
/// @param lastRow the last row of the header; data begin below it
/// @param above titles and notes above the header, cell by cell: 附件2, 单位：万元
/// @param rows the header's own rows as the sheet has them
public record Heading(
        List<HeadColumn> columns,
        int firstRow,
        int lastRow,
        List<String> above,
        List<SheetRow> rows) {

    /// The column of this title, whole or innermost.
    public Optional<HeadColumn> column(String title) {
        return columns.stream()
                .filter(it -> it.title().equals(title) || it.leaf().equals(title))
                .findFirst();
    }

    /// One column behind the last that has a title.
    int width() {
        return columns.getLast().index() + 1;
    }
}
