package org.wupian.supervision;

import java.util.List;

/// What becomes of one row of an uploaded workbook (逐行结果).
public sealed interface SheetResult {

    /// 1-based row of the sheet.
    int row();

    /// The report is changed as shown; once applied, it was.
    record Changed(int row, Report report, List<Change> changes) implements SheetResult {}

    /// The report says the same already.
    record Unchanged(int row, Report report) implements SheetResult {}

    /// The report was changed since the template was downloaded; `yours` stays in the upload.
    record Stale(int row, Report report, Content yours) implements SheetResult {}

    /// The report lies with the office or the month is closed.
    record Locked(int row, Report report, Refusal why) implements SheetResult {}

    /// The row was not understood.
    record Wrong(int row, List<SheetProblem> problems) implements SheetResult {}
}
