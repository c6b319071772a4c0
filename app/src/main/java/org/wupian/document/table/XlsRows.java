package org.wupian.document.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/// Turns the records of one sheet of an .xls file into rows (逐行解析旧版 Excel 工作表).
final class XlsRows {

    private final XlsOutline outline;
    private final int wanted;
    private final Predicate<SheetRow> each;
    private final BitSet hidden = new BitSet();
    private final TableCell[] cells = new TableCell[256];

    private int sheet = -1;
    private int depth;
    private int row = -1;
    private int width;
    private @Nullable FormulaRecord awaitsText;

    XlsRows(XlsOutline outline, int wanted, Predicate<SheetRow> each) {
        this.outline = outline;
        this.wanted = wanted;
        this.each = each;
    }

    /// @return whether more records are wanted
    boolean take(Record record) {
        switch (record) {
            case BOFRecord it -> {
                depth++;
                sheet += depth == 1 && it.getType() != BOFRecord.TYPE_WORKBOOK ? 1 : 0;
            }
            case EOFRecord _ -> {
                depth--;
                if (depth == 0 && sheet == wanted) {
                    endRow();
                    return false;
                }
            }
            default -> {
                if (sheet == wanted && depth == 1) {
                    return inside(record);
                }
            }
        }
        return sheet <= wanted;
    }

    private boolean inside(Record record) {
        return switch (record) {
            case RowRecord it -> {
                if (it.getZeroHeight()) {
                    hidden.set(it.getRowNumber());
                }
                yield true;
            }
            case NumberRecord it -> put(it, number(it.getValue(), it));
            case RKRecord it -> put(it, number(it.getRKNumber(), it));
            case MulRKRecord it -> several(it);
            case LabelSSTRecord it -> put(it, TableCell.ofText(outline.text(it.getSSTIndex())));
            case LabelRecord it ->
                    put(it.getRow(), it.getColumn(), TableCell.ofText(it.getValue()));
            case BoolErrRecord it -> put(it, flag(it));
            case FormulaRecord it -> formula(it);
            case StringRecord it -> computed(it);
            default -> true;
        };
    }

    private boolean several(MulRKRecord record) {
        boolean more = true;
        for (int i = 0; i < record.getNumColumns(); i++) {
            TableCell cell = number(record.getRKNumberAt(i), record.getXFAt(i));
            more = put(record.getRow(), record.getFirstColumn() + i, cell);
        }
        return more;
    }

    private boolean formula(FormulaRecord record) {
        awaitsText = null;
        return switch (record.getCachedResultTypeEnum()) {
            case NUMERIC -> put(record, number(record.getValue(), record));
            case BOOLEAN ->
                    put(
                            record,
                            TableCell.ofText(record.getCachedBooleanValue() ? "TRUE" : "FALSE"));
            case ERROR -> put(record, error(record.getCachedErrorValue()));
            case STRING -> {
                awaitsText = record;
                yield true;
            }
            case BLANK, FORMULA, _NONE -> true;
        };
    }

    private boolean computed(StringRecord record) {
        FormulaRecord of = awaitsText;
        awaitsText = null;
        return of == null || put(of, TableCell.ofText(record.getString()));
    }

    private static TableCell flag(BoolErrRecord record) {
        return record.isBoolean()
                ? TableCell.ofText(record.getBooleanValue() ? "TRUE" : "FALSE")
                : error(record.getErrorValue());
    }

    private static TableCell error(int code) {
        String text =
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR!";
        return TableCell.ofText(text).noted(CellNote.ERROR);
    }

    private TableCell number(double value, CellValueRecordInterface record) {
        return number(value, record.getXFIndex());
    }

    private TableCell number(double value, int style) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return TableCell.BLANK;
        }
        return outline.format(style).cell(BigDecimal.valueOf(value), outline.from1904());
    }

    private boolean put(CellValueRecordInterface record, TableCell cell) {
        return put(record.getRow(), record.getColumn(), cell);
    }

    private boolean put(int toRow, int column, TableCell cell) {
        boolean more = toRow == row || endRow();
        row = toRow;
        if (more && !cell.isBlank() && column >= 0 && column < cells.length) {
            while (width <= column) {
                cells[width++] = TableCell.BLANK;
            }
            cells[column] = cell;
        }
        return more;
    }

    private boolean endRow() {
        int filled = width;
        width = 0;
        return filled == 0
                || each.test(
                        new SheetRow(
                                row + 1, hidden.get(row), List.of(Arrays.copyOf(cells, filled))));
    }
}
