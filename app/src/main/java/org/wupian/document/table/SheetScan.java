package org.wupian.document.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// Goes through the XML of one sheet once and keeps what rows are made of (扫描工作表): for each row its
/// number, whether it is hidden, and of each cell with content the column, type, style and text as
/// written. That is a small part of the XML, and can be read as often as asked.
final class SheetScan {

    /// A sheet that was gone through.
    ///
    /// @param from where its rows begin in the spool
    /// @param to where they end
    /// @param broken why the rows end before the sheet does
    record Scanned(long from, long to, SheetLayout layout, @Nullable Refusal broken) {}

    private static final int LARGEST_ROW = 32 * 1024 * 1024;
    private static final int MOST_STYLES = 1 << 20;

    private static final long COL = XmlBytes.name("col");
    private static final long SHEET_DATA = XmlBytes.name("sheetData");
    private static final long MERGE_CELL = XmlBytes.name("mergeCell");
    private static final long ROW = XmlBytes.name("row");
    private static final long C = XmlBytes.name("c");
    private static final long V = XmlBytes.name("v");
    private static final long T = XmlBytes.name("t");
    private static final long R_PH = XmlBytes.name("rPh");
    private static final long R = XmlBytes.name("r");
    private static final long S = XmlBytes.name("s");
    private static final long HIDDEN = XmlBytes.name("hidden");

    private enum Place {
        ABOVE,
        ROWS,
        BELOW
    }

    private final Spool spool;
    private final Bytes record = new Bytes(4096);
    private final PlainCell cell = new PlainCell();
    private final BitSet hiddenColumns = new BitSet();
    private final List<MergedArea> merges = new ArrayList<>();

    private Place place = Place.ABOVE;
    private int row;
    private int column = -1;
    private int type;
    private int style;
    private int phonetic;
    private boolean hidden;
    private int headLength;

    private SheetScan(Spool spool) {
        this.spool = spool;
        begin();
    }

    /// @throws IOException when the whole file is to be refused
    static Scanned scan(InputStream in, Spool spool) throws IOException {
        var scan = new SheetScan(spool);
        long from = spool.size();
        Refusal broken = null;
        try {
            scan.scan(new XmlBytes(in));
        } catch (Unreadable e) {
            if (e.reason() == Refusal.INFLATES) {
                throw e;
            }
            broken = e.reason();
        }
        return new Scanned(
                from, spool.size(), new SheetLayout(scan.hiddenColumns, scan.merges), broken);
    }

    private void scan(XmlBytes xml) throws IOException {
        XmlBytes.Token token = xml.next();
        while (token != XmlBytes.Token.DONE) {
            boolean starts = token == XmlBytes.Token.START;
            if (place == Place.BELOW) {
                if (starts && xml.local == MERGE_CELL) {
                    merge(xml);
                }
            } else if (starts) {
                start(xml);
            } else {
                end(xml);
            }
            if (place == Place.ROWS && xml.isBetween()) {
                passPlainCells(xml);
            }
            token = xml.next();
        }
    }

    private void passPlainCells(XmlBytes xml) {
        while (cell.read(xml)) {
            column = cell.column();
            if (column < 0 || column >= SheetSource.MOST_COLUMNS) {
                throw new Unreadable(Refusal.BEYOND_SHEET);
            }
            type = cell.type();
            style = cell.style();
            endCell(xml.buffer, cell.from(), cell.to());
        }
    }

    private void start(XmlBytes xml) {
        long name = xml.local;
        if (name == C) {
            startCell(xml);
        } else if (name == V || name == T) {
            xml.keep(phonetic == 0);
        } else if (name == ROW) {
            startRow(xml);
        } else if (name == R_PH) {
            phonetic++;
        } else if (name == SHEET_DATA) {
            place = Place.ROWS;
        } else if (name == COL && place == Place.ABOVE) {
            hide(xml);
        }
    }

    private void end(XmlBytes xml) throws IOException {
        long name = xml.local;
        if (name == C) {
            endCell(xml.text().array(), 0, xml.text().size());
        } else if (name == V || name == T) {
            xml.keep(false);
        } else if (name == ROW) {
            endRow();
        } else if (name == R_PH) {
            phonetic = Math.max(0, phonetic - 1);
        } else if (name == SHEET_DATA) {
            place = Place.BELOW;
        }
    }

    private void startRow(XmlBytes xml) {
        row = xml.number(xml.attribute(R), row + 1);
        if (row < 1 || row > SheetSource.MOST_ROWS) {
            throw new Unreadable(Refusal.BEYOND_SHEET);
        }
        hidden = xml.isTrue(xml.attribute(HIDDEN));
        column = -1;
        begin();
    }

    private void begin() {
        record.clear();
        record.number(row);
        record.number(hidden ? 1 : 0);
        headLength = record.size();
    }

    private void startCell(XmlBytes xml) {
        int at = -1;
        type = XlsxRows.NUMBER;
        style = 0;
        for (int i = 0; i < xml.attributes(); i++) {
            long name = xml.name(i);
            if (name == R) {
                at = i;
            } else if (name == T) {
                type = type(xml, i);
            } else if (name == S) {
                style = Math.clamp(xml.number(i, -1), -1, MOST_STYLES) + 1;
            }
        }
        column = at < 0 ? column + 1 : xml.column(at);
        if (column < 0 || column >= SheetSource.MOST_COLUMNS) {
            throw new Unreadable(Refusal.BEYOND_SHEET);
        }
        xml.text().clear();
    }

    private static int type(XmlBytes xml, int attribute) {
        byte letter = xml.single(attribute);
        if (letter == 0) {
            String type = xml.value(attribute);
            return type.equals("str") || type.equals("inlineStr") ? XlsxRows.TEXT : XlsxRows.NUMBER;
        }
        return letter;
    }

    private void endCell(byte[] text, int from, int to) {
        if (from == to) {
            return;
        }
        if (record.size() > LARGEST_ROW) {
            throw new Unreadable(Refusal.INFLATES);
        }
        record.number(column);
        record.number(type);
        record.number(style);
        record.number(to - from);
        record.add(text, from, to);
    }

    private void endRow() throws IOException {
        if (record.size() > headLength) {
            spool.addNumber(record.size());
            spool.add(record.array(), 0, record.size());
        }
        begin();
    }

    private void hide(XmlBytes xml) {
        int from = xml.number(xml.attribute(XmlBytes.name("min")), 0);
        int to =
                Math.min(
                        xml.number(xml.attribute(XmlBytes.name("max")), 0),
                        SheetSource.MOST_COLUMNS);
        if (xml.isTrue(xml.attribute(HIDDEN)) && from >= 1 && from <= to) {
            hiddenColumns.set(from - 1, to);
        }
    }

    private void merge(XmlBytes xml) {
        int ref = xml.attribute(XmlBytes.name("ref"));
        MergedArea area = ref < 0 ? null : MergedArea.of(xml.value(ref));
        if (area != null && merges.size() < SheetLayout.MOST_MERGES) {
            merges.add(area);
        }
    }
}
