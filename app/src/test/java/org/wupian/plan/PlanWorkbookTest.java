package org.wupian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.document.Column;
import org.wupian.document.Documents;
import org.wupian.kernel.Mark;
import org.wupian.supervision.Visitor;

/// A plan as a workbook, by page and by program.
@WupianTest(pack = "src/test/packs/qingshan", demo = true, own = true)
class PlanWorkbookTest {

    @LocalServerPort int port;
    private Visitor office = new Visitor(0, "");

    @BeforeEach
    void signIn() {
        office = new Visitor(port, "office").signIn();
        office.page("/plans");
    }

    @Test
    void theCellsOfAWorkbookThatAreWrongAreAllNamed() {
        byte[] bytes =
                new Documents(Mark.NONE)
                        .workbook()
                        .sheet(
                                "措施",
                                List.of(
                                        Column.text("序号", 8),
                                        Column.text("措施名称", 30),
                                        Column.text("牵头单位", 20),
                                        Column.text("时限", 20)),
                                List.of(
                                        List.of("1", "建立名单", "市港航局", "尽快"),
                                        List.of("1", "又一项", "市港航局", "2026年底")))
                        .sheet(
                                "目标",
                                List.of(
                                        Column.text("目标名称", 20),
                                        Column.text("比较", 8),
                                        Column.text("数值", 8)),
                                List.of(List.of("放贷", "大于", "三百")))
                        .bytes();

        Visitor.Reply reply = office.submitFile("/plans", "方案.xlsx", bytes);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("措施，第 2 行，时限", "“尽快”不能识别", "措施，第 3 行，序号", "序号 1 在第 2 行已经用过")
                .contains("目标，第 2 行，比较", "目标，第 2 行，数值")
                .doesNotContain("第 3 行，时限");
    }

    @Test
    void whatBelongsToNothingIsNamed() {
        byte[] bytes = ofNothing();

        Visitor.Reply page = office.submitFile("/plans", "方案.xlsx", bytes);
        Visitor.Reply api = new Visitor(port, "office").upload("/plans", "方案.xlsx", bytes);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("措施，第 3 行，序号", "“abc”不是序号", "措施，第 3 行，时限", "“明年春天”不能识别")
                .contains("分项责任，第 2 行，所属措施", "没有序号为“88”的措施", "分项责任，第 3 行，分项内容")
                .contains("目标，第 2 行，所属目标", "“77”不是工作目标的序号", "目标，第 3 行，所属措施")
                .doesNotContain("分项责任，第 3 行，所属措施");
        assertThat(api.status()).isEqualTo(422);
        assertThat(api.body())
                .contains("plan.workbook.error.number-form", "plan.workbook.error.no-work")
                .contains("plan.workbook.error.no-such-measure", "plan.workbook.error.no-such-goal")
                .contains("分项责任", "所属目标");
    }

    private static byte[] ofNothing() {
        return new Documents(Mark.NONE)
                .workbook()
                .sheet(
                        "措施",
                        columns("序号", "措施名称", "牵头单位", "时限"),
                        List.of(
                                List.of("1", "建立名单", "市港航局", "年底前"),
                                List.of("abc", "又一项", "市港航局", "明年春天")))
                .sheet(
                        "分项责任",
                        columns("所属措施", "分项内容", "牵头单位"),
                        List.of(List.of("88", "推送名单", "市港航局"), List.of("1", "", "市港航局")))
                .sheet(
                        "目标",
                        columns("所属措施", "所属目标", "目标名称", "比较", "数值"),
                        List.of(
                                List.of("", "77", "放贷", ">=", "300"),
                                List.of("9", "", "放贷", ">=", "300"),
                                List.of("1", "1", "放贷", ">=", "300")))
                .sheet("工作目标", columns("名称", "内容"), List.of(List.of("放贷", "多放贷")))
                .bytes();
    }

    private static List<Column> columns(String... titles) {
        return java.util.Arrays.stream(titles).map(it -> Column.text(it, 20)).toList();
    }

    @Test
    void aVersionGoesOutAsAWorkbookAndComesBackByPageAndByProgram() {
        byte[] file = office.page("/plans/versions/1/workbook").response().body();
        office.page("/plans");

        String draft =
                office.submitFile("/plans", "方案.xlsx", file)
                        .response()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("^https?://[^/]*", "");
        Visitor.Reply taken = new Visitor(port, "office").upload("/plans", "方案.xlsx", file);

        assertThat(office.page(draft).body()).contains("识读出 4 项措施", "核对无误后即可采纳", "全年新增船舶抵押贷款");
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.json().get("written").get("measures").size()).isEqualTo(4);
        assertThat(taken.json().get("problems").size()).isZero();
    }
}
