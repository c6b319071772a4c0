package org.wupian.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column of a workbook to be written (列).
///
/// @param unit stands in brackets behind the title: 亿元, %, 户
/// @param width in characters of the default font; a Chinese character takes two
/// @param comment explains the column at its header cell
/// @param choices what a person may pick in the cells; empty lets everything in
/// @param fixed the person who fills the sheet in should not change the cells; they are shown grey
public record Column(
        String title,
        Type type,
        @Nullable String unit,
        int width,
        @Nullable String comment,
        List<String> choices,
        boolean fixed) {

    /// What the cells hold.
    public enum Type {
        TEXT,
        WHOLE,
        /// Two decimals with thousands separators.
        DECIMAL,
        /// As stored, for figures whose decimals matter.
        EXACT,
        DATE,
        TIME
    }

    public static Column of(String title, Type type) {
        return new Column(title, type, null, width(type), null, List.of(), false);
    }

    public static Column text(String title, int width) {
        return of(title, Type.TEXT).width(width);
    }

    private static int width(Type type) {
        return switch (type) {
            case TEXT -> 24;
            case WHOLE, DECIMAL, EXACT -> 14;
            case DATE -> 12;
            case TIME -> 18;
        };
    }

    public Column width(int characters) {
        return new Column(title, type, unit, characters, comment, choices, fixed);
    }

    public Column unit(String unit) {
        return new Column(title, type, unit, width, comment, choices, fixed);
    }

    public Column comment(String comment) {
        return new Column(title, type, unit, width, comment, choices, fixed);
    }

    public Column choices(List<String> choices) {
        return new Column(title, type, unit, width, comment, List.copyOf(choices), fixed);
    }

    public Column asFixed() {
        return new Column(title, type, unit, width, comment, choices, true);
    }

    String header() {
        return unit == null ? title : title + "（" + unit + "）";
    }
}
