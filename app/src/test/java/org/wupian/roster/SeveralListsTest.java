package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// A file that holds several of the lists a roster is made of, or does not say which it is.
@WupianTest(demo = true, own = true)
class SeveralListsTest {

    private static final String IMPORTS = "/rosters/technology/imports";
    private static final List<String> HEAD = List.of("企业名称", "统一社会信用代码", "地址");

    @LocalServerPort int port;

    private Visitor science() {
        return new Visitor(port, "unit-science");
    }

    private record Named(String sheet, List<List<String>> rows) {}

    private static byte[] workbook(Named... sheets) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Named it : sheets) {
                var sheet = book.createSheet(it.sheet());
                for (int r = 0; r < it.rows().size(); r++) {
                    var row = sheet.createRow(r);
                    for (int c = 0; c < it.rows().get(r).size(); c++) {
                        row.createCell(c).setCellValue(it.rows().get(r).get(c));
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode send(String path, Named... sheets) {
        return Lists.send(science(), path, "科技型企业名单.xlsx", workbook(sheets));
    }

    private List<JsonNode> rows(JsonNode sent) {
        return science()
                .get("/imports/" + sent.get("id").asLong() + "/rows")
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private static List<String> tiers(List<JsonNode> rows) {
        return rows.stream().map(it -> it.get("tier").asString()).toList();
    }

    private static String problems(JsonNode row) {
        return row.get("problems").toString();
    }

    private static List<List<String>> list(String title, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(List.of(title), HEAD));
        all.addAll(rows);
        return all;
    }

    @Test
    void everySheetIsTheListItSays() {
        List<String> both = List.of("西平县鹿鸣机电有限公司", Codes.credit(3001), "西平县柏城街道");
        List<String> small = List.of("西平县沐溪软件有限公司", Codes.credit(3002), "西平县柏城街道");
        JsonNode sent =
                send(
                        IMPORTS,
                        new Named("高企", list("国家高新技术企业", List.of(both))),
                        new Named("科小", list("科技型中小企业", List.of(both, small, both))),
                        new Named("专精特新", list("名单", List.of(small))));

        assertThat(Lists.outcomes(sent)).containsExactly(4, 0, 0, 1, 0, 0);
        assertThat(tiers(rows(sent)))
                .containsExactly("国家高新技术企业", "国家科技型中小企业", "国家科技型中小企业", "国家科技型中小企业", "专精特新企业");
        assertThat(problems(rows(sent).get(3))).contains("与第 3 行完全相同");
        assertThat(
                        science()
                                .call("POST", "/imports/" + sent.get("id").asLong() + ":apply", "")
                                .status())
                .isEqualTo(200);
        science().call("POST", "/rosters/technology/versions", "");
        JsonNode entry =
                science()
                        .get("/rosters/technology/entries?asOf=2026-11-26")
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(it -> it.get("name").asString().equals(both.getFirst()))
                        .findFirst()
                        .orElseThrow();
        assertThat(entry.get("sources").toString()).contains("high-tech", "technology-sme");

        JsonNode again = send(IMPORTS, new Named("高企", list("国家高新技术企业", List.of(both))));
        assertThat(Lists.outcomes(again)).containsExactly(0, 0, 1, 0, 0, 0);
        science().call("POST", "/imports/" + again.get("id").asLong() + ":undo", "");
        JsonNode undone =
                science().call("POST", "/imports/" + sent.get("id").asLong() + ":undo", "").json();
        assertThat(undone.get("undoneAt").isNull()).isFalse();
    }

    @Test
    void twoSheetsOfOneListNameTheSheetOfTheEarlierRow() {
        List<String> firm = List.of("西平县听松机电有限公司", Codes.credit(3011), "西平县");
        JsonNode sent =
                send(
                        IMPORTS + "?dryRun=true&source=high-tech",
                        new Named("西平", list("名单", List.of(firm))),
                        new Named("上蔡", list("名单", List.of(firm))));

        assertThat(Lists.outcomes(sent)).containsExactly(1, 0, 0, 1, 0, 0);
        assertThat(problems(rows(sent).get(1))).contains("与工作表“西平”第 3 行完全相同");
    }

    @Test
    void aListThatDoesNotSayWhichItIsIsTakenAndSaysSo() {
        JsonNode sent =
                send(
                        IMPORTS + "?dryRun=true",
                        new Named(
                                "Sheet1",
                                List.of(
                                        List.of("科技型企业名单"),
                                        List.of("企业名称", "统一社会信用代码", "资质类型"),
                                        List.of("西平县晴岚科技有限公司", Codes.credit(3021), ""),
                                        List.of("西平县疏影科技有限公司", Codes.credit(3022), "高新技术企业"),
                                        List.of("西平县松涛科技有限公司", Codes.credit(3023), "专精特新"))));

        assertThat(Lists.outcomes(sent)).containsExactly(3, 0, 0, 0, 0, 0);
        assertThat(problems(rows(sent).getFirst())).contains("没有说明是哪一份来源名单");
        assertThat(tiers(rows(sent))).containsExactly("", "国家高新技术企业", "专精特新企业");
    }

    @Test
    void oneNameUnderTwoCodesAsks() {
        JsonNode sent =
                send(
                        IMPORTS + "?dryRun=true&source=high-tech",
                        new Named(
                                "高企",
                                list(
                                        "名单",
                                        List.of(
                                                List.of("西平县枕流机电有限公司", Codes.credit(3031), "西平县"),
                                                List.of(
                                                        "西平县枕流机电有限公司",
                                                        Codes.credit(3032),
                                                        "西平县")))));

        assertThat(Lists.outcomes(sent)).containsExactly(1, 0, 0, 0, 1, 0);
        assertThat(problems(rows(sent).get(1))).contains("same_name");
    }

    @Test
    void aFirmThatIsTwoThingsInOneFileIsToldWithBoth() {
        String code = Codes.credit(3041);
        JsonNode sent =
                Lists.send(
                        new Visitor(port, "unit-industry"),
                        "/rosters/battery-vehicle/imports?dryRun=true",
                        "名单.xlsx",
                        workbook(
                                new Named(
                                        "名单",
                                        List.of(
                                                List.of("企业名称", "统一社会信用代码", "类别", "备注"),
                                                List.of("西平县拂云电池有限公司", code, "链主企业", "甲"),
                                                List.of("西平县拂云电池有限公司", code, "链上企业", "乙")))));

        assertThat(Lists.outcomes(sent)).containsExactly(1, 0, 0, 1, 0, 0);
        assertThat(sent.get("problems").toString()).contains("类别“链主企业”≠“链上企业”", "备注“甲”≠“乙”");
    }
}
