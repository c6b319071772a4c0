package org.wupian.financing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// What an enterprise asks for, and which products of the day fit (M28, first part; M18).
@WupianTest(demo = true, city = true)
class DemandsTest {

    private static int counter;

    @LocalServerPort int port;

    private Visitor as(String account) {
        return new Visitor(port, account);
    }

    /// A product of bank-1 that asks what the rule asks.
    private JsonNode product(String rule) {
        Visitor.Reply added =
                as("bank-1")
                        .call(
                                "POST",
                                "/products",
                                """
                                {"name":"需求测试贷%d","type":"unsecured","area":"technology",
                                 "leastFen":0,"mostFen":500000000,"months":36,
                                 "guarantees":["unsecured"],"collateral":[],"contact":"0396-2000000",
                                 "validFrom":"2026-01-01","rule":"%s"}
                                """
                                        .formatted(++counter, rule.replace("\"", "\\\"")));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return added.json();
    }

    private Visitor.Reply ask(Visitor who, String more) {
        return who.call(
                "POST",
                "/demands",
                """
                {"amountFen":300000000,"termMonths":24,"purpose":"购买原料","area":"technology"%s}
                """
                        .formatted(more));
    }

    private JsonNode match(Visitor who, JsonNode demand, JsonNode product) {
        Visitor.Reply reply = who.get("/demands/" + demand.get("id").asLong() + "/matches");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json()
                .get("items")
                .valueStream()
                .filter(it -> it.get("product").get("id").equals(product.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProductFitsOrSaysHowFarOffItIsOrWhatIsMissing() {
        JsonNode fits = product("amountFen <= 500000000");
        JsonNode fails = product("ageMonths >= 24 && termMonths <= 36");
        JsonNode unknown = product("taxGrade in [\"A\", \"B\"]");
        Visitor enterprise = as("enterprise-1");

        Visitor.Reply asked = ask(enterprise, ",\"registeredOn\":\"2025-04-01\"");

        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        JsonNode demand = asked.json();
        assertThat(match(enterprise, demand, fits).get("verdict").asString()).isEqualTo("FITS");
        JsonNode off = match(enterprise, demand, fails);
        assertThat(off.get("verdict").asString()).isEqualTo("FAILS");
        assertThat(off.get("reasons").get(0).get("condition").asString()).isEqualTo("成立时间满2年");
        assertThat(off.get("reasons").get(0).get("text").asString())
                .matches("成立时间满2年，现为1年\\d{1,2}个月");
        JsonNode missing = match(enterprise, demand, unknown);
        assertThat(missing.get("verdict").asString()).isEqualTo("UNKNOWN");
        assertThat(missing.get("reasons").get(0).get("text").asString())
                .isEqualTo("缺少“纳税信用等级”：请在融资需求中填写纳税信用等级。");
    }

    @Test
    void aDemandKeepsTheVersionItWasMadeWith() {
        JsonNode product = product("termMonths <= 36");
        Visitor enterprise = as("enterprise-1");
        JsonNode demand = ask(enterprise, "").json();
        String name = product.get("name").asString();
        Visitor.Reply changed =
                as("bank-1")
                        .call(
                                "PUT",
                                "/products/" + product.get("id").asLong(),
                                """
                                {"name":"%s","type":"unsecured","area":"technology","leastFen":0,
                                 "mostFen":500000000,"months":12,"guarantees":["unsecured"],
                                 "collateral":[],"contact":"0396-2000000",
                                 "validFrom":"2026-01-01","rule":"termMonths <= 12"}
                                """
                                        .formatted(name));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);

        JsonNode before = match(enterprise, demand, product);
        JsonNode after = match(enterprise, ask(enterprise, "").json(), product);

        assertThat(before.get("product").get("version").asInt()).isEqualTo(1);
        assertThat(before.get("verdict").asString()).isEqualTo("FITS");
        assertThat(after.get("product").get("version").asInt()).isEqualTo(2);
        assertThat(after.get("verdict").asString()).isEqualTo("FAILS");
        assertThat(after.get("reasons").toString()).contains("申请期限不超过1年，现为2年");
    }

    @Test
    void aDemandIsNobodyElses() {
        JsonNode demand = ask(as("enterprise-1"), "").json();
        String path = "/demands/" + demand.get("id").asLong();

        assertThat(as("enterprise-2").get(path).status()).isEqualTo(404);
        assertThat(as("enterprise-2").get(path + "/matches").status()).isEqualTo(404);
        assertThat(as("enterprise-2").get("/demands").body())
                .doesNotContain("\"id\":" + demand.get("id").asLong() + ",");
        assertThat(as("bank-1").get(path).status()).isEqualTo(403);
        assertThat(as("office").get(path).status()).isEqualTo(200);
        assertThat(ask(as("bank-1"), "").status()).isEqualTo(403);
        assertThat(ask(as("auditor"), "").status()).isEqualTo(403);
    }

    @Test
    void aCountyAsksForItsOwnEnterprisesOnly() {
        JsonNode firm =
                as("office")
                        .get("/enterprises?limit=1000")
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(it -> !it.get("creditCode").isNull() && !it.get("county").isNull())
                        .findFirst()
                        .orElseThrow();
        String own = firm.get("county").get("id").asString();
        String other = own.equals("411721") ? "411722" : "411721";
        String code = ",\"creditCode\":\"" + firm.get("creditCode").asString() + "\"";

        assertThat(ask(as("county-" + own), code).status()).isEqualTo(201);
        assertThat(ask(as("county-" + other), code).status()).isEqualTo(422);
        assertThat(ask(as("county-" + own), "").body()).contains("请填写企业的统一社会信用代码");
        assertThat(ask(as("enterprise-1"), ",\"creditCode\":\"91350200MA31E12PXF\"").status())
                .isEqualTo(403);
    }

    @Test
    void whatIsWrongIsNamedFieldByField() {
        Visitor.Reply reply =
                as("enterprise-1")
                        .call(
                                "POST",
                                "/demands",
                                """
                                {"amountFen":0,"termMonths":0,"purpose":"","area":"moon",
                                 "collateral":["moon"],"taxGrade":"Z","registeredOn":"2999-01-01"}
                                """);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("errors").valueStream().map(it -> it.get("field").asString()))
                .containsExactly(
                        "amountFen",
                        "termMonths",
                        "purpose",
                        "area",
                        "collateral",
                        "taxGrade",
                        "registeredOn");
    }
}
