package org.wupian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Acceptance of G1, the target: with three months of figures the board shows the actual, its share
/// of the target, where the pace leads and a light, and each figure names where it comes from.
@WupianTest(clock = "2024-04-10T09:00", demo = true, own = true)
class G1TargetTest {

    private static final String TARGET = "/targets/G1-loans";

    @LocalServerPort int port;

    private Visitor office;

    @BeforeEach
    void threeMonths() {
        office = new Visitor(port, "office");
        record("2024-01", "40", "progress/2024-01/7/finance/SUMMARY");
        record("2024-02", "57.5", "2月报表");
        record("2024-03", "84", "3月报表");
    }

    @Test
    void theBoardShowsActualShareRunRateAndLight() {
        JsonNode loans = standing("2024-03");

        assertThat(loans.get("actual").asDouble()).isEqualTo(84);
        assertThat(loans.get("due").asDouble()).isEqualTo(92);
        assertThat(loans.get("share").asDouble()).isEqualTo(0.28);
        assertThat(loans.get("forecast").asDouble()).isEqualTo(336);
        assertThat(loans.get("gap").asDouble()).isEqualTo(216);
        assertThat(loans.get("perMonth").asDouble()).isEqualTo(24);
        assertThat(loans.get("light").asString()).isEqualTo("AMBER");
        assertThat(standing("2024-02").get("light").asString()).isEqualTo("GREEN");
        record("2024-03", "80", "3月报表更正");
        assertThat(standing("2024-03").get("light").asString()).isEqualTo("RED");
    }

    @Test
    void peopleSeeTheSameAndEachFigureNamesItsSource() {
        Visitor bank = new Visitor(port, "unit-bank-icbc").signIn();

        assertThat(bank.page("/targets").body())
                .contains("全年新增各项贷款", "84 亿元", "28.0 %", "336 亿元", "24 亿元");
        assertThat(bank.page(TARGET).body())
                .contains("2月报表", "3月报表", "57.5")
                .contains("/months/2024-01/reports/7/finance?kind=SUMMARY\">2024年1月措施7进展报告</a>")
                .doesNotContain("progress/2024");
    }

    @Test
    void onlyTheOfficeRecordsAndAFigureNeedsASource() {
        Visitor bank = new Visitor(port, "unit-bank-icbc");
        assertThat(
                        bank.call(
                                        "PUT",
                                        TARGET + "/actuals/2024-04",
                                        "{\"value\":1,\"source\":\"x\"}")
                                .status())
                .isEqualTo(403);

        Visitor typing = new Visitor(port, "office").signIn();
        typing.page(TARGET);
        Visitor.Reply refused =
                typing.submit(TARGET, Map.of("month", "2024-04", "value", "12", "source", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("12");
    }

    @Test
    void theBoardIsAListAndASourceIsAskedForByProgramsToo() {
        assertThat(office.call("PUT", TARGET + "/actuals/2024-03", "{\"value\":290}").body())
                .contains("\"status\":422", "\"field\":\"source\"");
        Visitor reader = new Visitor(port, "kejiju").signIn();
        assertThat(reader.page("/targets?q=绿色贷款").body())
                .contains("绿色贷款增速")
                .doesNotContain("全年新增各项贷款");
        assertThat(
                        new String(
                                reader.page("/targets?export=xlsx").response().body(),
                                0,
                                2,
                                java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    @Test
    void aMonthThatHasNotComeOrLiesAfterTheTargetIsRefused() {
        Visitor typing = new Visitor(port, "office").signIn();
        typing.page(TARGET);
        Map<String, String> form =
                new java.util.HashMap<>(Map.of("month", "2025-03", "value", "12", "source", "x"));
        assertThat(typing.submit(TARGET, form).body()).contains("month-error", "这是2024年的目标");
        form.put("month", "2024-05");
        assertThat(typing.submit(TARGET, form).body()).contains("2024年5月还没有到");
        assertThat(
                        office.call(
                                        "PUT",
                                        TARGET + "/actuals/2024-05",
                                        "{\"value\":1,\"source\":\"x\"}")
                                .status())
                .isEqualTo(422);
    }

    @Test
    void whatIsComputedOutOfReturnsCountsBeforeWhatUnitsReport() {
        record("2024-02", "57", "indicator/loans-new/2024-02/0");
        record("2024-03", "84", "progress/2024-03/7/finance/SUMMARY");

        JsonNode loans = standing("2024-03");

        assertThat(loans.get("actual").asDouble()).isEqualTo(57);
        assertThat(loans.get("month").asString()).isEqualTo("2024-02");
        assertThat(loans.get("reported").get("month").asString()).isEqualTo("2024-03");
        assertThat(loans.get("reported").get("value").asDouble()).isEqualTo(84);
    }

    /// January and March were reported, February was computed.
    @Test
    void theChartShowsWhatUnitsReportedBesideWhatCountsAndSaysSoOnEveryPage() {
        record("2024-02", "57", "indicator/loans-new/2024-02/3");

        Visitor reader = new Visitor(port, "kejiju").signIn();
        String page = reader.page(TARGET).body();
        String march = page.substring(page.indexOf(">3月</th>"), page.indexOf(">4月</th>"));

        assertThat(march).contains("未计入", "84").doesNotContain("未报");
        assertThat(page)
                .contains("单位报告（未计入）", "另有单位报告：2024年3月 84 亿元", "57 亿元")
                .contains("<span class=\"badge\">未计入</span></td>");
        assertThat(page).contains("19.0 %（缺 3 家机构）");
        assertThat(standing("2024-03").get("missing").asInt()).isEqualTo(3);
        assertThat(reader.page("/targets").body()).contains("另有单位报告：2024年3月 84 亿元");
    }

    private void record(String month, String value, String source) {
        Visitor.Reply stored =
                office.call(
                        "PUT",
                        TARGET + "/actuals/" + month,
                        "{\"value\":%s,\"source\":\"%s\"}".formatted(value, source));
        assertThat(stored.status()).as(stored.body()).isEqualTo(200);
    }

    private JsonNode standing(String month) {
        JsonNode items = office.get("/targets?month=" + month).json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(it -> it.get("target").get("code").asString().equals("G1-loans"))
                .findFirst()
                .orElseThrow();
    }
}
