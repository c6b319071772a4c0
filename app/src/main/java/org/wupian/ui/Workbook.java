package org.wupian.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Worksheet;
import org.wupian.kernel.Mark;

/// A list as an Excel workbook (导出): the rows that match, all pages of them, in the order and with
/// the columns that are shown.
public record Workbook(Listing<?> listing) implements Answer {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// @param mark stands above the columns
    public Download download(Mark mark) {
        return new Download(
                listing.caption() + ".xlsx", Download.XLSX, out -> write(listing, mark, out));
    }

    private static <R> void write(Listing<R> listing, Mark mark, OutputStream out)
            throws IOException {
        try (var book = new org.dhatim.fastexcel.Workbook(out, "wupian", "1.0")) {
            Worksheet sheet = book.newWorksheet(sheetName(listing.caption()));
            int row = 0;
            if (!mark.isNone()) {
                sheet.value(row, 0, mark.text());
                sheet.style(row++, 0).bold().set();
            }
            int column = 0;
            for (Column<R> it : listing.columns()) {
                sheet.value(row, column, it.label());
                sheet.style(row, column).bold().fillColor("E8F0FA").wrapText(true).set();
                sheet.width(column, it.figures() ? 14 : 24);
                column++;
            }
            sheet.freezePane(1, ++row);
            for (R it : Objects.requireNonNull(listing.matching())) {
                put(sheet, row++, listing.cells(it));
            }
            List<Cell> totals = listing.totals();
            if (!totals.isEmpty()) {
                put(sheet, row, totals);
                sheet.value(row, 0, Text.t("ui.listing.total"));
            }
        }
    }

    private static void put(Worksheet sheet, int row, List<Cell> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            put(sheet, row, i, cells.get(i));
        }
        if (row % 500 == 0) {
            sheet.flush();
        }
    }

    private static void put(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Figure it -> {
                sheet.value(row, column, it.value());
                sheet.style(row, column).format(format(it.digits())).set();
            }
            case Cell.Day it -> {
                sheet.value(row, column, it.day());
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Cell.Moment it -> {
                sheet.value(row, column, it.moment().atZone(ZONE).toLocalDateTime());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            case Cell.Link it -> put(sheet, row, column, it.value());
            case Cell.Words _, Cell.Month _, Cell.State _, Cell.Tag _, Cell.Open _, Cell.None _ ->
                    sheet.inlineString(row, column, cell.shown());
        }
    }

    private static String format(int digits) {
        return digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
    }

    /// Excel allows 31 characters and not all of them.
    private static String sheetName(String caption) {
        String name = caption.replaceAll("[\\\\/?*\\[\\]:]", " ");
        return name.length() > 31 ? name.substring(0, 31) : name;
    }
}
