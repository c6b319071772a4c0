package org.wupian.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// Rows of an Excel file (Excel 行); hidden sheets are left out.
final class ExcelRows {

    private static final int MOST_COLUMNS = 500;

    private ExcelRows() {}

    static List<Sheet> read(byte[] bytes) {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(
                        new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            var sheets = new ArrayList<Sheet>();
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    sheets.add(sheet(sheet));
                }
            }
            return List.copyOf(sheets);
        } catch (IOException | RuntimeException e) {
            // fastexcel has no exception of its own: whatever it throws, the file is not what it
            // must be
            throw e instanceof Unreadable unreadable ? unreadable : new Unreadable(Refusal.CORRUPT);
        }
    }

    private static Sheet sheet(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            return new Sheet(
                    sheet.getName(),
                    rows.map(ExcelRows::row)
                            .filter(it -> it.cells().stream().anyMatch(cell -> !cell.isBlank()))
                            .toList());
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row) {
        var cells = new ArrayList<Cell>();
        int number = row.getRowNum();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            org.dhatim.fastexcel.reader.Cell cell = row.hasCell(i) ? row.getCell(i) : null;
            cells.add(cell == null ? Cell.blank(number, i) : cell(number, i, cell));
        }
        return new Row(number, List.copyOf(cells));
    }

    private static Cell cell(int row, int column, org.dhatim.fastexcel.reader.Cell cell) {
        String place = Cell.place(row, column);
        BigDecimal number = number(cell);
        if (number == null) {
            String text = cell.getText();
            return new Cell(place, text == null ? "" : text.strip(), null, null);
        }
        LocalDate date = isDate(cell.getDataFormatString()) ? date(cell) : null;
        String plain = number.stripTrailingZeros().toPlainString();
        return new Cell(place, date != null ? date.toString() : plain, new BigDecimal(plain), date);
    }

    /// A number typed or computed; a formula holds its last result as text.
    private static @Nullable BigDecimal number(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return exact(cell.getRawValue());
        }
        boolean computed = cell.getType() == CellType.FORMULA;
        return computed && cell.getValue() instanceof BigDecimal value ? value : null;
    }

    /// Excel stores binary fractions: 0.1 + 0.2 is written 0.30000000000000004 and means 0.3.
    private static BigDecimal exact(String raw) {
        BigDecimal value = new BigDecimal(raw);
        return value.precision() > 15 ? value.round(new java.math.MathContext(15)) : value;
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String plain =
                format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return plain.contains("y") || (plain.contains("m") && plain.contains("d"));
    }

    private static @Nullable LocalDate date(org.dhatim.fastexcel.reader.Cell cell) {
        try {
            LocalDateTime at = cell.asDate();
            return at == null ? null : at.toLocalDate();
        } catch (RuntimeException e) {
            return null;
        }
    }
}
