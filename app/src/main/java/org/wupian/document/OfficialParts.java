package org.wupian.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wupian.kernel.Mark;

/// The parts of a Word file around its text (Word 部件): styles, fonts, settings and page numbers are
/// files of their own in `document/official`, to be read and compared with the standard.
final class OfficialParts {

    private OfficialParts() {}

    /// The relationship of the head of every page that bears the mark.
    static final String MARK = "mark";

    static byte[] pack(String title, String document, Mark mark) {
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
        if (!mark.isNone()) {
            addMark(parts, mark);
        }
        return SteadyZip.of(parts);
    }

    private static void addMark(Map<String, byte[]> parts, Mark mark) {
        String head = new String(part("header-mark.xml"), StandardCharsets.UTF_8);
        parts.put(
                "word/header-mark.xml",
                head.replace("${mark}", escape(mark.text())).getBytes(StandardCharsets.UTF_8));
        parts.computeIfPresent(
                "[Content_Types].xml",
                (_, types) ->
                        before(
                                types,
                                "</Types>",
                                "  <Override PartName=\"/word/header-mark.xml\" ContentType=\"application/vnd"
                                        + ".openxmlformats-officedocument.wordprocessingml.header+xml\"/>\n"));
        parts.computeIfPresent(
                "word/_rels/document.xml.rels",
                (_, relations) ->
                        before(
                                relations,
                                "</Relationships>",
                                "  <Relationship Id=\""
                                        + MARK
                                        + "\" Type=\"http://schemas.openxmlformats.org"
                                        + "/officeDocument/2006/relationships/header\" Target=\"header-mark.xml\"/>\n"));
    }

    private static byte[] before(byte[] part, String end, String more) {
        return new String(part, StandardCharsets.UTF_8)
                .replace(end, more + end)
                .getBytes(StandardCharsets.UTF_8);
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
