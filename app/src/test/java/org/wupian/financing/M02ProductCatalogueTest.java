package org.wupian.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// M02, the catalogue: banks keep their products, everybody finds them, the regulator watches.
@WupianTest(demo = true, city = true)
class M02ProductCatalogueTest {

    private static final String TERMS =
            """
            {"name":"%s","type":"ip-pledge","area":"technology","leastFen":10000000,
             "mostFen":500000000,"months":36,"rateFromBp":345,"guarantees":["pledge"],
             "collateral":["patent"],"materials":"专利证书","contact":"0396-2000000",
             "validFrom":"%s","validUntil":%s,"rule":%s}
            """;

    private static int counter;

    @LocalServerPort int port;

    private Visitor bank;
    private Visitor other;
    private Visitor regulator;
    private Visitor enterprise;
    private String name = "";

    @BeforeEach
    void visit() {
        bank = new Visitor(port, "bank-1");
        other = new Visitor(port, "bank-2");
        regulator = new Visitor(port, "jianguan");
        enterprise = new Visitor(port, "enterprise-1");
        name = "知产贷" + ++counter;
    }

    private String terms(String rule) {
        return TERMS.formatted(
                name, "2026-01-01", "null", "\"" + rule.replace("\"", "\\\"") + "\"");
    }

    private long add(String json) {
        Visitor.Reply reply = bank.call("POST", "/products", json);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().get("id").asLong();
    }

    private static JsonNode item(Visitor.Reply reply, long id) {
        for (JsonNode it : reply.json().get("items")) {
            if (it.get("id").asLong() == id) {
                return it;
            }
        }
        return tools.jackson.databind.node.MissingNode.getInstance();
    }

    @Test
    void aProductOfABankIsFoundByAnEnterpriseWithItsRule() {
        long id = add(terms("size in [\"SMALL\"] && ageMonths >= 24"));

        JsonNode found = item(enterprise.get("/products?area=technology&limit=1000"), id);

        assertThat(found.get("name").asString()).isEqualTo(name);
        assertThat(found.get("version").asInt()).isEqualTo(1);
        assertThat(found.get("bank").get("name").asString()).isNotEmpty();
        assertThat(found.get("area").asString()).isEqualTo("technology");
        assertThat(found.get("rule").asString())
                .isEqualTo("size in [\"SMALL\"] && ageMonths >= 24");
    }

    @Test
    void aChangeIsANewVersionAndTheOldOneStays() {
        long id = add(terms(""));

        Visitor.Reply changed = bank.call("PUT", "/products/" + id, terms("ageMonths >= 12"));
        Visitor.Reply same = bank.call("PUT", "/products/" + id, terms("ageMonths >= 12"));

        assertThat(changed.json().get("version").asInt()).isEqualTo(2);
        assertThat(same.json().get("version").asInt()).isEqualTo(2);
        JsonNode versions = bank.get("/products/" + id + "/versions").json().get("items");
        assertThat(versions).hasSize(2);
        assertThat(versions.get(1).get("rule").asString()).isEmpty();
    }

    @Test
    void aRuleThatCannotBeReadIsRefusedWithLineAndColumn() {
        Visitor.Reply reply = bank.call("POST", "/products", terms("ageMonth >= 24"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("errors").get(0).get("field").asString()).isEqualTo("rule");
        assertThat(reply.json().get("errors").get(0).get("message").asString())
                .contains("第 1 行第 1 列", "ageMonth");
    }

    @Test
    void anotherBankAndAnEnterpriseChangeNothing() {
        long id = add(terms(""));

        assertThat(other.call("PUT", "/products/" + id, terms("true")).status()).isEqualTo(403);
        assertThat(enterprise.call("PUT", "/products/" + id, terms("true")).status())
                .isEqualTo(403);
        assertThat(
                        bank.call("POST", "/products/" + id + ":unpublish", "{\"reason\":\"x\"}")
                                .status())
                .isEqualTo(403);
        assertThat(bank.get("/products/" + id).json().get("version").asInt()).isEqualTo(1);
    }

    @Test
    void aProductTakenDownIsSeenByItsBankWithTheReasonAndByNoEnterprise() {
        long id = add(terms(""));

        assertThat(regulator.call("POST", "/products/" + id + ":unpublish", "{}").status())
                .isEqualTo(422);
        regulator.call("POST", "/products/" + id + ":unpublish", "{\"reason\":\"利率宣传不实\"}");

        assertThat(enterprise.get("/products/" + id).status()).isEqualTo(404);
        assertThat(other.get("/products/" + id).status()).isEqualTo(404);
        JsonNode own = bank.get("/products/" + id).json();
        assertThat(own.get("state").asString()).isEqualTo("UNPUBLISHED");
        assertThat(own.get("unpublished").asString()).isEqualTo("利率宣传不实");
        assertThat(new Visitor(port, "bank-1").signIn().page("/inbox").body())
                .contains(name, "利率宣传不实");

        regulator.call("POST", "/products/" + id + ":publish", "{}");
        assertThat(enterprise.get("/products/" + id).status()).isEqualTo(200);
    }

    @Test
    void anExpiredProductSaysSo() {
        long id = add(TERMS.formatted(name, "2025-01-01", "\"2025-12-31\"", "\"\""));

        assertThat(enterprise.get("/products/" + id).json().get("state").asString())
                .isEqualTo("EXPIRED");
        assertThat(new Visitor(port, "office").signIn().page("/products/" + id).body())
                .contains("已到期");
    }

    @Test
    void theFieldsOfTheFormWriteTheRuleAndThePageSaysItInWords() {
        Visitor person = new Visitor(port, "bank-1").signIn();
        person.page("/products/new");
        Map<String, String> typed =
                Map.ofEntries(
                        Map.entry("name", name),
                        Map.entry("type", "unsecured"),
                        Map.entry("area", "technology"),
                        Map.entry("most", "500"),
                        Map.entry("months", "36"),
                        Map.entry("validFrom", "2026-01-01"),
                        Map.entry("sizes", "SMALL"),
                        Map.entry("age", "24"),
                        Map.entry("rosters", "technology"),
                        Map.entry("rest", "score >= 600 || taxGrade == 'A'"));

        Visitor.Reply reply = person.submit("/products", typed);

        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        String path =
                reply.response()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("^https?://[^/]*", "");
        assertThat(bank.get(path).json().get("rule").asString())
                .isEqualTo(
                        """
                        amountFen <= 500000000 &&
                        termMonths <= 36 &&
                        size in ["SMALL"] &&
                        ageMonths >= 24 &&
                        "technology" in rosters &&
                        (score >= 600 || taxGrade == 'A')\
                        """);
        assertThat(person.page(path).body())
                .contains("申请金额不超过500万元", "成立时间满2年", "企业规模为：小型")
                .contains("信用评分不低于600分，或者纳税信用等级为：A级");
        assertThat(person.page(path + "/edit").body())
                .contains("value=\"SMALL\" checked", "score &gt;= 600 || taxGrade == 'A'");
    }

    @Test
    void theBanksWorkbookComesBackUnchangedAndWrongCellsAreNamed() {
        Visitor third = new Visitor(port, "bank-3");
        third.call("POST", "/products", terms("ageMonths >= 24"));
        Visitor person = new Visitor(port, "bank-3").signIn();
        byte[] workbook = person.page("/products/workbook.xlsx").response().body();

        Visitor.Reply again = third.upload("/products:import", "产品.xlsx", workbook);
        Visitor.Reply wrong =
                third.upload(
                        "/products:import",
                        "产品.csv",
                        """
                        产品名称,产品类型,所属领域,最高金额,最长期限,有效期起,准入规则
                        甲贷,信用贷款,科技金融,500,36,2026-01-01,
                        乙贷,没有这种,科技金融,五百,36,2026-01-01,age > 3
                        """
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().get("unchanged").asInt())
                .isEqualTo(
                        third.get("/products?bank=bank-3&limit=1000").json().get("items").size());
        assertThat(again.json().get("added").asInt()).isZero();
        assertThat(again.json().get("changed").asInt()).isZero();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("产品类型", "最高金额", "准入规则", "\"row\":3");
        assertThat(third.get("/products?limit=1000").body()).doesNotContain("甲贷");
    }
}
