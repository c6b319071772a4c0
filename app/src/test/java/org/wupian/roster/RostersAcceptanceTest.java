package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Acceptance of M07, M09, M10, M17 and M25, as far as lists and pushes go.
@WupianTest(demo = true, own = true, settings = "wupian.webhook.inner-addresses=true")
class RostersAcceptanceTest {

    @LocalServerPort int port;
    @Autowired RosterDays days;
    @Autowired Webhooks webhooks;

    private Visitor unit(String code) {
        return new Visitor(port, "unit-" + code);
    }

    private static byte[] list(List<List<Object>> rows) {
        return Lists.sheet("名单", rows);
    }

    private JsonNode items(String unit, String path) {
        return unit(unit).get(path).json().get("items");
    }

    private List<String> names(String unit, String path) {
        List<String> names = new ArrayList<>();
        items(unit, path).forEach(it -> names.add(it.get("name").asString()));
        return names;
    }

    /// M07: a project that misses two key-indicator returns is flagged for removal, never removed
    /// silently.
    @Test
    void m07_aProjectThatMissesTwoReturnsIsFlaggedAndStaysUntilAPersonDecides() {
        Visitor environment = unit("environment");
        JsonNode it =
                Lists.send(
                        environment,
                        "/rosters/green/imports?asOf=2026-01-10",
                        "绿色项目.xlsx",
                        list(
                                List.of(
                                        List.of("项目名称", "建设单位", "项目地址", "类别"),
                                        List.of("澜溪光伏电站", "西平县澜溪能源有限公司", "西平县", "绿色项目"),
                                        List.of("沃野沼气工程", "泌阳县沃野农业有限公司", "泌阳县", "绿色项目"))));
        environment.call("POST", "/rosters/green/versions", "");
        long reporting = entry("green", "澜溪光伏电站");
        long silent = entry("green", "沃野沼气工程");
        Visitor.Reply reported =
                environment.call(
                        "PUT",
                        "/rosters/green/entries/" + reporting + "/indicators/2026-05",
                        "{\"figures\":{\"综合能耗\":\"120.5\",\"碳减排量\":\"800\"}}");

        days.on(LocalDate.of(2026, 7, 20));
        assertThat(items("environment", "/rosters/green/flagged")).isEmpty();
        days.on(LocalDate.of(2026, 7, 21));

        assertThat(Lists.outcomes(it)).containsExactly(2, 0, 0, 0, 0, 0);
        assertThat(reported.status()).isEqualTo(200);
        for (String odd : List.of("-3", "1e30", "很多")) {
            Visitor.Reply wrong =
                    environment.call(
                            "PUT",
                            "/rosters/green/entries/" + reporting + "/indicators/2026-05",
                            "{\"figures\":{\"综合能耗\":\"%s\",\"碳减排量\":\"0\"}}".formatted(odd));
            assertThat(wrong.status()).as(odd).isEqualTo(422);
        }
        JsonNode flagged = items("environment", "/rosters/green/flagged");
        assertThat(flagged).hasSize(1);
        assertThat(flagged.get(0).get("title").asString()).isEqualTo("沃野沼气工程");
        assertThat(environment.call("POST", "/rosters/green/versions", "").status()).isEqualTo(409);
        String remove = "/rosters/green/entries/" + silent + ":remove";
        assertThat(environment.call("POST", remove, "{\"reason\":\"\"}").status()).isEqualTo(422);
        assertThat(environment.call("POST", remove, "{\"reason\":\"项目停建\"}").status())
                .isEqualTo(200);
        assertThat(environment.call("POST", "/rosters/green/versions", "").status()).isEqualTo(201);
        assertThat(
                        items("environment", "/rosters/green/versions/2/changes")
                                .get(0)
                                .get("reason")
                                .asString())
                .isEqualTo("复核后移出：项目停建");
    }

    private long entry(String roster, String project) {
        for (JsonNode it : items("office", "/rosters/" + roster + "/versions/1/entries")) {
            if (project.equals(it.path("project").asString(""))) {
                return it.get("id").asLong();
            }
        }
        throw new AssertionError("no entry " + project);
    }

    /// M09: the chain list says who stands where in the chain.
    @Test
    void m09_theChainListTellsThePositionInTheChain() {
        Visitor industry = unit("industry");
        Lists.send(
                industry,
                "/rosters/battery-vehicle/imports",
                "产业链企业.xlsx",
                list(
                        List.of(
                                List.of("企业名称", "所在县区", "所属产业链", "链上位置"),
                                List.of("确山县擎岳电池有限公司", "确山县", "新能源电池", "链主企业"),
                                List.of("遂平县凌川结构件有限公司", "遂平县", "新能源电池", "配套"))));

        industry.call("POST", "/rosters/battery-vehicle/versions", "");

        JsonNode entries = items("bank-icbc", "/rosters/battery-vehicle/versions/1/entries");
        assertThat(entries.get(0).get("tier").asString()).isEqualTo("链主企业");
        assertThat(names("office", "/enterprises?tag=新能源电池")).hasSize(2);
    }

    /// M10: projects with their label certificate are pushed to the banks.
    @Test
    void m10_greenBuildingsArePushedWithTheirLabel() {
        Visitor housing = unit("housing");
        Lists.send(
                housing,
                "/rosters/green-building/imports",
                "绿色建筑.xlsx",
                list(
                        List.of(
                                List.of("项目名称", "开发企业", "建设地点", "标识等级", "标识编号"),
                                List.of("云栖苑一期", "驻马店市栖木置业有限公司", "驿城区", "二星级", "豫绿建2026-001"))));

        housing.call("POST", "/rosters/green-building/versions", "");

        JsonNode entry = items("bank-abc", "/rosters/green-building/versions/1/entries").get(0);
        assertThat(entry.get("project").asString()).isEqualTo("云栖苑一期");
        assertThat(entry.get("tier").asString()).isEqualTo("二星级");
        assertThat(entry.get("fields").get("certificate").asString()).isEqualTo("豫绿建2026-001");
        assertThat(entry.get("county").get("id").asString()).isEqualTo("411702");
    }

    /// M17: counties collect, each only its own; the city's list is pushed to the banks.
    @Test
    void m17_countiesCollectSpecialtyOperatorsAndBanksReceiveThem() {
        byte[] first =
                list(
                        List.of(
                                List.of("正阳县花生产业主体名单"),
                                List.of("经营主体名称", "类别", "主导产品", "联系电话"),
                                List.of("正阳县穗禾花生专业合作社", "一类", "花生", "13803961111"),
                                List.of("正阳县田垄家庭农场", "三类", "花生", "13803962222")));
        byte[] second =
                list(
                        List.of(
                                List.of("经营主体名称", "类别", "主导产品"),
                                List.of("泌阳县岭上肉牛养殖专业合作社", "1类", "夏南牛")));
        Lists.send(unit("411724"), "/rosters/specialty/imports?complete=true", "正阳.xlsx", first);
        Lists.send(unit("411726"), "/rosters/specialty/imports?complete=true", "泌阳.xlsx", second);
        Visitor.Reply foreign = unit("411724").get("/imports/" + newestOf("411726"));

        unit("agriculture").call("POST", "/rosters/specialty/versions", "");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(names("bank-rural-zhengyang", "/rosters/specialty/versions/1/entries"))
                .hasSize(3);
        assertThat(names("411724", "/rosters/specialty/versions/1/entries")).hasSize(2);
        JsonNode entry = items("bank-icbc", "/rosters/specialty/versions/1/entries").get(0);
        assertThat(entry.get("fields").get("phone").asString()).isEqualTo("138****1111");
        assertThat(unit("411724").call("POST", "/rosters/specialty/versions", "").status())
                .isEqualTo(403);
    }

    private long newestOf(String unit) {
        return items(unit, "/rosters/specialty/imports").get(0).get("id").asLong();
    }

    /// M25: the push happens on its day without anyone; the day is the next worked one.
    @Test
    void m25_theWhiteListIsPushedOnItsDayWithoutAnyone() {
        Visitor civil = unit("civil-affairs");
        Lists.send(
                civil,
                "/rosters/elder-care/imports",
                "养老机构.xlsx",
                list(
                        List.of(
                                List.of("设施名称", "机构名称", "地址", "类型"),
                                List.of("松鹤护理院", "汝南县松鹤养老服务有限公司", "汝南县", "养老机构"))));
        civil.call("POST", "/rosters/elder-care/versions", "");

        assertThat(items("bank-icbc", "/pushes"))
                .noneMatch(it -> it.get("roster").get("id").asString().equals("elder-care"));
        days.on(LocalDate.of(2026, 11, 13)); // the 15th is a Sunday
        assertThat(items("office", "/rosters/elder-care/versions/1/pushes")).isEmpty();
        days.on(LocalDate.of(2026, 11, 16));
        int pushed = items("office", "/rosters/elder-care/versions/1/pushes").size();
        days.on(LocalDate.of(2026, 11, 16));

        assertThat(pushed).isGreaterThan(20);
        assertThat(items("office", "/rosters/elder-care/versions/1/pushes")).hasSize(pushed);
        assertThat(items("insurer-picc", "/pushes"))
                .anyMatch(it -> it.get("roster").get("id").asString().equals("elder-care"));
        aMissedDayIsMadeUpFor(civil);
    }

    /// Nobody ran on December 15th.
    private void aMissedDayIsMadeUpFor(Visitor civil) {
        Lists.send(
                civil,
                "/rosters/elder-care/imports",
                "养老机构.xlsx",
                list(
                        List.of(
                                List.of("设施名称", "机构名称", "地址", "类型"),
                                List.of("柏荫护理院", "汝南县柏荫养老服务有限公司", "汝南县", "养老机构"))));
        civil.call("POST", "/rosters/elder-care/versions", "");
        assertThat(items("office", "/rosters/elder-care/versions/2/pushes")).isEmpty();

        days.on(LocalDate.of(2026, 12, 17));
        int madeUp = items("office", "/rosters/elder-care/versions/2/pushes").size();
        days.on(LocalDate.of(2026, 12, 18));

        assertThat(madeUp).isGreaterThan(20);
        JsonNode own = items("insurer-picc", "/pushes");
        assertThat(own)
                .filteredOn(it -> it.get("roster").get("id").asString().equals("elder-care"))
                .extracting(it -> it.get("version").asInt() + " " + it.get("replaced").asBoolean())
                .containsExactlyInAnyOrder("2 false", "1 true");
        assertThat(unit("insurer-picc").signIn().page("/").body())
                .contains("第 2 版")
                .doesNotContain("养老服务设施和项目白名单”第 1 版");
    }

    @Test
    void aBanksOwnSystemIsToldWithASignatureUntilItAnswers() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer system = bankSystem(heard);
        String url = "http://localhost:" + system.getAddress().getPort() + "/hook";
        Visitor bank = unit("bank-ccb");
        String secret =
                bank.call("PUT", "/webhook", "{\"url\":\"" + url + "\"}")
                        .json()
                        .get("secret")
                        .asString();
        Visitor development = unit("development");
        Lists.send(
                development,
                "/rosters/bond-issuers/imports",
                "发债.xlsx",
                list(List.of(List.of("企业名称", "类别"), List.of("驻马店市城润实业集团有限公司", "培育"))));
        development.call("POST", "/rosters/bond-issuers/versions", "");

        webhooks.deliver(); // is answered with 503
        webhooks.deliver(); // not due yet

        system.stop(0);
        assertThat(heard).hasSize(1);
        String[] parts = heard.getFirst().split("\n", 2);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(parts[0])
                .isEqualTo(
                        "sha256="
                                + HexFormat.of()
                                        .formatHex(
                                                mac.doFinal(
                                                        parts[1].getBytes(
                                                                StandardCharsets.UTF_8))));
        assertThat(parts[1]).contains("\"roster\":\"bond-issuers\"", "\"version\":1");
        assertThat(bank.get("/webhook").json().get("secret").isNull()).isTrue();
    }

    private static HttpServer bankSystem(List<String> heard) throws IOException {
        HttpServer system =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        system.createContext(
                "/hook",
                exchange -> {
                    heard.add(
                            exchange.getRequestHeaders().getFirst("Wupian-Signature")
                                    + "\n"
                                    + new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(503, -1);
                    exchange.close();
                });
        system.start();
        return system;
    }

    @Test
    void anImportIsUndoneAsAWholeAndTheLaterOneFirst() {
        Visitor commerce = unit("central-bank");
        String path = "/rosters/cross-border/imports";
        List<Object> head = List.of("企业名称", "统一社会信用代码", "注册资本");
        long one =
                Lists.send(
                                commerce,
                                path,
                                "一.xlsx",
                                list(
                                        List.of(
                                                head,
                                                List.of(
                                                        "驻马店市衡岳进出口有限公司",
                                                        "91411700MA44QY2R6K",
                                                        "500万元"))))
                        .get("id")
                        .asLong();
        long two =
                Lists.send(
                                commerce,
                                path,
                                "二.xlsx",
                                list(
                                        List.of(
                                                head,
                                                List.of(
                                                        "驻马店市衡岳进出口有限公司",
                                                        "91411700MA44QY2R6K",
                                                        "800万元"),
                                                List.of(
                                                        "上蔡县瀚宇贸易有限公司",
                                                        "91411722MA9K3E7B0A",
                                                        "100万"))))
                        .get("id")
                        .asLong();
        assertThat(capital("衡岳")).isEqualTo(800_000_000L);

        assertThat(commerce.call("POST", "/imports/" + one + ":undo", "").status()).isEqualTo(409);
        assertThat(commerce.call("POST", "/imports/" + two + ":undo", "").status()).isEqualTo(200);

        assertThat(capital("衡岳")).isEqualTo(500_000_000L);
        assertThat(names("office", "/enterprises?q=瀚宇")).isEmpty();
        assertThat(commerce.call("POST", "/imports/" + one + ":undo", "").status()).isEqualTo(200);
        assertThat(names("office", "/enterprises?q=衡岳")).isEmpty();
        assertThat(commerce.call("POST", "/rosters/cross-border/versions", "").status())
                .isEqualTo(409);
    }

    private long capital(String name) {
        long id = items("office", "/enterprises?q=" + name).get(0).get("id").asLong();
        return unit("office").get("/enterprises/" + id).json().get("capitalFen").asLong();
    }
}
