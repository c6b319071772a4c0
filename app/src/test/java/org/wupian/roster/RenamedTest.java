package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// A firm that goes by another name now, or whose code is written wrongly.
@WupianTest(demo = true, own = true)
class RenamedTest {

    private static final List<Object> HEAD = List.of("企业名称", "统一社会信用代码", "曾用名");

    @LocalServerPort int port;

    private JsonNode send(Object... row) {
        Visitor science = new Visitor(port, "unit-science");
        JsonNode sent =
                Lists.send(
                        science,
                        "/rosters/technology/imports?source=high-tech",
                        "名单.xlsx",
                        Lists.sheet("名单", List.of(HEAD, List.of(row))));
        return science.get("/imports/" + sent.get("id").asLong() + "/rows")
                .json()
                .get("items")
                .get(0);
    }

    @Test
    void aCodeAndTheFormerNameProveANewOne() {
        String code = Codes.credit(5001);
        assertThat(send("西平县漱玉机械有限公司", code, "").get("outcome").asString()).isEqualTo("ADDED");

        JsonNode renamed = send("西平县凌霄装备有限公司", code, "西平县漱玉机械有限公司");

        assertThat(renamed.get("outcome").asString()).as(renamed.toString()).isEqualTo("UPDATED");
    }

    @Test
    void aLaterListWithTheFormerNameDoesNotUndoTheNewOne() {
        String code = Codes.credit(5011);
        send("西平县衔泥机械有限公司", code, "");
        send("西平县筑巢装备有限公司", code, "西平县衔泥机械有限公司");

        JsonNode again = send("西平县衔泥机械有限公司", code, "");

        assertThat(again.get("outcome").asString()).as(again.toString()).isNotEqualTo("REVIEW");
        JsonNode firm =
                new Visitor(port, "office")
                        .get("/enterprises?q=" + code)
                        .json()
                        .get("items")
                        .get(0);
        assertThat(firm.get("name").asString()).isEqualTo("西平县筑巢装备有限公司");
        JsonNode names =
                new Visitor(port, "office")
                        .get("/enterprises/" + firm.get("id").asString())
                        .json()
                        .get("names");
        assertThat(
                        names.valueStream()
                                .filter(it -> it.get("name").asString().contains("衔泥"))
                                .map(it -> it.get("kind").asString()))
                .containsExactly("FORMER");
    }

    @Test
    void aFormerNameInBracketsIsNoPartOfTheName() {
        assertThat(send("西平县枕石机械有限公司", "", "").get("outcome").asString()).isEqualTo("ADDED");

        JsonNode renamed = send("西平县揽月装备有限公司（原西平县枕石机械有限公司）", "", "");

        assertThat(renamed.get("outcome").asString()).as(renamed.toString()).isEqualTo("REVIEW");
        assertThat(renamed.get("name").asString()).isEqualTo("西平县揽月装备有限公司");
    }

    @Test
    void aCodeOfWhichACheckFailsIsNotCalledValid() {
        String code = Codes.credit(5003);
        send("西平县听雪装备有限公司", code, "");
        char last = code.charAt(17) == '1' ? '2' : '1';

        JsonNode row = send("西平县听雪装备有限公司", code.substring(0, 17) + last, "");

        assertThat(row.get("outcome").asString()).isEqualTo("REVIEW");
        assertThat(row.get("reasons").toString()).contains("校验码不符").doesNotContain("所报代码有效");
    }

    @Test
    void aSearchReadsNamesAsTheMatcherDoes() {
        send("驻马店市峰绣澄晖装备有限公司", Codes.credit(5005), "");

        for (String words : List.of("澄 晖", "驻马店市峰繡")) {
            String query =
                    java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
            JsonNode found =
                    new Visitor(port, "unit-science").get("/enterprises?q=" + query).json();
            assertThat(found.get("items")).as(words).hasSize(1);
        }
    }

    @Test
    void aCodeThatLostItsDigitsIsNoCode() {
        JsonNode row = send("西平县观澜装备有限公司", 914117020000000000d, "");

        assertThat(row.get("outcome").asString()).as(row.toString()).isEqualTo("REVIEW");
        assertThat(row.get("code").asString()).isEmpty();
        assertThat(row.get("problems").toString()).contains("cell_digits_lost");
    }
}
