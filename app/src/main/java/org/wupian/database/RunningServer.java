package org.wupian.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A server process on a data folder as its `postmaster.pid` tells (运行中的数据库进程).
///
/// @param port the loopback port it listens on, 0 while it is still starting
record RunningServer(ProcessHandle process, int port) {

    /// The server of this data folder, if it runs. A process counts only when the file names the
    /// folder, its program is one of ours and its own arguments name the folder too; anything else
    /// that happens to have the number is left alone.
    static Optional<RunningServer> find(Path data, Binaries binaries) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2 || !Path.of(lines.get(1).strip()).equals(data)) {
            return Optional.empty();
        }
        int port = lines.size() > 3 ? number(lines.get(3)) : 0;
        return ProcessHandle.of(number(lines.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(it -> isOurs(it.info(), data, binaries))
                .map(it -> new RunningServer(it, port));
    }

    /// Removes the file of a server that ended and that nobody collected, as the first process of a
    /// container may leave it: its number is taken for ever, and a new server would not begin
    /// beside it. One whose own processes still live is not affected: the new server sees their
    /// shared memory by the folder itself.
    static void forgetDead(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            if (!lines.isEmpty() && isDead(number(lines.getFirst()))) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Whether the process ended and only its number is left, where the system tells.
    private static boolean isDead(int process) throws IOException {
        Path state = Path.of("/proc", Integer.toString(process), "stat");
        try {
            String text = Files.readString(state, StandardCharsets.ISO_8859_1);
            return text.startsWith(") Z ", text.lastIndexOf(')'));
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private static boolean isOurs(ProcessHandle.Info info, Path data, Binaries binaries) {
        boolean program = info.command().map(Path::of).filter(binaries::areHomeOf).isPresent();
        boolean folder =
                info.arguments()
                        .filter(it -> Arrays.asList(it).contains(data.toString()))
                        .isPresent();
        return program && folder;
    }

    private static int number(String line) {
        String text = line.strip();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
