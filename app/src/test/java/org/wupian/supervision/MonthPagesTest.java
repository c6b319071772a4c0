package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;

/// The month as people use it at the browser.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2026-10-08T09:00", demo = true, own = true)
class MonthPagesTest {

    private static final String MONTH = "/months/2026-10";
    private static final String REPORT = MONTH + "/reports/1/harbour";

    @LocalServerPort int port;
    private Visitor office = new Visitor(0, "");
    private Visitor harbour = new Visitor(0, "");

    @BeforeEach
    void signIn() {
        office = new Visitor(port, "office").signIn();
        harbour = new Visitor(port, "unit-harbour").signIn();
        office.page("/months");
        assertThat(office.submit("/months", Map.of("month", "2026-10")).status()).isEqualTo(303);
    }

    @Test
    void theOfficeSeesWhoHasNotStarted() {
        assertThat(office.page(MONTH).body()).contains("2026年10月进展报送", "未填报", "建立港航企业名单", "关账");
        assertThat(office.page(MONTH + "/units").body()).contains("市港航局", "临江区");
        assertThat(office.page(MONTH + "/reports?state=NOT_STARTED&unit=zone-port").body())
                .contains("港口新区");
        assertThat(office.page("/months").body()).contains("2026年10月");
    }

    @Test
    void theOfficeExportsTheBoard() {
        Visitor.Reply file = office.page(MONTH + "/reports?export=xlsx");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.response().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
    }

    @Test
    void aUnitWritesItsReportAndTheOfficeReturnsIt() {
        assertThat(harbour.page(MONTH).body()).contains("建立港航企业名单", "填报");
        assertThat(harbour.page(REPORT).body()).contains("进展状态", "● 正常", "佐证材料");

        assertThat(
                        harbour.submit(
                                        REPORT,
                                        Map.of("action", "submit", "status", "AT_RISK", "done", ""))
                                .status())
                .isEqualTo(422);
        Visitor.Reply submitted =
                harbour.submit(
                        REPORT,
                        Map.of("action", "submit", "status", "AT_RISK", "done", "走访<b>企业</b>十家"));
        assertThat(submitted.status()).isEqualTo(303);
        assertThat(harbour.page(REPORT).body()).contains("待审核");
        assertThat(harbour.submit(REPORT, Map.of("action", "save")).status())
                .as("no form of a report empties nothing")
                .isEqualTo(422);

        assertThat(office.page(REPORT).body()).contains("走访&lt;b&gt;企业", "采纳", "退回");
        assertThat(office.submit(REPORT + "/return", Map.of("reason", "")).status()).isEqualTo(422);
        assertThat(
                        office.submit(
                                        REPORT + "/return",
                                        Map.of("reason", "请补充", "reason-done", "缺户数"))
                                .status())
                .isEqualTo(303);
        assertThat(harbour.page("/inbox").body()).contains("2026年10月的报告（措施 1）已退回");
        assertThat(harbour.page(REPORT).body()).contains("已退回", "请补充", "缺户数");

        harbour.submit(REPORT, Map.of("action", "submit", "status", "ON_TRACK", "done", "走访企业十五家"));
        assertThat(office.page(REPORT).body()).contains("<ins>", "<del>");
        assertThat(office.submit(REPORT + "/accept", Map.of()).status()).isEqualTo(303);
        assertThat(office.page(REPORT).body()).contains("允许修改", "走访企业十五家");
    }

    @Test
    void theSecondEditorKeepsWhatWasTyped() {
        String path =
                MONTH + "/reports/1/bank-east".replace("bank-east", "harbour") + "?kind=SUMMARY";
        harbour.page(path);
        harbour.submit(path, Map.of("version", "0", "editor", "a", "done", "甲写的内容"));

        Visitor.Reply second =
                harbour.submit(path, Map.of("version", "0", "editor", "b", "done", "乙写的内容"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body())
                .contains("甲写的内容", "乙写的内容", "name=\"version\" id=\"version\" value=\"1\"");
    }

    @Test
    void whatIsTypedIsSavedByItself() {
        String path = MONTH + "/reports/2/finance";
        Visitor finance = new Visitor(port, "unit-finance").signIn();
        finance.page(path);

        Visitor.Reply saved =
                finance.submit(
                        path + "/draft", Map.of("version", "0", "editor", "x", "done", "写到一半"));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("草稿已于", "hx-swap-oob");
        assertThat(finance.page(path).body()).contains("写到一半");
        assertThat(office.page(path).body()).doesNotContain("写到一半").contains("还没有提交内容");
    }

    @Test
    void aFigureThatIsNoNumberIsShownAgain() {
        String path = MONTH + "/reports/2/finance";
        Visitor finance = new Visitor(port, "unit-finance").signIn();
        finance.page(path);

        Visitor.Reply again =
                finance.submit(
                        path,
                        Map.of(
                                "figureCode",
                                "",
                                "figureName",
                                "贴息",
                                "figureValue",
                                "很多",
                                "figureUnit",
                                "万元",
                                "done",
                                "保留的文字"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("很多", "保留的文字", "“贴息”应填数字");
    }

    @Test
    void nobodyOpensTheFormOfAnotherUnit() {
        Visitor culture = new Visitor(port, "unit-culture").signIn();
        culture.page(MONTH);
        assertThat(culture.page(REPORT).status()).isEqualTo(404);
        assertThat(culture.submit(REPORT, Map.of("done", "x")).status()).isEqualTo(403);
        assertThat(culture.submit(MONTH + "/close", Map.of("reason", "x")).status()).isEqualTo(403);
    }

    @Test
    void aFileOfTheWrongTypeIsRefusedAtItsField() {
        String path = MONTH + "/reports/2/finance";
        Visitor finance = new Visitor(port, "unit-finance").signIn();
        finance.page(path);

        Visitor.Reply refused =
                finance.submitFile(
                        path + "/evidence", "a.exe", "MZ".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("不支持这种文件");
        assertThat(
                        finance.submitFile(
                                        path + "/evidence",
                                        "台账.txt",
                                        "一二三".getBytes(StandardCharsets.UTF_8))
                                .status())
                .isEqualTo(303);
        assertThat(finance.page(path).body()).contains("台账.txt");
    }

    @Test
    void theDeskListsEveryOpenMonth() {
        Visitor unit = new Visitor(port, "unit-culture").signIn();
        assertThat(unit.page("/").body()).contains("2026年10月");
        new Visitor(port, "office").call("PUT", "/months/2026-11", "");

        assertThat(unit.page("/").body())
                .contains("/months/2026-10/reports/3/culture", "/months/2026-11/reports/3/culture");
    }

    @Test
    void theCardOfAMeasureIsShownOnItsPage() {
        assertThat(office.page("/months/measures/1").status()).isEqualTo(200);
    }
}
