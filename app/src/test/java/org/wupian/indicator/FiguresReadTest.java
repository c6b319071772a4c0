package org.wupian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// How figures are read where not everybody is in, by a bank, as known on a day; on the synthetic
/// city, whose November is under way.
@WupianTest(demo = true, city = true, own = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresReadTest {

    private static final String MONTH = "2026-10";
    private static final String UNDER_WAY = "2026-11";

    @LocalServerPort int port;
    @Autowired ComputeMonth compute;

    private Visitor office;
    private Visitor clerk;

    @BeforeAll
    void compute() {
        compute.mark();
        compute.stale();
        office = new Visitor(port, "office");
        clerk = new Visitor(port, "office").signIn();
    }

    private JsonNode figure(String month, String by, String id, String code) {
        for (JsonNode it :
                office.get("/indicators?month=%s&by=%s".formatted(month, by)).json().get("items")) {
            if (it.get("code").asString().equals(code)
                    && it.get("by").get("id").asString().equals(id)) {
                return it;
            }
        }
        throw new AssertionError("no %s of %s %s in %s".formatted(code, by, id, month));
    }

    private static List<String> missing(JsonNode figure) {
        return figure.get("missing").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void aCountysFigureNamesTheBanksThatAreNotInAsTheCitysDoes() {
        List<String> city = missing(figure(UNDER_WAY, "city", "", "loans-balance"));

        assertThat(city).isNotEmpty().allMatch(it -> it.startsWith("bank-"));
        assertThat(missing(figure(UNDER_WAY, "county", "411702", "loans-balance"))).isEqualTo(city);
        assertThat(missing(figure(MONTH, "county", "411702", "loans-balance"))).isEmpty();
    }

    @Test
    void thePagesOfAMonthUnderWaySayByFormWhoIsNotInAndTheExportNamesThem() {
        String name =
                office.get(
                                "/organisations/"
                                        + missing(figure(UNDER_WAY, "city", "", "loans-balance"))
                                                .getFirst())
                        .json()
                        .get("name")
                        .asString();

        assertThat(clerk.page("/indicators?month=" + UNDER_WAY).body())
                .contains("银行机构月报缺", "未计入机构", name);
        assertThat(clerk.page("/indicators/loans-balance?month=" + UNDER_WAY).body())
                .contains("这个数不含下列机构", "银行机构月报缺", "（缺", name);
        assertThat(clerk.page("/indicators/loans-balance?month=" + MONTH).body())
                .doesNotContain("这个数不含下列机构");
        assertThat(clerk.page("/indicators?month=" + UNDER_WAY + "&export=1").status())
                .isEqualTo(200);
    }

    @Test
    void aCountyIsShownWhatIsCountedByCountyAndNothingThatIsNot() {
        String page = clerk.page("/indicators?month=2026-09&of=county:411702&export=1").body();
        String board = clerk.page("/indicators?month=2026-09&of=county:411702").body();

        assertThat(board).contains("各项贷款余额", "小麦承保面积占比").doesNotContain("知识产权质押贷款余额");
        assertThat(page).isNotEmpty();
        assertThat(clerk.page("/indicators?month=2026-09&of=bank:insurer-1").body())
                .doesNotContain("各项贷款余额");
    }

    @Test
    void aBankOpensItsOwnFigureMadeOfLoansDownToItsBorrowers() {
        JsonNode figure = lending();
        String bank = figure.get("by").get("id").asString();
        String path = "/indicators/tech-listed/explain?month=" + MONTH + "&of=bank:" + bank;

        JsonNode why = new Visitor(port, bank).get(path).json();

        assertThat(why.get("rows").get("count").asInt()).isEqualTo(1);
        assertThat(why.get("rows").get("unseen").asInt()).isZero();
        assertThat(why.get("rows").get("total").decimalValue())
                .isEqualByComparingTo(figure.get("value").decimalValue());
        assertThat(why.get("firmCount").asInt()).isPositive();
        assertThat(why.get("firms").get(0).get("name").asString()).isNotBlank();
        assertThat(why.get("firms").valueStream().map(it -> it.get("organisation").asString()))
                .allMatch(bank::equals);
    }

    /// A bank that lends to listed firms.
    private JsonNode lending() {
        for (JsonNode it :
                office.get("/indicators?month=%s&by=bank".formatted(MONTH)).json().get("items")) {
            if (it.get("code").asString().equals("tech-listed")
                    && it.get("value").decimalValue().signum() > 0) {
                return it;
            }
        }
        throw new AssertionError("nobody lends");
    }

    @Test
    void theFirmsBehindAFigureAreReadPageByPageAndTheirSumIsSaid() {
        Set<String> seen = new HashSet<>();
        List<Integer> sizes = new ArrayList<>();
        long sum = 0;
        JsonNode page = explain("/indicators/tech-access/explain?month=" + MONTH);
        int first = page.get("firmCount").asInt();
        while (true) {
            for (JsonNode it : page.get("firms")) {
                seen.add(it.get("enterprise").asString() + it.get("organisation").asString());
                sum += it.get("balanceFen").isNull() ? 0 : it.get("balanceFen").asLong();
            }
            sizes.add(page.get("firms").size());
            assertThat(page.get("firmCount").asInt()).isEqualTo(first);
            if (page.get("firmsNext").isNull()) {
                break;
            }
            page = explain(page.get("firmsNext").asString().replace("/api/v1", ""));
        }

        assertThat(seen).hasSize(first);
        assertThat(page.get("firmsTotalFen").asLong()).isEqualTo(sum).isPositive();
        assertThat(sizes.subList(0, sizes.size() - 1)).allMatch(it -> it == 50);
    }

    private JsonNode explain(String path) {
        return office.get(path).json();
    }

    @Test
    void allFactsOfACityWithFiguresGoToTheLake() {
        Visitor.Reply exported = new Visitor(port, "office").call("POST", "/lake:export", "");
        assertThat(exported.status()).as(exported.body()).isEqualTo(200);
        assertThat(exported.body()).contains("fact.indicator", "fact.target");
    }

    @Test
    void beforeAFigureWasKnownThereIsAReason() {
        JsonNode then =
                office.get("/indicators/loans-balance/explain?month=2026-04&on=2020-01-01").json();

        assertThat(then.get("value").isNull()).isTrue();
        assertThat(then.get("reason").asString()).isEqualTo("NOT_YET_KNOWN");
        assertThat(
                        clerk.page("/indicators/loans-balance/explain?month=2026-04&on=2020-01-01")
                                .body())
                .contains("当时还没有这个数");
    }

    /// The returns of April were in by June, the figure was computed in November.
    @Test
    void belowAFigureThatWasNotKnownYetThereAreNoRows() {
        String path = "/indicators/loans-balance/explain?month=2026-04&on=2026-06-01";

        JsonNode then = office.get(path).json();

        assertThat(then.get("reason").asString()).isEqualTo("NOT_YET_KNOWN");
        assertThat(then.get("rows").get("count").asInt()).isZero();
        assertThat(then.get("sources").size() + then.get("said").size()).isZero();
        assertThat(clerk.page(path).body())
                .contains("当时还没有这个数，没有可列的明细")
                .doesNotContain("银行机构月报 · 第");
    }

    @Test
    void aShareOfOtherBanksThanTheMonthBeforeIsNotComparedAndTheBanksAreNamed() {
        JsonNode rate = figure(UNDER_WAY, "city", "", "npl-rate");

        assertThat(missing(rate)).isNotEmpty();
        assertThat(rate.get("previous").isNull()).isFalse();
        JsonNode apart = rate.get("notCompared").get(0);
        assertThat(apart.get("with").asString()).isEqualTo("previous");
        assertThat(apart.get("missingNow").valueStream().map(JsonNode::asString).sorted())
                .isEqualTo(missing(rate).stream().sorted().toList());
        assertThat(clerk.page("/indicators/npl-rate?month=" + UNDER_WAY).body())
                .contains("机构范围不同，不比较：本期缺");
        assertThat(clerk.page("/indicators?month=" + MONTH).body()).doesNotContain("机构范围不同");
    }

    @Test
    void whyThereIsNoFigureIsSaidAndNotThatNobodyReported() {
        Visitor bank = new Visitor(port, "bank-1").signIn();

        String other = bank.page("/indicators?of=institution:bank-2&month=" + MONTH).body();
        assertThat(other).contains("不可见").doesNotContain(">未报<");
        assertThat(
                        bank.page("/indicators/loans-balance?of=institution:bank-2&month=" + MONTH)
                                .body())
                .contains("不可见（无权查看）");
        assertThat(clerk.page("/indicators/chain-balance?of=county:411702&month=" + MONTH).body())
                .contains("无此口径");
        assertThat(clerk.page("/indicators?of=county:411702&month=" + MONTH).body())
                .doesNotContain("产业链集群企业贷款余额");
        assertThat(clerk.page("/indicators/wheat-cover?month=" + MONTH).body()).contains("本期不报");
    }

    @Test
    void theWordsForWhomAFigureIsAboutAreTheSameEverywhere() {
        for (String by : List.of("county", "bank", "institution", "COUNTY", "INSTITUTION")) {
            String aims = "/indicators/loans-new/aims?month=%s&by=%s".formatted(MONTH, by);
            assertThat(office.get(aims).status()).as(by).isEqualTo(200);
            assertThat(clerk.page(aims).status()).as(by).isEqualTo(200);
            assertThat(office.get("/indicators?month=%s&by=%s".formatted(MONTH, by)).status())
                    .as(by)
                    .isEqualTo(200);
        }
        assertThat(office.get("/indicators/loans-new/aims?by=street").status()).isEqualTo(422);
        assertThat(
                        office.get(
                                        "/indicators/loans-balance/explain?of=bank:bank-1&month="
                                                + MONTH)
                                .status())
                .isEqualTo(200);
    }
}
