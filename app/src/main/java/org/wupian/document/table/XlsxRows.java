package org.wupian.document.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// Turns the XML of one sheet into rows (逐行解析 Excel 工作表).
final class XlsxRows {

    private final SharedTexts texts;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final Predicate<SheetRow> each;

    private TableCell[] cells = new TableCell[64];
    private final StringBuilder text = new StringBuilder();
    private int row;
    private boolean hidden;
    private int column = -1;
    private int width;
    private String type = "n";
    private @Nullable String style;
    private boolean inText;
    private int phonetic;

    XlsxRows(SharedTexts texts, XlsxStyles styles, boolean from1904, Predicate<SheetRow> each) {
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
        this.each = each;
    }

    boolean take(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            return end(xml.getLocalName());
        } else if (inText && SheetXml.isText(event)) {
            SheetXml.append(xml, text);
        }
        return true;
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> startRow(xml);
            case "c" -> startCell(xml);
            case "v", "t" -> inText = phonetic == 0;
            case "rPh" -> phonetic++;
            default -> {}
        }
    }

    private void startRow(XMLStreamReader xml) {
        row = SheetXml.number(xml, "r", row + 1);
        if (row < 1 || row > SheetSource.MOST_ROWS) {
            throw new Unreadable(Refusal.BEYOND_SHEET);
        }
        hidden = SheetXml.isTrue(SheetXml.attribute(xml, "hidden"));
        column = -1;
        width = 0;
    }

    private void startCell(XMLStreamReader xml) {
        String place = null;
        type = "n";
        style = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> place = xml.getAttributeValue(i);
                case "t" -> type = xml.getAttributeValue(i);
                case "s" -> style = xml.getAttributeValue(i);
                default -> {}
            }
        }
        column = place == null ? column + 1 : columnOf(place);
        if (column < 0 || column >= SheetSource.MOST_COLUMNS) {
            throw new Unreadable(Refusal.BEYOND_SHEET);
        }
        text.setLength(0);
    }

    /// The letters of `AB12`, counted from 0.
    private static int columnOf(String place) {
        int number = 0;
        for (int i = 0; i < place.length() && i < 4; i++) {
            char c = place.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            number = number * 26 + c - 'A' + 1;
        }
        return number - 1;
    }

    private boolean end(String name) {
        switch (name) {
            case "v", "t" -> inText = false;
            case "rPh" -> phonetic = Math.max(0, phonetic - 1);
            case "c" -> endCell();
            case "row" -> {
                return endRow();
            }
            case "sheetData" -> {
                return false;
            }
            default -> {}
        }
        return true;
    }

    private void endCell() {
        if (text.isEmpty()) {
            return;
        }
        TableCell cell = cell();
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

    private boolean endRow() {
        int filled = width;
        width = 0;
        return filled == 0
                || each.test(new SheetRow(row, hidden, List.of(Arrays.copyOf(cells, filled))));
    }

    private TableCell cell() {
        return switch (type) {
            case "s" -> texts.cell(index());
            case "str", "inlineStr" -> TableCell.ofText(unescaped(text));
            case "b" -> TableCell.ofText(text.charAt(0) == '1' ? "TRUE" : "FALSE");
            case "e" -> TableCell.ofText(text.toString()).noted(CellNote.ERROR);
            case "d" -> day(text.toString());
            default -> number(text.toString());
        };
    }

    private int index() {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || number > 200_000_000) {
                throw new Unreadable(Refusal.CORRUPT);
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private TableCell number(String raw) {
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
    static String unescaped(CharSequence written) {
        String text = written.toString();
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
