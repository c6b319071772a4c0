package org.wupian.document;

import java.util.List;

/// A line above the first rows of a workbook that is handed out and comes back (表格标识): says whose
/// form of which month it is, so that nobody's file is read as another's.
///
/// @param word with which the line begins, a space after it
public record WorkbookSign(String word) {

    private static final int ROWS = 10;

    /// The sign itself, as [#on] finds it again.
    public String of(String what) {
        return word + what;
    }

    /// The line to write; what people may not change says so.
    public String line(String what) {
        return of(what) + "（本行请勿修改）";
    }

    /// The sign a workbook carries; empty where there is none.
    public String on(List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(it -> it.rows().stream().limit(ROWS))
                .flatMap(it -> it.cells().stream())
                .map(Cell::text)
                .filter(it -> it.startsWith(word))
                .map(it -> it.replaceAll("（.*$", "").strip())
                .findFirst()
                .orElse("");
    }
}
