package org.wupian.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/// Files that hold passwords or keys (机密文件): readable by their owner alone from the first moment,
/// and complete or absent however the machine stops.
final class SecretFile {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretFile() {}

    /// 192 random bits as text without characters that need quoting.
    static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel =
                FileChannel.open(
                        fresh,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly("rw-------"))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        Durable.folder(java.util.Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /// Writes a file unless it is there already, also when several processes want to at the same
    /// time: one of them wins.
    static void writeOnce(Path file, String text) throws IOException {
        Path folder = java.util.Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            return;
        }
        if (!Files.exists(folder)) {
            Files.createDirectories(folder, ownerOnly("rwx------"));
        }
        Path fresh = file.resolveSibling(file.getFileName() + "." + random());
        write(fresh, text);
        try {
            Files.createLink(file, fresh); // unlike a move it fails when the name is taken
        } catch (java.nio.file.FileAlreadyExistsException _) {
            // the other's keys count
        } finally {
            Files.delete(fresh);
        }
        Durable.folder(folder);
    }

    /// The attribute that makes a file or folder with these permissions; nothing where the file
    /// system knows none.
    static FileAttribute<?>[] ownerOnly(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
