package org.wupian.document.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.wupian.document.OfficeFile;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// A workbook in the OpenDocument format (.ods, GB/T 20916 being its Chinese cousin), streamed
/// (流式读取开放文档表格).
final class OdsFile implements SheetSource {

    static final String CONTENT = "content.xml";

    private final OfficeFile file;
    private final List<SheetName> sheets = new ArrayList<>();
    private final List<SheetLayout> layouts = new ArrayList<>();

    OdsFile(OfficeFile file) throws IOException {
        this.file = file;
        check();
        var outline = new OdsOutline();
        SheetXml.read(file, CONTENT, outline::take);
        sheets.addAll(outline.sheets());
        layouts.addAll(outline.layouts());
        if (sheets.isEmpty()) {
            throw new Unreadable(Refusal.WRONG_TYPE);
        }
    }

    private void check() throws IOException {
        if (file.hasAny(it -> it.startsWith("Basic/") || it.startsWith("Scripts/"))) {
            throw new Unreadable(Refusal.MACROS);
        }
        String manifest = "META-INF/manifest.xml";
        if (file.has(manifest)) {
            SheetXml.read(
                    file,
                    manifest,
                    (event, xml) -> {
                        if (xml.isStartElement() && xml.getLocalName().equals("encryption-data")) {
                            throw new Unreadable(Refusal.ENCRYPTED);
                        }
                        return true;
                    });
        }
    }

    @Override
    public List<SheetName> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public SheetLayout layout(int sheet) {
        return layouts.get(sheet);
    }

    @Override
    public void read(int sheet, Predicate<SheetRow> each) throws IOException {
        SheetXml.read(file, CONTENT, new OdsRows(sheet, each)::take);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
