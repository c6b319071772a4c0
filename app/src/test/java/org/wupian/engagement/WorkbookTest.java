package org.wupian.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wupian.engagement.ListedFirms.ALPHA;
import static org.wupian.engagement.ListedFirms.BETA;
import static org.wupian.engagement.ListedFirms.DELTA;
import static org.wupian.engagement.ListedFirms.GAMMA;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Many steps by workbook: it comes with what the bank has to visit, each row is answered with the
/// place of what is wrong, and the same workbook again changes nothing.
@WupianTest(demo = true, own = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbookTest {

    private static final List<String> HEADINGS =
            List.of(
                    "对接编号", "企业名称", "步骤", "日期", "经办人", "结果", "金额（万元）", "期限（月）", "用途", "无需求", "下次日期",
                    "备注");

    @LocalServerPort int port;

    private Visitor icbc;
    private final Map<String, Long> ids = new HashMap<>();

    @BeforeAll
    void publish() throws InterruptedException {
        icbc = new Visitor(port, "unit-bank-icbc");
        ListedFirms.publish(
                new Visitor(port, "unit-science"),
                "technology",
                "?source=high-tech",
                ListedFirms.ALL);
        for (String name : List.of(ALPHA, BETA, GAMMA, DELTA)) {
            ids.put(name, ListedFirms.idOf(icbc, "technology", name));
        }
    }

    private static byte[] filled(List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("走访登记");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    Object value = rows.get(row).get(column);
                    if (value instanceof Number number) {
                        sheet.value(row + 1, column, number);
                    } else {
                        sheet.value(row + 1, column, value.toString());
                    }
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void theTemplateHoldsWhatTheBankHasToVisit() throws IOException {
        Visitor.Reply reply = icbc.get("/engagements/workbook.xlsx?roster=technology");
        List<String> names = new ArrayList<>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(reply.response().body()))) {
            for (Row row : book.getFirstSheet().read()) {
                row.getCellAsString(2).ifPresent(names::add);
            }
        }

        assertThat(names).contains("企业名称", ALPHA, BETA, GAMMA, DELTA);
    }

    @Test
    void everyRowIsAnsweredAndTheSameWorkbookTwiceChangesNothing() throws IOException {
        long strange = ListedFirms.idOf(new Visitor(port, "unit-bank-abc"), "technology", ALPHA);
        byte[] sheet =
                filled(
                        List.of(
                                List.of(ids.get(ALPHA), ALPHA, "走访", "2026-11-26", "李敏", "有意向"),
                                List.of(
                                        ids.get(ALPHA),
                                        ALPHA,
                                        "需求摸排",
                                        "2026.11.26",
                                        "李敏",
                                        "",
                                        "300.5",
                                        12,
                                        "流动资金"),
                                List.of(
                                        ids.get(BETA),
                                        BETA,
                                        "需求摸排",
                                        "2026年11月26日",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "是"),
                                List.of(ids.get(GAMMA), GAMMA),
                                List.of(ids.get(DELTA), DELTA, "放款", "2026-11-27", "", "", "一百"),
                                List.of(strange, "别家的", "走访", "2026-11-26"),
                                List.of(ids.get(ALPHA), ALPHA, "走访", "2026-11-26", "李敏", "有意向")));

        JsonNode seen = icbc.upload("/engagements/workbook", "登记.xlsx", sheet).json();
        String path = "/engagements/workbook/" + seen.get("id").asString();
        assertThat(icbc.get("/engagements/" + ids.get(ALPHA)).json().get("steps")).isEmpty();
        JsonNode applied = icbc.call("POST", path + ":apply", "").json();
        JsonNode again = icbc.upload("/engagements/workbook", "登记.xlsx", sheet).json();
        JsonNode once = icbc.call("POST", path + ":apply", "").json();

        assertThat(outcomes(seen))
                .containsExactly(
                        "2 ADDED", "3 ADDED", "4 ADDED", "6 REJECTED", "7 REJECTED", "8 UNCHANGED");
        assertThat(places(seen))
                .containsExactlyInAnyOrder(
                        "走访登记 6 日期 engagement.error.on.future",
                        "走访登记 6 金额 engagement.error.amount.wan",
                        "走访登记 7 对接编号 engagement.error.sheet.id");
        assertThat(applied.get("added").asInt()).isEqualTo(3);
        assertThat(again.get("added").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(4);
        assertThat(once.get("added").asInt()).isZero();
        JsonNode alpha = icbc.get("/engagements/" + ids.get(ALPHA)).json();
        assertThat(alpha.get("steps")).hasSize(2);
        assertThat(alpha.get("engagement").get("need").get("amountFen").asLong())
                .isEqualTo(300_500_000L);
        assertThat(
                        new Visitor(port, "unit-bank-abc")
                                .get("/engagements/" + strange)
                                .json()
                                .get("steps"))
                .isEmpty();
        assertThat(new Visitor(port, "unit-bank-abc").get(path).status()).isEqualTo(404);
    }

    @Test
    void whatIsNotTheWorkbookIsSaidAndThePageShowsThePlaces() throws IOException {
        Visitor.Reply other =
                icbc.upload("/engagements/workbook", "a.csv", "a,b\n1,2\n".getBytes());
        Visitor.Reply blank =
                icbc.upload(
                        "/engagements/workbook",
                        "a.xlsx",
                        filled(List.of(List.of(ids.get(GAMMA), GAMMA))));
        Visitor person = new Visitor(port, "unit-bank-icbc").signIn();
        person.page("/engagements/workbook");
        Visitor.Reply sent =
                person.submitFile(
                        "/engagements/workbook",
                        "登记.xlsx",
                        filled(List.of(List.of(ids.get(GAMMA), GAMMA, "授信", "2026-11-26"))));
        String there =
                sent.response()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("^https?://[^/]*", "");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("没有找到");
        assertThat(blank.status()).isEqualTo(422);
        assertThat(person.page(there).body()).contains("走访登记，第 2 行，金额：授信、放款须填写金额");
    }

    private static List<String> outcomes(JsonNode upload) {
        List<String> outcomes = new ArrayList<>();
        upload.get("rows")
                .forEach(it ->
                        outcomes.add(it.get("row").asInt() + " " + it.get("outcome").asString()));
        return outcomes;
    }

    private static List<String> places(JsonNode upload) {
        List<String> places = new ArrayList<>();
        upload.get("rows")
                .forEach(row ->
                        row.get("errors")
                                .forEach(it ->
                                        places.add(
                                                "%s %d %s %s"
                                                        .formatted(
                                                                it.get("sheet").asString(),
                                                                it.get("row").asInt(),
                                                                it.get("column").asString(),
                                                                it.get("code").asString()))));
        return places;
    }
}
