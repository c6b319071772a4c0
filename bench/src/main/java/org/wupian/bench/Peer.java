package org.wupian.bench;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A side that serves as a process of its own, started from this program's class path.
record Peer(Process process) implements AutoCloseable {

    /// Starts it and waits until it listens.
    ///
    /// @param arguments after the port
    static Peer start(Class<?> main, int port, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Product.java(),
                                "-XX:+UseSerialGC",
                                "-Xmx1g",
                                "-Dsun.net.httpserver.nodelay=true",
                                "-cp",
                                classPath(),
                                main.getName(),
                                String.valueOf(port)));
        command.addAll(List.of(arguments));
        Peer peer = new Peer(new ProcessBuilder(command).inheritIO().start());
        while (!listens(port)) {
            if (!peer.process.isAlive()) {
                throw new IOException(main.getSimpleName() + " does not start");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return peer;
    }

    /// Without the product, whose settings a peer would take for its own.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> !it.endsWith("wupian.jar") && !it.contains("/app/target/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean listens(int port) {
        try (var _ = new Socket("127.0.0.1", port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
