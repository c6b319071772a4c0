package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wupian.OwnProcess;
import org.wupian.database.TestDatabase;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// SIGKILL while a list is read and while it is brought in: nothing is half applied, a file half
/// read is read again; and a list of many rows passes through a small heap.
@Tag("slow")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledImportTest {

    private static final int ROWS = 6_000;

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

    private static void killAndStartAgain() throws Exception {
        product.kill();
        product = startProduct();
    }

    @Test
    void aKillLeavesAnImportAppliedAsAWholeOrNotAtAll() throws Exception {
        Random moment = new Random(5);
        for (int round = 0; round < 3; round++) {
            Visitor science = new Visitor(product.port(), "unit-science");
            String path = "/rosters/technology/imports?source=high-tech&dryRun=true";
            long id =
                    science.upload(path, "r" + round + ".csv", list(round))
                            .json()
                            .get("id")
                            .asLong();
            if (round % 2 == 0) {
                TimeUnit.MILLISECONDS.sleep(moment.nextInt(1500));
                killAndStartAgain();
            }
            JsonNode preview = Lists.await(new Visitor(product.port(), "unit-science"), id);
            assertThat(preview.get("rows").asInt()).as(preview.toString()).isEqualTo(ROWS);
            assertThat(preview.get("added").asInt()).isEqualTo(ROWS);
            int known = operators();

            Thread applying =
                    Thread.ofVirtual()
                            .start(() ->
                                    applyUnlessKilled(
                                            new Visitor(product.port(), "unit-science"), id));
            TimeUnit.MILLISECONDS.sleep(moment.nextInt(2500));
            killAndStartAgain();
            applying.join();

            JsonNode after =
                    new Visitor(product.port(), "unit-science").get("/imports/" + id).json();
            boolean applied = !after.get("appliedAt").isNull();
            assertThat(operators()).isEqualTo(known + (applied ? ROWS : 0));
            if (!applied) {
                applyUnlessKilled(new Visitor(product.port(), "unit-science"), id);
                assertThat(operators()).isEqualTo(known + ROWS);
            }
        }
        assertThat(new Visitor(product.port(), "auditor").get("/audit/verify").json().get("broken"))
                .isEmpty();
    }

    private static void applyUnlessKilled(Visitor science, long id) {
        try {
            assertThat(science.call("POST", "/imports/" + id + ":apply", "").status())
                    .isEqualTo(200);
        } catch (java.io.UncheckedIOException e) {
            // the product is gone; what became of it is looked at when it is back
        }
    }

    /// All there are, counted page by page.
    private static int operators() {
        int count = 0;
        String after = "0";
        Visitor office = new Visitor(product.port(), "office");
        while (!after.isEmpty()) {
            JsonNode page = office.get("/enterprises?limit=1000&after=" + after).json();
            count += page.get("items").size();
            after = page.get("next").asString("");
        }
        return count;
    }

    private static byte[] list(int round) {
        StringBuilder csv = new StringBuilder("企业名称,注册号,地址,注册资本\n");
        Random names = new Random(round);
        for (int i = 0; i < ROWS; i++) {
            csv.append("西平县").append(brand(names)).append("机械有限公司,");
            csv.append(registration(round * ROWS + i))
                    .append(",西平县柏城街道,")
                    .append(i % 900 + 1)
                    .append("万元\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Three characters that are in use.
    private static String brand(Random names) {
        StringBuilder brand = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            brand.append((char) (0x4E00 + names.nextInt(0x5000)));
        }
        return brand.toString();
    }

    /// A number of 15 digits whose check holds (ISO 7064 MOD 11,10).
    private static String registration(int number) {
        String body = "411721" + String.format("%08d", number);
        int product = 10;
        for (int i = 0; i < body.length(); i++) {
            int sum = (product + body.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return body + (11 - product) % 10;
    }
}
