package org.wupian.document.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.wupian.document.OfficeFile;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// The number formats of a workbook by the number a cell gives (样式表).
final class XlsxStyles {

    private static final int MOST = 100_000;
    private static final String PART = "xl/styles.xml";

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<CellFormat> formats = new ArrayList<>();
    private boolean inNumberFormats;
    private boolean inCellFormats;

    private XlsxStyles() {}

    static XlsxStyles of(OfficeFile file) throws IOException {
        var styles = new XlsxStyles();
        if (file.has(PART)) {
            SheetXml.read(file, PART, styles::take);
        }
        return styles;
    }

    /// @param style as a cell names it; for any other number the format is plain
    CellFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.PLAIN;
    }

    private boolean take(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            switch (xml.getLocalName()) {
                case "numFmts" -> inNumberFormats = false;
                case "cellXfs" -> inCellFormats = false;
                default -> {}
            }
        }
        return true;
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "numFmts" -> inNumberFormats = true;
            case "cellXfs" -> inCellFormats = true;
            case "numFmt" -> {
                String code = SheetXml.attribute(xml, "formatCode");
                if (inNumberFormats && code != null) {
                    codes.put(SheetXml.number(xml, "numFmtId", -1), code);
                }
            }
            case "xf" -> {
                if (inCellFormats) {
                    int id = SheetXml.number(xml, "numFmtId", 0);
                    formats.add(CellFormat.of(id, codes.get(id)));
                }
            }
            default -> {}
        }
        if (codes.size() > MOST || formats.size() > MOST) {
            throw new Unreadable(Refusal.CORRUPT);
        }
    }
}
