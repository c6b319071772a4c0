package org.wupian.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sees that the benchmarks still work, in small sizes; what they say about time is asserted
/// nowhere.
class SmallSizesTest {

    private static void needTheProduct() {
        assumeTrue(Files.exists(Product.FAT_JAR), "the product is not packaged");
    }

    @Test
    void aContestPrintsEverySideAndWhetherTheAnswersAgree() throws Exception {
        String table =
                new Contest(
                                "adding",
                                List.of(
                                        new Side("ours", () -> new Side.Sample(1, 2, "7")),
                                        new Side("peer", () -> new Side.Sample(3, 4, "7")),
                                        new Side("limit", () -> new Side.Sample(0.5, 1, ""))))
                        .run(3);

        assertThat(table)
                .contains("| ours | 1.0000 | 1.0000 | 2.0000 | 2.0000 | 1.00 | 1.00 |")
                .contains("| peer | 3.0000 | 3.0000 | 4.0000 | 4.0000 | 3.00 | 2.00 |")
                .contains("answers: equal");
    }

    @Test
    void differentAnswersAreSaid() throws Exception {
        String table =
                new Contest(
                                "adding",
                                List.of(
                                        new Side("ours", () -> new Side.Sample(1, 2, "7")),
                                        new Side("peer", () -> new Side.Sample(3, 4, "8"))))
                        .run(1);

        assertThat(table).contains("answers: DIFFERENT [7, 8]");
    }

    @Test
    void theStartIsMeasured() throws Exception {
        needTheProduct();
        assertThat(Start.run(1)).contains("| peer: fat jar |").contains("answers: equal");
    }

    @Test
    void thePageIsMeasured() throws Exception {
        needTheProduct();
        assertThat(MeasuresPage.run(1, 80, 4))
                .contains("| peer: Spring and Thymeleaf |", "| limit: bare handler |")
                .contains("answers: equal");
    }

    @Test
    void theImportIsMeasuredAndAllSidesHaveTheSameRows() throws Exception {
        needTheProduct();
        assertThat(RosterImport.run(1, 1000, 3))
                .contains(
                        "| peer: JDBC batches, plain tables |",
                        "| limit: COPY of the final bytes |")
                .contains("answers: equal");
    }

    @Test
    void theCloseOfAMonthIsMeasuredAndAllSidesHaveTheSameFigures() throws Exception {
        needTheProduct();
        assertThat(MonthClose.run(1, 5000, 3))
                .contains("5,000 loans, 660 groups", "| peer: PostgreSQL, group by |")
                .contains("| limit: pass over arrays |")
                .contains("answers: equal");
    }

    @Test
    void workbooksAreReadAlikeByAllSides() throws Exception {
        assertThat(Workbooks.run(1, 500, 3))
                .contains("| peer: EasyExcel, texts in memory |", "| limit: unpacked only |")
                .contains("answers: equal");
    }

    @Test
    void anExportHasTheSameCellsOnAllSides() throws Exception {
        assertThat(Export.run(1, 1200, 3))
                .contains("| peer: EasyExcel |", "| limit: raw writer, values only |")
                .contains("answers: equal");
    }

    @Test
    void matchingIsMeasuredAndAllSidesHaveTheSameAnswers() throws Exception {
        assertThat(Matching.run(1, 5000, 70, 3))
                .contains("5,000 enterprises × 70 products", "| peer: DuckDB, join |")
                .contains("| limit: hand-written loop |")
                .contains("answers: equal");
    }

    @Test
    void namesAreMeasuredAndBothSidesFindMost() throws Exception {
        assertThat(Names.run(1, 200, 600, 200, 3))
                .contains("| ours | 1.0000 |", "| peer: Duke, JaroWinkler, best F |")
                .contains("| peer: Duke | ");
    }
}
