package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Figures on their way from a bank to the reviewer: by program, by page, by workbook; returned
/// cell by cell; seen by nobody else.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2026-10-08T09:00", demo = true, own = true)
class ReturnsTest {

    private static final String RIGHT =
            """
            {"cells":[{"item":"loans","value":1000},{"item":"ship-loans","value":200.5},
             {"item":"ships","value":12}]}
            """;

    @LocalServerPort int port;

    private Visitor bank;
    private Visitor renhang;
    private String month;
    private static int next = 1;

    /// Each test has a month of its own with none before it.
    @BeforeEach
    void openAMonth() {
        month = YearMonth.of(2025, 12).plusMonths(next).toString();
        next += 2;
        bank = new Visitor(port, "unit-bank-east");
        renhang = new Visitor(port, "renhang");
        assertThat(new Visitor(port, "office").call("PUT", "/months/" + month, "").status())
                .isEqualTo(200);
    }

    private String submissions(String of) {
        return "/returns/bank/months/" + of + "/submissions";
    }

    private String submitted() {
        Visitor.Reply taken = bank.call("POST", submissions(month), RIGHT);
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        assertThat(taken.json().get("state").asString()).isEqualTo("SUBMITTED");
        return "/submissions/" + taken.json().get("id").asString();
    }

    @Test
    void aBankHandsInAndTheCentralBanksBranchTakesIt() {
        String at = submitted();

        assertThat(bank.call("POST", at + ":accept", "").status()).isEqualTo(403);
        assertThat(new Visitor(port, "auditor").call("POST", at + ":accept", "").status())
                .isEqualTo(403);
        assertThat(renhang.call("POST", at + ":accept", "").json().get("state").asString())
                .isEqualTo("ACCEPTED");
        assertThat(bank.call("POST", submissions(month), RIGHT).status()).isEqualTo(409);
    }

    @Test
    void whatBreaksACheckIsNotTakenAndStaysSaved() {
        Visitor.Reply refused =
                bank.call(
                        "POST",
                        submissions(month),
                        """
                        {"cells":[{"item":"loans","value":100},{"item":"ship-loans","value":100.01},
                         {"item":"loans","county":"990102","value":99}]}
                        """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("船舶抵押贷款不应大于各项贷款", "各项贷款余额应等于各县区之和", "100.01");
        JsonNode board = bank.get(submissions(month)).json().get("items").get(0);
        assertThat(board.get("state").asString()).isEqualTo("DRAFT");
        assertThat(board.get("cells").size()).isEqualTo(3);
        assertThat(renhang.get(submissions(month)).json().get("items").get(0).get("cells").size())
                .as("a draft is its writer's")
                .isZero();
    }

    @Test
    void figuresThatAreNoneAreNamed() {
        Visitor.Reply refused =
                bank.call(
                        "POST",
                        submissions(month),
                        """
                        {"cells":[{"item":"loans","value":-1},{"item":"ships","value":1.5},
                         {"item":"cars","value":1},{"item":"ships","county":"990102","value":1}]}
                        """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("“-1”是负数", "“1.5”小数太长", "“cars”不是这张表的指标", "“ships@990102”不是这张表的指标");
    }

    @Test
    void aJumpAgainstTheMonthBeforeIsExplained() {
        renhang.call("POST", submitted() + ":accept", "");
        next--;
        openAMonth();
        String yuan = RIGHT.replace("1000", "10000000");
        Visitor.Reply asked = bank.call("POST", submissions(month), yuan);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("可能是把元当成万元填报", "请说明原因或改正");

        Visitor.Reply explained =
                bank.call(
                        "POST",
                        submissions(month),
                        yuan.replace("]}", "],\"explanations\":{\"loans-steady\":\"并购一家银行\"}}"));
        assertThat(explained.status()).isEqualTo(202);
        assertThat(explained.body()).contains("并购一家银行");
    }

    @Test
    void onlyTheCellsThatCameBackCanBeChanged() {
        String at = submitted();
        renhang.call("POST", at + ":accept", "");
        Visitor.Reply back =
                renhang.call("POST", at + ":return", "{\"cells\":{\"ships\":\"与上报监管的户数不一致\"}}");
        assertThat(back.json().get("state").asString()).isEqualTo("RETURNED");

        JsonNode again =
                bank.call(
                                "POST",
                                submissions(month),
                                """
                                {"cells":[{"item":"loans","value":1000.0},{"item":"ships","value":13}]}
                                """)
                        .json();

        assertThat(again.get("revision").asInt()).isEqualTo(2);
        Map<String, String> cells = new HashMap<>();
        again.get("cells")
                .forEach(it -> cells.put(it.get("item").asString(), it.get("value").asString()));
        assertThat(cells).isEqualTo(Map.of("loans", "1000", "ship-loans", "200.5", "ships", "13"));
    }

    @Test
    void nobodyElseSeesABanksFigures() {
        String at = submitted();

        for (String stranger : List.of("unit-bank-west", "unit-990102")) {
            assertThat(new Visitor(port, stranger).get(at).status()).as(stranger).isEqualTo(404);
            assertThat(new Visitor(port, stranger).get(submissions(month)).body())
                    .as(stranger)
                    .doesNotContain("bank-east");
        }
        assertThat(new Visitor(port, "unit-harbour").get(at).status()).isEqualTo(404);
        assertThat(new Visitor(port, "group-harbour").get(at).status()).isEqualTo(403);
        assertThat(new Visitor(port, "auditor").get(at).status()).isEqualTo(200);
        Visitor west = new Visitor(port, "unit-bank-west").signIn();
        assertThat(west.page("/returns/bank/" + month + "/bank-east").status()).isEqualTo(404);
        west.page("/returns/bank/" + month + "/bank-west");
        assertThat(
                        west.submit(
                                        "/returns/bank/" + month + "/bank-east",
                                        Map.of("cell-loans", "1", "action", "submit"))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void aClosedMonthTakesNothing() {
        String at = submitted();
        Visitor office = new Visitor(port, "office");
        office.call("POST", "/months/" + month + ":close", "{\"anyway\":true,\"reason\":\"试\"}");

        assertThat(renhang.call("POST", at + ":accept", "").status()).isEqualTo(409);
        assertThat(
                        new Visitor(port, "unit-bank-west")
                                .call("POST", submissions(month), RIGHT)
                                .status())
                .isEqualTo(409);
        assertThat(bank.call("POST", submissions("2031-01"), RIGHT).status()).isEqualTo(404);
    }

    @Test
    void theSameIsDoneOnPages() {
        String path = "/returns/bank/" + month + "/bank-east";
        bank.signIn();
        assertThat(bank.page("/returns?month=" + month).body()).contains("银行月报", "未报");
        assertThat(bank.page(path).body()).contains("船舶抵押贷款余额", "临江区", "还有 3 项没有填");

        Visitor.Reply wrong =
                bank.submit(
                        path, Map.of("cell-loans", "一千", "cell-ships", "7", "action", "submit"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("“一千”不是数字", "value=\"一千\"", "value=\"7\"");

        Map<String, String> form =
                Map.of("cell-loans", "1,000", "cell-ships", "１２", "action", "submit");
        assertThat(bank.submit(path, form).status()).isEqualTo(303);

        renhang.signIn();
        assertThat(renhang.page("/returns?month=" + month).body()).contains("东岸银行青山分行", "已提交");
        assertThat(renhang.page(path).body()).contains("1000", "退回理由", "采纳");
        assertThat(renhang.submit(path + "/return", Map.of("reason", "")).status()).isEqualTo(422);
        renhang.submit(path + "/return", Map.of("reason-loans", "与统计数不一致"));
        assertThat(bank.page(path).body())
                .contains("与统计数不一致", "id=\"cell-loans\"")
                .doesNotContain("id=\"cell-ships\"");
    }

    @Test
    void theWorkbookGoesOutAndComesBack() {
        String path = "/returns/bank/" + month + "/bank-east";
        bank.signIn();
        bank.page(path);
        bank.submit(path, Map.of("cell-loans", "88.5", "action", "save"));
        byte[] template = bank.page(path + "/template").response().body();
        String other = month;
        openAMonth();
        bank.signIn();
        String later = "/returns/bank/" + month + "/bank-east";
        bank.page(later);

        Visitor.Reply mistaken = bank.submitFile(later + "/workbook", "报表.xlsx", template);
        assertThat(mistaken.status()).isEqualTo(422);
        assertThat(mistaken.body()).contains("bank/" + other + "/bank-east");

        bank.page(path);
        assertThat(bank.submitFile(path + "/workbook", "报表.xlsx", template).status())
                .isEqualTo(303);
        assertThat(bank.page(path).body()).contains("value=\"88.5\"");
    }
}
