package org.wupian.document.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// Turns what was kept of a sheet into rows (逐行还原 Excel 工作表).
final class XlsxRows {

    /// How a record names cells of text and of numbers; for others it has the letter of the file.
    static final int TEXT = 1;

    static final int NUMBER = 'n';

    private final SharedTexts texts;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final Predicate<SheetRow> each;

    private byte[] record = new byte[4096];
    private int at;
    private TableCell[] cells = new TableCell[64];
    private int width;

    XlsxRows(SharedTexts texts, XlsxStyles styles, boolean from1904, Predicate<SheetRow> each) {
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
        this.each = each;
    }

    /// Hands on rows until there are no more or no more are wanted.
    void read(SheetScan.Scanned sheet, Spool spool) {
        boolean more = true;
        for (long next = sheet.from(); more && next < sheet.to(); ) {
            int length = spool.number(next);
            if (length > record.length) {
                record = new byte[Math.max(length, record.length * 2)];
            }
            spool.read(next + Integer.BYTES, record, length);
            next += Integer.BYTES + length;
            more = row(length);
        }
        if (more && sheet.broken() != null) {
            throw new Unreadable(sheet.broken());
        }
    }

    private boolean row(int length) {
        at = 0;
        width = 0;
        int row = number();
        boolean hidden = number() == 1;
        while (at < length) {
            int column = number();
            put(column, cell());
        }
        return width == 0
                || each.test(new SheetRow(row, hidden, List.of(Arrays.copyOf(cells, width))));
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = record[at++];
            number |= (b & 0x7F) << shift;
            if (b >= 0) {
                return number;
            }
        }
    }

    private void put(int column, TableCell cell) {
        if (cell.isBlank()) {
            return;
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        while (width <= column) {
            cells[width++] = TableCell.BLANK;
        }
        cells[column] = cell;
    }

    private TableCell cell() {
        int type = number();
        int style = number() - 1;
        int length = number();
        int from = at;
        at += length;
        if (type == 's') {
            return texts.cell(index(from));
        }
        if (type == NUMBER && isWhole(from) && styles.format(style).isPlain()) {
            return whole(from);
        }
        String text = new String(record, from, length, StandardCharsets.UTF_8);
        return switch (type) {
            case TEXT -> TableCell.ofText(unescaped(text));
            case 'b' -> TableCell.ofText(text.charAt(0) == '1' ? "TRUE" : "FALSE");
            case 'e' -> TableCell.ofText(text).noted(CellNote.ERROR);
            case 'd' -> day(text);
            default -> number(text, style);
        };
    }

    /// The digits up to here.
    private int index(int from) {
        int number = 0;
        for (int i = from; i < at; i++) {
            int digit = record[i] - '0';
            if (digit < 0 || digit > 9 || number > 200_000_000) {
                throw new Unreadable(Refusal.CORRUPT);
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /// Whether the digits up to here are a number as nearly all are: it shows them as they stand.
    private boolean isWhole(int from) {
        if (at - from > 15 || record[from] == '0' && at - from > 1) {
            return false;
        }
        for (int i = from; i < at; i++) {
            if (record[i] < '0' || record[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private TableCell whole(int from) {
        long number = 0;
        for (int i = from; i < at; i++) {
            number = number * 10 + record[i] - '0';
        }
        String text = new String(record, from, at - from, StandardCharsets.ISO_8859_1);
        return new TableCell(text, BigDecimal.valueOf(number), null, null);
    }

    private TableCell number(String raw, int style) {
        if (raw.length() > 60) {
            return TableCell.ofText(raw);
        }
        try {
            return styles.format(style).cell(new BigDecimal(raw.strip()), from1904);
        } catch (NumberFormatException e) {
            return TableCell.ofText(raw);
        }
    }

    private static TableCell day(String raw) {
        try {
            LocalDate date = LocalDate.parse(raw.substring(0, Math.min(10, raw.length())));
            return new TableCell(date.toString(), null, date, null);
        } catch (DateTimeParseException e) {
            return TableCell.ofText(raw);
        }
    }

    /// Excel writes control characters as `_x000D_`.
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        var plain = new StringBuilder();
        int from = 0;
        for (; at >= 0; at = text.indexOf("_x", Math.max(from, at + 1))) {
            if (at + 6 < text.length() && text.charAt(at + 6) == '_') {
                try {
                    int code = Integer.parseInt(text, at + 2, at + 6, 16);
                    plain.append(text, from, at).append((char) code);
                    from = at + 7;
                } catch (NumberFormatException e) {
                    // such a text was meant
                    continue;
                }
            }
        }
        return plain.append(text, from, text.length()).toString();
    }
}
