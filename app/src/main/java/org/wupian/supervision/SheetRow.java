package org.wupian.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of an uploaded workbook (填报表的一行), as it was understood.
///
/// @param row 1-based row of the sheet
/// @param version of the report when the template was downloaded, null when the cell was emptied
/// @param problems what could not be understood; the row is not taken then
record SheetRow(
        int row,
        String measure,
        @Nullable ReportKind kind,
        @Nullable Integer version,
        Content content,
        List<SheetProblem> problems) {

    SheetRow {
        problems = List.copyOf(problems);
    }
}
