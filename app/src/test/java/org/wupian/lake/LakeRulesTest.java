package org.wupian.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Who may export, and what happens when an export cannot be made.
@WupianTest(demo = true, city = true)
class LakeRulesTest extends LakeProduct {

    @Autowired Lake lake;

    @Test
    void aFactThatCannotBeReadLeavesTheFilesBeforeInForceAndSaysWhichItIs() throws Exception {
        export();
        Path before = set();
        JsonNode manifest = visitor("office").get("/lake").json();
        view("broken", "select 1 / (n - 2) as n from generate_series(1, 3000) n");

        Visitor.Reply reply = visitor("office").call("POST", "/lake:export", "");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.json().get("detail").asString()).contains("fact.broken", "原有文件不变");
        assertThat(set()).isEqualTo(before);
        assertThat(visitor("office").get("/lake").json()).isEqualTo(manifest);
        assertThat(sets()).containsExactly(before);
    }

    @Test
    void aNumberThatDoesNotFitIsRefusedAndNotRounded() throws Exception {
        export();
        Path before = set();
        view("fine", "select 0.1234567890123456789 as n");

        Visitor.Reply reply = visitor("office").call("POST", "/lake:export", "");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.body()).contains("fact.fine");
        assertThat(set()).isEqualTo(before);
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesTheFilesBeforeInForce() throws Exception {
        export();
        Path before = set();
        Path obstacle = Files.createDirectories(home.resolve("lake.new/full"));

        Visitor.Reply reply = visitor("office").call("POST", "/lake:export", "");
        Files.delete(obstacle);
        Files.delete(home.resolve("lake.new"));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.json().get("detail").asString()).contains("无法写入湖仓目录");
        assertThat(set()).isEqualTo(before);
        assertThat(files.ask("select count(*) > 0 from {fact.measure}")).containsExactly("true");
    }

    @Test
    void whatKilledExportsLeftIsClearedAndTheSetBeforeStaysForItsReaders() throws Exception {
        export();
        Path before = set();
        Path left = Files.createDirectories(home.resolve("lake.sets/set-left/work"));
        Files.writeString(left.resolve("gathered"), "half");

        export();

        assertThat(sets()).containsExactlyInAnyOrder(before, set());
        assertThat(before.resolve("fact.measure.parquet")).exists();
        try (Stream<Path> inside = Files.list(set())) {
            assertThat(inside.map(it -> it.getFileName().toString()))
                    .allMatch(it -> it.endsWith(".parquet") || it.equals("manifest.json"));
        }
    }

    private List<Path> sets() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("lake.sets"))) {
            return all.map(it -> it.toAbsolutePath()).toList();
        }
    }

    @Test
    void oneExportAtATime() throws SQLException {
        try (Connection other = DriverManager.getConnection(url, owner, password);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('wupian.lake'))");

            Visitor.Reply reply = visitor("office").call("POST", "/lake:export", "");

            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.json().get("detail").asString()).contains("正在导出");
            other.rollback();
        }
        export();
    }

    @Test
    void onlyOfficeAndAdministratorExportAndTheAuditorReadsWhatItHolds() {
        export();

        assertThat(visitor("auditor").call("POST", "/lake:export", "").status()).isEqualTo(403);
        for (String other :
                List.of("bank-1", "kejiju", "county-411702", "jianguan", "enterprise-1")) {
            assertThat(visitor(other).call("POST", "/lake:export", "").status()).isEqualTo(403);
            assertThat(visitor(other).get("/lake").status()).isEqualTo(403);
        }
        for (String reader : List.of("admin", "office", "auditor")) {
            assertThat(visitor(reader).get("/lake").status()).isEqualTo(200);
        }
        assertThat(visitor("stranger").get("/lake").status()).isEqualTo(401);
    }

    @Test
    void theTrailNamesWhoExported() throws Exception {
        visitor("admin").call("POST", "/lake:export", "");
        lake.export();

        assertThat(exporters()).contains("admin", "system");
    }

    /// The trail is chained a moment after the work.
    private List<String> exporters() throws InterruptedException {
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i < 100 && !accounts.contains("system"); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            accounts.clear();
            for (JsonNode it : visitor("auditor").get("/audit/links?q=lake").json().get("items")) {
                if (it.get("action").asString().equals("lake.exported")) {
                    assertThat(it.get("detail").asString()).contains("facts=", "rows=");
                    accounts.add(it.get("account").asString());
                }
            }
        }
        return accounts;
    }
}
