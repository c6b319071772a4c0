package org.wupian.meeting;

import org.jspecify.annotations.Nullable;

/// One item of an agenda (议题).
///
/// @param position orders the items, smallest first
/// @param matter the major matter it is about
/// @param measure number of the measure it is about
/// @param status light of that measure when the agenda was drawn up
public record AgendaItem(
        long id,
        int position,
        Source source,
        @Nullable Long matter,
        @Nullable String measure,
        @Nullable String status,
        String title,
        String note) {

    /// Why it is on the agenda.
    public enum Source {
        /// An open major matter (重大事项).
        MATTER,
        /// A measure behind or at risk (滞后、预警措施).
        MEASURE,
        /// Somebody added it (其他).
        OTHER
    }
}
