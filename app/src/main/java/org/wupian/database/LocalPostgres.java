package org.wupian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedded PostgreSQL (内嵌数据库): a real server with durable settings on the data folder below
/// the home, reachable on the loopback address with generated passwords only.
///
/// It survives the death of wupian at any moment: the next start finds the server still running,
/// proves it its own, stops it and starts afresh.
final class LocalPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);

    private static final Duration WATCH = Duration.ofSeconds(2);

    private final HomeLock lock;
    private final Binaries binaries;
    private final Commands commands;
    private final Path data;
    private final ServerControl control;
    private final Passwords passwords;
    private int port;
    private volatile boolean closed;

    private LocalPostgres(Path home, Path programs, List<String> more, HomeLock lock)
            throws IOException {
        this.lock = lock;
        Path folder = Files.createDirectories(home.resolve("postgres")).toRealPath();
        ServerUser user = ServerUser.find();
        PosixModes.set(folder, user.principal() == null ? "rwx------" : "rwx--x--x");
        user.checkReaches(folder);
        this.binaries = Binaries.in(programs);
        this.commands = new Commands(user, folder, folder.resolve("commands.log"));
        this.data = folder.resolve("data");
        this.control =
                new ServerControl(binaries, commands, data, folder.resolve("server.log"), more);
        this.passwords = Passwords.in(folder.resolve("passwords"));
    }

    /// @throws HomeInUse when another wupian works on this home
    static LocalPostgres start(Path home) throws IOException {
        Path at = home.toAbsolutePath().normalize();
        return start(at, at.resolve("postgres/programs"), List.of());
    }

    /// @param programs where the server's programs are unpacked; may be shared between homes
    /// @param more further settings, each as `name=value`
    static LocalPostgres start(Path home, Path programs, List<String> more) throws IOException {
        Files.createDirectories(home);
        HomeLock lock = HomeLock.take(home);
        try {
            LocalPostgres server = new LocalPostgres(home, programs, more, lock);
            server.stopOrphan();
            server.initialise(home);
            server.launch(0);
            Thread.ofVirtual().name("database-watch").start(server::watch);
            return server;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    Passwords passwords() {
        return passwords;
    }

    Path data() {
        return data;
    }

    private void stopOrphan() throws IOException {
        Optional<RunningServer> orphan = RunningServer.find(data, binaries);
        if (orphan.isPresent()) {
            LOG.info("stopping the database an earlier wupian left running");
            control.stop();
        }
    }

    private void initialise(Path home) throws IOException {
        if (Files.exists(data)) {
            return;
        }
        if (Safekeeping.isHalfRestored(home)) {
            throw new IOException("a restore into " + home + " did not finish: do it again");
        }
        Path fresh = data.resolveSibling("data.new");
        Durable.delete(fresh);
        Files.createDirectory(fresh, SecretFile.ownerOnly("rwx------"));
        commands.user().own(fresh);
        commands.run(
                List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + fresh,
                        "--username=" + passwords.superuser().user(),
                        "--auth=trust", // until the next lines; nobody serves this folder yet
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--lc-ctype=C.UTF-8",
                        "--data-checksums"),
                "",
                300);
        commands.run(
                List.of(
                        binaries.program("postgres").toString(),
                        "--single",
                        "-D",
                        fresh.toString(),
                        "postgres"),
                FirstRoles.statements(passwords),
                120);
        Files.writeString(
                fresh.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Durable.tree(fresh);
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        Durable.folder(commands.folder());
    }

    /// Starts the server again, on its port, should it end without being told to: killed, or out of
    /// disk in the middle of its log.
    private void watch() {
        try {
            while (awaitEnd()) {
                LOG.error(
                        "the embedded database ended by itself; starting it again, see {}",
                        control.log());
                launch(port);
            }
        } catch (IOException e) {
            LOG.error("the embedded database cannot be started again", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return false when wupian itself stops
    private boolean awaitEnd() throws IOException, InterruptedException {
        while (true) {
            synchronized (this) {
                if (closed) {
                    return false;
                }
                if (RunningServer.find(data, binaries).isEmpty()) {
                    return true;
                }
            }
            Thread.sleep(WATCH);
        }
    }

    private synchronized void launch(int again) throws IOException {
        if (!closed) {
            port = control.start(again, () -> closed);
        }
    }

    /// Stops the server and lets go of the home; a second call does nothing.
    @Override
    public void close() throws IOException {
        closed = true;
        synchronized (this) {
            try (lock) {
                if (RunningServer.find(data, binaries).isPresent()) {
                    control.stop();
                }
            }
        }
    }
}
