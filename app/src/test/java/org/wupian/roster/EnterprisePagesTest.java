package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// The pages of enterprises as people of different units use them.
@WupianTest(demo = true, own = true)
class EnterprisePagesTest {

    private static final String SCIENCE = "/rosters/technology/imports?source=high-tech";
    private static final String INDUSTRY = "/rosters/battery-vehicle/imports";

    // codes whose two checks hold; the names are invented
    private static final String ALPHA = "91411700MA44QY2R6K";
    private static final String BETA = "91411721MA3XN5T65Q";
    private static final String GAMMA = "91411729MA4T8W5C17";

    @LocalServerPort int port;

    private Visitor unit(String code) {
        return new Visitor(port, "unit-" + code);
    }

    private Visitor signedIn(String login) {
        return new Visitor(port, login).signIn();
    }

    private JsonNode send(String unit, String path, String day, List<List<Object>> rows) {
        return Lists.send(
                unit(unit),
                path + (path.contains("?") ? "&asOf=" : "?asOf=") + day,
                "名单.xlsx",
                Lists.sheet("名单", rows));
    }

    private long id(String name) {
        return new Visitor(port, "office")
                .get("/enterprises?q=" + name)
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asLong();
    }

    private static final List<Object> HEAD =
            List.of("企业名称", "统一社会信用代码", "注册地址", "注册资本", "联系人", "联系电话");

    @Test
    void chainsAndStagesAreOneWhateverAListCallsThem() {
        send(
                "industry",
                INDUSTRY,
                "2026-03-01",
                List.of(
                        List.of("企业名称", "统一社会信用代码", "注册地址", "所属产业链", "发展阶段"),
                        List.of("驿城区泓岭电池有限公司", "", "驿城区", "新能源电池产业链、储能", "快速成长期"),
                        List.of("驿城区泓岷电池有限公司", "", "驿城区", "新能源电池", "衰退期")));
        Visitor office = signedIn("office");

        String growing = office.page("/enterprises/" + id("泓岭")).body();
        String declining = office.page("/enterprises/" + id("泓岷")).body();

        assertThat(growing).contains("成长期", "新能源电池", "储能").doesNotContain("新能源电池产业链");
        assertThat(declining).contains("新能源电池").doesNotContain("衰退期");
        String version =
                "/rosters/battery-vehicle/versions/"
                        + unit("industry")
                                .call("POST", "/rosters/battery-vehicle/versions", "")
                                .json()
                                .get("number")
                                .asInt();
        assertThat(office.page(version + "/members?tag=新能源电池").body()).contains("泓岭", "泓岷");
        assertThat(office.page(version + "/members?tag=储能").body())
                .contains("泓岭")
                .doesNotContain("泓岷");
    }

    @Test
    void aListIsSearchedByNameAndCodeFilteredAndExported() {
        send(
                "science",
                SCIENCE,
                "2026-03-01",
                List.of(
                        HEAD,
                        List.of("西平县禾禧农业科技有限公司", BETA, "西平县柏城街道", "500万元", "", ""),
                        List.of("西平县禾玥种业有限公司", "", "西平县柏城街道", "", "", "")));
        Visitor office = signedIn("office");

        assertThat(office.page("/enterprises?q=禾禧").body())
                .contains("西平县禾禧农业科技有限公司", BETA, "500.00", "共 1 条")
                .doesNotContain("禾玥");
        assertThat(office.page("/enterprises?q=" + BETA.toLowerCase(java.util.Locale.ROOT)).body())
                .contains("禾禧");
        assertThat(office.page("/enterprises?county=411721&q=禾").body())
                .contains("禾禧", "禾玥", "共 2 条", "导出 Excel");
        assertThat(office.page("/enterprises?county=411722&q=禾").body()).contains("没有符合条件的内容");
        assertThat(office.page("/search?q=禾玥").body()).contains("西平县禾玥种业有限公司", "经营主体");
        Visitor.Reply file = office.page("/enterprises?q=禾&export=xlsx");
        assertThat(file.response().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
    }

    @Test
    void aBankSeesNobodyThatWasNotPushedToIt() {
        send(
                "science",
                SCIENCE,
                "2026-03-01",
                List.of(HEAD, List.of("确山县朗曜光电有限公司", "", "确山县", "", "", "")));
        Visitor bank = signedIn("unit-insurer-picc");

        assertThat(bank.page("/enterprises").body()).contains("还没有经营主体", "名单推送给贵单位之后");
        assertThat(bank.page("/enterprises/" + id("朗曜")).status()).isEqualTo(404);
        assertThat(bank.page("/rosters/enterprises/" + id("朗曜")).status()).isEqualTo(404);
        assertThat(bank.page("/enterprises/" + id("朗曜") + "/merge").status()).isEqualTo(403);
    }

    @Test
    void everyValueStandsWithItsSourceAndTheOthersBelowIt() {
        send(
                "science",
                SCIENCE,
                "2026-03-01",
                List.of(HEAD, List.of("平舆县兴睿电子有限公司", GAMMA, "平舆县古槐街道", "300万元", "", "")));
        JsonNode newer =
                send(
                        "industry",
                        INDUSTRY,
                        "2026-05-01",
                        List.of(
                                List.of("企业名称", "统一社会信用代码", "所在县区", "注册资本"),
                                List.of("平舆县兴睿电子有限公司", GAMMA, "平舆县", "450万元")));
        unit("industry").call("POST", "/rosters/battery-vehicle/versions", "");
        long id = id("兴睿");

        String office = signedIn("office").page("/enterprises/" + id).body();
        assertThat(office)
                .contains(
                        "450 万元",
                        "日期最近的来源",
                        "新能源电池和电动车产业链名单（市工信局报送）",
                        "300 万元",
                        "科技型企业融资白名单",
                        "现用名",
                        "与另一户合并",
                        "银行、保险机构通过推送给它们的名单可以查看：新能源电池和电动车产业链名单")
                .contains("/imports/" + newer.get("id").asLong());
        assertThat(office.indexOf("450 万元")).isLessThan(office.indexOf("300 万元"));
        assertThat(signedIn("office").page("/rosters/enterprises/" + id).body())
                .contains("新能源电池和电动车产业链名单", "第 1 版");
        String commerce = signedIn("unit-commerce").page("/enterprises/" + id).body();
        assertThat(commerce).contains("450 万元").doesNotContain("href=\"/imports/");
        String bank = signedIn("unit-bank-icbc").page("/enterprises/" + id).body();
        assertThat(bank)
                .contains("450 万元", "这一户在推送给贵单位的名单上")
                .doesNotContain("更正", "合并记录", "href=\"/imports/");
        assertThat(signedIn("unit-411723").page("/enterprises/" + id).status()).isEqualTo(200);
        assertThat(signedIn("unit-411721").page("/enterprises/" + id).status()).isEqualTo(404);
    }

    @Test
    void contactsAreShownInClearOnlyToThoseWhoNeedThemAndTheLookIsKept() throws Exception {
        send(
                "science",
                SCIENCE,
                "2026-03-01",
                List.of(HEAD, List.of("汝南县栖禾食品有限公司", "", "汝南县", "", "张小三", "13803960001")));
        String path = "/enterprises/" + id("栖禾");
        Visitor science = signedIn("unit-science");

        String before = science.page(path).body();
        assertThat(before).contains("138****0001", "张**", "查看联系方式");
        assertThat(before).doesNotContain("13803960001", "张小三");
        assertThat(seen(path)).isEmpty();
        Visitor.Reply clear = science.submit(path + "/contacts", Map.of());

        assertThat(clear.status()).isEqualTo(200);
        assertThat(clear.body()).contains("13803960001", "张小三", "已记入审计日志");
        assertThat(seen(path)).containsExactly("unit-science");
        assertThat(science.page(path).body()).doesNotContain("13803960001");
        for (String other : List.of("auditor", "jianguan", "group-tech")) {
            Visitor onlooker = signedIn(other);
            assertThat(onlooker.page(path).body()).contains("138****0001").doesNotContain("查看联系方式");
            assertThat(onlooker.submit(path + "/contacts", Map.of()).status()).isEqualTo(403);
        }
        Visitor foreign = signedIn("unit-411721");
        foreign.page("/enterprises");
        assertThat(foreign.submit(path + "/contacts", Map.of()).status()).isEqualTo(404);
        assertThat(seen(path)).containsExactly("unit-science");
    }

    /// Who looked, as the audit trail tells; it is written a moment later.
    private List<String> seen(String path) throws InterruptedException {
        Thread.sleep(Duration.ofMillis(1500));
        List<String> accounts = new ArrayList<>();
        new Visitor(port, "auditor")
                .get("/audit/links?q=contact-seen")
                .json()
                .get("items")
                .forEach(it -> {
                    if (("/" + it.get("subject").asString())
                            .equals(path.replace("enterprises", "enterprise"))) {
                        accounts.add(it.get("account").asString());
                    }
                });
        return accounts;
    }

    @Test
    void aPersonsWordSurvivesTheNextListUntilItIsWithdrawn() {
        List<Object> row = List.of("上蔡县瀚宇贸易有限公司", "", "上蔡县蔡都街道", "100万元", "", "");
        send("science", SCIENCE, "2026-03-01", List.of(HEAD, row));
        String path = "/enterprises/" + id("瀚宇");
        Visitor office = signedIn("office");

        String form = office.page(path + "/attributes/capital").body();
        Visitor.Reply wordless =
                office.submit(path + "/attributes/capital", Map.of("value", "800", "reason", ""));
        Visitor.Reply wrong =
                office.submit(path + "/attributes/capital", Map.of("value", "很多", "reason", "执照"));
        Visitor.Reply taken =
                office.submit(
                        path + "/attributes/capital", Map.of("value", "800", "reason", "营业执照"));
        send(
                "science",
                SCIENCE,
                "2026-06-01",
                List.of(HEAD, List.of("上蔡县瀚宇贸易有限公司", "", "上蔡县蔡都街道", "120万元", "", "")));

        assertThat(form).contains("更正注册资本", "100 万元", "value=\"100\"");
        assertThat(wordless.status()).isEqualTo(422);
        assertThat(wordless.body()).contains("请写明理由", "value=\"800\"");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("以万元为单位的数字", "很多");
        assertThat(taken.status()).isEqualTo(303);
        String after = office.page(path).body();
        assertThat(after).contains("人工认定", "800 万元", "理由：营业执照", "120 万元");
        assertThat(after.indexOf("800 万元")).isLessThan(after.indexOf("120 万元"));
        assertThat(office.page("/enterprises?q=瀚宇").body()).contains("800.00");

        office.page(path + "/attributes/capital");
        assertThat(office.submit(path + "/attributes/capital/follow", Map.of()).status())
                .isEqualTo(303);
        assertThat(office.page("/enterprises?q=瀚宇").body()).contains("120.00");
        Visitor bank = signedIn("unit-bank-abc");
        bank.page("/enterprises");
        assertThat(bank.submit(path + "/attributes/capital", Map.of("value", "1")).status())
                .isEqualTo(403);
    }

    @Test
    void aNameAPersonDecidedIsFoundAndACodeOfAnotherIsRefused() {
        send(
                "science",
                SCIENCE,
                "2026-03-01",
                List.of(
                        HEAD,
                        List.of("泌阳县岭拓机械有限公司", ALPHA, "泌阳县", "", "", ""),
                        List.of("泌阳县岭拓铸造有限公司", "", "泌阳县", "", "", "")));
        String path = "/enterprises/" + id("岭拓铸造");
        Visitor office = signedIn("office");
        office.page(path + "/attributes/name");

        Visitor.Reply code =
                office.submit(
                        path + "/attributes/credit_code", Map.of("value", ALPHA, "reason", "x"));
        office.submit(path + "/attributes/name", Map.of("value", "泌阳县岭拓精铸有限公司", "reason", "更名"));

        assertThat(code.status()).isEqualTo(409);
        assertThat(code.body()).contains("泌阳县岭拓机械有限公司", "合并");
        assertThat(office.page("/enterprises?q=岭拓精铸").body()).contains("共 1 条");
        assertThat(office.page(path).body()).contains("<h1>泌阳县岭拓精铸有限公司</h1>", "曾用名", "泌阳县岭拓铸造有限公司");
    }

    @Test
    void mergedRecordsKeepTheirNumbersWhenTheyAreTakenApart() {
        send(
                "science",
                SCIENCE,
                "2026-03-01",
                List.of(
                        HEAD,
                        List.of("遂平县凌川结构件有限公司", "", "遂平县", "", "", ""),
                        List.of("遂平县玉岫面业有限公司", "", "遂平县", "", "", "")));
        long kept = id("凌川");
        long gone = id("玉岫");
        String path = "/enterprises/" + kept;
        Visitor office = signedIn("office");

        String search = office.page(path + "/merge?q=玉岫").body();
        Visitor.Reply nobody = office.submit(path + "/merge", Map.of("q", "玉岫", "reason", ""));
        Visitor.Reply merged =
                office.submit(
                        path + "/merge",
                        Map.of("other", Long.toString(gone), "reason", "电话核实", "q", "玉岫"));

        assertThat(search).contains("遂平县玉岫面业有限公司", "编号 " + gone, "随时拆分");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("请选择另一条记录", "请写明理由", "遂平县玉岫面业有限公司");
        assertThat(merged.status()).isEqualTo(303);
        assertThat(location(office.page("/enterprises/" + gone))).isEqualTo(path);
        assertThat(office.page(path).body()).contains("并入本户", "电话核实", "遂平县玉岫面业有限公司", "拆分");

        Visitor.Reply silent = office.submit(path + "/separate/" + gone, Map.of());
        Visitor.Reply apart =
                office.submit(path + "/separate/" + gone, Map.of("reason-" + gone, "不是一户"));

        assertThat(silent.status()).isEqualTo(422);
        assertThat(location(apart)).isEqualTo("/enterprises/" + gone);
        assertThat(office.page("/enterprises/" + gone).body())
                .contains("<h1>遂平县玉岫面业有限公司</h1>", "编号 " + gone);
        assertThat(office.page(path).body()).contains("<h1>遂平县凌川结构件有限公司</h1>", "已拆分");
    }

    private static String location(Visitor.Reply reply) {
        assertThat(reply.status()).isEqualTo(303);
        return reply.response().headers().firstValue("Location").orElseThrow();
    }
}
