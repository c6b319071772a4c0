package org.wupian.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job's jar as people start it: in one process, and on a cluster of two workers.
@Tag("slow")
class ClusterTest {

    @TempDir Path folder;

    private List<String> figures(String... options) throws IOException, InterruptedException {
        Path out = folder.resolve("figures-%d.csv".formatted(options.length));
        List<String> command = new ArrayList<>(List.of("./figures"));
        command.addAll(List.of(options));
        command.addAll(
                List.of(
                        folder.toString(),
                        TestFacts.PACK_FOLDER.toString(),
                        TestFacts.MONTH.toString(),
                        out.toString()));
        Path log = folder.resolve("log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return Files.readAllLines(out);
    }

    @Test
    void aClusterSaysTheSameAsOneProcess() throws IOException, InterruptedException, SQLException {
        new TestFacts(folder).close();

        List<String> one = figures();
        assertThat(one).hasSizeGreaterThan(1_000);
        assertThat(figures("--cluster")).isEqualTo(one);
        assertThat(Files.readString(folder.resolve("log"))).contains("Executor added", "spark://");
    }
}
