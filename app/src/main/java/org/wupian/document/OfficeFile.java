package org.wupian.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// A large Office archive on disk whose parts are streamed (流式读取的 Office 文件). Opening it unpacks
/// every entry once, keeps nothing, counts the true bytes and looks through all XML, so that
/// whoever reads a part later meets no surprise. Parts that their reader goes through anyway are
/// left to him; their bytes are counted while he does.
public final class OfficeFile implements Closeable {

    private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;

    /// Below this size nothing does harm, however well it was packed.
    private static final long HARMLESS_BYTES = 256L * 1024 * 1024;

    private static final int MOST_TIMES_PACKED = 150;
    private static final long MOST_DIRECTORY_BYTES = 4L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final Predicate<String> left;

    private long most = MOST_BYTES;

    private OfficeFile(ZipFile zip, Predicate<String> left) {
        this.zip = zip;
        this.left = left;
    }

    /// @param left names the parts that their reader looks through himself, and reads once
    /// @throws Unreadable when it is no whole archive, encrypted, with macros or a bomb
    public static OfficeFile open(Path path, Predicate<String> left) {
        try {
            checkDirectory(path);
            OfficeFile file = new OfficeFile(ZipFile.builder().setPath(path).get(), left);
            try {
                file.look();
                return file;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new Unreadable(Refusal.CORRUPT);
        }
    }

    public boolean has(String part) {
        return entries.containsKey(part);
    }

    /// Whether any part is named so.
    public boolean hasAny(Predicate<String> named) {
        return entries.keySet().stream().anyMatch(named);
    }

    /// @throws Unreadable when the archive has no such part
    public InputStream part(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new Unreadable(Refusal.CORRUPT);
        }
        InputStream in = unpacked(entry);
        return new BufferedInputStream(left.test(name) ? new Counted(in, entry) : in, BUFFER);
    }

    /// The library hands its unpacker half a kilobyte at a time.
    private InputStream unpacked(ZipArchiveEntry entry) throws IOException {
        if (entry.getMethod() != ZipEntry.DEFLATED) {
            return zip.getInputStream(entry);
        }
        // the unpacker asks for a byte behind the end
        InputStream packed =
                new SequenceInputStream(
                        zip.getRawInputStream(entry), new ByteArrayInputStream(new byte[1]));
        return new InflaterInputStream(packed, new Inflater(true), BUFFER) {
            @Override
            public void close() throws IOException {
                super.close();
                inf.end();
            }
        };
    }

    /// Refuses a part as soon as it turns out a bomb.
    private final class Counted extends FilterInputStream {

        private final long packed;
        private long unpacked;

        Counted(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.packed = entry.getCompressedSize();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            unpacked += Math.max(0, n);
            most -= Math.max(0, n);
            boolean bomb = unpacked > HARMLESS_BYTES && unpacked > packed * MOST_TIMES_PACKED;
            if (most < 0 || bomb) {
                throw new Unreadable(Refusal.INFLATES);
            }
            return n;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// The library keeps an object for every entry of the directory, as many as there are.
    private static void checkDirectory(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long from = Math.max(0, channel.size() - 66_000);
            ByteBuffer end = ByteBuffer.allocate((int) (channel.size() - from));
            end.order(java.nio.ByteOrder.LITTLE_ENDIAN);
            while (end.hasRemaining() && channel.read(end, from + end.position()) >= 0) {}
            for (int at = end.position() - 22; at >= 0; at--) {
                if (end.getInt(at) == 0x06054b50) {
                    long directory = Integer.toUnsignedLong(end.getInt(at + 16));
                    if (from + at - directory > MOST_DIRECTORY_BYTES) {
                        throw new Unreadable(Refusal.INFLATES);
                    }
                    return;
                }
            }
        }
        throw new Unreadable(Refusal.CORRUPT);
    }

    private void look() throws IOException {
        var all = Collections.list(zip.getEntries());
        if (all.size() > OfficeArchive.MOST_ENTRIES) {
            throw new Unreadable(Refusal.INFLATES);
        }
        for (ZipArchiveEntry entry : all) {
            OfficeArchive.refuse(entry);
            entries.putIfAbsent(entry.getName().replace('\\', '/'), entry);
        }
        for (Map.Entry<String, ZipArchiveEntry> entry : entries.entrySet()) {
            if (!left.test(entry.getKey())) {
                look(entry.getKey(), entry.getValue());
            }
        }
    }

    private void look(String name, ZipArchiveEntry entry) throws IOException {
        XmlGuard guard = isParsed(name) ? new XmlGuard() : null;
        try (InputStream in = new Counted(unpacked(entry), entry)) {
            var buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (guard != null) {
                    guard.take(buffer, n);
                }
            }
        }
    }

    /// What people and other programs add to an archive may be anything; no reader looks at it.
    private static boolean isParsed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean added = lower.startsWith("customxml/") || lower.startsWith("docprops/");
        return !added && (lower.endsWith(".xml") || lower.endsWith(".rels"));
    }
}
