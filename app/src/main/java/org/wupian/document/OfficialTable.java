package org.wupian.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table inside an official document (公文表格).
///
/// @param title stands above the table
/// @param unit of all figures, stands at the right above the table: 亿元, 户
/// @param rows texts in the columns' order
/// @param wide takes a landscape page of its own (横排表格)
public record OfficialTable(
        String title,
        @Nullable String unit,
        List<Column> columns,
        List<List<String>> rows,
        boolean wide) {

    /// @param weight share of the table's width
    public record Column(String title, int weight, Align align) {

        public static Column text(String title, int weight) {
            return new Column(title, weight, Align.LEFT);
        }

        public static Column centred(String title, int weight) {
            return new Column(title, weight, Align.CENTER);
        }

        public static Column figure(String title, int weight) {
            return new Column(title, weight, Align.RIGHT);
        }
    }

    /// Where the text of a column's cells stands.
    public enum Align {
        LEFT("left"),
        CENTER("center"),
        RIGHT("right");

        private final String word;

        Align(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
