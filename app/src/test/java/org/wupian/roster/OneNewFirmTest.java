package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Rows of one list that mean one new firm without a code, in several ways to write it.
@WupianTest(demo = true, own = true)
class OneNewFirmTest {

    private static final List<Object> HEAD = List.of("企业名称", "所在县区");

    @LocalServerPort int port;

    private Visitor science() {
        return new Visitor(port, "unit-science");
    }

    @SafeVarargs
    private JsonNode send(List<Object>... rows) {
        List<List<Object>> all = new ArrayList<>(List.of(HEAD));
        all.addAll(List.of(rows));
        return Lists.send(
                science(),
                "/rosters/technology/imports?source=high-tech",
                "名单.xlsx",
                Lists.sheet("名单", all));
    }

    private List<String> known(String brand) {
        List<String> names = new ArrayList<>();
        science()
                .get("/enterprises?q=" + brand)
                .json()
                .get("items")
                .forEach(it -> names.add(it.get("name").asString()));
        return names;
    }

    @Test
    void waysToWriteOneNameAreOneOperator() {
        JsonNode it =
                send(
                        List.of("西平县霖沐（中原）机械有限公司", "西平县"),
                        List.of("西平县霖沐(中原)机械有限公司", "西平县"),
                        List.of("西平縣霖沐（中原）機械有限公司", "西平县"),
                        List.of("西平县霖沐（中原）机械（有限）公司", "西平县"),
                        List.of("西平县霖沐（中原）机械有限公司", ""),
                        List.of("西平县岚屿机械有限公司", "西平县"));

        assertThat(Lists.outcomes(it)).containsExactly(2, 0, 0, 4, 0, 0);
        assertThat(it.get("problems").get(0).get("message").asString()).contains("与第 2 行", "是同一户");
        assertThat(known("霖沐")).containsExactly("西平县霖沐（中原）机械有限公司");
        assertThat(known("岚屿")).hasSize(1);
    }

    @Test
    void namesThatAreMerelyAlikeAskAPerson() {
        JsonNode it =
                send(
                        List.of("上蔡县榕川精密机械有限公司", "上蔡县"),
                        List.of("上蔡县榕川精密机械制造有限公司", "上蔡县"),
                        List.of("上蔡县榕川食品有限公司", "上蔡县"),
                        List.of("上蔡县青禾第12种植专业合作社", "上蔡县"),
                        List.of("上蔡县青禾第21种植专业合作社", "上蔡县"));

        assertThat(Lists.outcomes(it)).containsExactly(4, 0, 0, 0, 1, 0);
        assertThat(it.get("problems").get(0).get("message").asString())
                .contains("前面的“上蔡县榕川精密机械有限公司”相近");
        assertThat(known("榕川")).containsExactlyInAnyOrder("上蔡县榕川精密机械有限公司", "上蔡县榕川食品有限公司");
    }
}
