package org.wupian.supervision;

/// What is wrong with one cell of an uploaded workbook (表格问题).
///
/// @param row 1-based; 0 when the sheet as a whole is meant
/// @param column heading of the column
/// @param value what the cell holds, shortened
public record SheetProblem(String sheet, int row, String column, Code code, String value) {

    public enum Code {
        /// The sheet or a heading of the template is missing.
        NOT_THE_TEMPLATE,
        /// Nobody owes this, or another unit does.
        NOT_OWED,
        TWICE,
        UNKNOWN_STATUS,
        NOT_A_NUMBER,
        TOO_LONG
    }
}
