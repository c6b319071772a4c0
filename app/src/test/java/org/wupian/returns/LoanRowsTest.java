package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// The loans themselves: read by their bank, by reviewers and by the auditor, by nobody else, and
/// never without a trace.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2027-02-08T09:00", demo = true, own = true)
class LoanRowsTest {

    private static int next = 1;

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired LoanRows rows;

    private Visitor bank;
    private Visitor renhang;
    private String month;

    @BeforeEach
    void openAMonth() {
        month = YearMonth.of(2026, 12).plusMonths(next).toString();
        next++;
        bank = new Visitor(port, "unit-bank-east").signIn();
        renhang = new Visitor(port, "renhang").signIn();
        assertThat(new Visitor(port, "office").call("PUT", "/months/" + month, "").status())
                .isEqualTo(200);
    }

    private String page() {
        return "/returns/loans/" + month + "/bank-east";
    }

    /// @return number of the submission
    private long accepted(String csv) {
        Visitor.Reply sent =
                bank.upload(
                        "/returns/loans/months/" + month + "/submissions",
                        "贷款.csv",
                        LoanSamples.bytes(csv));
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        long id = Long.parseLong(sent.json().get("id").asString());
        assertThat(bank.page(page() + "/rows").status()).as("nothing is sealed").isEqualTo(404);
        assertThat(bank.page(page()).body()).doesNotContain(page() + "/rows");
        assertThat(renhang.call("POST", "/submissions/" + id + ":accept", "").status())
                .isEqualTo(200);
        return id;
    }

    @Test
    void theBankReadsItsLoansAndFiltersThem() {
        accepted(LoanSamples.csv());
        assertThat(bank.page(page()).body()).contains(page() + "/rows", "查看贷款明细");

        String all = bank.page(page() + "/rows").body();
        assertThat(all)
                .contains("共 4 条", "HT-1", "1,000,000.01", "临江区", "2027年1月5日", "信用", "次级")
                .contains("绿色贷款、普惠型小微企业贷款、信用贷款、中长期贷款", "已采纳的第 1 次提交")
                .contains("1,800,000.51")
                .doesNotContain("data-export", "导出");

        String small = bank.page(page() + "/rows?category=inclusive-small").body();
        assertThat(small).contains("HT-1", "HT-2", "1,500,000.01").doesNotContain("HT-3", "HT-4");
        String port = bank.page(page() + "/rows?county=zone-port").body();
        assertThat(port).contains("HT-3", "HT-4", "300,000.50").doesNotContain("HT-1", "HT-2");
        String found = bank.page(page() + "/rows?q=ht-2").body();
        assertThat(found).contains("HT-2").doesNotContain("HT-1", "HT-3");
        assertThat(bank.page(page() + "/rows?q=%25").body()).contains("没有");
        assertThat(bank.page(page() + "/rows?export=xlsx").body())
                .as("loans are not carried away")
                .contains("<table");
    }

    @Test
    void reviewersReadWhatWaitsForThemBeforeTheyDecideAndNobodyElseDoes() throws Exception {
        Visitor.Reply sent =
                bank.upload(
                        "/returns/loans/months/" + month + "/submissions",
                        "贷款.csv",
                        LoanSamples.bytes(LoanSamples.csv()));
        String id = sent.json().get("id").asString();
        String waiting = page() + "/submitted-rows";
        String api = "/submissions/" + id + "/submitted-loans";

        for (String reviewer : List.of("renhang", "office", "auditor")) {
            Visitor reader = new Visitor(port, reviewer).signIn();
            assertThat(reader.page(waiting).body())
                    .as(reviewer)
                    .contains("待审的第 1 次提交", "共 4 条", "HT-1", "1,000,000.01", "1,800,000.51")
                    .doesNotContain("data-export", "导出", "绿色贷款、");
        }
        assertThat(renhang.page(page()).body()).contains(waiting, "查看待审明细");
        assertThat(renhang.page(waiting + "?county=zone-port").body())
                .contains("HT-3", "300,000.50")
                .doesNotContain("HT-1");
        assertThat(renhang.get(api + "?county=zone-port").json().get("balanceFen").asLong())
                .isEqualTo(30000050L);
        for (String stranger : List.of("unit-990102", "unit-harbour", "group-harbour", "admin")) {
            Visitor other = new Visitor(port, stranger).signIn();
            assertThat(other.page(waiting).status()).as(stranger).isEqualTo(403);
            assertThat(other.get(api).status()).as(stranger).isIn(403, 404);
        }
        Visitor west = new Visitor(port, "unit-bank-west").signIn();
        assertThat(west.page(waiting).status()).isEqualTo(404);
        assertThat(west.get(api).status()).isEqualTo(404);
        assertThat(trail("return.submitted-loans-read", 5))
                .hasSize(5)
                .contains("renhang county=zone-port first=4 last=5 revision=1 rows=2");

        assertThat(renhang.call("POST", "/submissions/" + id + ":accept", "").status())
                .isEqualTo(200);
        assertThat(renhang.page(waiting).status()).as("nothing waits").isEqualTo(404);
        assertThat(renhang.page(page()).body()).doesNotContain(waiting);
    }

    @Test
    void whoReadsEnglishSeesTheNamesThatThePackGives() {
        accepted(LoanSamples.csv());
        bank.page(page());
        bank.submit("/preferences/english", java.util.Map.of("on", "true"));

        assertThat(bank.page(page() + "/rows").body())
                .contains("Loans one by one", "Medium and long term")
                .doesNotContain("中长期贷款");
        assertThat(bank.page("/returns?month=" + month).body())
                .contains("Loans one by one", "Banks monthly");
    }

    @Test
    void aDraftIsNotShownToReviewers() {
        bank.page(page());
        Visitor.Reply kept =
                bank.submitFile(page() + "/file", "贷款.csv", LoanSamples.bytes(LoanSamples.csv()));

        assertThat(kept.status()).isEqualTo(303);
        assertThat(renhang.page(page() + "/submitted-rows").status()).isEqualTo(404);
        assertThat(bank.page(page() + "/submitted-rows").status()).isEqualTo(404);
    }

    @Test
    void longFilesComeInPages() {
        StringBuilder csv = new StringBuilder(LoanSamples.HEADER + "\n");
        for (int i = 1; i <= 120; i++) {
            csv.append("L-%03d,K-1,临江区,C,x,15000,1,2027-01-05,2028-01-05,信用,正常,,\n".formatted(i));
        }
        accepted(csv.toString());

        assertThat(bank.page(page() + "/rows").body())
                .contains("L-001", "L-050", "rows?after=51", "rel=\"next\"")
                .doesNotContain("L-051");
        assertThat(bank.page(page() + "/rows?after=51").body())
                .contains("L-051", "L-100", "rows?after=101", "1,800,000.00")
                .doesNotContain("L-050", "L-101");
        assertThat(bank.page(page() + "/rows?after=101").body())
                .contains("L-101", "L-120")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void whatIsNoCategoryOrCountyIsNamed() {
        long id = accepted(LoanSamples.csv());
        String api = "/submissions/" + id + "/loans";

        Visitor.Reply refused = bank.get(api + "?category=gold&county=410000");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("没有“gold”这个贷款类别。可用的类别：green", "没有“410000”这个县区", "zone-port");
        assertThat(bank.page(page() + "/rows?county=x").status()).isEqualTo(422);
        JsonNode county = bank.get(api + "?county=zone-port").json();
        assertThat(county.get("count").asInt()).isEqualTo(2);
        assertThat(county.get("balanceFen").asLong()).isEqualTo(30000050L);
    }

    @Test
    void reviewersAndTheAuditorReadThemAndNobodyElse() {
        long id = accepted(LoanSamples.csv());

        for (String reader : List.of("office", "renhang", "auditor")) {
            Visitor other = new Visitor(port, reader).signIn();
            assertThat(other.page(page() + "/rows").body()).as(reader).contains("HT-1");
        }
        for (String stranger : List.of("unit-990102", "unit-harbour", "group-harbour", "admin")) {
            Visitor other = new Visitor(port, stranger).signIn();
            assertThat(other.page(page() + "/rows").status()).as(stranger).isEqualTo(403);
        }
        Visitor west = new Visitor(port, "unit-bank-west").signIn();
        assertThat(west.page(page() + "/rows").status()).isEqualTo(404);
        assertThat(west.get("/submissions/" + id + "/loans").status()).isEqualTo(404);
    }

    @Test
    void theDatabaseItselfHoldsToIt() {
        long id = accepted(LoanSamples.csv());

        assertThat(seals("bank-east", Role.BANK)).isEqualTo(1);
        assertThat(seals("office", Role.AUDITOR)).isEqualTo(1);
        for (Caller stranger :
                List.of(
                        caller("bank-west", Role.BANK),
                        caller("990102", Role.COUNTY),
                        caller("1", Role.INSURER),
                        caller("harbour", Role.DEPARTMENT),
                        caller("1", Role.ENTERPRISE),
                        caller("bank-east", Role.ADMINISTRATOR))) {
            assertThat(seals(stranger.organisation(), stranger.role()))
                    .as(stranger.role().name())
                    .isZero();
            assertThatThrownBy(() ->
                            CurrentCaller.as(stranger, () -> rows.page(id, LoanFilter.ALL, 0)))
                    .as(stranger.role().name())
                    .isInstanceOf(NotFound.class);
        }
    }

    private static Caller caller(String organisation, Role role) {
        return new Caller("somebody", "某", organisation, role);
    }

    private int seals(String organisation, Role role) {
        return CurrentCaller.as(
                caller(organisation, role),
                () ->
                        transaction.execute(_ ->
                                db.sql(
                                                """
                                                select count(*) from returns.loan_seal l
                                                  join returns.submission s on s.id = l.submission
                                                 where s.month = :month::date
                                                """)
                                        .param("month", month + "-01")
                                        .query(Integer.class)
                                        .single()));
    }

    @Test
    void everyReadingStandsInTheTrail() throws InterruptedException {
        long id = accepted(LoanSamples.csv());

        renhang.page(page() + "/rows?category=inclusive-small");
        bank.get("/submissions/" + id + "/loans?county=zone-port");
        bank.page(page() + "/rows?q=nothing");
        new Visitor(port, "unit-bank-west").signIn().page(page() + "/rows");

        List<String> trail = trail("return.loans-read", 3);
        assertThat(trail)
                .containsExactlyInAnyOrder(
                        "renhang category=inclusive-small county= first=2 last=3 revision=1 rows=2",
                        "unit-bank-east category= county=zone-port first=4 last=5 revision=1 rows=2",
                        "unit-bank-east category= county= first=0 last=0 revision=1 rows=0");
        assertThat(new Visitor(port, "auditor").signIn().page("/audit?q=loans-read").body())
                .contains("查看贷款明细", "贷款类别：普惠型小微企业贷款", "县区：港口新区", "首行：2");
    }

    @Test
    void takingBackWrongRowsStandsInTheTrailToo() throws InterruptedException {
        bank.upload(
                "/returns/loans/months/" + month + "/submissions",
                "贷款.csv",
                LoanSamples.bytes(LoanSamples.csv().replace("临江区", "东京")));
        assertThat(bank.page(page() + "/refused.xlsx").status()).isEqualTo(200);

        assertThat(trail("return.refused-read", 1)).containsExactly("unit-bank-east rows=1");
    }

    /// Of this month. The trail is chained a moment after the work.
    private List<String> trail(String action, int expected) throws InterruptedException {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < 100 && found.size() < expected; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            found.clear();
            new Visitor(port, "auditor")
                    .get("/audit/links?q=" + month)
                    .json()
                    .get("items")
                    .forEach(it -> {
                        if (it.get("action").asString().equals(action)) {
                            found.add(
                                    it.get("account").asString()
                                            + " "
                                            + it.get("detail").asString().replace('\n', ' '));
                        }
                    });
        }
        return found;
    }
}
