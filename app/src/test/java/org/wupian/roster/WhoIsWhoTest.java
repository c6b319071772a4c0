package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.kernel.RegistrationNumber;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Whom rows mean: sister firms, firms with old and new numbers, words that name nobody; by lists
/// and by programs that ask.
@WupianTest(demo = true, city = true, own = true)
class WhoIsWhoTest {

    private static final List<Object> HEAD = List.of("企业名称", "统一社会信用代码", "注册地址");
    private static final String HOUSE = "驻马店市驿城区乐山路36号";
    private static final String VILLAGE = "西平县五沟营镇大张村";

    @LocalServerPort int port;

    private JsonNode send(List<List<Object>> rows) {
        List<List<Object>> all = new ArrayList<>(List.of(HEAD));
        all.addAll(rows);
        return Lists.send(
                new Visitor(port, "unit-science"),
                "/rosters/technology/imports?source=high-tech",
                "名单.xlsx",
                Lists.sheet("名单", all));
    }

    private static List<Object> row(String name, String code, String address) {
        return List.of(name, code, address);
    }

    private List<JsonNode> known(String brand) {
        JsonNode items =
                new Visitor(port, "unit-science")
                        .get("/enterprises?q=" + brand)
                        .json()
                        .get("items");
        return items.valueStream().toList();
    }

    private List<String> names(String brand) {
        return known(brand).stream().map(it -> it.get("name").asString()).toList();
    }

    private JsonNode match(String account, String name, String code, String address) {
        String body =
                """
                {"rows":[{"name":"%s","creditCode":"%s","address":"%s"}]}
                """
                        .formatted(name, code, address);
        Visitor.Reply reply = new Visitor(port, account).call("POST", "/enterprises:match", body);
        assertThat(reply.status()).as(account + " " + reply.body()).isEqualTo(200);
        return reply.json().get("rows").get(0);
    }

    private String decision(String name, String code, String address) {
        return match("unit-science", name, code, address).get("decision").asString();
    }

    private static String oldNumber(int number) {
        return Stream.of("0123456789".split(""))
                .map(it -> "411700%08d%s".formatted(number, it))
                .filter(it -> new RegistrationNumber(it).checkHolds())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sisterFirmsAtOneAddressAreAskedAbout() {
        assertThat(Lists.outcomes(send(List.of(row("驻马店市龘焱医疗器械有限公司", "", HOUSE)))))
                .containsExactly(1, 0, 0, 0, 0, 0);

        for (String more : List.of("销售", "设备", "工程", "科技", "贸易", "物业", "进出口")) {
            assertThat(decision("驻马店市龘焱医疗器械" + more + "有限公司", "", HOUSE))
                    .as(more)
                    .isEqualTo("REVIEW");
        }
        assertThat(decision("驻马店市龘焱医疗器械有限公司", "", HOUSE)).isEqualTo("SAME");
        JsonNode it = send(List.of(row("驻马店市龘焱医疗器械销售有限公司", Codes.credit(1001), HOUSE)));
        assertThat(Lists.outcomes(it)).containsExactly(0, 0, 0, 0, 1, 0);
        assertThat(names("龘焱")).containsExactly("驻马店市龘焱医疗器械有限公司");
    }

    @Test
    void sisterFirmsOfOneListAreAskedAbout() {
        JsonNode it =
                send(
                        List.of(
                                row("西平县琭峯医疗器械有限公司", "", VILLAGE),
                                row("西平县琭峯医疗器械销售有限公司", "", VILLAGE)));

        assertThat(Lists.outcomes(it)).containsExactly(1, 0, 0, 0, 1, 0);
        assertThat(names("琭峯医疗器械销售")).isEmpty();
    }

    @Test
    void oneFirmWithAnOldNumberAndItsCodeIsOne() {
        JsonNode it =
                send(
                        List.of(
                                row("西平县堃垚机械有限公司", oldNumber(71), VILLAGE),
                                row("西平县堃垚机械有限公司", Codes.credit(1002), VILLAGE),
                                row("西平县翀昶机械有限公司", Codes.credit(1003), VILLAGE),
                                row("西平县翀昶机械有限公司", "", VILLAGE),
                                row("西平县翀昶机械有限公司", Codes.credit(1003), VILLAGE),
                                row("西平县彧劼机械有限公司", "", VILLAGE),
                                row("西平县彧劼机械有限公司", Codes.credit(1004), VILLAGE),
                                row("西平县彧劼机械有限公司", Codes.credit(1005), VILLAGE)));

        assertThat(Lists.outcomes(it)).as(it.toString()).containsExactly(3, 0, 0, 4, 1, 0);
        assertThat(known("堃垚"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.get("creditCode").asString()).isEqualTo(Codes.credit(1002)));
        assertThat(known("翀昶")).hasSize(1);
        assertThat(known("彧劼"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.get("creditCode").asString()).isEqualTo(Codes.credit(1004)));
    }

    @Test
    void theCodeDecidesWhereNoOtherNameIsGiven() {
        send(List.of(row("驻马店市珺玥机械有限公司", Codes.credit(1006), HOUSE)));

        JsonNode it =
                send(
                        List.of(
                                row("", Codes.credit(1006), ""),
                                row("河南省省驻马店市珺玥机械有限公司", Codes.credit(1006), HOUSE),
                                row("", Codes.credit(1007), "")));

        assertThat(Lists.outcomes(it))
                .as(it.toString())
                .satisfies(six -> {
                    assertThat(six.get(0)).isZero();
                    assertThat(six.get(4)).isEqualTo(1);
                });
        assertThat(decision("", Codes.credit(1006), "")).isEqualTo("SAME");
        assertThat(known("珺玥")).hasSize(1);
    }

    @Test
    void aCodeIsCleanedAndARowWithNothingIsAnError() {
        send(List.of(row("驻马店市祎珩机械有限公司", Codes.credit(1008), HOUSE)));

        assertThat(decision("", Codes.credit(1008).replace('9', '９') + "\\n", ""))
                .isEqualTo("SAME");
        assertThat(decision("", Codes.credit(1008).substring(8, 17), "")).isEqualTo("SAME");
        Visitor.Reply reply =
                new Visitor(port, "unit-science")
                        .call(
                                "POST",
                                "/enterprises:match",
                                "{\"rows\":[{\"name\":\"西平县某某\"},{\"name\":\" \"}]}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("第 2 行").doesNotContain("第 1 行");
    }

    @Test
    void wordsThatNameNobodyAreAskedAbout() {
        JsonNode it =
                send(
                        List.of(
                                row("驿城", "", ""),
                                row("有限公司", "", ""),
                                row("农业科技", "", ""),
                                row("工程咨询", "", "")));

        assertThat(Lists.outcomes(it)).containsExactly(0, 0, 0, 0, 4, 0);
    }

    @Test
    void whoMayNotSeeAFirmIsToldThatNobodyKnowsIt() {
        send(List.of(row("驻马店市瓘璟机械有限公司", Codes.credit(1009), HOUSE)));

        for (String account : List.of("enterprise-1", "insurer-1")) {
            assertHidden(match(account, "驻马店市瓘璟机械有限公司", "", HOUSE), "NEW");
            assertHidden(match(account, "西平县别的农业有限公司", Codes.credit(1009), ""), "NEW");
            assertThat(match(account, "", Codes.credit(1009), ""))
                    .isEqualTo(match(account, "", Codes.credit(1010), ""));
        }
    }

    private static void assertHidden(JsonNode it, String decision) {
        assertThat(it.get("decision").asString()).isEqualTo(decision);
        assertThat(it.get("reasons")).isEmpty();
        assertThat(it.toString()).doesNotContain("瓘璟");
    }
}
