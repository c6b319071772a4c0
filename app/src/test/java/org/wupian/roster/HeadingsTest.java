package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Which column is which, and when a person is asked.
@WupianTest(demo = true, own = true)
class HeadingsTest {

    private static final String IMPORTS =
            "/rosters/technology/imports?dryRun=true&source=high-tech";

    @LocalServerPort int port;

    private JsonNode send(List<List<Object>> rows) {
        return Lists.send(
                new Visitor(port, "unit-science"), IMPORTS, "名单.xlsx", Lists.sheet("名单", rows));
    }

    /// The columns found below one row of heads, by the heads' places.
    private Map<String, Integer> mapping(Object... heads) {
        List<Object> first = List.of("西平县甲乙科技有限公司", Codes.credit(4001));
        return read(List.of(List.of(heads), first));
    }

    private Map<String, Integer> read(List<List<Object>> rows) {
        JsonNode mapping = send(rows).get("sheets").get(0).get("mapping");
        return mapping.properties().stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, it -> it.getValue().asInt()));
    }

    @Test
    void theBeginningOfAPeriodIsNotItsEnd() {
        assertThat(mapping("企业名称", "统一社会信用代码", "有效期自"))
                .containsEntry("from", 2)
                .doesNotContainKey("until");
        assertThat(mapping("企业名称", "统一社会信用代码", "有效期自", "有效期至"))
                .containsEntry("from", 2)
                .containsEntry("until", 3);
        assertThat(mapping("企业名称", "统一社会信用代码", "证书有效期起始时间", "证书有效期终止时间"))
                .containsEntry("from", 2)
                .containsEntry("until", 3);
        assertThat(mapping("企业名称", "统一社会信用代码", "认定时间", "有效期自")).doesNotContainKey("until");
    }

    @Test
    void aPeriodInTwoRowsHasBothEnds() {
        for (List<String> words :
                List.of(
                        List.of("有效期", "起", "止"),
                        List.of("资质有效期", "起", "止"),
                        List.of("有效期", "开始", "结束"),
                        List.of("有效期", "开始日期", "结束日期"),
                        List.of("有效期限", "自", "至"),
                        List.of("证书有效期", "起始时间", "终止时间"),
                        List.of("有效期间", "从", "到"))) {
            JsonNode sent =
                    send(
                            List.of(
                                    List.of("统一社会信用代码", "企业名称", words.get(0), ""),
                                    List.of("", "", words.get(1), words.get(2)),
                                    List.of(
                                            Codes.credit(4002),
                                            "西平县丙丁科技有限公司",
                                            "2024-05-01",
                                            "2027-04-30")));
            assertThat(Lists.outcomes(sent)).as(words.toString()).containsExactly(1, 0, 0, 0, 0, 0);
            assertThat(sent.get("sheets").get(0).get("mapping").toString())
                    .as(words.toString())
                    .contains("\"from\":2", "\"until\":3");
            assertThat(sent.get("problems").toString()).doesNotContain("expired");
        }
    }

    @Test
    void placesInTwoRowsAreAHeader() {
        JsonNode sent =
                send(
                        List.of(
                                List.of("企业名称", "统一社会信用代码", "注册地", ""),
                                List.of("", "", "县区", "详细地址"),
                                List.of("西平县戊己科技有限公司", Codes.credit(4003), "西平县", "柏城街道")));
        assertThat(Lists.outcomes(sent)).as(sent.toString()).containsExactly(1, 0, 0, 0, 0, 0);
    }

    @Test
    void officesHaveManyWordsForOneColumn() {
        for (String name : List.of("纳税人名称", "公司全称", "法人名称", "承担单位", "申报主体", "客户名称")) {
            assertThat(mapping(name, "统一社会信用代码")).as(name).containsEntry("name", 0);
        }
        for (String code : List.of("税号", "纳税人识别号", "企业代码", "证件号码")) {
            assertThat(mapping("企业名称", code)).as(code).containsEntry("code", 1);
        }
        assertThat(mapping("企业名称", "税号", "所属区县", "获批时间", "到期时间", "原企业名", "联系人手机", "联系人"))
                .containsEntry("county", 2)
                .containsEntry("from", 3)
                .containsEntry("until", 4)
                .containsEntry("former", 5)
                .containsEntry("phone", 6)
                .containsEntry("contact", 7);
        assertThat(mapping("企业名称", "税号", "联系人手机号码")).containsEntry("phone", 2);
        assertThat(mapping("企业名称", "税号", "法人电话")).containsEntry("phone", 2);
    }

    @Test
    void aPersonIsAskedWhereTheNamesAreAndTheAnswerIsRemembered() {
        Visitor science = new Visitor(port, "unit-science");
        List<Object> row = List.of("西平县庚辛科技有限公司", Codes.credit(4004));
        JsonNode asked = send(List.of(List.of("科创先锋", "统一社会信用代码"), row));
        assertThat(asked.get("state").asString()).isEqualTo("MAPPING");

        long id = asked.get("id").asLong();
        Visitor.Reply said =
                science.call(
                        "PUT",
                        "/imports/" + id + "/mapping",
                        "{\"sheets\":{\"0\":{\"name\":0,\"code\":1}}}");
        assertThat(said.status()).as(said.body()).isEqualTo(200);
        assertThat(Lists.outcomes(Lists.await(science, id))).containsExactly(1, 0, 0, 0, 0, 0);

        Map<String, Integer> turned =
                read(
                        List.of(
                                List.of("序号", "统一社会信用代码", "科创先锋"),
                                List.of(1, row.get(1), row.get(0))));
        assertThat(turned).containsEntry("name", 2).containsEntry("code", 1);
    }

    @Test
    void aHeadingLeftOutOnceIsUsedWhereNoOtherTellsTheName() {
        Visitor science = new Visitor(port, "unit-science");
        String code = Codes.credit(4005);
        long id =
                send(List.of(
                                List.of("统一社会信用代码", "企业名称", "承担单位"),
                                List.of(code, "西平县壬癸科技有限公司", "某大学")))
                        .get("id")
                        .asLong();
        Visitor.Reply said =
                science.call(
                        "PUT",
                        "/imports/" + id + "/mapping",
                        "{\"sheets\":{\"0\":{\"code\":0,\"name\":1}}}");
        assertThat(said.status()).as(said.body()).isEqualTo(200);

        assertThat(mapping("承担单位", "统一社会信用代码")).containsEntry("name", 0);
        assertThat(mapping("企业名称", "统一社会信用代码", "承担单位")).containsEntry("name", 0);
    }

    @Test
    void twoDaysWithAHyphenInOneCellAreAPeriod() {
        JsonNode sent =
                send(
                        List.of(
                                List.of("企业名称", "统一社会信用代码", "有效期"),
                                List.of("西平县子丑科技有限公司", Codes.credit(4006), "2024.5.1-2027.4.30"),
                                List.of("西平县寅卯科技有限公司", Codes.credit(4007), "2024-05-01-2027-04-30"),
                                List.of("西平县辰巳科技有限公司", Codes.credit(4008), "2020.5.1-2023.4.30")));

        assertThat(sent.get("problems").valueStream())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.get("row").asInt()).isEqualTo(4);
                    assertThat(it.get("code").asString()).contains("expired");
                });
    }
}
