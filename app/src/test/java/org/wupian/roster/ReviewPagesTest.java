package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Rows in doubt, decided at the page.
@WupianTest(demo = true, own = true)
class ReviewPagesTest {

    private static final String IMPORTS = "/rosters/technology/imports";
    private static final String ALPHA = "91411700MA44QY2R6K";

    @LocalServerPort int port;

    private final List<List<Object>> doubtful =
            List.of(
                    List.of("企业名称", "统一社会信用代码", "注册地址"),
                    List.of("驻马店市皓远商贸有限公司", ALPHA, "驿城区乐山大道"),
                    List.of("上蔡县钧铭新材料有限公司", "91411722MA9K3E7B0B", "上蔡县蔡都街道"),
                    List.of("正阳县沐原食品有限公司", "91411724MA9K3E7B0B", "正阳县"));

    private JsonNode send(List<List<Object>> rows) {
        return Lists.send(
                new Visitor(port, "unit-science"), IMPORTS, "名单.xlsx", Lists.sheet("高企", rows));
    }

    @Test
    void rowsAreDecidedOneAfterTheOtherAndNeverAskedAgain() {
        send(
                List.of(
                        List.of("企业名称", "统一社会信用代码", "注册地址"),
                        List.of("驻马店市晟驰智能装备有限公司", ALPHA, "驿城区雪松大道88号")));
        long id = send(doubtful).get("id").asLong();
        Visitor science = new Visitor(port, "unit-science").signIn();
        String rows = "/reviews/" + id;

        assertThat(science.page("/reviews").body())
                .contains("有 3 行等您核对", "皓远商贸", "钧铭新材料", "沐原食品", rows + "/1");
        assertThat(science.page("/reviews?roster=technology").body())
                .contains(rows + "/1?roster=technology");
        assertThat(science.page(rows + "/1").body())
                .contains(
                        "B2",
                        "驻马店市<mark class=\"wp-differs\">",
                        "库内最可能的一户",
                        "代码属于“驻马店市晟驰智能装备有限公司”",
                        "是同一户",
                        "不是，另立一户");
        assertThat(science.page(rows + "/2").body())
                .contains("校验位不符", "B3", "库内没有相近的主体", "收为新的一户")
                .doesNotContain("value=\"SAME\"");

        Visitor.Reply first =
                science.submit(rows + "/1", Map.of("decision", "SAME", "enterprise", known("晟驰")));
        Visitor.Reply wordless = science.submit(rows + "/2", Map.of("decision", "REFUSED"));
        Visitor.Reply second = science.submit(rows + "/2", Map.of("decision", "NEW"));
        Visitor.Reply third =
                science.submit(rows + "/3", Map.of("decision", "REFUSED", "reason", "代码有误，已退回"));

        assertThat(location(first)).isEqualTo(rows + "/2");
        assertThat(wordless.status()).isEqualTo(422);
        assertThat(wordless.body()).contains("请写明理由");
        assertThat(location(second)).isEqualTo(rows + "/3");
        assertThat(location(third)).isEqualTo("/reviews");
        assertThat(science.page("/reviews").body()).contains("没有待核的行");
        assertThat(science.page(rows + "/1").body()).contains("已经处理");
        assertThat(science.submit(rows + "/1", Map.of("decision", "NEW")).status()).isEqualTo(409);
        assertThat(known("皓远")).isEqualTo(known("晟驰"));
        assertThat(science.page("/enterprises?q=沐原").body()).contains("没有符合条件");

        // the one not taken is asked again, since it may have been mended
        assertThat(Lists.outcomes(send(doubtful)).get(4)).isEqualTo(1);
        assertThat(science.page("/reviews").body())
                .contains("沐原食品")
                .doesNotContain("皓远商贸", "钧铭新材料");
        nobodyElseDecides(rows);
    }

    @Test
    void rowsThatWaitForTheSameReasonAreDecidedTogether() {
        send(List.of(List.of("企业名称", "统一社会信用代码", "注册地址"), List.of("遂平县朗越食品有限公司", "", "遂平县灈阳街道")));
        JsonNode sent =
                send(
                        List.of(
                                List.of("企业名称", "统一社会信用代码", "注册地址"),
                                List.of("平舆县柘林防水科技有限公司", "91411723MA9K3E7C0B", "平舆县古槐街道"),
                                List.of("遂平县朗越食品有限公司", "91411728MA9K3E7D0B", "遂平县灈阳街道"),
                                List.of("平舆县柘林防水科技有限公司", "91411723MA9K3E7C0B", "平舆县东皇街道"),
                                List.of("汝南县", "91411727MA9K3E7F0B", "汝南县三里店"),
                                List.of("确山县臻玉乐器有限公司", "91411725MA9K3E7G0B", "确山县盘龙街道")));
        long id = sent.get("id").asLong();
        assertThat(sent.get("review").asInt()).isEqualTo(5);
        Visitor science = new Visitor(port, "unit-science").signIn();
        String rows = "/reviews/" + id;

        assertThat(science.page(rows + "/1").body()).contains("另有 4 行也只因同样的问题待核");
        Visitor.Reply wordless =
                science.submit(rows + "/1", Map.of("decision", "REFUSED", "alike", "true"));
        assertThat(wordless.body()).contains("name=\"alike\" value=\"true\" checked");
        Visitor.Reply all = science.submit(rows + "/1", Map.of("decision", "NEW", "alike", "true"));

        assertThat(location(all)).isEqualTo("/reviews");
        assertThat(science.page("/reviews").body()).contains("已一并处理 5 行", "没有待核的行");
        assertThat(found("朗越")).as("known by its name").isEqualTo(1);
        assertThat(found("柘林")).as("twice in the file").isEqualTo(1);
        assertThat(found("臻玉")).isEqualTo(1);
    }

    private int found(String name) {
        return new Visitor(port, "office").get("/enterprises?q=" + name).json().get("items").size();
    }

    private void nobodyElseDecides(String rows) {
        Visitor agriculture = new Visitor(port, "unit-agriculture").signIn();
        assertThat(agriculture.page("/reviews").body()).contains("没有待核的行");
        assertThat(agriculture.page(rows + "/3").status()).isEqualTo(404);
        assertThat(agriculture.submit(rows + "/3", Map.of("decision", "NEW")).status())
                .isEqualTo(404);
        assertThat(new Visitor(port, "unit-411702").signIn().page("/reviews").status())
                .isEqualTo(403);
        assertThat(new Visitor(port, "unit-bank-icbc").signIn().page(rows + "/3").status())
                .isEqualTo(403);
    }

    private String known(String name) {
        return new Visitor(port, "office")
                .get("/enterprises?q=" + name)
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    private static String location(Visitor.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return reply.response().headers().firstValue("Location").orElseThrow();
    }
}
