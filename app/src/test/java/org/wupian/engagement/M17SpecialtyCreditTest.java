package org.wupian.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Acceptance of M17, in the synthetic city: the coverage of the listed specialty operators with
/// credit, and that a loan is confirmed by the bank's accepted return of loans only.
@WupianTest(demo = true, city = true)
class M17SpecialtyCreditTest {

    private static final String LIST = "/engagements?roster=specialty&limit=1000";

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired ProveLoans prove;

    private Visitor office() {
        return new Visitor(port, "office");
    }

    @Test
    void creditCoverageIsTheShareOfListedOperatorsWithCredit() {
        Visitor bank = new Visitor(port, "bank-1");
        JsonNode open = ListedFirms.items(bank, LIST + "&state=NOT_VISITED").getFirst();
        Visitor.Reply credited =
                ListedFirms.step(
                        bank,
                        open.get("id").asLong(),
                        "{\"kind\":\"CREDITED\",\"on\":\"2026-11-20\",\"amountFen\":2000000}");

        JsonNode total = office().get("/coverage?roster=specialty").json().get("total");
        Set<Long> listed = new HashSet<>();
        Set<Long> withCredit = new HashSet<>();
        String after = "";
        do {
            JsonNode page = office().get(LIST + after).json();
            for (JsonNode it : page.get("items")) {
                listed.add(it.get("enterprise").asLong());
                if (!it.get("credited").isNull()) {
                    withCredit.add(it.get("enterprise").asLong());
                }
            }
            after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());

        assertThat(credited.status()).as(credited.body()).isEqualTo(201);
        assertThat(withCredit).contains(open.get("enterprise").asLong()).hasSizeGreaterThan(1);
        assertThat(total.get("enterprises").asInt()).isEqualTo(listed.size()).isGreaterThan(20);
        assertThat(total.get("credited").asInt()).isEqualTo(withCredit.size());
        assertThat(total.get("creditCoverage").decimalValue())
                .isEqualByComparingTo(
                        BigDecimal.valueOf(withCredit.size() * 100L)
                                .divide(
                                        BigDecimal.valueOf(listed.size()),
                                        10,
                                        RoundingMode.HALF_UP));
    }

    @Test
    void aLoanIsConfirmedOnlyByTheAcceptedReturnOfThatBank() {
        String month = YearMonth.of(2026, 10).toString();
        List<String> pairs =
                CurrentCaller.as(
                        CurrentCaller.SYSTEM,
                        () ->
                                transaction.execute(_ ->
                                        db.sql(
                                                        """
                                                        select g.id || ' ' || g.unit
                                                          from engagement.engagement g
                                                          join fact.enterprise e on e.enterprise = g.operator
                                                          join fact.loan_borrower b
                                                            on b.organisation = g.unit
                                                               and b.code = e.credit_code
                                                               and b.month = '2026-10-01'
                                                               and b.known_until is null
                                                         where g.lent_on is null and g.ended_on is null
                                                           and g.opened_on <= '2026-10-01'
                                                           and b.issued_fen > coalesce((
                                                               select max(p.issued_fen)
                                                                 from fact.loan_borrower p
                                                                where p.organisation = b.organisation
                                                                  and p.code = b.code
                                                                  and p.known_until is null
                                                                  and p.month between '2026-01-01' and '2026-09-01'), 0)
                                                         order by g.id limit 1
                                                        """)
                                                .query(String.class)
                                                .list()));
        assertThat(pairs).hasSize(1);
        long id = Long.parseLong(pairs.getFirst().split(" ")[0]);
        Visitor bank = new Visitor(port, "unit-" + pairs.getFirst().split(" ")[1]);

        // the return of November is not in yet
        JsonNode late = lent(bank, id, "2026-11-03");
        withdraw(bank, id);
        JsonNode proved = lent(bank, id, "2026-10-12");

        assertThat(late.get("lent").get("confirmed").asBoolean()).isFalse();
        assertThat(late.get("stage").asString()).isEqualTo("CLAIMED");
        assertThat(proved.get("lent").get("confirmed").asBoolean()).isTrue();
        assertThat(proved.get("lent").get("confirmedMonth").asString()).isEqualTo(month);
        assertThat(proved.get("stage").asString()).isEqualTo("CONFIRMED");
        assertThat(prove.run()).isZero();
    }

    private static JsonNode lent(Visitor bank, long id, String day) {
        Visitor.Reply reply =
                ListedFirms.step(
                        bank,
                        id,
                        "{\"kind\":\"LENT\",\"on\":\"%s\",\"amountFen\":100000}".formatted(day));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return bank.get("/engagements/" + id).json().get("engagement");
    }

    private static void withdraw(Visitor bank, long id) {
        for (JsonNode it : bank.get("/engagements/" + id).json().get("steps")) {
            if (it.get("kind").asString().equals("LENT")) {
                bank.call(
                        "POST",
                        "/engagements/%d/steps/%d:withdraw".formatted(id, it.get("id").asLong()),
                        "{\"reason\":\"日期有误\"}");
            }
        }
    }

    @Test
    void anEnterpriseSeesWhoVisitedItAndNothingElse() {
        Visitor enterprise = new Visitor(port, "enterprise-1");
        String name =
                enterprise.get("/enterprises").json().get("items").get(0).get("name").asString();
        Visitor bank = new Visitor(port, "bank-2");
        long id = ListedFirms.idOf(bank, "technology", name);
        ListedFirms.step(
                bank, id, "{\"kind\":\"VISITED\",\"on\":\"2026-11-22\",\"note\":\"内部意见\"}");

        Visitor.Reply visits = enterprise.get("/visits");

        assertThat(visits.body()).contains("2026-11-22").doesNotContain("内部意见", "note");
        assertThat(enterprise.get("/engagements/" + id).status()).isEqualTo(403);
        assertThat(bank.get("/visits").status()).isEqualTo(403);
        assertThat(new Visitor(port, "enterprise-1").signIn().page("/visits").body())
                .contains("2026年11月22日");
        assertThat(new Visitor(port, "enterprise-2").get("/visits").body())
                .doesNotContain("2026-11-22");
    }
}
