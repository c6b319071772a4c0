package org.wupian.document.table;

import org.wupian.document.Refusal;

/// What came of looking for the table on a sheet (查找表格).
public sealed interface Finding {

    record Found(Heading heading) implements Finding {}

    /// The sheet has no table.
    record NotATable(Reason reason) implements Finding {}

    /// The sheet cannot be read.
    record Broken(Refusal reason) implements Finding {}

    /// Why a sheet is no table.
    enum Reason {
        /// A form to be filled in for one enterprise (申报表): labels with values beside them.
        FORM,
        /// No content at all.
        EMPTY,
        /// Rows without anything that names the columns.
        NO_HEADER
    }
}
