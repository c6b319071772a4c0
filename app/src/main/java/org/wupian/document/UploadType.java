package org.wupian.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which files people may send as evidence or for filing (附件类型). The content must be what the name
/// says; documents that carry macros are not taken.
public enum UploadType {
    PDF("application/pdf", List.of("pdf")),
    PNG("image/png", List.of("png")),
    JPEG("image/jpeg", List.of("jpg", "jpeg")),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            List.of("docx")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx")),
    /// The national format of fixed-layout documents (GB/T 33190).
    OFD("application/ofd", List.of("ofd")),
    DOC("application/msword", List.of("doc", "wps")),
    XLS("application/vnd.ms-excel", List.of("xls", "et")),
    TEXT("text/plain", List.of("txt", "csv"));

    private final String mediaType;
    private final List<String> extensions;

    UploadType(String mediaType, List<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<UploadType> named(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(it -> it.extensions.contains(extension)).findFirst();
    }

    /// Whether the file's bytes are of this type.
    public boolean matches(byte[] file) {
        return switch (this) {
            case PDF -> startsWith(file, '%', 'P', 'D', 'F', '-');
            case PNG -> startsWith(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
            case JPEG -> startsWith(file, 0xff, 0xd8, 0xff);
            case DOCX -> archive(file, "word/document.xml");
            case XLSX -> archive(file, "xl/workbook.xml");
            case OFD -> archive(file, "OFD.xml");
            case DOC, XLS ->
                    startsWith(file, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
                            && !contains(file, "_VBA_PROJECT");
            case TEXT -> isText(file);
        };
    }

    private static boolean startsWith(byte[] file, int... first) {
        if (file.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((file[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /// Reads names only; nothing is unpacked, so a bomb does no harm.
    private static boolean archive(byte[] file, String mainPart) {
        if (!startsWith(file, 'P', 'K', 3, 4)) {
            return false;
        }
        boolean found = false;
        try (var zip =
                new org.apache.commons.compress.archivers.zip.ZipFile.Builder()
                        .setByteArray(file)
                        .get()) {
            var entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                String name = entries.nextElement().getName();
                if (name.endsWith("vbaProject.bin")) {
                    return false;
                }
                found |= name.equals(mainPart);
            }
            return found;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /// Names inside compound files are UTF-16.
    private static boolean contains(byte[] file, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i + wanted.length <= file.length; i++) {
            if (file[i] == wanted[0]
                    && Arrays.equals(file, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(byte[] file) {
        int first = new ByteArrayInputStream(file).read();
        if (first == 0x3c || startsWith(file, 'M', 'Z') || startsWith(file, 0x7f, 'E', 'L', 'F')) {
            return false;
        }
        for (byte it : file) {
            if (it >= 0 && it < 0x20 && it != '\n' && it != '\r' && it != '\t' && it != '\f') {
                return false;
            }
        }
        return true;
    }
}
