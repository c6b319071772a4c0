package org.wupian.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// What the goals and measures ask of figures, on the synthetic city: every figure is computed a
/// second time here, from the returns as the interface tells them.
@WupianTest(demo = true, city = true, own = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresAcceptanceTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final YearMonth QUARTER = YearMonth.of(2026, 9);
    private static final YearMonth YEAR_END = YearMonth.of(2025, 12);
    private static final YearMonth YEAR_BEFORE = YearMonth.of(2025, 10);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @LocalServerPort int port;
    @Autowired ComputeMonth compute;

    private Visitor office;
    private final Map<String, Map<String, Map<String, BigDecimal>>> returns = new HashMap<>();

    @BeforeAll
    void compute() {
        office = new Visitor(port, "office");
        compute.mark();
        compute.stale();
    }

    /// Accepted cells by institution, as `loans` or `loans@411702`.
    private Map<String, Map<String, BigDecimal>> cells(String form, YearMonth month) {
        return returns.computeIfAbsent(
                form + month,
                _ -> {
                    Map<String, Map<String, BigDecimal>> all = new HashMap<>();
                    for (JsonNode it :
                            office.get("/returns/%s/months/%s/submissions".formatted(form, month))
                                    .json()
                                    .get("items")) {
                        Map<String, BigDecimal> own = new HashMap<>();
                        for (JsonNode cell : it.get("cells")) {
                            String county =
                                    cell.get("county").isNull()
                                            ? ""
                                            : "@" + cell.get("county").asString();
                            own.put(
                                    cell.get("item").asString() + county,
                                    cell.get("value").decimalValue());
                        }
                        all.put(it.get("organisation").get("id").asString(), own);
                    }
                    assertThat(all).as(form + " " + month).isNotEmpty();
                    return all;
                });
    }

    private BigDecimal sum(String form, YearMonth month, String... items) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, BigDecimal> it : cells(form, month).values()) {
            for (String item : items) {
                sum = sum.add(it.getOrDefault(item, BigDecimal.ZERO));
            }
        }
        return sum;
    }

    private JsonNode figure(YearMonth month, String by, String id, String code) {
        for (JsonNode it :
                office.get("/indicators?month=%s&by=%s".formatted(month, by)).json().get("items")) {
            if (it.get("code").asString().equals(code)
                    && it.get("by").get("id").asString().equals(id)) {
                return it;
            }
        }
        throw new AssertionError("no %s of %s %s in %s".formatted(code, by, id, month));
    }

    private BigDecimal city(YearMonth month, String code) {
        return figure(month, "city", "", code).get("value").decimalValue();
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128);
    }

    private void assertCity(YearMonth month, String code, BigDecimal expected) {
        assertThat(city(month, code).setScale(10, RoundingMode.HALF_UP))
                .as(code)
                .isEqualByComparingTo(expected.setScale(10, RoundingMode.HALF_UP));
    }

    private BigDecimal growth(String item) {
        BigDecimal then = sum("bank", YEAR_BEFORE, item);
        return percent(sum("bank", MONTH, item).subtract(then), then);
    }

    @Test
    void g1NewLoansReachTheTargetsBoardAndOpenTheReturnsBehindThem() {
        BigDecimal wan = sum("bank", MONTH, "loans").subtract(sum("bank", YEAR_END, "loans"));
        assertCity(MONTH, "loans-new", wan.movePointLeft(4));

        Visitor signedIn = new Visitor(port, "office").signIn();
        String target = signedIn.page("/targets/G1-loans").body();

        assertThat(target)
                .contains(
                        "照此进度年底", "2026年10月报送数据计算", "/indicators/loans-new/explain?month=2026-10");
        assertThat(signedIn.page("/indicators/loans-new/explain?month=2026-10").body())
                .contains("与指标值一致", "/returns/bank/2026-10/bank-1", "/returns/bank/2025-12/bank-1");
    }

    @Test
    void g3SectorsAreComparedWithAllLoansOnTheSameInstitutions() {
        Map.of("tech-gap", "tech-loans", "green-gap", "green-loans", "agri-gap", "inclusive-agri")
                .forEach((code, item) ->
                        assertCity(MONTH, code, growth(item).subtract(growth("loans"))));
        assertThat(figure(MONTH, "bank", "bank-1", "tech-gap").get("value").isNumber()).isTrue();
    }

    @Test
    void m05TheToleranceIsTheSmallTechnologyRateAboveTheRateOfAllLoans() {
        BigDecimal sector =
                percent(
                        sum("bank", MONTH, "small-tech-npl"),
                        sum("bank", MONTH, "inclusive-small-tech"));
        BigDecimal all = percent(sum("bank", MONTH, "npl"), sum("bank", MONTH, "loans"));

        assertCity(MONTH, "tech-tolerance", sector.subtract(all));
    }

    @Test
    void m13InsurersFundsAndGreenInsurance() {
        assertCity(MONTH, "green-premium", sum("insurer", MONTH, "green-premium"));
        assertCity(MONTH, "green-insured", sum("insurer", MONTH, "sum-insured").movePointLeft(4));
        assertCity(
                MONTH, "funds-invested", sum("insurer", MONTH, "funds-invested").movePointLeft(4));
        assertCity(MONTH, "agreements", sum("insurer", MONTH, "agreements"));
    }

    @Test
    void m19SharesOfFirstUnsecuredMediumAndRenewedLoans() {
        BigDecimal small = sum("bank", MONTH, "inclusive-small");
        assertCity(MONTH, "unsecured-share", percent(sum("bank", MONTH, "unsecured"), small));
        assertCity(MONTH, "medium-share", percent(sum("bank", MONTH, "medium-long"), small));
        assertCity(MONTH, "renewal-share", percent(sum("bank", MONTH, "renewals"), small));
        assertThat(figure(MONTH, "bank", "bank-5", "unsecured-share").get("value").isNumber())
                .isTrue();
    }

    @Test
    void m20LoanToDepositRatiosInStockAndIncrementByCounty() {
        String county = "@411702";
        BigDecimal loans = sum("bank", MONTH, "loans" + county);
        BigDecimal deposits = sum("bank", MONTH, "deposits" + county);

        assertThat(
                        figure(MONTH, "county", "411702", "loan-deposit")
                                .get("value")
                                .decimalValue()
                                .setScale(10, RoundingMode.HALF_UP))
                .isEqualByComparingTo(percent(loans, deposits).setScale(10, RoundingMode.HALF_UP));
        BigDecimal more = loans.subtract(sum("bank", YEAR_END, "loans" + county));
        BigDecimal saved = deposits.subtract(sum("bank", YEAR_END, "deposits" + county));
        assertThat(
                        figure(MONTH, "county", "411702", "loan-deposit-new")
                                .get("value")
                                .decimalValue()
                                .setScale(10, RoundingMode.HALF_UP))
                .isEqualByComparingTo(percent(more, saved).setScale(10, RoundingMode.HALF_UP));
    }

    @Test
    void theCountiesTogetherAreTheCity() {
        BigDecimal counties = BigDecimal.ZERO;
        for (JsonNode it :
                office.get("/indicators?month=" + MONTH + "&by=county").json().get("items")) {
            if (it.get("code").asString().equals("loans-balance")) {
                counties = counties.add(it.get("value").decimalValue());
            }
        }

        assertThat(counties).isEqualByComparingTo(city(MONTH, "loans-balance"));
    }

    @Test
    void m22TheInsuredShareOfEachCropByCountyAndACountyWithoutCoverShows() {
        assertCity(
                QUARTER,
                "wheat-cover",
                percent(
                        sum("insurer", QUARTER, "wheat-insured"),
                        sum("sown", QUARTER, "wheat-sown")));
        assertThat(figure(QUARTER, "county", "411722", "rice-cover").get("reason").asString())
                .isEqualTo("NOT_REPORTED");
        assertThat(
                        new Visitor(port, "office")
                                .signIn()
                                .page("/indicators/rice-cover?month=" + QUARTER)
                                .body())
                .contains("data-map", "未报");
    }

    @Test
    void m23PensionAccountsTheirNumberAndContribution() {
        assertCity(MONTH, "pension-accounts", sum("bank", MONTH, "personal-pension-accounts"));
        assertCity(
                MONTH,
                "pension-funded",
                percent(
                        sum("bank", MONTH, "personal-pension-funded"),
                        sum("bank", MONTH, "personal-pension-accounts")));
    }

    /// G2 as well: the use of all tools and its growth on last year.
    @Test
    void m32UseOfToolsGrowsAndAnIneligibleInstitutionIsRefusedWithTheReason() {
        String[] tools = {
            "relending-agri",
            "relending-small",
            "tech-relending",
            "rediscount",
            "carbon-facility",
            "pension-relending"
        };
        BigDecimal now = sum("bank", MONTH, tools);
        assertCity(MONTH, "tools-use", now.movePointLeft(4));
        assertThat(city(MONTH, "tools-growth")).isNotNull();

        Visitor.Reply refused =
                new Visitor(port, "bank-1")
                        .call(
                                "POST",
                                "/returns/bank/months/2025-02/submissions",
                                "{\"cells\":[{\"item\":\"loans\",\"value\":100},"
                                        + "{\"item\":\"relending-agri\",\"value\":5}]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("支农再贷款只限农村商业银行和信用社、村镇银行使用，本机构不在其列");
        assertThat(new Visitor(port, "office").signIn().page("/tools").body())
                .contains("支农再贷款", "1.75", "1.25", "农村商业银行和信用社、村镇银行");
    }

    @Test
    void m33InsuranceLines() {
        assertCity(MONTH, "tech-premium", sum("insurer", MONTH, "tech-premium"));
        assertCity(MONTH, "pension-premium", sum("insurer", MONTH, "pension-premium"));
        assertCity(MONTH, "digital-premium", sum("insurer", MONTH, "digital-premium"));
    }

    @Test
    void m36TheHedgingRatio() {
        assertCity(
                MONTH,
                "hedging",
                percent(sum("bank", MONTH, "fx-hedged"), sum("bank", MONTH, "fx-settlement")));
    }

    @Test
    void aLevelIsReadBesideTheQuarterAndTheYearAndCarriedOnToItsEnd() {
        BigDecimal now = city(MONTH, "loans-balance");
        BigDecimal begun = city(YEAR_END, "loans-balance");
        for (Map.Entry<String, YearMonth> it :
                Map.of("month", QUARTER, "quarter", QUARTER, "year", YEAR_END).entrySet()) {
            assertThat(read("loans-balance", it.getKey()).get("previous").decimalValue())
                    .as(it.getKey())
                    .isEqualByComparingTo(city(it.getValue(), "loans-balance"));
        }
        JsonNode stock = read("loans-balance", "year");
        BigDecimal added = now.subtract(begun);
        assertThat(stock.get("yearToDate").decimalValue()).isEqualByComparingTo(added);
        assertThat(stock.get("forecast").decimalValue().setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo(
                        begun.add(added.multiply(new BigDecimal("1.2")))
                                .setScale(6, RoundingMode.HALF_UP));

        JsonNode summed = read("loans-issued", "month");
        BigDecimal issued = city(MONTH, "loans-issued");
        assertThat(summed.get("yearToDate").decimalValue()).isEqualByComparingTo(issued);
        assertThat(summed.get("monthly").decimalValue())
                .isEqualByComparingTo(issued.movePointLeft(1));
        assertThat(summed.get("forecast").decimalValue())
                .isEqualByComparingTo(issued.multiply(new BigDecimal("1.2")));

        assertThat(read("npl-rate", "year").get("forecast").isNull()).isTrue();
        assertThat(office.get("/indicators?period=week").status()).isEqualTo(422);
    }

    private JsonNode read(String code, String period) {
        String path = "/indicators?month=%s&period=%s".formatted(MONTH, period);
        for (JsonNode it : office.get(path).json().get("items")) {
            if (it.get("code").asString().equals(code)) {
                return it;
            }
        }
        throw new AssertionError(code);
    }

    @Test
    void m01m09m17WhoOnTheListsHasALoanAndTheFirmsBehindIt() {
        for (String code : List.of("tech-access", "battery-access", "specialty-access")) {
            JsonNode why = explain(office, code, "");
            Set<Long> all = new HashSet<>();
            Set<Long> lent = new HashSet<>();
            for (String county : counties(code)) {
                for (JsonNode firm : explain(office, code, "&of=county:" + county).get("firms")) {
                    all.add(firm.get("enterprise").asLong());
                    if (!firm.get("organisation").isNull()) {
                        lent.add(firm.get("enterprise").asLong());
                    }
                }
            }
            JsonNode row = why.get("rows").get("items").get(0);
            assertThat(row.get("base").asInt()).as(code).isGreaterThanOrEqualTo(all.size());
            assertThat(row.get("amount").asInt())
                    .as(code)
                    .isBetween(1, row.get("base").asInt() - 1);
            assertThat(lent.size()).as(code).isBetween(1, row.get("amount").asInt());
            assertThat(why.get("rows").get("total").decimalValue())
                    .as(code)
                    .isEqualByComparingTo(why.get("value").decimalValue());
        }
    }

    @Test
    void m12AChainHasItsOwnFiguresWhichComeToTheSumOfItsFirms() {
        BigDecimal chains = chains("chain-balance");
        assertCity(MONTH, "chain-issued", chains("chain-issued"));
        assertThat(city(MONTH, "chain-share").subtract(chains("chain-share")).abs())
                .isLessThan(new BigDecimal("0.000001"));
        JsonNode share = explain(office, "chain-share", "");
        BigDecimal all = BigDecimal.ZERO;
        for (JsonNode row : share.get("rows").get("items")) {
            all = all.add(row.get("base").decimalValue());
        }
        assertThat(city(MONTH, "chain-share").multiply(all).movePointLeft(6))
                .as("of the loans to firms with a code, in 亿元")
                .isCloseTo(chains, within(new BigDecimal("0.000001")));
        // each firm of the demonstration's list is of one chain
        assertCity(MONTH, "chain-balance", chains);
        assertThat(city(MONTH, "chain-balance"))
                .isEqualByComparingTo(
                        figure(MONTH, "cluster", "新能源", "chain-balance")
                                .get("value")
                                .decimalValue());
        assertCity(
                MONTH, "tech-listed", sum("loans", MONTH, "balance-technology").movePointLeft(4));
    }

    private BigDecimal chains(String code) {
        BigDecimal chains = BigDecimal.ZERO;
        for (JsonNode it :
                office.get("/indicators?month=%s&by=chain".formatted(MONTH)).json().get("items")) {
            if (it.get("code").asString().equals(code)) {
                chains = chains.add(it.get("value").decimalValue());
            }
        }
        assertThat(chains).as(code).isPositive();
        return chains;
    }

    @Test
    void otherBanksFirmsAreNotShownToABankNorToACounty() {
        for (String who : List.of("county-411702", "insurer-1")) {
            JsonNode why = explain(new Visitor(port, who), "tech-access", "");
            assertThat(why.get("value").decimalValue()).isPositive();
            assertThat(why.get("firms")).as(who).isEmpty();
        }
        for (String bank : List.of("bank-1", "bank-2", "bank-5")) {
            JsonNode why = explain(new Visitor(port, bank), "tech-access", "");
            assertThat(why.get("value").decimalValue()).isPositive();
            assertThat(why.get("rows").get("count").asInt()).as(bank).isZero();
            assertThat(why.get("firms").valueStream().map(it -> it.get("organisation").asString()))
                    .as(bank)
                    .allMatch(bank::equals);
        }
    }

    private JsonNode explain(Visitor visitor, String code, String of) {
        return visitor.get("/indicators/%s/explain?month=%s%s".formatted(code, MONTH, of)).json();
    }

    private List<String> counties(String code) {
        List<String> counties = new ArrayList<>();
        for (JsonNode it :
                office.get("/indicators?month=%s&by=county".formatted(MONTH)).json().get("items")) {
            if (it.get("code").asString().equals(code)) {
                counties.add(it.get("by").get("id").asString());
            }
        }
        assertThat(counties).as(code).isNotEmpty();
        return counties;
    }
}
