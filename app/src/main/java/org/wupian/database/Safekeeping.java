package org.wupian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Backup and restore of a whole home (备份与恢复): database, lake, uploads and keys, in one folder with
/// a manifest. Taken while wupian works or stands still.
///
/// The database is copied first and files after it, so that every file the copied database names is
/// there: files are only ever added.
final class Safekeeping {

    private static final String DATA = "postgres/data";
    private static final String PASSWORDS = "postgres/passwords";
    private static final String FILES = "files";
    private static final String LAKE = "lake";
    private static final String IN_LAKE = FILES + "/" + LAKE + "/";
    private static final String RESTORING = "restoring";

    /// Not worth keeping, bound to the running process, or taken in a way of its own.
    private static final Set<String> LEFT_OUT =
            Set.of("postgres", "wupian.lock", "log", "tmp", LAKE, LAKE + ".sets", LAKE + ".new");

    private final Path home;

    Safekeeping(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    public static void main(String[] arguments) throws SQLException {
        Safekeeping it = new Safekeeping(Path.of(System.getProperty("wupian.home", ".wupian")));
        Path folder = Path.of(arguments[1]);
        String external = System.getenv("WUPIAN_DB_URL");
        try {
            if (arguments[0].equals("backup")) {
                it.backup(folder, external == null || external.isBlank());
                System.out.println("wupian backup complete in " + folder);
            } else {
                it.restore(folder);
                System.out.println("wupian restored into " + it.home);
            }
            if (external != null && !external.isBlank()) {
                System.out.println(
                        "the database at WUPIAN_DB_URL is its operator's to save and restore;"
                                + " this holds lake, uploads and keys");
            }
        } catch (IOException | HomeInUse e) {
            System.err.println("wupian " + arguments[0] + " failed: " + e.getMessage());
            System.exit(1);
        }
    }

    /// @param folder absent or empty
    void backup(Path folder, boolean withDatabase) throws IOException, SQLException {
        if (!Files.isDirectory(home)) {
            throw new IOException("there is nothing at " + home);
        }
        makeEmpty(folder);
        Manifest manifest = new Manifest();
        if (withDatabase) {
            backupDatabase(manifest, folder);
        }
        try (Stream<Path> inside = Files.list(home)) {
            for (Path it : inside.toList()) {
                if (!LEFT_OUT.contains(it.getFileName().toString())) {
                    backupFiles(manifest, it, folder);
                }
            }
        }
        backupLake(manifest, folder);
        Durable.tree(folder);
        manifest.writeTo(folder);
    }

    private void backupFiles(Manifest manifest, Path top, Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                manifest.take(file, folder, FILES + "/" + home.relativize(file));
            }
        }
    }

    /// The export in force, also when another is being made.
    private void backupLake(Manifest manifest, Path folder) throws IOException {
        Path set = new SwappedFolder(home.resolve(LAKE)).inForce().orElse(null);
        if (set != null) {
            try (Stream<Path> all = Files.list(set)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    manifest.take(file, folder, IN_LAKE + file.getFileName());
                }
            }
        }
    }

    private static void makeEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(folder, SecretFile.ownerOnly("rwx------"));
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new IOException(folder + " is not empty");
            }
        }
    }

    private void backupDatabase(Manifest manifest, Path folder) throws IOException, SQLException {
        try (LocalPostgres own = startUnlessRunning()) {
            Passwords passwords = Passwords.in(home.resolve(PASSWORDS));
            Path data = home.resolve(DATA).toRealPath();
            String url = own == null ? runningUrl(data) : own.url("postgres");
            try (Connection connection =
                    new DirectSource(url, passwords.superuser()).getConnection()) {
                new OnlineCopy(connection, data).take(manifest, folder, DATA);
            }
            manifest.take(home.resolve(PASSWORDS), folder, PASSWORDS);
        }
    }

    private @Nullable LocalPostgres startUnlessRunning() throws IOException {
        try {
            return LocalPostgres.start(home);
        } catch (HomeInUse _) {
            return null;
        }
    }

    private String runningUrl(Path data) throws IOException {
        Binaries binaries = Binaries.in(home.resolve("postgres/programs"));
        int port = RunningServer.find(data, binaries).map(RunningServer::port).orElse(0);
        if (port == 0) {
            throw new IOException("wupian is just starting or stopping on " + home);
        }
        return LocalPostgres.url(port, "postgres");
    }

    /// Into a home that holds no city yet. Until the end a mark stands there that keeps wupian from
    /// starting on half of one.
    void restore(Path folder) throws IOException {
        Manifest manifest = Manifest.of(folder);
        Files.createDirectories(home);
        try (HomeLock _ = HomeLock.take(home)) {
            if (Files.exists(home.resolve(DATA))) {
                throw new IOException(home + " holds a city already: choose another --home");
            }
            Files.writeString(home.resolve(RESTORING), "");
            restoreFiles(manifest, folder);
            restoreLake(manifest, folder);
            restoreDatabase(manifest, folder);
            Files.delete(home.resolve(RESTORING));
            Durable.folder(home);
        }
        if (Files.exists(home.resolve(DATA))) {
            LocalPostgres.start(home).close(); // replays the log: the copy is whole from here on
        }
    }

    private void restoreFiles(Manifest manifest, Path folder) throws IOException {
        for (String path : manifest.sums().keySet()) {
            if (path.startsWith(FILES + "/") && !path.startsWith(IN_LAKE)) {
                Path to = home.resolve(path.substring(FILES.length() + 1)).normalize();
                if (!to.startsWith(home)) {
                    throw new IOException("the manifest names a place outside: " + path);
                }
                Files.deleteIfExists(to);
                manifest.give(folder, path, to);
            }
        }
    }

    private void restoreLake(Manifest manifest, Path folder) throws IOException {
        List<String> paths =
                manifest.sums().keySet().stream().filter(it -> it.startsWith(IN_LAKE)).toList();
        if (paths.isEmpty()) {
            return;
        }
        SwappedFolder lake = new SwappedFolder(home.resolve(LAKE));
        Path set = lake.begin();
        for (String path : paths) {
            manifest.give(folder, path, set.resolve(Path.of(path).getFileName()));
        }
        lake.putInForce(set);
    }

    private void restoreDatabase(Manifest manifest, Path folder) throws IOException {
        List<String> paths =
                manifest.sums().keySet().stream().filter(it -> it.startsWith(DATA + "/")).toList();
        if (paths.isEmpty()) {
            return;
        }
        Path fresh = home.resolve("postgres/data.restored");
        Durable.delete(fresh);
        for (String path : paths) {
            manifest.give(folder, path, fresh.resolve(path.substring(DATA.length() + 1)));
        }
        Files.deleteIfExists(home.resolve(PASSWORDS));
        manifest.give(folder, PASSWORDS, home.resolve(PASSWORDS));
        OnlineCopy.complete(fresh);
        ServerUser user = ServerUser.find();
        try (Stream<Path> all = Files.walk(fresh)) {
            for (Path it : all.toList()) {
                user.own(it);
            }
        }
        Durable.tree(home.resolve("postgres"));
        Files.move(fresh, home.resolve(DATA));
    }

    /// Whether a restore into this home began and did not end.
    static boolean isHalfRestored(Path home) {
        return Files.exists(home.resolve(RESTORING));
    }
}
