package org.wupian.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.jar.JarEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of the embedded PostgreSQL (内嵌数据库程序), unpacked once from the product's own jar into
/// a folder named by their version.
final class Binaries {

    private final Path folder;

    private Binaries(Path folder) {
        this.folder = folder;
    }

    /// Unpacks beside and renames, so that a folder of that name is always whole.
    static Binaries in(Path parent) throws IOException {
        URL archive = Binaries.class.getResource("/" + archive());
        if (archive == null) {
            throw new IOException(
                    "no embedded PostgreSQL for this machine: set WUPIAN_DB_URL to one of yours");
        }
        Path folder = parent.resolve(version(archive));
        if (!Files.exists(folder)) {
            Files.createDirectories(parent);
            Path fresh = Files.createTempDirectory(parent, "unpacking");
            unpack(archive, fresh);
            publish(fresh, folder);
        }
        return new Binaries(folder.toRealPath());
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /// Whether a program's path lies in a folder of ours, of this or another version.
    boolean areHomeOf(Path program) {
        Path parent = folder.getParent();
        return parent != null && program.startsWith(parent);
    }

    private static void publish(Path fresh, Path folder) throws IOException {
        PosixModes.set(fresh, "rwxr-xr-x");
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(folder)) {
                throw e;
            }
            Durable.delete(fresh);
        }
    }

    private static void unpack(URL archive, Path to) throws IOException {
        try (InputStream packed = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry it = tar.getNextEntry(); it != null; it = tar.getNextEntry()) {
                entry(tar, it, to);
            }
        }
    }

    private static void entry(TarArchiveInputStream tar, TarArchiveEntry it, Path to)
            throws IOException {
        Path file = to.resolve(it.getName()).normalize();
        if (!file.startsWith(to)) {
            throw new IOException("entry outside its folder: " + it.getName());
        }
        if (it.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (it.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(it.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean program = (it.getMode() & 0100) != 0;
            PosixModes.set(file, program ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    /// Size and check sum of the archive as its jar states them: cheap, and another archive has
    /// others.
    private static String version(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            JarEntry entry = jar.getJarEntry();
            return "%x-%08x".formatted(entry.getSize(), entry.getCrc());
        }
        throw new IOException("not inside a jar: " + archive);
    }

    /// The archive's name for this machine, as its publisher names it.
    private static String archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        String name =
                system.contains("linux") ? "linux" : system.contains("mac") ? "darwin" : "windows";
        return "postgres-" + name + (arm ? "-arm_64" : "-x86_64") + ".txz";
    }
}
