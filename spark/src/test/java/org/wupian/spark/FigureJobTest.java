package org.wupian.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.wupian.formula.Part;

/// Spark and the product's engine say the same of every formula of the pack.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureJobTest {

    @TempDir static Path folder;
    private TestFacts facts;
    private SparkSession spark;

    @BeforeAll
    void begin() throws SQLException {
        facts = new TestFacts(folder);
        spark =
                SparkSession.builder()
                        .master("local[2]")
                        .config("spark.ui.enabled", false)
                        .config("spark.driver.bindAddress", "127.0.0.1")
                        .config("spark.driver.host", "127.0.0.1")
                        .config("spark.sql.shuffle.partitions", 2)
                        .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                        .getOrCreate();
    }

    @AfterAll
    void end() throws SQLException, IOException {
        spark.close();
        facts.close();
    }

    private static String exact(@Nullable BigDecimal it) {
        return it == null ? "-" : it.stripTrailingZeros().toPlainString();
    }

    private static List<String> sorted(List<Part> parts) {
        return parts.stream()
                .map(it ->
                        String.join(
                                " ",
                                it.month().toString(),
                                it.organisation(),
                                it.county(),
                                exact(it.amount()),
                                exact(it.base()),
                                exact(it.otherAmount()),
                                exact(it.otherBase())))
                .sorted()
                .toList();
    }

    @Test
    void everyFormulaGivesTheSameSumsOnBothEngines() throws SQLException {
        List<Formula> formulas = Formula.of(TestFacts.PACK);
        LakeFacts.open(
                spark,
                folder.toString(),
                formulas.stream().flatMap(it -> it.facts().stream()).distinct().toList());
        for (Formula it : formulas) {
            List<String> ours = sorted(facts.parts(it));
            assertThat(ours).as(it.code()).isNotEmpty();
            assertThat(sorted(FigureJob.parts(spark, it, TestFacts.MONTH)))
                    .as(it.code())
                    .isEqualTo(ours);
        }
        assertThat(formulas).hasSizeGreaterThan(60);
    }

    @Test
    void theJobWritesEveryFigureOnce() throws IOException {
        Path out = folder.resolve("figures.csv");
        int figures =
                FigureJob.run(
                        spark,
                        FigureJob.task(
                                folder.toString(),
                                "../packs/zhumadian",
                                TestFacts.MONTH.toString(),
                                out.toString()));

        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(figures + 1).doesNotHaveDuplicates();
        assertThat(lines.get(0)).isEqualTo("code,month,by,subject,value,reason");
        assertThat(lines)
                .anyMatch(it -> it.matches("tech-gap,2026-09,city,,-?\\d+\\.\\d+,"))
                .anyMatch(it -> it.matches("chain-access,2026-09,place,chain:食品加工,\\d+.*"))
                .anyMatch(it -> it.startsWith("loan-deposit,2026-09,institution,bank-3,"));
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureJob.task("a", "b"))
                .withMessageContaining("usage");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureJob.task("a", folder.toString(), "2026-10", "c"))
                .withMessageContaining("pack.properties");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureJob.task("a", "../packs/zhumadian", "10/2026", "c"))
                .withMessageContaining("10/2026");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        FigureJob.Task task =
                FigureJob.task(
                        empty.toString(),
                        "../packs/zhumadian",
                        "2026-09",
                        empty.resolve("out").toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureJob.run(spark, task))
                .withMessageContaining("fact.return_cell");
    }
}
