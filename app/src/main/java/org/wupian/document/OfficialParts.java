package org.wupian.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/// The parts of a Word file around its text (Word 部件): styles, fonts, settings and page numbers are
/// files of their own in `document/official`, to be read and compared with the standard.
final class OfficialParts {

    private OfficialParts() {}

    static byte[] pack(String title, String document) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", part("content-types.xml"));
        parts.put("_rels/.rels", part("rels.xml"));
        parts.put("docProps/core.xml", properties(title).getBytes(StandardCharsets.UTF_8));
        parts.put("word/_rels/document.xml.rels", part("document-rels.xml"));
        parts.put("word/document.xml", document.getBytes(StandardCharsets.UTF_8));
        for (String name :
                new String[] {
                    "styles.xml",
                    "settings.xml",
                    "fontTable.xml",
                    "footer-odd.xml",
                    "footer-even.xml",
                    "footer-wide-odd.xml",
                    "footer-wide-even.xml"
                }) {
            parts.put("word/" + name, part(name));
        }
        return SteadyZip.of(parts);
    }

    private static byte[] part(String name) {
        try (InputStream in =
                OfficialParts.class.getResourceAsStream("/document/official/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing part " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String properties(String title) {
        return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>
        """
                .formatted(escape(title));
    }

    /// Text as it may stand in XML; characters XML forbids are left out.
    static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints()
                .filter(it ->
                        it >= 0x20 && it != 0xFFFE && it != 0xFFFF && (it < 0xD800 || it > 0xDFFF))
                .forEach(it -> {
                    switch (it) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        default -> safe.appendCodePoint(it);
                    }
                });
        return safe.toString();
    }
}
