package org.wupian.document;

import java.util.List;

/// Reads an Excel or CSV file into rows (读取表格). The content decides what the file is, not its name.
public final class Sheets {

    /// The most bytes of a workbook.
    public static final int MOST_BYTES = 40 * 1024 * 1024;

    /// What came of reading.
    public sealed interface Reading {

        /// The visible sheets in their order, at least one with at least one row.
        record Read(List<Sheet> sheets) implements Reading {}

        /// The file was not read.
        record Refused(Refusal reason) implements Reading {}
    }

    private Sheets() {}

    public static Reading read(String name, byte[] bytes) {
        try {
            List<Sheet> sheets = readOrThrow(name, bytes);
            return sheets.stream().allMatch(it -> it.rows().isEmpty())
                    ? new Reading.Refused(Refusal.EMPTY)
                    : new Reading.Read(sheets);
        } catch (Unreadable e) {
            return new Reading.Refused(e.reason());
        }
    }

    private static List<Sheet> readOrThrow(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(Refusal.TOO_LARGE);
        }
        return switch (FileKind.of(name, bytes)) {
            case ARCHIVE -> {
                OfficeArchive.checkWorkbook(bytes);
                yield ExcelRows.read(bytes);
            }
            case TEXT -> List.of(CsvRows.read(name, Decoded.of(bytes).text()));
        };
    }
}
