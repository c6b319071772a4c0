package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// A keeper gives its list a column of its own, in the form and by program.
@WupianTest(demo = true, own = true)
class OwnColumnsTest {

    private static final String PATH = "/rosters/technology/definition";

    @LocalServerPort int port;

    private Visitor.Reply defined(String columns) {
        return new Visitor(port, "kejiju")
                .call("PUT", "/rosters/technology", "{\"columns\":[%s]}".formatted(columns));
    }

    private String columns() {
        StringBuilder all = new StringBuilder();
        for (JsonNode it :
                new Visitor(port, "kejiju").get("/rosters/technology").json().get("columns")) {
            all.append(it).append(',');
        }
        return all.substring(0, all.length() - 1);
    }

    @Test
    void aFurtherColumnIsReadFromTheNextList() {
        Visitor keeper = new Visitor(port, "kejiju").signIn();
        String page = keeper.page(PATH).body();
        String typed = page.substring(page.indexOf("name=\"columns\""));
        typed = typed.substring(typed.indexOf('>') + 1, typed.indexOf("</textarea>"));
        assertThat(typed).contains("企业名称：名称：至少有其一");

        Visitor.Reply changed =
                keeper.submit(PATH, Map.of("columns", typed + "\n创新积分：数字\n认定批次：文字：选填"));
        assertThat(changed.status()).as(changed.body()).isEqualTo(303);

        JsonNode it =
                Lists.send(
                        new Visitor(port, "unit-science"),
                        "/rosters/technology/imports?source=high-tech",
                        "名单.xlsx",
                        Lists.sheet(
                                "名单",
                                List.of(
                                        List.of("企业名称", "统一社会信用代码", "创新积分", "认定批次"),
                                        List.of("泌阳县远岫光电有限公司", "91411728MA9K3E7C9X", 88, "第二批"))));
        assertThat(it.get("added").asInt()).isEqualTo(1);
        new Visitor(port, "kejiju").call("POST", "/rosters/technology/versions", "");
        JsonNode entries =
                new Visitor(port, "kejiju")
                        .get("/rosters/technology/versions/1/entries")
                        .json()
                        .get("items");
        assertThat(entries.toString()).contains("\"88\"", "第二批");
    }

    @Test
    void whatRowsAreKnownByStaysAndAKindIsNotChanged() {
        assertThat(defined(columns()).status()).as("as it is told it is taken").isEqualTo(200);

        Visitor.Reply lost = defined("{\"title\":\"评分\",\"kind\":\"NUMBER\"}");
        Visitor.Reply kind =
                defined(columns().replace("\"kind\":\"ADDRESS\"", "\"kind\":\"TEXT\""));
        Visitor.Reply twice =
                defined(
                        columns()
                                + ",{\"title\":\"别名\",\"kind\":\"NAME\"},{\"title\":\"甲\",\"kind\":\"乙\"}");

        assertThat(lost.status()).isEqualTo(422);
        assertThat(lost.body()).contains("columns", "栏目“企业名称”不能去掉");
        assertThat(kind.body()).contains("的类型是“地址”，不能改");
        assertThat(twice.body()).contains("栏目“别名”重复", "没有“乙”这种写法");
    }
}
