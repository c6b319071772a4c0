package org.wupian.document.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// What an .xls file says beside its cells (旧版 Excel 结构): sheets, formats, texts, hidden columns
/// and merged cells.
final class XlsOutline extends AbortableHSSFListener {

    /// Sheets in the order in which their records come, with their place among the names.
    private record Part(SheetName name, BitSet hidden, List<MergedArea> merges) {}

    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<CellFormat> formats = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private @Nullable SSTRecord texts;
    private boolean from1904;
    private int depth;
    private @Nullable Part current;

    @Override
    public short abortableProcessRecord(Record record) {
        switch (record) {
            case BoundSheetRecord it -> bound.add(it);
            case FormatRecord it -> codes.put(it.getIndexCode(), it.getFormatString());
            case ExtendedFormatRecord it ->
                    formats.add(
                            CellFormat.of(
                                    it.getFormatIndex(), codes.get((int) it.getFormatIndex())));
            case SSTRecord it -> texts = it;
            case DateWindow1904Record it -> from1904 = it.getWindowing() == 1;
            case BOFRecord it -> begin(it);
            case org.apache.poi.hssf.record.EOFRecord _ -> depth--;
            case ColumnInfoRecord it -> hide(it);
            case MergeCellsRecord it -> merge(it);
            default -> {}
        }
        return 0;
    }

    /// Charts inside a sheet begin with the same record as sheets.
    private void begin(BOFRecord record) {
        depth++;
        if (depth == 1 && record.getType() != BOFRecord.TYPE_WORKBOOK) {
            BoundSheetRecord[] ordered = BoundSheetRecord.orderByBofPosition(bound);
            int number = parts.size();
            SheetName name =
                    number < ordered.length ? name(ordered[number]) : new SheetName("", false);
            current = new Part(name, new BitSet(), new ArrayList<>());
            parts.add(current);
        }
    }

    private static SheetName name(BoundSheetRecord record) {
        return new SheetName(record.getSheetname(), record.isHidden() || record.isVeryHidden());
    }

    private void hide(ColumnInfoRecord record) {
        if (current != null && record.getHidden() && record.getFirstColumn() >= 0) {
            int to = Math.min(255, record.getLastColumn());
            if (record.getFirstColumn() <= to) {
                current.hidden().set(record.getFirstColumn(), to + 1);
            }
        }
    }

    private void merge(MergeCellsRecord record) {
        for (int i = 0; current != null && i < record.getNumAreas(); i++) {
            CellRangeAddress area = record.getAreaAt(i);
            if (current.merges().size() < SheetLayout.MOST_MERGES) {
                current.merges()
                        .add(
                                new MergedArea(
                                        area.getFirstRow() + 1,
                                        area.getFirstColumn(),
                                        area.getLastRow() + 1,
                                        area.getLastColumn()));
            }
        }
    }

    void check() {
        if (parts.isEmpty()) {
            throw new Unreadable(Refusal.CORRUPT);
        }
    }

    List<SheetName> sheets() {
        return parts.stream().map(Part::name).toList();
    }

    SheetLayout layout(int sheet) {
        return new SheetLayout(parts.get(sheet).hidden(), parts.get(sheet).merges());
    }

    boolean from1904() {
        return from1904;
    }

    CellFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.PLAIN;
    }

    String text(int number) {
        if (texts == null || number < 0 || number >= texts.getNumUniqueStrings()) {
            throw new Unreadable(Refusal.CORRUPT);
        }
        return texts.getString(number).getString();
    }
}
