package org.wupian.document.table;

import org.jspecify.annotations.Nullable;

/// A column that the header names (列标题).
///
/// @param index counted from 0
/// @param written the title as the sheet has it, from the outer to the inner with `/` between:
///   `联系方式/手机 号码（必填）`
/// @param title the same without blanks, line breaks, brackets, asterisks and full-width forms:
///   `联系方式/手机号码`
/// @param unit what stands in brackets and is a unit: 万元, %
/// @param hidden the sheet does not show the column
public record HeadColumn(
        int index, String written, String title, @Nullable String unit, boolean hidden) {

    /// The innermost part of the title: `手机号码`.
    public String leaf() {
        return title.substring(title.lastIndexOf('/') + 1);
    }
}
