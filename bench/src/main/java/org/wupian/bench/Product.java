package org.wupian.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The product as a process of its own.
final class Product implements AutoCloseable {

    static final Path PROJECT =
            Files.exists(Path.of("packs"))
                    ? Path.of("").toAbsolutePath()
                    : Path.of("..").toAbsolutePath().normalize();
    static final Path FAT_JAR = PROJECT.resolve("app/target/wupian-boot.jar");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final double startSeconds;

    private Product(Process process, int port, double startSeconds) {
        this.process = process;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    /// How `./run` starts it: the extracted jar with the options of the build, when `./run` built
    /// it.
    static List<String> asRunStartsIt() throws IOException, InterruptedException {
        Path folder = PROJECT.resolve("app/target/product");
        if (!Files.exists(folder.resolve("wupian-boot.jar"))) {
            folder = PROJECT.resolve("bench/target/product");
            delete(folder);
            new ProcessBuilder(
                            java(),
                            "-Djarmode=tools",
                            "-jar",
                            FAT_JAR.toString(),
                            "extract",
                            "--destination",
                            folder.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        Path options = folder.resolve("options");
        return List.of(
                java(),
                Files.exists(options) ? "@" + options : "-Dspring.aot.enabled=true",
                "-jar",
                folder.resolve("wupian-boot.jar").toString());
    }

    static List<String> fatJar() {
        return List.of(java(), "-jar", FAT_JAR.toString());
    }

    /// Starts it and waits for the first page.
    ///
    /// @param settings further ones, each as `--name=value`
    static Product start(List<String> command, Path home, boolean demo, String... settings)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> all = new ArrayList<>(command);
        all.addAll(
                List.of(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--wupian.home=" + home,
                        "--wupian.packs=" + PROJECT.resolve("packs"),
                        "--wupian.demo=" + demo));
        all.addAll(List.of(settings));
        Path log = home.resolveSibling(home.getFileName() + ".out");
        long began = System.nanoTime();
        Process process =
                new ProcessBuilder(all)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        while (true) {
            if (answers(port)) {
                return new Product(process, port, (System.nanoTime() - began) / 1e9);
            }
            if (!process.isAlive()) {
                throw new IOException("the product does not start:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /// Waits until everything is loaded: the first page is served before.
    void awaitReady() throws InterruptedException, IOException {
        while (get(port, "/actuator/health/readiness").statusCode() != 200) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static boolean answers(int port) throws InterruptedException {
        try {
            return get(port, "/sign-in").statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static HttpResponse<String> get(int port, String path)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// The page as anybody sees it, without what differs each time.
    String page(String path) throws IOException, InterruptedException {
        return get(port, path).body().replaceAll("value=\"[A-Za-z0-9_-]{60,}\"", "");
    }

    int port() {
        return port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /// From the process's begin to the first page.
    double startSeconds() {
        return startSeconds;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// A folder for a home, which the database's user can pass through.
    static Path newHome() throws IOException {
        Path parent = Files.createTempDirectory("wupian-bench-");
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
        Path home = Files.createDirectory(parent.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        return home;
    }

    static void delete(Path top) throws IOException {
        if (Files.exists(top)) {
            try (Stream<Path> all = Files.walk(top)) {
                for (Path it : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(it);
                }
            }
        }
    }
}
