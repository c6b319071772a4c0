package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Figures that were accepted and are others now: shown with both, and only where they differ.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2026-10-08T09:00", demo = true, own = true)
class DifferencesTest {

    private static final String FIGURES =
            """
            {"cells":[{"item":"loans","value":1000},{"item":"ship-loans","value":200.5},
             {"item":"loans","county":"990102","value":1000}%s]}
            """;

    private static int next = 1;

    @LocalServerPort int port;

    private Visitor bank;
    private Visitor renhang;
    private String month;
    private String at;

    @BeforeEach
    void acceptFigures() {
        month = YearMonth.of(2025, 12).plusMonths(next).toString();
        next += 2;
        bank = new Visitor(port, "unit-bank-east").signIn();
        renhang = new Visitor(port, "renhang").signIn();
        assertThat(new Visitor(port, "office").call("PUT", "/months/" + month, "").status())
                .isEqualTo(200);
        Visitor.Reply sent = send(FIGURES.formatted(",{\"item\":\"ships\",\"value\":12}"));
        at = "/submissions/" + sent.json().get("id").asString();
        assertThat(items()).as("nothing was accepted").isEmpty();
        accept();
        assertThat(items()).as("nothing came since").isEmpty();
        assertThat(renhang.page(page()).body()).doesNotContain("采纳后的变化");
    }

    private Visitor.Reply send(String json) {
        Visitor.Reply sent =
                bank.call("POST", "/returns/bank/months/" + month + "/submissions", json);
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        return sent;
    }

    private void accept() {
        assertThat(renhang.call("POST", at + ":accept", "").status()).isEqualTo(200);
    }

    private void giveBack(String reasons) {
        assertThat(renhang.call("POST", at + ":return", reasons).status()).isEqualTo(200);
    }

    private String page() {
        return "/returns/bank/" + month + "/bank-east";
    }

    private List<String> items() {
        JsonNode items = renhang.get(at + "/differences").json().get("items");
        return items.values().stream()
                .map(it ->
                        "%s %s %s %s %s"
                                .formatted(
                                        it.get("item").asString(),
                                        it.get("county").asString(""),
                                        it.get("accepted").asString("-"),
                                        it.get("now").asString("-"),
                                        it.get("change").asString("-")))
                .toList();
    }

    @Test
    void anUnlockedCellThatCameAgainIsShownWithBothFigures() {
        giveBack("{\"cells\":{\"ships\":\"与监管数不一致\"}}");
        assertThat(renhang.page(page()).body()).as("nothing came yet").doesNotContain("采纳后的变化");
        bank.page(page());
        bank.submit(page(), java.util.Map.of("cell-ships", "15", "action", "save"));
        assertThat(bank.page(page()).body()).as("the own draft").contains("采纳后的变化", "↑ +3");
        assertThat(renhang.page(page()).body()).as("another's").doesNotContain("采纳后的变化");

        send("{\"cells\":[{\"item\":\"ships\",\"value\":9}]}");

        assertThat(items()).containsExactly("ships  12 9 -3");
        String shown = renhang.page(page()).body();
        assertThat(shown).contains("采纳后的变化", "采纳的第 1 次提交相比，1 个数字不同", "↓ −3");
        String card = shown.substring(shown.indexOf("id=\"differences\""));
        assertThat(card.substring(0, card.indexOf("</table>")))
                .contains("船舶贷款户数")
                .doesNotContain("各项贷款", "200.5");
    }

    @Test
    void aRevisionIsComparedAlsoOnceItIsAccepted() {
        giveBack("{\"reason\":\"口径有误\"}");
        send(
                """
                {"cells":[{"item":"loans","value":1100},{"item":"ship-loans","value":200.50},
                 {"item":"loans","county":"990102","value":1100},{"item":"loans","county":"zone-port","value":0}]}
                """);

        List<String> different =
                List.of(
                        "loans  1000 1100 100",
                        "loans 990102 1000 1100 100",
                        "loans zone-port - 0 -",
                        "ships  12 - -");
        assertThat(items()).isEqualTo(different);
        accept();
        assertThat(items()).isEqualTo(different);
        assertThat(bank.page(page()).body())
                .contains("4 个数字不同", "↑ +100", "新报", "不再报", "临江区", "港口新区");
    }

    @Test
    void aRevisionThatSaysTheSameIsSaidToDoSo() {
        giveBack("{\"reason\":\"请核对\"}");
        send(FIGURES.formatted(",{\"item\":\"ships\",\"value\":12}"));

        assertThat(items()).isEmpty();
        assertThat(renhang.page(page()).body()).contains("第 1 次提交相比，数字没有变化");
    }

    @Test
    void whoMayNotSeeTheReturnDoesNotSeeWhatChanged() {
        for (String stranger : List.of("unit-bank-west", "unit-990102", "unit-harbour")) {
            assertThat(new Visitor(port, stranger).get(at + "/differences").status())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(new Visitor(port, "group-harbour").get(at + "/differences").status())
                .isEqualTo(403);
        assertThat(new Visitor(port, "auditor").get(at + "/differences").status()).isEqualTo(200);
    }
}
