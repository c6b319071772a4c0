package org.wupian.database;

import java.io.IOException;
import java.nio.file.Files;
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
