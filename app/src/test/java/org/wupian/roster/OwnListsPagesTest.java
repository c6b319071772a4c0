package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// What enterprises see of the lists and ask of them, and how owners answer, at the browser.
@WupianTest(demo = true, city = true, own = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnListsPagesTest {

    private static final String DECLARATION = "/rosters/own/others/battery-vehicle";

    @LocalServerPort int port;

    private Visitor as(String account) {
        return new Visitor(port, account).signIn();
    }

    private static String found(String pattern, Visitor.Reply reply) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(reply.body());
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String entry(Visitor enterprise) {
        return found(
                "<a href=\"(/rosters/own/entries/\\d+)\">科技型企业融资白名单",
                enterprise.page("/rosters/own"));
    }

    private static String request(Visitor enterprise, String roster) {
        return found(
                "<a href=\"(/rosters/" + roster + "/requests/\\d+)\"",
                enterprise.page("/rosters/own"));
    }

    @Test
    @Order(1)
    void anEnterpriseSeesItsListsWithSourceValidityAndSinceWhen() {
        Visitor enterprise = as("enterprise-1");

        assertThat(enterprise.page("/").body()).contains("份名单上", "href=\"/rosters/own\"");
        String own = enterprise.page("/rosters/own").body();
        assertThat(own).contains("科技型企业融资白名单", "国家高新技术企业：20", "第 1 版（", "市科技局", "申请更正", "还没有提出过申请");
        String page = enterprise.page(entry(enterprise)).body();
        assertThat(page).contains("名单上写的", "统一社会信用代码", "现行第 2 版，由市科技局归口；第 1 版（");
        assertThat(page).doesNotContainPattern("1[3-9]\\d{9}");
    }

    @Test
    @Order(2)
    void nobodyElseSeesThesePages() {
        String path = entry(as("enterprise-1"));

        assertThat(as("enterprise-2").page(path).status()).isEqualTo(404);
        assertThat(as("kejiju").page("/rosters/own").status()).isEqualTo(403);
        assertThat(as("bank-1").page("/rosters/own/others").status()).isEqualTo(403);
        assertThat(as("enterprise-1").page("/rosters/technology/requests").status()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void aCorrectionIsAskedAndNothingTypedIsLost() {
        Visitor enterprise = as("enterprise-1");
        String path = entry(enterprise);
        enterprise.page(path);

        Visitor.Reply half = enterprise.submit(path, Map.of("wrong", "地址是旧的", "should", " "));
        Visitor.Reply asked =
                enterprise.submit(path, Map.of("wrong", "地址是旧的", "should", "驿城区雪松大道66号"));

        assertThat(half.status()).isEqualTo(422);
        assertThat(half.body()).contains("请写明应当是什么", "地址是旧的");
        assertThat(asked.status()).isEqualTo(303);
        assertThat(enterprise.page("/rosters/own").body())
                .contains("已提交，由市科技局答复", "1 件申请待答复", "待答复", "应当是：驿城区雪松大道66号");
        assertThat(enterprise.page(path).body()).contains("这一条已有申请，待答复");
        Visitor other = as("enterprise-2");
        other.page("/rosters/own");
        assertThat(other.submit(path, Map.of("wrong", "x", "should", "y")).status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void theOwnerComparesAndAnswersWithAReason() throws IOException {
        Visitor enterprise = as("enterprise-1");
        String path = request(enterprise, "technology");
        Visitor science = as("kejiju");
        assertThat(science.page("/").body()).contains("“科技型企业融资白名单”有 1 件企业申请待答复");
        assertThat(science.page("/rosters/technology").body())
                .contains("企业申请", "1 件待办", "/rosters/technology/map");
        String list = "/rosters/technology/requests";
        assertThat(science.page(list).body()).contains("有 1 件等您答复", path);
        assertThat(Lists.text(science.page(list + "?export=xlsx"))).contains("雪松大道66号");
        assertThat(science.page(path).body())
                .contains("名单现在的内容", "统一社会信用代码", "驿城区雪松大道66号", "采纳会答复企业", "按申请更正", "更正地址");

        Visitor.Reply silent = science.submit(path, Map.of("decision", "REFUSE", "answer", ""));
        Visitor.Reply answered =
                science.submit(path, Map.of("decision", "ACCEPT", "answer", "已按执照更正"));
        Visitor.Reply again = science.submit(path, Map.of("decision", "REFUSE", "answer", "又不同意了"));

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body()).contains("请写明理由");
        assertThat(answered.status()).isEqualTo(303);
        assertThat(again.status()).isEqualTo(409);
        assertThat(science.page("/").body()).doesNotContain("件企业申请待答复");
        assertThat(enterprise.page(path).body())
                .contains("已采纳", "已按执照更正")
                .doesNotContain("name=\"decision\"");
        assertThat(enterprise.page("/").body()).contains("您就“科技型企业融资白名单”提出的申请已采纳", path);
        assertThat(enterprise.page("/inbox").body()).contains("已采纳：已按执照更正");
    }

    @Test
    @Order(5)
    void onlyTheOwnerAnswersAndOthersDoNotEvenSeeIt() {
        String path = request(as("enterprise-1"), "technology");
        Visitor agriculture = as("nongyeju");
        agriculture.page("/rosters");

        assertThat(agriculture.page("/rosters/technology/requests").status()).isEqualTo(403);
        assertThat(agriculture.page(path).status()).isEqualTo(404);
        assertThat(agriculture.submit(path, Map.of("decision", "ACCEPT", "answer", "x")).status())
                .isEqualTo(404);
        assertThat(as("enterprise-2").page(path).status()).isEqualTo(404);
        assertThat(as("bank-1").page(path).status()).isEqualTo(403);
        assertThat(as("county-411702").page(path).status()).isEqualTo(403);
        assertThat(as("auditor").page(path).body())
                .contains("已按执照更正")
                .doesNotContain("name=\"decision\"");
        assertThat(as("office").page(path.replace("technology", "green")).status()).isEqualTo(404);
    }

    @Test
    @Order(6)
    void anEnterpriseDeclaresItselfAndComesOnTheList() {
        Visitor enterprise = as("enterprise-1");
        assertThat(enterprise.page("/rosters/own/others").body())
                .contains(DECLARATION, "未申报")
                .doesNotContain("/rosters/own/others/technology\"");
        assertThat(enterprise.page("/rosters/own/others/technology").status()).isEqualTo(303);
        assertThat(enterprise.page(DECLARATION).body())
                .contains("驻马店市澄晖新材料有限公司", "链上企业", "由市工信局核定");

        Visitor.Reply empty =
                enterprise.submit(DECLARATION, Map.of("field-name", "", "text", "是链上企业"));
        Visitor.Reply declared =
                enterprise.submit(
                        DECLARATION,
                        Map.of(
                                "field-name", "驻马店市澄晖新材料有限公司",
                                "field-code",
                                        found(
                                                "name=\"field-code\"[^>]*value=\"(\\w+)\"",
                                                enterprise.page(DECLARATION)),
                                "field-tier", "链上企业",
                                "field-phone", "13803960009",
                                "text", "为电池企业供隔膜"));

        Visitor.Reply other =
                enterprise.submit(
                        DECLARATION, Map.of("field-name", "西平县沧浪电池有限公司", "text", "为电池企业供隔膜"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("只能为本企业申报");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("请写企业名称或项目名称", "href=\"#field-name\"", "是链上企业");
        assertThat(declared.status()).isEqualTo(303);
        assertThat(enterprise.page("/rosters/own/others").body()).contains("已申报，待答复");
        assertThat(enterprise.page(DECLARATION).body()).contains("贵企业已申报这份名单");
    }

    @Test
    @Order(6)
    void onAListOfProjectsTheProjectMustBeNamed() {
        String form = "/rosters/own/others/green-building";
        Visitor enterprise = as("enterprise-1");
        enterprise.page(form);

        Visitor.Reply unnamed =
                enterprise.submit(form, Map.of("field-name", "驻马店市澄晖新材料有限公司", "text", "有二星级标识"));

        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.body()).contains("请写项目名称", "href=\"#field-project\"");
    }

    @Test
    @Order(7)
    void anAcceptedDeclarationBecomesAnImport() {
        String path = request(as("enterprise-1"), "battery-vehicle");
        Visitor industry = as("unit-industry");
        assertThat(industry.page(path).body())
                .contains("现行版本上没有这一户", "为电池企业供隔膜", "链上企业", "138****0009", "采纳后，申报内容作为一行导入")
                .doesNotContain("13803960009");

        assertThat(industry.submit(path, Map.of("decision", "ACCEPT", "answer", "符合条件")).status())
                .isEqualTo(303);

        Visitor keeper = new Visitor(port, "unit-industry");
        assertThat(keeper.get("/roster-requests").body())
                .contains("138****0009")
                .doesNotContain("13803960009");
        assertThat(new Visitor(port, "enterprise-1").get("/roster-requests").body())
                .contains("13803960009");
        String batch = found("href=\"/imports/(\\d+)\"", industry.page(path));
        Lists.await(keeper, Long.parseLong(batch));
        industry.page("/rosters/battery-vehicle");
        industry.submit("/rosters/battery-vehicle/publish", Map.of());
        assertThat(
                        keeper.get(
                                        "/rosters/battery-vehicle/versions/2/entries?q=%E6%BE%84%E6%99%96")
                                .body())
                .contains("138****0009");
        assertThat(as("enterprise-1").page("/rosters/own").body())
                .contains("新能源电池和电动车产业链名单", "第 1 版（")
                .doesNotContain("href=\"/imports/");
        String firm = found("href=\"(/enterprises/\\d+)\"", industry.page(path));
        assertThat(industry.page(firm).body()).contains("新能源电池和电动车产业链名单（企业自主申报）");
        Visitor own = as("enterprise-1");
        own.page(firm);
        assertThat(own.submit(firm + "/contacts", Map.of()).body())
                .contains("13803960009", "已记入审计日志");
        Visitor.Reply again =
                new Visitor(port, "enterprise-1")
                        .call(
                                "POST",
                                "/rosters/battery-vehicle/requests",
                                """
                                {"kind":"DECLARATION","text":"x",
                                 "fields":{"name":"驻马店市澄晖新材料有限公司"}}
                                """);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("不用再申报");
    }

    @Test
    @Order(8)
    void aCorrectionIsAskedOfOwnEntriesOnly() {
        Visitor enterprise = new Visitor(port, "enterprise-1");
        JsonNode entries =
                new Visitor(port, "unit-science")
                        .get("/rosters/technology/versions/1/entries")
                        .json()
                        .get("items");
        int own = 0;
        int others = 0;
        for (JsonNode it : entries) {
            int status =
                    enterprise
                            .call(
                                    "POST",
                                    "/rosters/technology/requests",
                                    "{\"kind\":\"CORRECTION\",\"text\":\"地址有误\",\"entry\":%d}"
                                            .formatted(it.get("id").asLong()))
                            .status();
            own += status == 201 ? 1 : 0;
            others += status == 404 ? 1 : 0;
        }

        Visitor.Reply should = correction(enterprise, "\"address\":\"中原大道8号\"");
        assertThat(should.json().get("fields").get("address").asString()).isEqualTo("中原大道8号");
        assertThat(correction(enterprise, "\"colour\":\"红\"").status()).isEqualTo(422);
        assertThat(own).isEqualTo(1);
        assertThat(others).isEqualTo(entries.size() - 1).isPositive();
    }

    private static Visitor.Reply correction(Visitor enterprise, String fields) {
        return enterprise.call(
                "POST",
                "/rosters/technology/requests",
                "{\"kind\":\"CORRECTION\",\"text\":\"地址有误\",\"fields\":{%s}}".formatted(fields));
    }
}
