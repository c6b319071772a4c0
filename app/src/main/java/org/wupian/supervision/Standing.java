package org.wupian.supervision;

import org.jspecify.annotations.Nullable;

/// Where one report stands, without its text (报送情况): a cell of the office's board.
///
/// @param status what the unit says, once handed in
/// @param late handed in after the due day, or not at all by today
public record Standing(
        String measure,
        int ordinal,
        String title,
        String area,
        String organisation,
        ReportKind kind,
        ReportState state,
        @Nullable Status status,
        boolean late) {

    public boolean isMissing() {
        return state.isOpen();
    }
}
