package org.wupian.document.table;

/// What is odd about a cell that was read (单元格疑点).
public enum CellNote {
    /// The file holds the error of a formula: `#REF!`, `#N/A`.
    ERROR,
    /// A long number was kept as a number, so only its first 15 digits are true: `9.1411E+17`.
    DIGITS_LOST,
    /// Characters could not be decoded, or were zero bytes; they are `�` now.
    DAMAGED,
    /// A quotation mark of the line is never closed, so it was taken as a character.
    UNCLOSED_QUOTE,
    /// The value stands in a merged cell that begins in a row above.
    SPREAD
}
