package org.wupian.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The parts of a Word or Excel file, unpacked within limits (受限解压). Every entry is unpacked once,
/// its true bytes counted: sizes an archive states about itself are not believed.
final class OfficeArchive {

    static final int MOST_ENTRIES = 5_000;
    private static final long MOST_DOCUMENT_BYTES = 200L * 1024 * 1024;
    private static final long MOST_WORKBOOK_BYTES = 512L * 1024 * 1024;

    private final Map<String, byte[]> parts;

    private OfficeArchive(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /// The parts of a Word file that hold text, styles and numbering.
    static OfficeArchive document(byte[] bytes) {
        OfficeArchive archive =
                open(
                        bytes,
                        MOST_DOCUMENT_BYTES,
                        List.of("word/document.xml", "word/numbering.xml", "word/styles.xml"));
        if (archive.part("word/document.xml").isEmpty()) {
            throw new Unreadable(Refusal.WRONG_TYPE);
        }
        return archive;
    }

    /// Makes sure that the bytes are an Excel file whose reader will not be surprised.
    static void checkWorkbook(byte[] bytes) {
        if (open(bytes, MOST_WORKBOOK_BYTES, List.of("xl/workbook.xml"))
                .part("xl/workbook.xml")
                .isEmpty()) {
            throw new Unreadable(Refusal.WRONG_TYPE);
        }
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private static OfficeArchive open(byte[] bytes, long most, List<String> wanted) {
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get()) {
            return new OfficeArchive(read(zip, most, wanted));
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(Refusal.CORRUPT);
        }
    }

    private static Map<String, byte[]> read(ZipFile zip, long most, List<String> wanted)
            throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > MOST_ENTRIES) {
            throw new Unreadable(Refusal.INFLATES);
        }
        var parts = new TreeMap<String, byte[]>();
        long left = most;
        for (ZipArchiveEntry entry : entries) {
            refuse(entry);
            var kept = new ByteArrayOutputStream();
            boolean keep = wanted.contains(entry.getName());
            left = unpack(zip, entry, left, keep ? kept : OutputStream.nullOutputStream());
            if (keep) {
                parts.put(entry.getName(), kept.toByteArray());
            }
        }
        return parts;
    }

    /// @throws Unreadable for an encrypted entry and for macros
    static void refuse(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Unreadable(Refusal.ENCRYPTED);
        }
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
            throw new Unreadable(Refusal.MACROS);
        }
    }

    /// Unpacks one entry and answers how many bytes may still come.
    private static long unpack(ZipFile zip, ZipArchiveEntry entry, long most, OutputStream into)
            throws IOException {
        long left = most;
        try (InputStream in = zip.getInputStream(entry)) {
            var buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw new Unreadable(Refusal.INFLATES);
                }
                into.write(buffer, 0, n);
            }
        }
        return left;
    }
}
