package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Acceptance of M01: three lists in, one version out, every row accounted for; a new list changes
/// only what differs; a bank sees the push and acknowledges; a qualification that ends leaves on
/// its day.
@WupianTest(demo = true, own = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class M01TechnologyListTest {

    private static final String ROSTER = "/rosters/technology";

    // codes whose two checks hold; the names are invented
    private static final String ALPHA = "91411700MA44QY2R6K";
    private static final String BETA = "91411721MA3XN5T65Q";
    private static final String DELTA = "91411729MA4T8W5C17";

    @LocalServerPort int port;
    @Autowired RosterDays days;

    private Visitor science() {
        return new Visitor(port, "unit-science");
    }

    private static byte[] highTech() {
        return Lists.sheet(
                "高企",
                List.of(
                        List.of("驻马店市国家高新技术企业名单"),
                        List.of("填报单位：市科技局", "", "", "", "2026年3月"),
                        List.of("序号", "企业名称", "统一社会信用代码", "注册地址", "发证日期", "联系电话"),
                        List.of(
                                1,
                                "驻马店市晟驰智能装备有限公司",
                                ALPHA,
                                "驻马店市驿城区雪松大道88号",
                                "2025.11.1",
                                "13803960001"),
                        List.of(
                                2,
                                "西平县禾禧农业科技有限公司",
                                BETA,
                                "西平县柏城街道解放路12号",
                                "2023年12月5日",
                                "13803960002"),
                        List.of(3, "上蔡县钧铭新材料有限公司", "91411722MA9K3E7B0B", "上蔡县蔡都街道", "2024/6/1", ""),
                        List.of(4, "", "", "", "", "13803960004"),
                        List.of("合计", 4)));
    }

    private static byte[] technologySmes() {
        String csv =
                """
                国家级科技型中小企业入库名单,,,
                企业名称,社会统一信用代码,所在县（区）,入库登记编号
                驻马店晟驰智能装备有限公司,%s,驿城区,2026411702000001
                平舆县兴睿电子有限公司,411723000012341,平舆县,2026411723000002
                平舆县兴睿电子有限公司,411723000012341,平舆县,2026411723000002
                """
                        .formatted(ALPHA);
        return csv.getBytes(Charset.forName("GB18030"));
    }

    private static byte[] specialised() {
        return Lists.sheet(
                "Sheet1",
                List.of(
                        List.of("省级专精特新中小企业公示名单"),
                        List.of("企业名称", "统一社会信用代码", "县区", "有效期"),
                        List.of("西平县禾禧农业科技有限公司", BETA, "西平县", "2026年1月至2028年12月"),
                        List.of("确山县朗曜光电有限公司", "无", "确山县", "2025年1月至2026年11月26日")));
    }

    @Test
    @Order(1)
    void aPreviewAccountsForEveryRowAndStoresNothing() {
        JsonNode it =
                Lists.send(science(), ROSTER + "/imports?dryRun=true", "高企名单.xlsx", highTech());

        assertThat(it.get("state").asString()).isEqualTo("READY");
        assertThat(it.get("source").asString()).isEqualTo("high-tech");
        assertThat(Lists.outcomes(it)).containsExactly(2, 0, 0, 0, 2, 0);
        assertThat(problems(it)).contains("高企 6 C code_check", "高企 7  nobody");
        assertThat(science().get("/enterprises?q=晟驰").json().get("items").size()).isZero();
    }

    @Test
    @Order(2)
    void threeListsBecomeOneVersionWithOneEntryForEachEnterprise() {
        Visitor science = science();
        JsonNode first = Lists.send(science, ROSTER + "/imports", "高企名单.xlsx", highTech());
        JsonNode second = Lists.send(science, ROSTER + "/imports", "科小.csv", technologySmes());
        JsonNode third =
                Lists.send(science, ROSTER + "/imports?dryRun=true", "专精特新.xlsx", specialised());
        assertThat(
                        science.call("POST", "/imports/" + third.get("id").asLong() + ":apply", "")
                                .status())
                .isEqualTo(200);

        Visitor.Reply published = science.call("POST", ROSTER + "/versions", "");

        assertThat(Lists.outcomes(first)).containsExactly(2, 0, 0, 0, 2, 0);
        assertThat(Lists.outcomes(second)).containsExactly(2, 0, 0, 1, 0, 0);
        assertThat(Lists.outcomes(third)).containsExactly(2, 0, 0, 0, 0, 0);
        assertThat(second.get("source").asString()).isEqualTo("technology-sme");
        assertThat(third.get("source").asString()).isEqualTo("specialised");
        assertThat(published.status()).isEqualTo(201);
        assertThat(entries(science, 1, ""))
                .isEqualTo(
                        new TreeMap<>(
                                Map.of(
                                        "驻马店市晟驰智能装备有限公司", "[high-tech, technology-sme] 411702",
                                        "西平县禾禧农业科技有限公司", "[high-tech, specialised] 411721",
                                        "平舆县兴睿电子有限公司", "[technology-sme] 411723",
                                        "确山县朗曜光电有限公司", "[specialised] 411725")));
    }

    @Test
    @Order(3)
    void aBankSeesThePushAndAcknowledges() {
        Visitor bank = new Visitor(port, "unit-bank-icbc");
        JsonNode push = bank.get("/pushes").json().get("items").get(0);

        Visitor.Reply acknowledged =
                bank.call("POST", "/pushes/" + push.get("id").asLong() + ":acknowledge", "");

        assertThat(push.get("version").asInt()).isEqualTo(1);
        assertThat(push.get("joined").asInt()).isEqualTo(4);
        assertThat(acknowledged.json().get("acknowledgedAt").isNull()).isFalse();
        assertThat(entries(bank, 1, "")).hasSize(4);
        JsonNode receipts =
                new Visitor(port, "unit-group-technology")
                        .get(ROSTER + "/versions/1/pushes")
                        .json();
        assertThat(receipts.get("items").size()).isGreaterThan(1);
        assertThat(receipts.get("items"))
                .filteredOn(it -> !it.get("acknowledgedAt").isNull())
                .hasSize(1);
        assertThat(bank.get("/enterprises?q=晟驰").json().get("items").size()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void theSameFileTwiceChangesNothing() {
        JsonNode again = Lists.send(science(), ROSTER + "/imports", "高企名单.xlsx", highTech());

        assertThat(Lists.outcomes(again)).containsExactly(0, 0, 2, 0, 2, 0);
        assertThat(science().call("POST", ROSTER + "/versions", "").status()).isEqualTo(409);
    }

    @Test
    @Order(5)
    void aRowInDoubtIsDecidedOnceAndNeverAskedAgain() {
        Visitor science = science();
        long id =
                Lists.send(science, ROSTER + "/imports", "高企.xlsx", highTech()).get("id").asLong();
        Visitor.Reply decided =
                science.call(
                        "POST",
                        "/imports/" + id + "/rows/3:decide",
                        "{\"decision\":\"NEW\",\"reason\":\"营业执照上就是这个代码\"}");

        JsonNode again = Lists.send(science, ROSTER + "/imports", "高企.xlsx", highTech());

        assertThat(decided.status()).isEqualTo(200);
        assertThat(Lists.outcomes(again)).containsExactly(0, 0, 3, 0, 1, 0);
    }

    @Test
    @Order(6)
    void aNewListChangesOnlyWhatDiffers() {
        Visitor science = science();
        List<List<Object>> rows =
                new ArrayList<>(
                        List.of(
                                List.of("企业名称", "统一社会信用代码", "注册地址", "发证日期"),
                                List.of("驻马店市晟驰智能装备股份有限公司", ALPHA, "驻马店市驿城区雪松大道88号", "2025.11.1"),
                                List.of("新蔡县拓岚机械有限公司", DELTA, "新蔡县古吕街道", "2026.5.6")));
        JsonNode it =
                Lists.send(
                        science,
                        ROSTER + "/imports?source=high-tech&complete=true",
                        "名单.xlsx",
                        Lists.sheet("名单", rows));

        science.call("POST", ROSTER + "/versions", "{\"note\":\"年度更新\"}");

        assertThat(Lists.outcomes(it)).containsExactly(1, 1, 0, 0, 0, 0);
        assertThat(it.get("leaving").asInt()).isEqualTo(2);
        assertThat(changes(science, 2))
                .containsExactlyInAnyOrder(
                        "JOINED 新蔡县拓岚机械有限公司", "RENAMED 驻马店市晟驰智能装备股份有限公司", "TIER 西平县禾禧农业科技有限公司");
        assertThat(entries(science, 2, "").get("西平县禾禧农业科技有限公司")).isEqualTo("[specialised] 411721");
    }

    @Test
    @Order(7)
    void aQualificationThatEndsLeavesOnItsDay() {
        Visitor science = science();
        LocalDate lastDay = LocalDate.of(2026, 11, 26);

        days.on(lastDay);
        assertThat(entries(science, 2, "2026-11-26")).containsKey("确山县朗曜光电有限公司");
        assertThat(entries(science, 2, "2026-11-27")).doesNotContainKey("确山县朗曜光电有限公司");
        assertThat(science.get(ROSTER + "/versions").json().get("items").size()).isEqualTo(2);
        days.on(lastDay.plusDays(1));

        assertThat(changes(science, 3)).containsExactly("LEFT 确山县朗曜光电有限公司");
        assertThat(science.get(ROSTER + "/entries?asOf=2026-11-26").json().get("items").size())
                .isEqualTo(5);
    }

    @Test
    @Order(8)
    void anotherDepartmentMayNotImportAndABankReadsNothingThatWasNotPushed() {
        Visitor agriculture = new Visitor(port, "unit-agriculture");
        Visitor bank = new Visitor(port, "unit-bank-abc");

        assertThat(agriculture.upload(ROSTER + "/imports", "a.xlsx", highTech()).status())
                .isEqualTo(403);
        assertThat(bank.upload(ROSTER + "/imports", "a.xlsx", highTech()).status()).isEqualTo(403);
        assertThat(new Visitor(port, "unit-insurer-picc").get(ROSTER + "/versions/1").status())
                .isEqualTo(404);
        assertThat(
                        new Visitor(port, "unit-insurer-picc")
                                .get("/enterprises?q=晟驰")
                                .json()
                                .get("items")
                                .size())
                .isZero();
        assertThat(bank.get("/imports/1").status()).isEqualTo(403);
        assertThat(new Visitor(port, "unit-commerce").get("/imports/1").status()).isEqualTo(404);
        assertThat(
                        new Visitor(port, "unit-411721")
                                .get(ROSTER + "/versions/1/entries")
                                .json()
                                .get("items")
                                .size())
                .isEqualTo(1);
    }

    @Test
    @Order(9)
    void theAuditTrailNamesThePeopleWhoDidIt() {
        List<String> done = new ArrayList<>();
        new Visitor(port, "auditor")
                .get("/audit/links?limit=1000")
                .json()
                .get("items")
                .forEach(it ->
                        done.add(it.get("action").asString() + " " + it.get("account").asString()));

        assertThat(done)
                .contains(
                        "roster.imported unit-science",
                        "roster.applied unit-science",
                        "roster.row-decided unit-science",
                        "roster.published unit-science",
                        "roster.published system",
                        "roster.acknowledged unit-bank-icbc");
    }

    private static Map<String, String> entries(Visitor visitor, int version, String asOf) {
        Map<String, String> entries = new TreeMap<>();
        String query = asOf.isEmpty() ? "" : "?asOf=" + asOf;
        visitor.get(ROSTER + "/versions/" + version + "/entries" + query)
                .json()
                .get("items")
                .forEach(it -> {
                    List<String> sources = new ArrayList<>();
                    it.get("sources")
                            .forEach(source -> sources.add(source.get("source").asString()));
                    entries.put(
                            it.get("name").asString(),
                            sources + " " + it.path("county").path("id").asString(""));
                });
        return entries;
    }

    private static List<String> changes(Visitor visitor, int version) {
        List<String> changes = new ArrayList<>();
        visitor.get(ROSTER + "/versions/" + version + "/changes")
                .json()
                .get("items")
                .forEach(it ->
                        changes.add(it.get("kind").asString() + " " + it.get("name").asString()));
        return changes;
    }

    private static List<String> problems(JsonNode it) {
        List<String> problems = new ArrayList<>();
        it.get("problems")
                .forEach(problem ->
                        problems.add(
                                "%s %d %s %s"
                                        .formatted(
                                                problem.get("sheet").asString(),
                                                problem.get("row").asInt(),
                                                problem.get("column").asString(),
                                                problem.get("code").asString())));
        return problems;
    }
}
