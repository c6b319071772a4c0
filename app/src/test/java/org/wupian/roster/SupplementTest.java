package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// A list that says less, later or shorter than the list before: what it does not speak of stays,
/// and every row that changes nothing says why.
@WupianTest(demo = true, own = true)
class SupplementTest {

    private static final String BONDS = "/rosters/bond-issuers";
    private static final String CODE = "91411721MA3XN5T65Q";

    @LocalServerPort int port;

    private JsonNode send(String as, String path, List<List<Object>> rows) {
        return Lists.send(new Visitor(port, as), path, "名单.xlsx", Lists.sheet("名单", rows));
    }

    private JsonNode send(List<List<Object>> rows) {
        return send("office", BONDS + "/imports", rows);
    }

    private JsonNode row(JsonNode sent) {
        return new Visitor(port, "office")
                .get("/imports/" + sent.get("id").asLong() + "/rows")
                .json()
                .get("items")
                .get(0);
    }

    private static List<String> problems(JsonNode row) {
        return row.get("problems").valueStream().map(it -> it.get("code").asString()).toList();
    }

    private JsonNode entry(String name) {
        Visitor office = new Visitor(port, "office");
        office.call("POST", BONDS + "/versions", "");
        for (JsonNode it : office.get(BONDS + "/entries?asOf=2026-11-26").json().get("items")) {
            if (it.get("name").asString().equals(name)) {
                return it;
            }
        }
        throw new AssertionError("no entry " + name);
    }

    private JsonNode firm(String words) {
        Visitor office = new Visitor(port, "office");
        JsonNode found = office.get("/enterprises?q=" + words).json().get("items");
        assertThat(found).as(words).hasSize(1);
        return office.get("/enterprises/" + found.get(0).get("id").asLong()).json();
    }

    @Test
    void columnsThatASupplementLacksKeepWhatWasSaid() {
        String name = "西平县栖霞机械有限公司";
        send(
                List.of(
                        List.of("企业名称", "统一社会信用代码", "类别", "有效期起", "有效期止", "地址", "主要产品"),
                        List.of(name, CODE, "辅导", "2025-01-01", "2027-12-31", "西平县柏城街道", "轴承")));
        JsonNode before = entry(name);

        JsonNode sent =
                send(
                        List.of(
                                List.of("企业名称", "统一社会信用代码", "主要产品"),
                                List.of(name, CODE, "齿轮"),
                                List.of("西平县栖云机械有限公司", "", "轴承")));
        JsonNode after = entry(name);

        assertThat(before.get("tier").asString()).isEqualTo("辅导");
        assertThat(after.get("tier")).isEqualTo(before.get("tier"));
        assertThat(after.get("county")).isEqualTo(before.get("county"));
        assertThat(after.get("sources").toString()).contains("2025-01-01", "2027-12-31");
        assertThat(after.get("fields").toString()).contains("西平县柏城街道", "齿轮").doesNotContain("轴承");
        Visitor office = new Visitor(port, "office").signIn();
        String page = "/imports/" + sent.get("id").asLong();
        assertThat(office.page(page).body()).contains("本表没有：类别、有效期起、有效期止");

        send(List.of(List.of("企业名称", "统一社会信用代码", "类别"), List.of(name, CODE, "")));
        assertThat(entry(name).get("tier").asString()).as("an empty cell says so").isEmpty();
        assertThat(entry(name).get("fields").toString()).contains("齿轮");
    }

    @Test
    void aSlipInANameWithoutACodeRenamesNobody() {
        send(
                List.of(
                        List.of("企业名称", "统一社会信用代码", "地址"),
                        List.of("上蔡县渡川食品有限公司", "91411722MA9K3E7B0A", "上蔡县")));
        long id = firm("渡川").get("id").asLong();

        JsonNode sent = send(List.of(List.of("企业名称", "地址"), List.of("上蔡县渡穿食品有限公司", "上蔡县")));

        assertThat(row(sent).path("enterprise").asLong()).isEqualTo(id);
        assertThat(firm("渡川").get("name").asString()).isEqualTo("上蔡县渡川食品有限公司");
    }

    @Test
    void anOlderListAndWhatHasExpiredSayWhyNothingChanges() {
        List<Object> head = List.of("企业名称", "统一社会信用代码", "类别", "有效期止");
        String name = "遂平县听澜粮油有限公司";
        String code = "91411728MA9K3E7C9X";
        send(List.of(head, List.of(name, code, "辅导", "2028-01-01")));

        JsonNode older =
                send(
                        "office",
                        BONDS + "/imports?asOf=2026-05-01",
                        List.of(head, List.of(name, code, "培育", "2027-01-01")));
        JsonNode expired = send(List.of(head, List.of("遂平县听雪粮油有限公司", "", "培育", "2025-01-01")));

        assertThat(Lists.outcomes(older)).containsExactly(0, 0, 1, 0, 0, 0);
        assertThat(problems(row(older))).containsExactly("older");
        assertThat(entry(name).get("tier").asString()).isEqualTo("辅导");
        assertThat(problems(row(expired))).containsExactly("expired");
        Visitor.Reply future =
                new Visitor(port, "office")
                        .upload(
                                BONDS + "/imports?asOf=9999-12-31",
                                "名单.xlsx",
                                Lists.sheet("名单", List.of(head)));
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.body()).contains("不能晚于今天");
    }

    @Test
    void aFormerNameBesideTheNameIsReadAsOne() {
        send(List.of(List.of("企业名称", "地址"), List.of("平舆县望岫皮革有限公司（曾用名：平舆县岫云制革厂）", "平舆县")));

        JsonNode firm = firm("望岫");

        assertThat(firm.get("name").asString()).isEqualTo("平舆县望岫皮革有限公司");
        assertThat(firm.get("names").valueStream())
                .anyMatch(it ->
                        it.get("kind").asString().equals("FORMER")
                                && it.get("name").asString().equals("平舆县岫云制革厂"));
        send(List.of(List.of("企业名称", "地址"), List.of("驻马店市听竹商贸有限公司（原阳分公司）", "驿城区")));
        assertThat(firm("听竹").get("name").asString()).contains("原阳分公司");
    }

    @Test
    void aBareShortNameIsAskedAbout() {
        JsonNode sent = send(List.of(List.of("企业名称", "所在县区"), List.of("康达", "")));

        assertThat(Lists.outcomes(sent)).containsExactly(0, 0, 0, 0, 1, 0);
        assertThat(problems(row(sent))).contains("short_name");
    }

    @Test
    void anAddressInAnotherCityIsInNoCounty() {
        JsonNode sent =
                send(
                        "county-411702",
                        "/rosters/specialty/imports",
                        List.of(List.of("主体名称", "地址"), List.of("信阳市浉河区毛尖家庭农场", "河南省信阳市浉河区董家河镇")));

        assertThat(problems(row(sent))).contains("outside");
        assertThat(firm("毛尖家庭农场").get("county").isNull()).isTrue();
    }

    @Test
    void nobodyIsMeantByANumberThatTheRegisterDoesNotHave() {
        JsonNode sent =
                send(
                        List.of(
                                List.of("企业名称", "统一社会信用代码"),
                                List.of("正阳县霜序花生有限公司", "91411724MA9K3E7B0B")));

        Visitor.Reply decided =
                new Visitor(port, "office")
                        .call(
                                "POST",
                                "/imports/" + sent.get("id").asLong() + "/rows/1:decide",
                                """
                                {"decision":"SAME","enterprise":987654321,"reason":"同一户"}
                                """);

        assertThat(decided.status()).isEqualTo(422);
        assertThat(decided.body()).contains("987654321");
    }

    @Test
    void aPersonsWordHoldsAgainstTheNextListForProgramsToo() {
        List<List<Object>> list =
                List.of(
                        List.of("企业名称", "统一社会信用代码", "地址", "注册资本（万元）"),
                        List.of("汝南县东篱菌业有限公司", "91411727MA9K3E7E55", "汝南县三桥镇", "500"));
        send(list);
        String capital = "/enterprises/" + firm("东篱").get("id").asLong() + "/attributes/capital";
        String body = "{\"value\":\"壹亿贰仟万元整\",\"reason\":\"营业执照\"}";

        assertThat(new Visitor(port, "county-411702").call("PUT", capital, body).status())
                .isEqualTo(403);
        Visitor office = new Visitor(port, "office");
        assertThat(office.call("PUT", capital, "{\"value\":\"很多\",\"reason\":\"x\"}").status())
                .isEqualTo(422);
        for (String keeper : List.of("office", "unit-central-bank")) {
            assertThat(new Visitor(port, keeper).call("PUT", capital, body).status())
                    .as(keeper)
                    .isEqualTo(200);
        }
        send(list);

        assertThat(firm("东篱").get("capitalFen").asLong()).isEqualTo(12_000_000_000L);
        assertThat(office.call("DELETE", capital, "").status()).isEqualTo(200);
        assertThat(firm("东篱").get("capitalFen").asLong()).isEqualTo(500_000_000L);
    }

    @Test
    void aListIsSentInTheNameOfOneOfItsSendersOnlyAndDefinedWithoutRiddles() {
        Visitor office = new Visitor(port, "office");
        byte[] list = Lists.sheet("名单", List.of(List.of("企业名称"), List.of("汝南县东坡菌业有限公司")));
        for (String stranger : List.of("unit-nobody", "science")) {
            Visitor.Reply sent =
                    office.upload(BONDS + "/imports?sender=" + stranger, "名单.xlsx", list);
            assertThat(sent.status()).as(stranger).isEqualTo(422);
            assertThat(sent.body()).contains("报送单位");
        }
        String definition =
                """
                {"name":"贸易外汇收支便利化企业名单","owner":"office","measure":"36",
                 "recipients":[" "],"tiers":["甲","甲","|||"]}
                """;

        Visitor.Reply defined = office.call("PUT", "/rosters/riddle", definition);

        assertThat(defined.status()).isEqualTo(422);
        assertThat(defined.body()).contains("nameTaken", "error.recipients", "“甲”", "“|||”");
    }
}
