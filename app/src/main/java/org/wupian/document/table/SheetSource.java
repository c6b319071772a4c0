package org.wupian.document.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/// A file of some format, row by row (数据来源). Implementations throw [org.wupian.document.Unreadable]
/// for what they refuse.
interface SheetSource extends Closeable {

    int MOST_ROWS = 1_048_576;
    int MOST_COLUMNS = 16_384;

    List<SheetName> sheets();

    /// What stands in the sheet beside its rows.
    SheetLayout layout(int sheet) throws IOException;

    /// Hands on the rows with content in the file's order until `each` answers false.
    void read(int sheet, Predicate<SheetRow> each) throws IOException;

    /// Whether a library threw it for what it reads, and not whoever takes the rows.
    ///
    /// @param library beginning of its class names
    static boolean isThrownBy(String library, RuntimeException e) {
        for (StackTraceElement at : e.getStackTrace()) {
            if (at.getClassName().startsWith(library)) {
                return true;
            }
            if (at.getClassName().startsWith("org.wupian.")) {
                return false;
            }
        }
        return false;
    }
}
