package org.wupian.plan;

import java.time.Instant;

/// A version of the plan (方案版本). The one with the highest number is in force.
///
/// @param number 1-based
/// @param year the year its targets are for
/// @param note why it was adopted
/// @param adoptedBy account of who adopted it
public record PlanVersion(
        int number,
        String title,
        int year,
        Source source,
        String note,
        Instant adoptedAt,
        String adoptedBy) {

    /// Where a version came from (来源).
    public enum Source {
        /// The city's pack.
        PACK,
        /// A plan document that was read.
        DOCUMENT,
        /// A workbook.
        WORKBOOK,
        /// Changed in the product.
        EDITED
    }
}
