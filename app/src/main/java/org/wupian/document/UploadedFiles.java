package org.wupian.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Files kept by the hash of their content, below `uploads` in the home folder. A file is there in
/// full or not at all, also after a crash.
@Component
public class UploadedFiles {

    private final Path folder;

    public UploadedFiles(@Value("${wupian.home}") Path home) {
        this.folder = home.resolve("uploads");
    }

    /// @return the content's SHA-256, by which it is found again
    public String keep(byte[] content) {
        return keep(new ByteArrayInputStream(content));
    }

    /// Keeps what a stream holds, however much, without holding it in memory.
    ///
    /// @return the content's SHA-256, by which it is found again
    public String keep(InputStream content) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "upload", ".part");
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                write(new DigestInputStream(content, digest), part);
                String hash = HexFormat.of().formatHex(digest.digest());
                Path path = path(hash);
                if (!Files.exists(path)) {
                    Path shelf = shelf(hash);
                    Files.createDirectories(shelf);
                    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
                    sync(shelf);
                    sync(folder);
                }
                return hash;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(InputStream content, Path part) throws IOException {
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            content.transferTo(Channels.newOutputStream(out));
            out.force(true);
        }
    }

    /// Brings the names in a folder to the disk, where the system can.
    private static void sync(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    public Path path(String hash) {
        return shelf(hash).resolve(hash);
    }

    private Path shelf(String hash) {
        return folder.resolve(hash.substring(0, 2));
    }
}
