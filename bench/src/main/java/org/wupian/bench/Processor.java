package org.wupian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Processor time and memory of other processes, as the operating system tells them.
final class Processor {

    private static final double TICKS = 100;

    private Processor() {}

    static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /// A server with all its children, also those that ended (Linux only, else 0).
    static double secondsOfAll(ProcessHandle server) throws IOException {
        double own = ticks(server.pid(), true);
        while (true) {
            double all = own;
            for (ProcessHandle child : server.children().toList()) {
                all += ticks(child.pid(), false);
            }
            double then = ticks(server.pid(), true);
            if (then == own) {
                return all / TICKS;
            }
            own = then; // a child may have ended in between and be counted twice or not at all
        }
    }

    /// Resident memory in MB (Linux only, else 0).
    static long residentMegabytes(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(it -> it.startsWith("VmRSS:"))
                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    private static double ticks(long pid, boolean withEnded) throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String line = Files.readString(stat);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        double own = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
        double ended = Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]);
        return withEnded ? own + ended : own;
    }
}
