package org.wupian.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class LargeTableTest {

    @TempDir private Path folder;

    @Test
    void fourHundredThousandRowsOfThirtyColumnsFitIntoTheHeapOfTheProduct() throws Exception {
        Path file = folder.resolve("large.xlsx");
        LargeTable.write(file, 400_000, 30);

        String said = read(file, folder.resolve("back.xlsx"));

        assertThat(said).contains("rows=400000 ").contains("annotated Whole");
    }

    private static String read(Path file, Path back) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        "-XX:+UseSerialGC",
                                        "-Xmx512m",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        LargeTable.class.getName(),
                                        file.toString(),
                                        back.toString()))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
