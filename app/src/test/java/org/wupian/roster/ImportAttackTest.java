package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Files nobody should send, and two people at once: bounded, answered in words, nothing lost.
@WupianTest(demo = true, own = true)
class ImportAttackTest {

    private static final String PATH = "/rosters/listing/imports";

    @LocalServerPort int port;

    private Visitor office() {
        return new Visitor(port, "office");
    }

    @Test
    void whatIsNoListIsRefusedInWordsAndTheRosterStaysAsItIs() {
        assertThat(failure("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0})).isNotBlank();
        assertThat(failure("a.xlsx", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).isNotBlank();
        assertThat(failure("a.xlsx", bomb())).isNotBlank();
        assertThat(failure("a.csv", "企业名称\n甲\0乙\n".getBytes(StandardCharsets.UTF_8))).isNotBlank();
        assertThat(
                        failure(
                                "a.csv",
                                "企业名称：驻马店某某公司\n联系人：张三\n联系电话：13800000000\n"
                                        .getBytes(StandardCharsets.UTF_8)))
                .isNotBlank();
        assertThat(office().upload(PATH, "a.csv", new byte[0]).status()).isEqualTo(422);
        assertThat(office().call("POST", "/rosters/listing/versions", "").status()).isEqualTo(409);
    }

    private String failure(String name, byte[] content) {
        JsonNode it = Lists.send(office(), PATH, name, content);
        assertThat(it.get("state").asString()).isEqualTo("FAILED");
        assertThat(it.get("rows").asInt()).isZero();
        return it.get("failure").asString();
    }

    private static byte[] bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name :
                    List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                byte[] zeros = new byte[1 << 20];
                Arrays.fill(zeros, (byte) ' ');
                for (int i = 0; i < 300; i++) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @Test
    void oddQuotesLoseNoRow() {
        String csv = "企业名称,统一社会信用代码\n驻马店市甲一有限公司,\n\"驻马店市乙二有限公司,\n驻马店市丙三有限公司,\n";

        JsonNode it =
                Lists.send(
                        office(),
                        PATH + "?dryRun=true",
                        "名单.csv",
                        csv.getBytes(StandardCharsets.UTF_8));

        assertThat(it.get("rows").asInt()).isEqualTo(3);
        assertThat(Lists.outcomes(it)).hasSize(6);
    }

    @Test
    void formulasInNamesComeBackAsText() throws IOException {
        String csv = "企业名称,统一社会信用代码\n\"=cmd|' /C calc'!A0\",123\n驻马店市丁四有限公司,9141\n";
        JsonNode it =
                Lists.send(
                        office(),
                        PATH + "?dryRun=true",
                        "名单.csv",
                        csv.getBytes(StandardCharsets.UTF_8));

        byte[] back =
                office().get("/imports/" + it.get("id").asLong() + "/annotated.xlsx")
                        .response()
                        .body();

        try (ReadableWorkbook book = new ReadableWorkbook(new java.io.ByteArrayInputStream(back))) {
            var cell = book.getSheets().toList().get(1).read().get(1).getCell(0);
            assertThat(cell.getType()).isEqualTo(org.dhatim.fastexcel.reader.CellType.STRING);
            assertThat(cell.getText()).startsWith("=cmd");
            assertThat(book.getFirstSheet().getName()).isEqualTo("问题清单");
        }
    }

    @Test
    void twoPeopleAtOnceWaitForEachOtherAndTheSecondIsToldWhenItComesOutDifferently()
            throws Exception {
        Visitor development = new Visitor(port, "unit-development");
        String path = "/rosters/bond-issuers/imports?dryRun=true";
        byte[] list = "企业名称\n驻马店市合丰投资有限公司\n驻马店市启泰建设有限公司\n".getBytes(StandardCharsets.UTF_8);
        long one = Lists.send(development, path, "一.csv", list).get("id").asLong();
        long two = Lists.send(development, path, "二.csv", list).get("id").asLong();
        List<Integer> statuses;
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (long id : List.of(one, two)) {
                answers.add(
                        people.submit(() ->
                                development
                                        .call("POST", "/imports/" + id + ":apply", "")
                                        .status()));
            }
            statuses = new ArrayList<>(List.of(answers.get(0).get(), answers.get(1).get()));
        }
        Collections.sort(statuses);

        assertThat(statuses).containsExactly(200, 409);
        long told = development.get("/imports/" + one).json().get("added").asInt() == 0 ? one : two;
        assertThat(Lists.outcomes(development.get("/imports/" + told).json()))
                .containsExactly(0, 0, 2, 0, 0, 0);
    }

    /// The order in which lists come in does not change what is known in the end.
    @Test
    void theOrderOfImportsDoesNotMatter() {
        List<byte[]> lists = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            StringBuilder csv = new StringBuilder("企业名称,统一社会信用代码,地址,从业人员\n");
            csv.append("驻马店市序列机械有限公司,91411722MA9K3E7B0A,西平县柏城街道")
                    .append(i + 1)
                    .append("号,")
                    .append(10 * i + 5)
                    .append('\n');
            csv.append(i == 1 ? "驻马店序列机械有限责任公司,91411722MA9K3E7B0A,西平县,7\n" : "");
            lists.add(csv.toString().getBytes(StandardCharsets.UTF_8));
        }
        List<String> rosters = List.of("battery-vehicle", "devices", "listing");
        List<String> known = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
            Collections.shuffle(order, new Random(seed));
            List<Long> ids = new ArrayList<>();
            for (int i : order) {
                String day = "2026-0" + (i + 1) + "-01";
                JsonNode it =
                        Lists.send(
                                office(),
                                "/rosters/" + rosters.get(i) + "/imports?asOf=" + day,
                                i + ".csv",
                                lists.get(i));
                Lists.outcomes(it);
                ids.add(it.get("id").asLong());
            }
            long id =
                    office().get("/enterprises?q=91411722MA9K3E7B0A")
                            .json()
                            .get("items")
                            .get(0)
                            .get("id")
                            .asLong();
            JsonNode it = office().get("/enterprises/" + id).json();
            known.add(it.get("name").asString() + it.get("address").asString() + it.get("county"));
            Collections.reverse(ids);
            ids.forEach(undo ->
                    assertThat(office().call("POST", "/imports/" + undo + ":undo", "").status())
                            .isEqualTo(200));
        }

        assertThat(known.stream().distinct()).hasSize(1);
        assertThat(known.getFirst()).contains("柏城街道3号");
    }
}
