package org.wupian.document.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.wupian.document.OfficeFile;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// An Excel workbook (.xlsx) on disk (读取 Excel 工作簿). The product's own reading and not the
/// library's, because that one keeps hidden rows, hidden columns and merged cells to itself and
/// holds all texts on the heap.
final class XlsxFile implements SheetSource {

    static final String WORKBOOK = "xl/workbook.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final int MOST_SHEETS = 1_000;

    private record Part(SheetName name, String path) {}

    private final OfficeFile file;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, SheetScan.Scanned> scanned = new HashMap<>();
    private final SharedTexts texts = new SharedTexts();
    private final Spool rows = new Spool();
    private final XlsxStyles styles;
    private boolean from1904;

    XlsxFile(OfficeFile file) throws IOException {
        this.file = file;
        try {
            Map<String, String> targets = targets();
            SheetXml.read(file, WORKBOOK, (event, xml) -> takeSheet(event, xml, targets));
            if (parts.isEmpty()) {
                throw new Unreadable(Refusal.CORRUPT);
            }
            styles = XlsxStyles.of(file);
            readTexts();
            scanSheets();
        } catch (IOException | RuntimeException e) {
            texts.close();
            rows.close();
            throw e;
        }
    }

    /// Where each related part lies, worksheets only.
    private Map<String, String> targets() throws IOException {
        var targets = new HashMap<String, String>();
        SheetXml.read(
                file,
                "xl/_rels/workbook.xml.rels",
                (event, xml) -> {
                    if (event == XMLStreamConstants.START_ELEMENT) {
                        String id = SheetXml.attribute(xml, "Id");
                        String type = SheetXml.attribute(xml, "Type");
                        String target = SheetXml.attribute(xml, "Target");
                        if (targets.size() < MOST_SHEETS
                                && id != null
                                && type != null
                                && target != null
                                && type.endsWith("/worksheet")) {
                            targets.put(
                                    id,
                                    target.startsWith("/") ? target.substring(1) : "xl/" + target);
                        }
                    }
                    return true;
                });
        return targets;
    }

    private boolean takeSheet(int event, XMLStreamReader xml, Map<String, String> targets) {
        if (event != XMLStreamConstants.START_ELEMENT) {
            return true;
        }
        if (xml.getLocalName().equals("workbookPr")) {
            from1904 = SheetXml.isTrue(SheetXml.attribute(xml, "date1904"));
        }
        if (xml.getLocalName().equals("sheet")) {
            String path = targets.get(text(SheetXml.attribute(xml, "id")));
            String state = text(SheetXml.attribute(xml, "state"));
            boolean hidden = state.equals("hidden") || state.equals("veryHidden");
            if (path != null && file.has(path) && parts.size() < MOST_SHEETS) {
                parts.add(
                        new Part(
                                new SheetName(text(SheetXml.attribute(xml, "name")), hidden),
                                path));
            }
        }
        return true;
    }

    private static String text(@Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }

    private void readTexts() throws IOException {
        if (file.has(TEXTS)) {
            try (InputStream in = file.part(TEXTS)) {
                texts.read(in);
            }
        }
        texts.complete();
    }

    private void scanSheets() throws IOException {
        for (Part part : parts) {
            if (!scanned.containsKey(part.path())) {
                try (InputStream in = file.part(part.path())) {
                    scanned.put(part.path(), SheetScan.scan(in, rows));
                }
            }
        }
        rows.complete();
    }

    /// Whether the part is gone through when the workbook is opened, and only then.
    static boolean isScanned(String part) {
        return part.equals(TEXTS)
                || part.startsWith("xl/worksheets/")
                        && part.toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    @Override
    public List<SheetName> sheets() {
        return parts.stream().map(Part::name).toList();
    }

    @Override
    public void read(int sheet, Predicate<SheetRow> each) {
        new XlsxRows(texts, styles, from1904, each).read(scanned(sheet), rows);
    }

    @Override
    public SheetLayout layout(int sheet) {
        return scanned(sheet).layout();
    }

    private SheetScan.Scanned scanned(int sheet) {
        return Objects.requireNonNull(scanned.get(parts.get(sheet).path()));
    }

    @Override
    public void close() throws IOException {
        texts.close();
        rows.close();
        file.close();
    }
}
