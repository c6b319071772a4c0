package org.wupian.document.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.wupian.document.OfficeFile;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// An Excel workbook (.xlsx) on disk, streamed (流式读取 Excel 工作簿). The product's own reading and not
/// the library's, because that one keeps hidden rows, hidden columns and merged cells to itself and
/// holds all texts on the heap.
final class XlsxFile implements SheetSource {

    static final String WORKBOOK = "xl/workbook.xml";
    private static final int MOST_SHEETS = 1_000;

    private record Part(SheetName name, String path) {}

    private final OfficeFile file;
    private final List<Part> parts = new ArrayList<>();
    private final SharedTexts texts = new SharedTexts();
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
        } catch (IOException | RuntimeException e) {
            texts.close();
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
        String part = "xl/sharedStrings.xml";
        if (file.has(part)) {
            var text = new StringBuilder();
            var state = new int[2];
            SheetXml.read(file, part, (event, xml) -> takeText(event, xml, text, state));
        }
        texts.complete();
    }

    /// @param state whether inside a `t`, and how deep inside phonetic guides
    private boolean takeText(int event, XMLStreamReader xml, StringBuilder text, int[] state)
            throws IOException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "si" -> text.setLength(0);
                case "t" -> state[0] = 1;
                case "rPh" -> state[1]++;
                default -> {}
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            switch (xml.getLocalName()) {
                case "si" -> texts.add(XlsxRows.unescaped(text));
                case "t" -> state[0] = 0;
                case "rPh" -> state[1]--;
                default -> {}
            }
        } else if (state[0] == 1 && state[1] == 0 && SheetXml.isText(event)) {
            SheetXml.append(xml, text);
        }
        return true;
    }

    @Override
    public List<SheetName> sheets() {
        return parts.stream().map(Part::name).toList();
    }

    @Override
    public void read(int sheet, Predicate<SheetRow> each) throws IOException {
        var rows = new XlsxRows(texts, styles, from1904, each);
        SheetXml.read(file, parts.get(sheet).path(), rows::take);
    }

    @Override
    public SheetLayout layout(int sheet) throws IOException {
        String path = parts.get(sheet).path();
        var hidden = new BitSet();
        SheetXml.read(
                file,
                path,
                (event, xml) -> {
                    boolean start = event == XMLStreamConstants.START_ELEMENT;
                    if (start && xml.getLocalName().equals("col")) {
                        hide(xml, hidden);
                    }
                    return !start || !xml.getLocalName().equals("sheetData");
                });
        return new SheetLayout(hidden, merges(file.tail(path)));
    }

    private static void hide(XMLStreamReader xml, BitSet hidden) {
        int from = SheetXml.number(xml, "min", 0);
        int to = Math.min(SheetXml.number(xml, "max", 0), MOST_COLUMNS);
        if (SheetXml.isTrue(SheetXml.attribute(xml, "hidden")) && from >= 1 && from <= to) {
            hidden.set(from - 1, to);
        }
    }

    /// The references in what follows the rows; it was looked through at opening.
    private static List<MergedArea> merges(byte[] tail) {
        String xml = new String(tail, StandardCharsets.ISO_8859_1);
        var merges = new ArrayList<MergedArea>();
        int at = xml.indexOf("mergeCell ");
        while (at >= 0 && merges.size() < SheetLayout.MOST_MERGES) {
            int from = xml.indexOf("ref=", at) + 5;
            int to =
                    from < 5 || from >= xml.length() ? -1 : xml.indexOf(xml.charAt(from - 1), from);
            if (to < 0) {
                break;
            }
            MergedArea area = MergedArea.of(xml.substring(from, to));
            if (area != null) {
                merges.add(area);
            }
            at = xml.indexOf("mergeCell ", to);
        }
        return merges;
    }

    @Override
    public void close() throws IOException {
        texts.close();
        file.close();
    }
}
