package org.wupian.supervision;

import java.util.UUID;

/// What became of an uploaded workbook (上传结果).
public sealed interface SheetOutcome {

    /// It was read and waits to be applied.
    record Read(UUID id) implements SheetOutcome {}

    /// It could not be read.
    record Unreadable(org.wupian.document.Refusal why) implements SheetOutcome {}

    /// It is the workbook of another month or unit.
    ///
    /// @param found what it says it is
    /// @param wanted what it should say
    record OtherForm(String found, String wanted) implements SheetOutcome {}

    /// It could be read, but is not the template.
    record NotTheTemplate(SheetProblem problem) implements SheetOutcome {}
}
