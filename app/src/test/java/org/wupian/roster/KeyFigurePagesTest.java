package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Key figures of entries and the entries that wait to be looked at, at the browser.
@WupianTest(demo = true, own = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyFigurePagesTest {

    private static final String ROSTER = "/rosters/green";
    private static final List<Object> HEAD = List.of("项目名称", "建设单位", "项目地址", "类别");

    @LocalServerPort int port;
    @Autowired RosterDays days;

    private Visitor as(String account) {
        return new Visitor(port, account).signIn();
    }

    private String entry(String project) {
        for (JsonNode it :
                new Visitor(port, "office")
                        .get("/rosters/green/versions/1/entries")
                        .json()
                        .get("items")) {
            if (it.path("project").asString("").equals(project)) {
                return ROSTER + "/entries/" + it.get("id").asLong();
            }
        }
        throw new AssertionError("no entry " + project);
    }

    @Test
    @Order(1)
    void anEntrysPageIsReachedFromTheListAndShowsWhatIsMissing() {
        Visitor environment = new Visitor(port, "unit-environment");
        send(environment, List.of("澜溪光伏电站", "西平县澜溪能源有限公司", "西平县", "绿色项目"));
        send(new Visitor(port, "unit-411726"), List.of("沃野沼气工程", "泌阳县沃野农业有限公司", "泌阳县", "绿色项目"));
        environment.call("POST", "/rosters/green/versions", "");
        String path = entry("澜溪光伏电站");

        Visitor keeper = as("unit-environment");

        assertThat(keeper.page(ROSTER + "/versions/1/members").body())
                .contains(path, ROSTER + "/map");
        assertThat(keeper.page(path).body())
                .contains("2026年第3季度", "2025年第4季度", "未报", "综合能耗（吨标准煤）", "西平县澜溪能源有限公司", "报送一期");
        assertThat(as("unit-bank-icbc").page(path).body())
                .contains("2026年第3季度")
                .doesNotContain("报送一期");
    }

    private void send(Visitor sender, List<Object> row) {
        Lists.send(
                sender,
                "/rosters/green/imports?asOf=2025-10-10",
                "项目.xlsx",
                Lists.sheet("名单", List.of(HEAD, row)));
    }

    @Test
    @Order(2)
    void aPeriodIsReportedByTheKeeperOrWhoeverSentTheEntry() {
        String path = entry("澜溪光伏电站");
        String sent = entry("沃野沼气工程");
        Visitor keeper = as("unit-environment");
        Visitor county = as("unit-411726");
        keeper.page(path);
        county.page(sent);

        Visitor.Reply wrong =
                keeper.submit(
                        path + "/figures",
                        Map.of("period", "2026-07", "figure-0", "很多", "figure-1", "800"));
        Visitor.Reply future =
                keeper.submit(
                        path + "/figures",
                        Map.of("period", "2027-01", "figure-0", "1", "figure-1", "1"));
        Visitor.Reply reported =
                keeper.submit(
                        path + "/figures",
                        Map.of("period", "2026-07", "figure-0", "1,120.5", "figure-1", "800"));
        Visitor.Reply own =
                county.submit(
                        sent + "/figures",
                        Map.of("period", "2026-04", "figure-0", "31", "figure-1", "7"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("“综合能耗”请填数字", "href=\"#figure-0\"", "很多");
        assertThat(future.status()).isEqualTo(422);
        assertThat(reported.status()).as(reported.body()).isEqualTo(303);
        assertThat(keeper.page(path).body()).contains("2026年第3季度的关键指标已报送", "1,120.5", "市生态环境局");
        assertThat(own.status()).isEqualTo(303);
        assertThat(county.page(sent).body()).contains("31", "泌阳县");
    }

    @Test
    @Order(3)
    void nobodyElseReports() {
        String path = entry("澜溪光伏电站");
        Map<String, String> figures = Map.of("period", "2026-07", "figure-0", "1", "figure-1", "1");
        Visitor science = as("kejiju");
        Visitor county = as("unit-411726");
        Visitor bank = as("unit-bank-icbc");
        List.of(science, county, bank).forEach(it -> it.page("/rosters"));

        assertThat(science.page(path).body()).contains("1,120.5").doesNotContain("报送一期");
        assertThat(science.submit(path + "/figures", figures).status()).isEqualTo(403);
        assertThat(county.page(path).status()).isEqualTo(404);
        assertThat(county.submit(path + "/figures", figures).status()).isEqualTo(403);
        assertThat(bank.submit(path + "/figures", figures).status()).isEqualTo(403);
        assertThat(as("unit-insurer-picc").page(path).status()).isEqualTo(403);
        assertThat(as("unit-environment").page("/rosters/technology" + path.substring(13)).status())
                .isEqualTo(404);
    }

    @Test
    @Order(4)
    void whoIsSilentIsFlaggedAndTheKeeperIsTold() {
        Visitor keeper = as("unit-environment");
        assertThat(keeper.page(ROSTER + "/flagged").body()).contains("没有待复核的条目", "连续 2 次");

        days.on(LocalDate.of(2026, 4, 21));

        assertThat(keeper.page("/").body()).contains("“绿色企业（项目）库”有 2 个条目待复核");
        assertThat(keeper.page("/inbox").body()).contains("有 2 个条目连续 2 次缺报关键指标");
        assertThat(keeper.page(ROSTER + "/flagged").body())
                .contains("沃野沼气工程", "连续缺报关键指标", "2026年第2季度", entry("澜溪光伏电站"));
        assertThat(keeper.page(entry("沃野沼气工程")).body()).contains("待复核：连续缺报关键指标", "移出名单");
        assertThat(as("kejiju").page(entry("沃野沼气工程")).body())
                .contains("待复核：连续缺报关键指标")
                .doesNotContain("移出名单");
        assertThat(as("kejiju").page("/").body()).doesNotContain("个条目待复核");
        assertThat(as("unit-411726").page(entry("沃野沼气工程")).body())
                .contains("报送一期")
                .doesNotContain("待复核：");
        assertThat(as("unit-bank-icbc").page(ROSTER + "/flagged").status()).isEqualTo(403);
        assertThat(as("unit-411726").page(ROSTER + "/flagged").status()).isEqualTo(403);
    }

    @Test
    @Order(5)
    void aPersonKeepsOneAndRemovesTheOtherWithAReason() {
        Visitor keeper = as("unit-environment");
        Visitor science = as("kejiju");
        String kept = entry("澜溪光伏电站") + "/settle";
        String removed = entry("沃野沼气工程") + "/settle";
        keeper.page(ROSTER);
        science.page(ROSTER);

        Visitor.Reply silent = keeper.submit(kept, Map.of("decision", "KEEP", "reason", " "));

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body()).contains("请写明理由");
        Map<String, String> keep = Map.of("decision", "KEEP", "reason", "补报了");
        assertThat(science.submit(kept, keep).status()).isEqualTo(403);
        assertThat(keeper.submit(kept, keep).status()).isEqualTo(303);
        assertThat(keeper.submit(kept, keep).status()).isEqualTo(409);
        assertThat(keeper.page(ROSTER + "/flagged").body())
                .contains("已保留", "有 1 个条目待复核")
                .doesNotContain("澜溪");
        assertThat(keeper.submit(removed, Map.of("decision", "REMOVE", "reason", "停建")).status())
                .isEqualTo(303);
        assertThat(keeper.page(ROSTER + "/flagged").body()).contains("没有待复核的条目", "已移出");
        assertThat(keeper.page("/").body()).doesNotContain("个条目待复核").contains("调出 1");
        keeper.submit(ROSTER + "/publish", Map.of());
        assertThat(keeper.page(entry("沃野沼气工程")).body()).contains("最后一次列入是第 1 版");
    }
}
