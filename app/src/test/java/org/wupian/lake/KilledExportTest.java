package org.wupian.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.wupian.OwnProcess;
import org.wupian.database.HomeDatabase;
import org.wupian.database.TestDatabase;
import org.wupian.supervision.Visitor;

/// A million rows go through a heap of 512 MB; the columnar engine is loaded by the first export
/// and not by the start; SIGKILL in the middle of an export leaves the one before.
@Tag("slow")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledExportTest {

    private static final int ROWS = 1_000_000;

    private static Path home;
    private static OwnProcess product;

    @BeforeAll
    static void start() throws Exception {
        home = TestDatabase.homeWithPrograms();
        product = startProduct();
    }

    @AfterAll
    static void stop() throws Exception {
        product.close();
        TestDatabase.remove(home);
    }

    private static OwnProcess startProduct() throws Exception {
        return OwnProcess.start(home, List.of("wupian.demo=true", "wupian.demo.city=false"))
                .awaitReady();
    }

    private static Visitor.Reply export() {
        return new Visitor(product.port(), "office").call("POST", "/lake:export", "");
    }

    private static List<String> ask(String query) {
        return new ParquetFiles(home.resolve("lake")).ask(query);
    }

    @Test
    @Order(1)
    void theStartDoesNotTouchTheColumnarEngine() throws Exception {
        assertThat(classes()).contains("org.wupian.lake.Lake").doesNotContain("org.duckdb.");

        assertThat(export().status()).isEqualTo(200);

        assertThat(classes()).contains("org.duckdb.DuckDBDriver");
    }

    private static String classes() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Path output = Files.createTempFile("wupian-test-", ".classes");
        new ProcessBuilder(
                        jcmd.toString(),
                        Long.toString(product.handle().pid()),
                        "VM.class_hierarchy")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        String classes = Files.readString(output);
        Files.delete(output);
        return classes;
    }

    @Test
    @Order(2)
    void aMillionRowsGoThroughASmallHeap() throws Exception {
        publish();

        Visitor.Reply reply = export();

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(
                        ask(
                                "select count(*) || ' ' || sum(enterprise) || ' ' || count(valid_until)"
                                        + " from {fact.roster_member}"))
                .containsExactly("%d %d %d".formatted(ROWS, ROWS * (ROWS + 1L) / 2, ROWS / 2));
    }

    /// A version of a list with many entries.
    private static void publish() throws Exception {
        for (String sql :
                List.of(
                        """
                        insert into roster.import (roster, source, sender, account, file_name, sha256,
                                                   as_of, state, created_at)
                        values ('technology', 'general', 'science', 'kejiju', 'a.csv', '', '2026-11-01',
                                'APPLIED', now())
                        returning ''
                        """,
                        """
                        insert into roster.entry (roster, key, kind, operator, created_by)
                        select 'technology', 'E' || n, 'ENTERPRISE', n, import.id
                          from roster.import, generate_series(1, 1000000) n
                        returning ''
                        """,
                        """
                        insert into roster.version (roster, number, published_at, published_on, account,
                                                    entries, joined, left_list, changed)
                        values ('technology', 1, now(), '2026-11-01', 'kejiju', 1000000, 1000000, 0, 0)
                        returning ''
                        """,
                        """
                        insert into roster.member (roster, number, entry, operator, kind, name, project, code,
                                                   county, tier, sources, fields, flag)
                        select roster, 1, id, operator, kind, '西平县第' || operator || '号机械制造有限公司', '',
                               '', '411721', '', array['high-tech'], '{}', ''
                          from roster.entry where roster = 'technology'
                        returning ''
                        """,
                        """
                        insert into roster.member_source (roster, number, entry, source, sender, tier,
                                                          valid_from, valid_until)
                        select roster, 1, id, 'high-tech', 'science', '', '2025-01-01',
                               case when operator % 2 = 0 then date '2027-12-31' end
                          from roster.entry where roster = 'technology'
                        returning ''
                        """)) {
            new HomeDatabase(home)
                    .ask("with made as (%s) select count(*)::text from made".formatted(sql));
        }
    }

    @Test
    @Order(3)
    void aKillInTheMiddleLeavesTheExportBeforeAndTheNextClearsUp() throws Exception {
        Random moment = new Random(7);
        int halves = 0;
        for (int round = 0; round < 4; round++) {
            Path before = home.resolve("lake").toRealPath();
            Thread exporting = Thread.ofVirtual().start(KilledExportTest::exportUnlessKilled);
            TimeUnit.MILLISECONDS.sleep(500 + moment.nextInt(4_000));
            product.kill();
            exporting.join();

            halves += hasHalf() ? 1 : 0;
            assertThat(home.resolve("lake/manifest.json")).exists();
            assertThat(ask("select count(*) from {fact.roster_member}"))
                    .containsExactly(Integer.toString(ROWS));
            assertThat(before).exists();
            product = startProduct();
        }
        assertThat(export().status()).isEqualTo(200);

        assertThat(halves).isPositive();
        assertThat(sets()).isEqualTo(2);
        assertThat(new Visitor(product.port(), "auditor").get("/audit/verify").json().get("broken"))
                .isEmpty();
    }

    private static void exportUnlessKilled() {
        try {
            export();
        } catch (UncheckedIOException e) {
            // the product is gone
        }
    }

    private static boolean hasHalf() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("lake.sets"))) {
            return all.anyMatch(it -> Files.exists(it.resolve("work")));
        }
    }

    private static long sets() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("lake.sets"))) {
            return all.count();
        }
    }
}
