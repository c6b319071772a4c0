package org.wupian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Figures of three banks and their origin, computed by hand beside them: one bank is new and one
/// month was corrected.
@WupianTest(demo = true, own = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorTest {

    private static final String MONTH = "2026-10";

    @LocalServerPort int port;
    @Autowired ComputeMonth compute;

    private Visitor office;

    /// Loans 150 000 → 165 000 (+10 %), technology 12 000 → 16 000 (+33.3 %) of the two that report
    /// both years; the third came this year.
    @BeforeAll
    void threeBanksReport() {
        office = new Visitor(port, "office");
        assertThat(office.call("PUT", "/months/2026-11", "").status()).isEqualTo(200);
        accept("bank-icbc", "2025-10", "loans=100000 tech-loans=10000 deposits=200000");
        accept("bank-rural-xiping", "2025-10", "loans=50000 tech-loans=2000 deposits=80000");
        accept("bank-icbc", "2025-12", "loans=104000 tech-loans=10500 deposits=204000");
        accept("bank-rural-xiping", "2025-12", "loans=52000 tech-loans=2100 deposits=82000");
        accept(
                "bank-icbc",
                MONTH,
                "loans=110000 tech-loans=13000 deposits=210000 npl-substandard=1100 npl-doubtful=0"
                        + " npl-loss=0 npl=1100 inclusive-small=30000 inclusive-small-tech=10000"
                        + " small-npl=500 tech-npl=450 small-tech-npl=400");
        accept(
                "bank-rural-xiping",
                MONTH,
                "loans=55000 tech-loans=3000 deposits=90000 npl-substandard=550 npl-doubtful=0"
                        + " npl-loss=0 npl=550 inclusive-small=20000 inclusive-small-tech=2000"
                        + " small-npl=300 tech-npl=90 small-tech-npl=80.2");
        accept("bank-abc", MONTH, "loans=90000 tech-loans=9000 deposits=100000");
        compute.stale();
    }

    private void accept(String bank, String month, String cells) {
        String json =
                Stream.of(cells.split(" "))
                        .map(it -> it.split("="))
                        .map(it -> "{\"item\":\"%s\",\"value\":%s}".formatted(it[0], it[1]))
                        .collect(
                                java.util.stream.Collectors.joining(
                                        ",",
                                        "{\"cells\":[",
                                        "],\"explanations\":{\"expected\":\"试报\"}}"));
        Visitor.Reply taken =
                new Visitor(port, "unit-" + bank)
                        .call("POST", "/returns/bank/months/" + month + "/submissions", json);
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        String at = "/submissions/" + taken.json().get("id").asString();
        assertThat(office.call("POST", at + ":accept", "").status()).isEqualTo(200);
    }

    private JsonNode of(Visitor who, String by, String id, String code) {
        JsonNode items = who.get("/indicators?month=" + MONTH + "&by=" + by).json().get("items");
        for (JsonNode it : items) {
            if (it.get("code").asString().equals(code)
                    && it.get("by").get("id").asString().equals(id)) {
                return it;
            }
        }
        throw new AssertionError("%s of %s %s is not among %s".formatted(code, by, id, items));
    }

    private BigDecimal city(String code) {
        return of(office, "city", "", code).get("value").decimalValue();
    }

    @Test
    void levelsCountEverybodyAndGrowthOnlyWhoIsComparable() {
        assertThat(city("loans-balance")).isEqualByComparingTo("25.5");
        assertThat(city("loans-growth")).isEqualByComparingTo("10");
        assertThat(city("loans-new")).isEqualByComparingTo("0.9");
        assertThat(city("tech-gap").setScale(6, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("23.333333");
        assertThat(of(office, "group", "rural", "loans-balance").get("value").decimalValue())
                .isEqualByComparingTo("5.5");
    }

    @Test
    void whoIsMissingIsNamedAndWhatIsNotReportedIsNotZero() {
        JsonNode all = of(office, "city", "", "loans-balance");
        JsonNode pledges = of(office, "city", "", "ip-pledge");

        assertThat(all.get("missing").valueStream().map(JsonNode::asString).toList())
                .contains("bank-boc")
                .doesNotContain("bank-icbc", "bank-abc");
        assertThat(pledges.get("value").isNull()).isTrue();
        assertThat(pledges.get("reason").asString()).isEqualTo("NOT_REPORTED");
    }

    /// 4 % − 1 % is exactly +3.00; 4.01 % − 1 % is +3.01.
    @Test
    void theToleranceIsKeptAtThreePointsAndBrokenAHundredthAbove() {
        assertThat(of(office, "bank", "bank-icbc", "tech-tolerance").get("value").decimalValue())
                .isEqualByComparingTo("3");
        assertThat(
                        of(office, "bank", "bank-rural-xiping", "tech-tolerance")
                                .get("value")
                                .decimalValue())
                .isEqualByComparingTo("3.01");
        Visitor signedIn = new Visitor(port, "office").signIn();
        String kept = row(signedIn, "bank-icbc");
        String broken = row(signedIn, "bank-rural-xiping");
        assertThat(kept).contains("达到目标");
        assertThat(broken).contains("违反目标");
    }

    private static String row(Visitor who, String bank) {
        String page =
                who.page(
                                "/indicators?month=%s&of=institution:%s&area=technology"
                                        .formatted(MONTH, bank))
                        .body();
        int name = page.indexOf("普惠型小微科技企业贷款不良率高出各项贷款");
        assertThat(name).as(page).isPositive();
        return page.substring(name, page.indexOf("</tr>", name));
    }

    @Test
    void everyFigureOpensDownToTheReturnsWhoseRowsAddUpToIt() {
        JsonNode figure = of(office, "city", "", "tech-gap");

        JsonNode why = office.get(figure.get("explain").asString().replace("/api/v1", "")).json();

        assertThat(why.get("formula").asString()).contains("fact.return_cell");
        assertThat(why.get("rows").get("count").asInt()).isEqualTo(4);
        assertThat(why.get("rows").get("total").decimalValue())
                .isEqualByComparingTo(figure.get("value").decimalValue());
        assertThat(why.get("sources").valueStream().map(it -> it.get("organisation").asString()))
                .contains("bank-icbc", "bank-rural-xiping");
        String page =
                new Visitor(port, "office")
                        .signIn()
                        .page("/indicators/tech-gap/explain?month=" + MONTH)
                        .body();
        assertThat(page)
                .contains("与指标值一致", "农业银行驻马店分行", "/returns/bank/2026-10/bank-icbc", "16,000");
    }

    @Test
    void aBankSeesItselfAndTheCityButNoOtherBank() {
        Visitor icbc = new Visitor(port, "unit-bank-icbc");
        JsonNode own = icbc.get("/indicators?month=" + MONTH + "&by=bank").json().get("items");

        assertThat(own.valueStream().map(it -> it.get("by").get("id").asString()).distinct())
                .containsExactly("bank-icbc");
        assertThat(of(icbc, "city", "", "loans-balance").get("value").decimalValue())
                .isEqualByComparingTo("25.5");
        JsonNode why = icbc.get("/indicators/loans-balance/explain?month=" + MONTH).json();
        assertThat(why.get("rows").get("count").asInt()).isEqualTo(1);
        assertThat(why.get("rows").get("unseen").asInt()).isEqualTo(2);
        assertThat(
                        icbc.get(
                                        "/indicators/loans-balance/explain?of=institution:bank-abc&month="
                                                + MONTH)
                                .status())
                .isEqualTo(404);
    }

    /// 0.6 of 4 is 15 %, and 3.4 in two months is 1.70 each.
    @Test
    void aTargetIsSplitAmongBanksAndEachSeesItsOwnPart() {
        Visitor clerk = new Visitor(port, "office").signIn();
        String path = "/indicators/loans-new/aims";
        clerk.page(path + "?by=INSTITUTION&month=" + MONTH);

        Visitor.Reply wrong =
                clerk.submit(
                        path, Map.of("month", MONTH, "by", "INSTITUTION", "aim-bank-icbc", "四"));
        Visitor.Reply saved =
                clerk.submit(
                        path,
                        Map.of(
                                "month", MONTH,
                                "by", "INSTITUTION",
                                "aim-bank-icbc", "4",
                                "aim-bank-rural-xiping", "2"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("“四”不是数字");
        assertThat(saved.status()).isEqualTo(303);
        String own =
                new Visitor(port, "unit-bank-icbc")
                        .signIn()
                        .page(path + "?by=INSTITUTION&month=" + MONTH)
                        .body();
        assertThat(own).contains("15.00%", "1.70").doesNotContain("西平农商银行");
        String api = "/indicators/loans-new/aims?by=INSTITUTION&month=" + MONTH;
        assertThat(office.call("PUT", api, "{\"aims\":{\"bank-icbc\":-1}}").status())
                .isEqualTo(422);
        assertThat(office.call("PUT", api, "{\"aims\":{\"bank-icbc\":4}}").status()).isEqualTo(200);
        assertThat(
                        new Visitor(port, "unit-bank-icbc")
                                .signIn()
                                .submit(path, Map.of("month", MONTH, "by", "INSTITUTION"))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void whatWasSaidBeforeACorrectionIsStillKnown() {
        accept("bank-boc", "2025-09", "loans=10000 deposits=20000");
        compute.stale();
        String board = "/returns/bank/months/2025-09/submissions";
        JsonNode first = office.get(board).json().get("items").get(0);
        assertThat(
                        office.call(
                                        "POST",
                                        "/submissions/" + first.get("id").asString() + ":return",
                                        "{\"cells\":{\"loans\":\"漏报一笔\"}}")
                                .status())
                .isEqualTo(200);
        accept("bank-boc", "2025-09", "loans=10010 deposits=20000");
        compute.stale();

        JsonNode why =
                office.get(
                                "/indicators/loans-balance/explain?month=2025-09&of=institution:bank-boc")
                        .json();

        assertThat(why.get("value").decimalValue()).isEqualByComparingTo("1.001");
        assertThat(why.get("sources").get(0).get("revision").asInt()).isEqualTo(2);
        assertThat(
                        why.get("said")
                                .valueStream()
                                .map(it -> it.get("value").decimalValue().toPlainString()))
                .containsExactly("1.001", "1");
    }

    /// A bank's return of August is accepted and not computed yet.
    @Test
    void whatIsAboutToBeComputedIsSaidToBeSo() {
        accept("bank-ccb", "2025-08", "loans=10000 deposits=20000");

        Visitor ccb = new Visitor(port, "unit-bank-ccb");
        JsonNode soon = ccb.get("/indicators?month=2025-08").json();
        String page = ccb.signIn().page("/indicators?month=2025-08").body();
        compute.stale();
        JsonNode then = new Visitor(port, "unit-bank-ccb").get("/indicators?month=2025-08").json();

        assertThat(soon.get("computing").asBoolean()).isTrue();
        assertThat(soon.get("items").get(0).get("reason").asString()).isEqualTo("BEING_COMPUTED");
        assertThat(page).contains("指标正在计算", "计算中").doesNotContain(">未报<");
        assertThat(then.get("computing").asBoolean()).isFalse();
        assertThat(then.get("items").get(0).get("reason").isNull()).isTrue();
    }

    /// The third bank has loans and no bad loans yet; nobody tells counties apart.
    @Test
    void whoReportedWithoutAnItemThatEverybodyHasIsMissingInWhatIsCountedOfIt() {
        assertThat(missing("city", "", "npl-rate"))
                .contains("bank-abc")
                .doesNotContain("bank-icbc");
        assertThat(missing("city", "", "loans-balance")).doesNotContain("bank-abc");
        assertThat(missing("group", "rural", "loans-balance")).contains("bank-rural-suiping");
    }

    private List<String> missing(String by, String id, String code) {
        return of(office, by, id, code)
                .get("missing")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void anAlmostEmptyReturnIsNotTakenAndSaysWhatIsMissing() {
        Visitor.Reply refused =
                new Visitor(port, "unit-bank-ccb")
                        .call(
                                "POST",
                                "/returns/bank/months/2026-09/submissions",
                                "{\"cells\":[{\"item\":\"ip-pledge\",\"value\":11}]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("这些项目必须填报：各项存款余额、各项贷款余额", "这些主要项目没有填：当年累计发放贷款、");
    }

    @Test
    void everyFormulaOfThePackRunsAndNamesEachOfItsItems() {
        JsonNode items = office.get("/indicators?month=2026-09&by=city").json().get("items");

        assertThat(items.size()).isGreaterThanOrEqualTo(60);
    }
}
