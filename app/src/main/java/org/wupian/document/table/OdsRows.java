package org.wupian.document.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// Turns the XML of one OpenDocument sheet into rows (逐行解析开放文档工作表). Cells and rows may say that
/// they are repeated; what a few bytes may become that way is limited.
final class OdsRows {

    private static final long MOST_REPEATED_CELLS = 5_000_000;

    private final int wanted;
    private final Predicate<SheetRow> each;
    private final List<TableCell> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private int tables;
    private int sheet = -1;
    private long row;
    private int rowRepeated = 1;
    private boolean hidden;
    private int column;
    private int columnRepeated = 1;
    private @Nullable String type;
    private @Nullable String value;
    private int texts;
    private int annotations;
    private long repeated;

    OdsRows(int wanted, Predicate<SheetRow> each) {
        this.wanted = wanted;
        this.each = each;
    }

    boolean take(int event, XMLStreamReader xml) {
        if (xml.isStartElement()) {
            start(xml);
        } else if (xml.isEndElement()) {
            return end(xml.getLocalName());
        } else if (texts > 0 && annotations == 0 && isHere() && SheetXml.isText(event)) {
            SheetXml.append(xml, text);
        }
        return true;
    }

    private boolean isHere() {
        return sheet == wanted && tables == 1;
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "table" -> {
                tables++;
                sheet += tables == 1 ? 1 : 0;
            }
            case "annotation" -> annotations++;
            case "table-row" -> startRow(xml);
            case "table-cell", "covered-table-cell" -> startCell(xml);
            case "p" -> {
                texts++;
                if (texts == 1 && !text.isEmpty() && annotations == 0) {
                    text.append('\n');
                }
            }
            case "s" -> {
                int spaces = Math.clamp(SheetXml.number(xml, "c", 1), 1, 1000);
                text.repeat(" ", isHere() && texts > 0 ? spaces : 0);
            }
            case "line-break" -> text.append(isHere() ? "\n" : "");
            default -> {}
        }
    }

    private void startRow(XMLStreamReader xml) {
        if (isHere()) {
            rowRepeated = Math.max(1, SheetXml.number(xml, "number-rows-repeated", 1));
            hidden = !"visible".equals(visibility(xml));
            cells.clear();
            column = 0;
        }
    }

    private static String visibility(XMLStreamReader xml) {
        String visibility = SheetXml.attribute(xml, "visibility");
        return visibility == null ? "visible" : visibility;
    }

    private void startCell(XMLStreamReader xml) {
        if (isHere()) {
            columnRepeated = Math.max(1, SheetXml.number(xml, "number-columns-repeated", 1));
            type = SheetXml.attribute(xml, "value-type");
            String value = SheetXml.attribute(xml, "value");
            this.value = value != null ? value : SheetXml.attribute(xml, "date-value");
            text.setLength(0);
        }
    }

    private boolean end(String name) {
        switch (name) {
            case "table" -> {
                boolean done = isHere();
                tables--;
                return !done;
            }
            case "annotation" -> annotations--;
            case "p" -> texts--;
            case "table-cell", "covered-table-cell" -> endCell();
            case "table-row" -> {
                return !isHere() || endRow();
            }
            default -> {}
        }
        return true;
    }

    private void endCell() {
        if (!isHere()) {
            return;
        }
        TableCell cell = cell();
        int to = (int) Math.min(1L << 20, (long) column + columnRepeated);
        if (!cell.isBlank()) {
            if (to > SheetSource.MOST_COLUMNS) {
                throw new Unreadable(Refusal.BEYOND_SHEET);
            }
            while (cells.size() < column) {
                cells.add(TableCell.BLANK);
            }
            for (int i = column; i < to; i++) {
                cells.add(cell);
            }
            repeat(columnRepeated - 1L);
        }
        column = to;
    }

    private void repeat(long times) {
        repeated += times;
        if (repeated > MOST_REPEATED_CELLS) {
            throw new Unreadable(Refusal.INFLATES);
        }
    }

    private boolean endRow() {
        boolean more = true;
        if (!cells.isEmpty()) {
            if (row + rowRepeated > SheetSource.MOST_ROWS) {
                throw new Unreadable(Refusal.BEYOND_SHEET);
            }
            repeat((rowRepeated - 1L) * cells.size());
            List<TableCell> all = List.copyOf(cells);
            for (int i = 1; more && i <= rowRepeated; i++) {
                more = each.test(new SheetRow((int) row + i, hidden, all));
            }
        }
        row += rowRepeated;
        return more;
    }

    private TableCell cell() {
        String shown = text.toString();
        BigDecimal number = number();
        if (number != null) {
            return numeric(number, shown.strip());
        }
        LocalDate date = "date".equals(type) ? date() : null;
        return date == null
                ? TableCell.ofText(shown)
                : new TableCell(date.toString(), null, date, null);
    }

    /// The shown text keeps leading zeros and percent signs.
    private static TableCell numeric(BigDecimal number, String shown) {
        TableCell plain = CellFormat.PLAIN.cell(number, false);
        boolean kept = shown.matches("0\\d{1,29}|-?[\\d.,]{1,30}%");
        return kept ? new TableCell(shown, plain.number(), null, plain.note()) : plain;
    }

    private @Nullable BigDecimal number() {
        boolean numeric =
                "float".equals(type) || "percentage".equals(type) || "currency".equals(type);
        if (!numeric || value == null || value.length() > 60) {
            return null;
        }
        try {
            return new BigDecimal(value.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable LocalDate date() {
        try {
            return value == null
                    ? null
                    : LocalDate.parse(value.substring(0, Math.min(10, value.length())));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
