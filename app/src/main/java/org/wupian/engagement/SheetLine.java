package org.wupian.engagement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.ui.FieldError;

/// What becomes of a filled-in row (逐行结果).
///
/// @param row 1-based, as the sheet shows it
/// @param engagement null when there is none of that number
/// @param said null when the row cannot be taken
/// @param errors with the place of the cell each is about
public record SheetLine(
        int row,
        String name,
        Outcome outcome,
        @Nullable Engagement engagement,
        @Nullable NewStep said,
        List<FieldError> errors) {

    public SheetLine {
        errors = List.copyOf(errors);
    }

    /// What becomes of it.
    public enum Outcome {
        /// 登记
        ADDED("green"),
        /// 已登记过
        UNCHANGED("grey"),
        /// 有误，未登记
        REJECTED("red");

        private final String colour;

        Outcome(String colour) {
            this.colour = colour;
        }

        public String colour() {
            return colour;
        }
    }
}
