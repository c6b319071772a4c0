package org.wupian.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes small Word files for tests, also wrong ones.
public final class WordFile {

    private static final String NAMESPACE =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public static WordFile body(String xml) {
        return new WordFile()
                .part("[Content_Types].xml", "<Types/>")
                .part(
                        "word/document.xml",
                        "<w:document %s><w:body>%s</w:body></w:document>"
                                .formatted(NAMESPACE, xml));
    }

    public WordFile numbering(String xml) {
        return part(
                "word/numbering.xml", "<w:numbering %s>%s</w:numbering>".formatted(NAMESPACE, xml));
    }

    public WordFile styles(String xml) {
        return part("word/styles.xml", "<w:styles %s>%s</w:styles>".formatted(NAMESPACE, xml));
    }

    public WordFile part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public WordFile part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
