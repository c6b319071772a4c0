package org.wupian.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with one field of a form or one cell of a sheet (填写错误).
///
/// @param field name of the form field; empty when the form as a whole is wrong
/// @param place of the cell, when a sheet was sent
/// @param code key of the message, stable for programs
public record FieldError(String field, @Nullable Place place, String code, List<Object> args) {

    /// @param sheet name of the sheet
    /// @param row 1-based
    /// @param column header or letter of the column
    public record Place(String sheet, int row, String column) {}

    public FieldError {
        args = List.copyOf(args);
    }

    public FieldError(String field, String code, Object... args) {
        this(field, null, code, List.of(args));
    }

    public static FieldError at(Place place, String code, Object... args) {
        return new FieldError("", place, code, List.of(args));
    }

    /// `名单，第 3 行，金额：` before the message of a cell; nothing before that of a field.
    public String where() {
        return place == null
                ? ""
                : Text.t("ui.errors.where", place.sheet(), place.row(), place.column());
    }

    public String message() {
        return Text.t(code, args.toArray());
    }
}
