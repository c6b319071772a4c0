package org.wupian.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
        String hash = sha256(content);
        Path path = path(hash);
        if (Files.exists(path)) {
            return hash;
        }
        Path shelf = shelf(hash);
        try {
            Files.createDirectories(shelf);
            Path part = Files.createTempFile(shelf, hash, ".part");
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                java.nio.ByteBuffer left = java.nio.ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    out.write(left);
                }
                out.force(true);
            }
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            sync(shelf);
            sync(folder);
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
