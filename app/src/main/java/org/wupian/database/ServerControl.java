package org.wupian.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Starts and stops the server's process (数据库进程启停).
///
/// @param more settings beside ours, each as `name=value`
record ServerControl(Binaries binaries, Commands commands, Path data, Path log, List<String> more) {

    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=60",
                    "shared_buffers=128MB",
                    "wal_level=replica",
                    "jit=off",
                    "timezone=Asia/Shanghai",
                    "log_timezone=Asia/Shanghai",
                    // statements and their values are personal data: the log has neither
                    "log_min_error_statement=panic",
                    "log_parameter_max_length_on_error=0",
                    "log_error_verbosity=terse");

    private static final int ATTEMPTS = 3;

    /// How long what a killed server left behind is waited for, and how often it is looked for.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMillis(200);

    /// @param again the port to come back on; 0 takes a free one
    /// @param abandoned whether nobody wants it any more
    /// @return the port it listens on
    int start(int again, BooleanSupplier abandoned) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        IOException last = null;
        int attempt = 0;
        while (attempt < ATTEMPTS && !abandoned.getAsBoolean()) {
            int port = again == 0 ? freePort() : again;
            long said = Files.size(preparedLog());
            RunningServer.forgetDead(data);
            try {
                startOn(port);
                return port;
            } catch (IOException e) {
                last = e; // another program may have taken the port meanwhile
                boolean waits = isSomethingLeft(said) && System.nanoTime() < end;
                attempt += waits ? 0 : 1;
                pause();
            }
        }
        throw new IOException("the embedded database does not start, see " + log, last);
    }

    private void startOn(int port) throws IOException {
        commands.run(
                List.of(
                        binaries.program("pg_ctl").toString(),
                        "start",
                        "--wait",
                        "--timeout=600",
                        "--silent",
                        "--pgdata=" + data,
                        "--log=" + log,
                        "--options=" + options(port)),
                "",
                660);
    }

    void stop() throws IOException {
        commands.run(
                List.of(
                        binaries.program("pg_ctl").toString(),
                        "stop",
                        "--wait",
                        "--timeout=120",
                        "--silent",
                        "--mode=fast",
                        "--pgdata=" + data),
                "",
                150);
    }

    /// Whether a killed server is not wholly gone: its processes end with what they are doing, and
    /// it keeps its number until somebody has collected it.
    ///
    /// @param said how long the log was before the attempt
    private boolean isSomethingLeft(long said) throws IOException {
        try (InputStream since = Files.newInputStream(log)) {
            since.skipNBytes(said);
            String text = new String(since.readAllBytes(), StandardCharsets.UTF_8);
            return text.contains("is still in use") || text.contains("already exists");
        }
    }

    private Path preparedLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > 10_000_000) {
            Files.move(
                    log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(log, SecretFile.ownerOnly("rw-------"));
            commands.user().own(log);
        }
        return log;
    }

    private String options(int port) {
        StringBuilder all = new StringBuilder("-p " + port);
        Stream.concat(SETTINGS.stream(), more.stream())
                .forEach(it -> all.append(" -c ").append(it));
        return all.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
