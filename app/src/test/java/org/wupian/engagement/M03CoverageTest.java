package org.wupian.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wupian.engagement.ListedFirms.ALPHA;
import static org.wupian.engagement.ListedFirms.BETA;
import static org.wupian.engagement.ListedFirms.DELTA;
import static org.wupian.engagement.ListedFirms.GAMMA;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.roster.RosterHappened;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Acceptance of M03: a published list is to be visited by every bank; coverage is the enterprises
/// with at least one visit of those in the version in force; who is uncovered is listed by county
/// and bank, and so is whose follow-up is overdue.
@WupianTest(demo = true, own = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class M03CoverageTest {

    private static final String LIST = "/engagements?roster=technology";
    private static final String COVERAGE = "/coverage?roster=technology";

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired FollowRosters follow;

    private Visitor visitor(String login) {
        return new Visitor(port, login);
    }

    private Visitor icbc() {
        return visitor("unit-bank-icbc");
    }

    private Visitor abc() {
        return visitor("unit-bank-abc");
    }

    private Visitor office() {
        return visitor("office");
    }

    private JsonNode coverage(Visitor visitor) {
        return visitor.get(COVERAGE).json();
    }

    private int system(String sql) {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM, () -> transaction.execute(_ -> db.sql(sql).update()));
    }

    private List<String> state() {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transaction.execute(_ ->
                                db.sql(
                                                """
                                                select concat_ws(' ', id, entry, unit, ended_on, steps)
                                                  from engagement.engagement g
                                                 cross join lateral (
                                                       select count(*) as steps
                                                         from engagement.step s
                                                        where s.engagement = g.id) s
                                                 order by id
                                                """)
                                        .query(String.class)
                                        .list()));
    }

    @Test
    @Order(1)
    void aPublishedListIsToBeVisitedByEveryBankThatReceivesIt() throws InterruptedException {
        ListedFirms.publish(
                visitor("unit-science"), "technology", "?source=high-tech", ListedFirms.ALL);

        List<JsonNode> all = ListedFirms.items(office(), LIST + "&limit=1000");
        long banks = all.stream().map(it -> it.get("unit").get("id").asString()).distinct().count();

        assertThat(banks).isGreaterThan(5);
        assertThat(all).hasSize((int) banks * 4);
        assertThat(ListedFirms.names(icbc(), LIST))
                .containsExactlyInAnyOrder(ALPHA, BETA, GAMMA, DELTA);
        JsonNode total = coverage(office()).get("total");
        assertThat(total.get("enterprises").asInt()).isEqualTo(4);
        assertThat(total.get("uncovered").asInt()).isEqualTo(4);
        assertThat(total.get("coverage").decimalValue()).isZero();
    }

    @Test
    @Order(2)
    void toldOfAgainItOpensNothingTwice() {
        List<String> before = state();

        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () -> {
                    follow.published(
                            new RosterHappened.Published("roster/technology/1", "technology", 1));
                    follow.published(
                            new RosterHappened.Published("roster/technology/1", "technology", 1));
                });

        assertThat(state()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void coverageCountsEnterprisesOnceHoweverManyBanksWereThere() {
        system("update engagement.engagement set opened_on = '2026-10-01'");
        Visitor.Reply visited =
                ListedFirms.step(
                        icbc(),
                        ListedFirms.idOf(icbc(), "technology", ALPHA),
                        """
                        {"kind":"VISITED","on":"2026-11-05","person":"李敏","result":"有扩产计划",
                         "nextOn":"2026-11-20"}
                        """);
        ListedFirms.step(
                abc(),
                ListedFirms.idOf(abc(), "technology", ALPHA),
                "{\"kind\":\"VISITED\",\"on\":\"2026-11-10\"}");
        ListedFirms.step(
                abc(),
                ListedFirms.idOf(abc(), "technology", BETA),
                "{\"kind\":\"VISITED\",\"on\":\"2026-11-11\"}");
        ListedFirms.step(
                abc(),
                ListedFirms.idOf(abc(), "technology", GAMMA),
                "{\"kind\":\"NOT_REACHED\",\"on\":\"2026-11-12\"}");

        JsonNode all = coverage(office());

        assertThat(visited.status()).as(visited.body()).isEqualTo(201);
        assertThat(all.get("total").get("visited").asInt()).isEqualTo(2);
        assertThat(all.get("total").get("coverage").decimalValue()).isEqualByComparingTo("50");
        assertThat(by(all, "counties", "visited"))
                .containsAllEntriesOf(Map.of("411702", 1, "411721", 1, "411723", 0, "411725", 0));
        assertThat(by(all, "banks", "visited"))
                .containsAllEntriesOf(Map.of("bank-icbc", 1, "bank-abc", 2));
        assertThat(by(all, "banks", "enterprises").values()).containsOnly(4);
    }

    private static Map<String, Integer> by(JsonNode coverage, String part, String figure) {
        Map<String, Integer> figures = new HashMap<>();
        coverage.get(part)
                .forEach(it ->
                        figures.put(it.get("by").get("id").asString(), it.get(figure).asInt()));
        return figures;
    }

    @Test
    @Order(4)
    void theUncoveredAreListedByCountyAndBankAndTheOverdueAsWell() {
        String uncovered = "/coverage/enterprises?roster=technology&state=UNCOVERED";

        assertThat(ListedFirms.names(office(), uncovered)).containsExactly(GAMMA, DELTA);
        assertThat(ListedFirms.names(office(), uncovered + "&county=411725"))
                .containsExactly(DELTA);
        assertThat(ListedFirms.names(office(), uncovered + "&bank=bank-icbc"))
                .containsExactlyInAnyOrder(BETA, GAMMA, DELTA);
        assertThat(ListedFirms.names(icbc(), LIST + "&state=NOT_VISITED"))
                .containsExactlyInAnyOrder(BETA, GAMMA, DELTA);
        assertThat(ListedFirms.names(icbc(), LIST + "&state=OVERDUE")).containsExactly(ALPHA);
        assertThat(ListedFirms.names(abc(), LIST + "&state=OVERDUE")).isEmpty();
        assertThat(coverage(office()).get("total").get("overdue").asInt()).isEqualTo(1);
        assertThat(visitor("unit-bank-icbc").signIn().page("/").body())
                .contains("1 户约定的回访已过期", "3 户名单企业还没有走访");
    }

    @Test
    @Order(5)
    void theChainGoesFromNeedToCreditToAClaimedLoanAndTheFollowUpSettlesTheDay() {
        long id = ListedFirms.idOf(icbc(), "technology", ALPHA);
        for (String step :
                List.of(
                        """
                        {"kind":"NEED","on":"2026-11-05","amountFen":500000000,"termMonths":12,
                         "purpose":"流动资金"}
                        """,
                        "{\"kind\":\"CREDITED\",\"on\":\"2026-11-15\",\"amountFen\":400000000}",
                        "{\"kind\":\"LENT\",\"on\":\"2026-11-18\",\"amountFen\":300000001}",
                        "{\"kind\":\"FOLLOWED_UP\",\"on\":\"2026-11-25\"}")) {
            Visitor.Reply reply = ListedFirms.step(icbc(), id, step);
            assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        }

        JsonNode it = icbc().get("/engagements/" + id).json();
        JsonNode total = coverage(office()).get("total");

        assertThat(it.get("steps")).hasSize(5);
        assertThat(it.get("engagement").get("stage").asString()).isEqualTo("CLAIMED");
        assertThat(it.get("engagement").get("need").get("amountFen").asLong())
                .isEqualTo(500_000_000L);
        assertThat(it.get("engagement").get("lent").get("amountFen").asLong())
                .isEqualTo(300_000_001L);
        assertThat(it.get("engagement").get("lent").get("confirmed").asBoolean()).isFalse();
        assertThat(it.get("engagement").get("overdue").asBoolean()).isFalse();
        assertThat(total.get("lentClaimed").asInt()).isEqualTo(1);
        assertThat(total.get("lentConfirmed").asInt()).isZero();
        assertThat(total.get("needsKnown").asInt()).isEqualTo(1);
        assertThat(total.get("overdue").asInt()).isZero();
    }

    @Test
    @Order(6)
    void theCoveragePageOpensTheFirmsBehindItsFigures() {
        Visitor office = office().signIn();

        assertThat(office.page("/coverage").body()).contains("科技型企业融资白名单", "50.0");
        assertThat(office.page("/coverage/technology?by=bank").body())
                .contains("bank=bank-icbc&amp;state=UNCOVERED", "按产业链");
        assertThat(
                        office.page(
                                        "/coverage/technology/enterprises?bank=bank-icbc&state=UNCOVERED")
                                .body())
                .contains(BETA, GAMMA)
                .doesNotContain(ALPHA);
    }

    @Test
    @Order(7)
    void whoLeavesTheListIsNoLongerToBeVisitedAndNothingIsLost() throws InterruptedException {
        String shorter =
                ListedFirms.ALL
                        .lines()
                        .filter(it -> !it.startsWith(ALPHA))
                        .reduce("", (a, b) -> a + b + "\n");
        long id = ListedFirms.idOf(icbc(), "technology", ALPHA);

        ListedFirms.publish(
                visitor("unit-science"), "technology", "?source=high-tech&complete=true", shorter);

        JsonNode it = icbc().get("/engagements/" + id).json();
        assertThat(it.get("engagement").get("ended").get("because").asString()).isEqualTo("LEFT");
        assertThat(it.get("engagement").get("ended").get("words").asString()).contains("全量名单");
        assertThat(it.get("steps")).hasSize(5);
        assertThat(ListedFirms.names(icbc(), LIST)).containsExactlyInAnyOrder(BETA, GAMMA, DELTA);
        assertThat(ListedFirms.names(icbc(), LIST + "&state=ENDED")).containsExactly(ALPHA);
        assertThat(
                        ListedFirms.step(icbc(), id, "{\"kind\":\"VISITED\",\"on\":\"2026-11-26\"}")
                                .status())
                .isEqualTo(409);
        JsonNode total = coverage(office()).get("total");
        assertThat(total.get("enterprises").asInt()).isEqualTo(3);
        assertThat(total.get("visited").asInt()).isEqualTo(1);
        assertThat(total.get("coverage").decimalValue().toPlainString()).startsWith("33.33333");
    }
}
