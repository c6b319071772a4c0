package org.wupian.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// What a backup holds (备份清单): each file with its check sum. Written last, so a backup without it
/// is one that did not finish.
///
/// @param sums SHA-256 in hexadecimal by the file's path inside the backup
record Manifest(Map<String, String> sums) {

    private static final String NAME = "manifest";

    Manifest() {
        this(new LinkedHashMap<>());
    }

    static Manifest of(Path backup) throws IOException {
        Path file = backup.resolve(NAME);
        if (!Files.exists(file)) {
            throw new IOException(backup + " is no finished backup: it has no manifest");
        }
        Manifest manifest = new Manifest();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(it -> manifest.sums.put(it.substring(66), it.substring(0, 64)));
        }
        return manifest;
    }

    void writeTo(Path backup) throws IOException {
        StringBuilder lines = new StringBuilder();
        sums.forEach((path, sum) -> lines.append(sum).append("  ").append(path).append('\n'));
        SecretFile.write(backup.resolve(NAME), lines.toString());
    }

    /// Copies a file into the backup and notes its sum.
    void take(Path file, Path backup, String path) throws IOException {
        sums.put(path, copy(file, backup.resolve(path)));
    }

    /// Copies a file out of the backup.
    ///
    /// @throws IOException when it is not what was backed up
    void give(Path backup, String path, Path to) throws IOException {
        if (!copy(backup.resolve(path), to).equals(sums.get(path))) {
            throw new IOException("the backup's file " + path + " is damaged");
        }
    }

    private static String copy(Path from, Path to) throws IOException {
        Path folder = to.getParent();
        if (folder != null) {
            Files.createDirectories(folder, SecretFile.ownerOnly("rwx------"));
        }
        Files.createFile(to, SecretFile.ownerOnly("rw-------"));
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest);
                OutputStream out = Files.newOutputStream(to, StandardOpenOption.WRITE)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
