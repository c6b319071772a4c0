package org.wupian.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// The embedded PostgreSQL of a home, reached past the product.
record EmbeddedDatabase(Path home) {

    String url() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + pidFile().get(3).strip() + "/wupian";
    }

    ProcessHandle process() throws IOException {
        return ProcessHandle.of(Long.parseLong(pidFile().get(0).strip())).orElseThrow();
    }

    String appPassword() throws IOException {
        return password("app");
    }

    /// A connection that no policy stops.
    Connection superuser() throws IOException, SQLException {
        return DriverManager.getConnection(url(), "postgres", password("superuser"));
    }

    private String password(String of) throws IOException {
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(home.resolve("postgres/passwords"))));
        return lines.getProperty(of);
    }

    /// Starts and stops the server alone, as quickly as its own tool can.
    ///
    /// @return seconds until it answered
    double startAndStop() throws IOException, InterruptedException {
        long began = System.nanoTime();
        control("start", "--options=-p " + Product.freePort() + " -c unix_socket_directories=");
        double seconds = (System.nanoTime() - began) / 1e9;
        control("stop", "--mode=fast");
        return seconds;
    }

    private void control(String what, String option) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name", "").equals("root")) {
            command.addAll(
                    List.of("setpriv", "--reuid=wupian", "--regid=wupian", "--clear-groups", "--"));
        }
        Path data = home.resolve("postgres/data");
        command.addAll(
                List.of(
                        program("pg_ctl").toString(),
                        what,
                        "--wait",
                        "--silent",
                        "--pgdata=" + data,
                        option));
        Process process =
                new ProcessBuilder(command)
                        .directory(home.resolve("postgres").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException("pg_ctl " + what + " failed");
        }
    }

    private Path program(String name) throws IOException {
        try (Stream<Path> versions = Files.list(home.resolve("postgres/programs"))) {
            return versions.findFirst().orElseThrow().resolve("bin").resolve(name);
        }
    }

    private List<String> pidFile() throws IOException {
        return Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
    }
}
