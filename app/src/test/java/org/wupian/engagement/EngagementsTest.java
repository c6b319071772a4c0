package org.wupian.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wupian.engagement.ListedFirms.ALPHA;
import static org.wupian.engagement.ListedFirms.BETA;
import static org.wupian.engagement.ListedFirms.DELTA;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Steps and who may read and record them: bad input, the same step twice at once, the wrong
/// person, withdrawn steps, photos, and choosing who visits.
@WupianTest(demo = true, own = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngagementsTest {

    private static final String VISIT = "{\"kind\":\"VISITED\",\"on\":\"2026-11-26\"}";

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    private Visitor icbc;
    private Visitor abc;

    @BeforeAll
    void publish() throws InterruptedException {
        icbc = visitor("unit-bank-icbc");
        abc = visitor("unit-bank-abc");
        ListedFirms.publish(
                visitor("unit-science"), "technology", "?source=high-tech", ListedFirms.ALL);
        ListedFirms.publish(visitor("unit-civil-affairs"), "elder-care", "", ListedFirms.ALL);
    }

    private Visitor visitor(String login) {
        return new Visitor(port, login);
    }

    private long of(Visitor bank, String name) {
        return ListedFirms.idOf(bank, "technology", name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"kind":"DINED","on":"2026-11-26"}                                    | kind       | 请选择做了什么
                    {"kind":"VISITED"}                                                    | on         | 请填写日期
                    {"kind":"VISITED","on":"2026-11-27"}                                  | on         | 还没有到
                    {"kind":"VISITED","on":"2026-11-25"}                                  | on         | 早于名单发布日
                    {"kind":"VISITED","on":"昨天"}                                        | on         | 看不懂
                    {"kind":"VISITED","on":"2026-02-30"}                                  | on         | 看不懂
                    {"kind":"VISITED","on":"2026-11"}                                     | on         | 看不懂
                    {"kind":"VISITED","on":"2026-11-26","nextOn":"2026-11-25"}            | nextOn     | 三年以内
                    {"kind":"VISITED","on":"2026-11-26","nextOn":"2031-01-01"}            | nextOn     | 三年以内
                    {"kind":"VISITED","on":"2026-11-26","amountFen":1}                    | amountFen  | 不填金额
                    {"kind":"CREDITED","on":"2026-11-26"}                                 | amountFen  | 须填写金额
                    {"kind":"LENT","on":"2026-11-26","amountFen":0}                       | amountFen  | 正整数
                    {"kind":"LENT","on":"2026-11-26","amountFen":-5}                      | amountFen  | 正整数
                    {"kind":"LENT","on":"2026-11-26","amountFen":1.5}                     | amountFen  | 正整数
                    {"kind":"LENT","on":"2026-11-26","amountFen":1e300}                   | amountFen  | 正整数
                    {"kind":"NEED","on":"2026-11-26"}                                     | amountFen  | 没有需求
                    {"kind":"NEED","on":"2026-11-26","amountFen":5,"noNeed":true}         | amountFen  | 没有需求
                    {"kind":"NEED","on":"2026-11-26","amountFen":5,"termMonths":0}        | termMonths | 1 到 600
                    {"kind":"NEED","on":"2026-11-26","amountFen":5,"termMonths":1.5}      | termMonths | 1 到 600
                    """)
    void whatIsWrongWithAStepIsSaidAtItsField(String json, String field, String words) {
        long id = of(icbc, DELTA);

        Visitor.Reply refused = ListedFirms.step(icbc, id, json);

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(refused.json().get("errors").get(0).get("message").asString()).contains(words);
        assertThat(icbc.get("/engagements/" + id).json().get("steps")).isEmpty();
    }

    @Test
    void theSameStepTwiceAtOnceIsOneStep() throws Exception {
        long id = ListedFirms.idOf(abc, "technology", DELTA);
        String json = "{\"kind\":\"CREDITED\",\"on\":\"2026-11-26\",\"amountFen\":700}";
        List<Callable<Integer>> both = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            both.add(() -> ListedFirms.step(visitor("unit-bank-abc"), id, json).status());
        }

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> it : threads.invokeAll(both)) {
                answers.add(it.get());
            }
        }

        assertThat(answers).containsOnlyOnce(201).hasSize(8).containsOnly(200, 201);
        JsonNode it = abc.get("/engagements/" + id).json();
        assertThat(it.get("steps")).hasSize(1);
        assertThat(it.get("engagement").get("credited").get("amountFen").asLong()).isEqualTo(700);
    }

    @Test
    void anotherBankLearnsThatSomebodyWasThereAndNothingElse() {
        long mine = of(icbc, ALPHA);
        ListedFirms.step(
                icbc,
                mine,
                """
                {"kind":"VISITED","on":"2026-11-26","person":"暗号甲","result":"暗号乙","note":"暗号丙"}
                """);
        ListedFirms.step(
                icbc,
                mine,
                """
                {"kind":"NEED","on":"2026-11-26","amountFen":987654300,"purpose":"暗号丁"}
                """);

        long theirs = of(abc, ALPHA);
        Visitor.Reply seen = abc.get("/engagements/" + theirs);
        Visitor person = visitor("unit-bank-abc").signIn();
        String page = person.page("/engagements/" + theirs).body();

        assertThat(seen.json().get("visits"))
                .extracting(it -> it.get("on").asString() + it.get("unit").get("id").asString())
                .contains("2026-11-26bank-icbc");
        assertThat(seen.body()).doesNotContain("暗号", "987654300");
        assertThat(page).contains("近 30 天已有单位走访过这一户").doesNotContain("暗号", "98.7", "987");
        assertThat(abc.get("/engagements/" + mine).status()).isEqualTo(404);
        assertThat(ListedFirms.step(abc, mine, VISIT).status()).isEqualTo(404);
        assertThat(person.page("/engagements/" + mine).status()).isEqualTo(404);
        assertThat(ListedFirms.items(abc, "/engagements?bank=bank-icbc")).isEmpty();
        assertThat(abc.get("/coverage?roster=technology").json().get("banks")).hasSize(1);
    }

    @Test
    void aCountySeesItsOwnFirmsAndTheOwnerItsOwnList() {
        Visitor xiping = visitor("unit-411721");
        Visitor science = visitor("unit-science");
        Visitor agriculture = visitor("unit-agriculture");
        long alpha = of(icbc, ALPHA);

        assertThat(ListedFirms.names(xiping, "/engagements?roster=technology").stream().distinct())
                .containsExactly(BETA);
        assertThat(xiping.get("/engagements/" + alpha).status()).isEqualTo(404);
        assertThat(ListedFirms.step(xiping, of(icbc, BETA), VISIT).status()).isEqualTo(403);
        assertThat(science.get("/engagements/" + alpha).status()).isEqualTo(200);
        assertThat(ListedFirms.step(science, alpha, VISIT).status()).isEqualTo(403);
        assertThat(ListedFirms.items(agriculture, "/engagements?roster=technology")).isEmpty();
        assertThat(agriculture.get("/engagements/" + alpha).status()).isEqualTo(404);
        assertThat(agriculture.get("/coverage?roster=technology").status()).isEqualTo(403);
        assertThat(visitor("unit-insurer-picc").get("/engagements").status()).isEqualTo(403);
        assertThat(visitor("auditor").get("/engagements/" + alpha).status()).isEqualTo(200);
        assertThat(visitor("unit-group-technology").get("/engagements/" + alpha).status())
                .isEqualTo(200);
    }

    @Test
    void theDatabaseItselfKeepsOneBanksStepsFromAnother() {
        ListedFirms.step(icbc, of(icbc, BETA), VISIT);
        List<String> seen =
                CurrentCaller.as(
                        new org.wupian.kernel.Caller(
                                "unit-bank-abc", "", "bank-abc", org.wupian.kernel.Role.BANK),
                        () ->
                                transaction.execute(_ ->
                                        db.sql(
                                                        """
                                                        select unit from engagement.step
                                                        union select unit from engagement.engagement
                                                        union select organisation from fact.engagement
                                                        union select organisation from fact.engagement_step
                                                        """)
                                                .query(String.class)
                                                .list()));

        assertThat(seen).containsExactly("bank-abc");
    }

    @Test
    void aStepRecordedByMistakeIsWithdrawnWithAReasonAndStaysReadable() {
        Visitor ccb = visitor("unit-bank-ccb");
        long id = of(ccb, BETA);
        long step =
                ListedFirms.step(
                                ccb,
                                id,
                                "{\"kind\":\"LENT\",\"on\":\"2026-11-26\",\"amountFen\":100}")
                        .json()
                        .get("id")
                        .asLong();
        String path = "/engagements/" + id + "/steps/" + step + ":withdraw";

        Visitor.Reply silent = ccb.call("POST", path, "{}");
        Visitor.Reply withdrawn = ccb.call("POST", path, "{\"reason\":\"户名看错\"}");

        assertThat(silent.status()).isEqualTo(422);
        assertThat(withdrawn.status()).isEqualTo(200);
        JsonNode it = ccb.get("/engagements/" + id).json();
        assertThat(it.get("engagement").get("lent").isNull()).isTrue();
        assertThat(it.get("steps").get(0).get("withdrawnBecause").asString()).isEqualTo("户名看错");
        assertThat(icbc.call("POST", path, "{\"reason\":\"不是我的\"}").status()).isEqualTo(404);
    }

    @Test
    void aPhotoGoesWithAStepAndOnlyToWhomTheStepGoes() {
        long id = of(icbc, BETA);
        long step =
                ListedFirms.step(
                                icbc,
                                id,
                                "{\"kind\":\"FOLLOWED_UP\",\"on\":\"2026-11-26\",\"note\":\"有照片\"}")
                        .json()
                        .get("id")
                        .asLong();
        String path = "/engagements/" + id + "/steps/" + step + "/files";
        byte[] photo = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

        Visitor.Reply kept = icbc.upload(path, "现场.png", photo);
        Visitor.Reply wrong = icbc.upload(path, "现场.png", "MZ".getBytes());

        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        assertThat(wrong.status()).isEqualTo(422);
        String file = "/engagements/" + id + "/files/" + kept.json().get("id").asString();
        assertThat(icbc.get(file).response().body()).isEqualTo(photo);
        assertThat(abc.get(file).status()).isEqualTo(404);
        assertThat(abc.upload(path, "现场.png", photo).status()).isEqualTo(404);
    }

    @Test
    void aStepIsRecordedByTheFormAndWhatWasTypedWronglyStays() {
        Visitor person = visitor("unit-bank-ccb").signIn();
        long id = of(visitor("unit-bank-ccb"), DELTA);
        person.page("/engagements/" + id);

        Visitor.Reply wrong =
                person.submit(
                        "/engagements/" + id + "/steps",
                        Map.of(
                                "kind",
                                "NEED",
                                "on",
                                "2026年11月26日",
                                "amount",
                                "三百万",
                                "note",
                                "写了很多"));
        Visitor.Reply right =
                person.submit(
                        "/engagements/" + id + "/steps",
                        Map.of("kind", "NEED", "on", "2026年11月26日", "amount", "300.5"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("“三百万”不是正确的金额", "写了很多");
        assertThat(right.status()).isEqualTo(303);
        assertThat(person.page("/engagements/" + id).body()).contains("300.5 万元", "有需求");
    }

    @Test
    void aCountyGridIsTheCountysUntilItChoosesABankWhoseRecordsAreItsOwn() {
        Visitor queshan = visitor("unit-411725");
        long id = ListedFirms.idOf(queshan, "elder-care", DELTA);
        String give = "{\"engagements\":[%d],\"unit\":\"%s\"}";
        assertThat(ListedFirms.step(queshan, id, VISIT).status()).isEqualTo(201);

        Visitor.Reply stranger =
                visitor("unit-411721")
                        .call("POST", "/engagements:assign", give.formatted(id, "bank-icbc"));
        Visitor.Reply nobody =
                queshan.call("POST", "/engagements:assign", give.formatted(id, "insurer-picc"));
        Visitor.Reply given =
                queshan.call("POST", "/engagements:assign", give.formatted(id, "bank-icbc"));

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(given.json().get("given").asInt()).isEqualTo(1);
        JsonNode theirs = ListedFirms.items(icbc, "/engagements?roster=elder-care").getFirst();
        assertThat(theirs.get("stage").asString()).isEqualTo("NEW");
        assertThat(theirs.get("id").asLong()).isNotEqualTo(id);
        assertThat(icbc.get("/engagements/" + id).status()).isEqualTo(404);
        assertThat(queshan.get("/engagements/" + id).json().get("engagement").get("ended").isNull())
                .isFalse();
        assertThat(
                        visitor("unit-science")
                                .call(
                                        "POST",
                                        "/engagements:assign",
                                        give.formatted(of(icbc, ALPHA), "bank-abc"))
                                .status())
                .isEqualTo(409);
    }
}
