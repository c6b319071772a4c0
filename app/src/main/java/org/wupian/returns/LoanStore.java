package org.wupian.returns;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.wupian.ui.Conflict;

/// Where files of loans lie (明细文件存放): those taken below `loans` in the home, those sealed below
/// `lake.loan`, work in progress below `tmp`. A file has its name only when it is on the disk in
/// full, and a row of the database names it only after that.
@Component
class LoanStore {

    private final Path home;
    private final Path sealed;
    private final Path work;

    LoanStore(
            @Value("${wupian.home}") Path home,
            @Value("${wupian.lake:${wupian.home}/lake}") Path lake) {
        this.home = home.toAbsolutePath().normalize();
        Path beside = lake.toAbsolutePath().normalize();
        this.sealed = beside.resolveSibling(beside.getFileName() + ".loan");
        this.work = this.home.resolve("tmp").resolve("loans");
    }

    /// An empty folder, to be given to [#remove] in the end.
    Path begin() {
        try {
            Files.createDirectories(work);
            return Files.createTempDirectory(work, "file-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Brings a file written in a work folder to its place.
    ///
    /// @param kind how its name ends: parquet
    /// @return its path, seen from the home
    String keep(Path written, String kind) {
        Path file = home.resolve("loans").resolve(UUID.randomUUID() + "." + kind);
        place(written, file);
        return home.relativize(file).toString();
    }

    Path kept(String path) {
        return home.resolve(path);
    }

    /// Removes a file that no row names.
    void drop(String path) {
        try {
            Files.deleteIfExists(kept(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the sealed loans of an institution's month lie, seen from the folder of sealed files.
    ///
    /// @param number how many times the revision was sealed
    static String sealedPath(SubmissionKey key, int revision, int number) {
        return "month=%s/organisation=%s/r%d%s.parquet"
                .formatted(
                        key.month(),
                        key.organisation(),
                        revision,
                        number == 1 ? "" : "-s" + number);
    }

    /// A name beside the sealed file's, to be written to before [#seal].
    Path beforeSealing(String path) {
        Path file = sealed(path);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(part);
            return part;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void seal(Path part, String path) {
        place(part, sealed(path));
    }

    Path sealed(String path) {
        return sealed.resolve(path);
    }

    private static void place(Path written, Path file) {
        try {
            Path folder = Objects.requireNonNull(file.getParent());
            Files.createDirectories(folder);
            sync(written);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sync(Path path) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// Copies what is sent, and answers its hash.
    static String copy(InputStream content, Path to) throws IOException {
        MessageDigest digest = sha256();
        Files.copy(new DigestInputStream(content, digest), to);
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = sha256();
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws Conflict when the file is gone or not what it was
    static void verify(Path file, String sha256) {
        if (!Files.isRegularFile(file) || !hash(file).equals(sha256)) {
            throw new Conflict("returns.loans.conflict.damaged");
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Removes what a stop left behind: files no row names and work nobody does any more.
    ///
    /// @param keptPaths as [#keep] answered them
    /// @param sealedPaths as [#sealedPath] made them
    /// @param before younger ones may be in the making
    /// @return how many files there were
    int sweep(Set<String> keptPaths, Set<String> sealedPaths, Instant before) {
        int swept = sweep(home.resolve("loans"), home, keptPaths, before);
        swept += sweep(sealed, sealed, sealedPaths, before);
        return swept + sweep(work, work, Set.of(), before);
    }

    private static int sweep(Path top, Path from, Set<String> named, Instant before) {
        if (!Files.isDirectory(top)) {
            return 0;
        }
        int swept = 0;
        try (Stream<Path> all = Files.walk(top)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            for (Path it : files) {
                if (!named.contains(from.relativize(it).toString())
                        && Files.getLastModifiedTime(it).toInstant().isBefore(before)) {
                    Files.delete(it);
                    swept++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return swept;
    }
}
