package org.wupian;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The product as a process of its own, started as its operator starts it, for tests that kill it.
public final class OwnProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("wupian ready http://localhost:(\\d+)");

    private final Process process;
    private final Path output;
    private int port;

    private OwnProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /// Starts it on a free port; [#awaitReady] waits for it.
    ///
    /// @param settings further ones, each as `name=value`
    public static OwnProcess start(Path home, List<String> settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of("-cp", classPathOfTheProduct(), "org.wupian.Wupian"));
        command.addAll(List.of("--server.port=0", "--server.address=127.0.0.1"));
        command.addAll(List.of("--wupian.home=" + home, "--wupian.packs=" + Path.of("../packs")));
        settings.forEach(it -> command.add("--" + it));
        Path output = Files.createTempFile("wupian-test-", ".out");
        return new OwnProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    /// @throws IllegalStateException with what it said when it ends instead
    public OwnProcess awaitReady() throws InterruptedException {
        while (true) {
            Matcher ready = READY.matcher(output());
            if (ready.find()) {
                port = Integer.parseInt(ready.group(1));
                return this;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("the product does not start:\n" + output());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /// Waits until it ended by itself.
    ///
    /// @return its exit value
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    public int port() {
        return port;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /// What it wrote so far.
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// SIGKILL: it has no chance to finish anything.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// SIGTERM, as an operator ends it.
    @Override
    public void close() throws InterruptedException, IOException {
        process.destroy();
        process.waitFor();
        Files.deleteIfExists(output);
    }

    /// Without the tests' own classes, templates and settings.
    private static String classPathOfTheProduct() {
        return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(it -> !it.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
