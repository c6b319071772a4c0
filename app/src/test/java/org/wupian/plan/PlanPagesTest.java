package org.wupian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;

/// From the document to a version, as the office does it at the browser.
@WupianTest(pack = "src/test/packs/qingshan", demo = true, own = true)
class PlanPagesTest {

    @LocalServerPort int port;
    private Visitor office = new Visitor(0, "");

    @BeforeEach
    void signIn() {
        office = new Visitor(port, "office").signIn();
        office.page("/plans");
    }

    private String upload(String name, byte[] bytes) {
        Visitor.Reply reply = office.submitFile("/plans", name, bytes);
        assertThat(reply.status()).isEqualTo(303);
        String path = reply.response().headers().firstValue("Location").orElseThrow();
        return path.replaceFirst("^https?://[^/]*", "");
    }

    private String importPlan() {
        return upload("方案.txt", PlansApiTest.PLAN.getBytes(StandardCharsets.UTF_8));
    }

    private String revision(String path) {
        Matcher found =
                Pattern.compile("name=\"revision\" value=\"(\\d+)\"")
                        .matcher(office.page(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void theReadingStandsBesideTheDocumentWithUnsurePlacesMarked() {
        String draft = importPlan();

        assertThat(office.page(draft).body())
                .contains(
                        "识读出 3 项措施",
                        "请核对",
                        "序号从 2 跳到 5",
                        "id=\"line-13\"",
                        "市口岸办",
                        "请选择",
                        "采纳前还有 1 处");
        assertThat(office.page(draft + "/measures/1").body()).contains("推广船舶抵押贷款", "市财政局\n市港航局");
    }

    @Test
    void everyFieldOfAMeasureCanBeCorrected() {
        String draft = importPlan();
        Map<String, String> form =
                new HashMap<>(
                        Map.of(
                                "revision", revision(draft + "/measures/0"),
                                "number", "1",
                                "title", "建立<港航>名单",
                                "area", "港航金融",
                                "lead", "市港航局",
                                "supporting", "各银行",
                                "deadline", "2026-13"));
        assertThat(office.submit(draft + "/measures/0", form).status()).isEqualTo(422);

        form.put("deadline", "2026-12");
        assertThat(office.submit(draft + "/measures/0", form).status()).isEqualTo(303);
        assertThat(office.page(draft).body())
                .contains("建立&lt;港航&gt;名单", "校正记录（1）", "核对无误后即可采纳")
                .contains("第 1 项措施", "完成时限：", "→ 2026-12")
                .doesNotContain("Item[", "summary=");

        assertThat(office.submit(draft + "/measures/0", form).status()).isEqualTo(409);
    }

    @Test
    void namesAreDecidedAndThePlanIsAdoptedAndCompared() {
        String draft = importPlan();
        assertThat(
                        office.submit(
                                        draft + "/names",
                                        Map.of(
                                                "revision",
                                                revision(draft),
                                                "name",
                                                "市口岸办",
                                                "choice",
                                                "harbour"))
                                .status())
                .isEqualTo(303);

        Visitor.Reply adopted =
                office.submit(
                        draft + "/adopt", Map.of("revision", revision(draft), "note", "年度修订"));

        assertThat(adopted.status()).isEqualTo(303);
        String version =
                adopted.response()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("^https?://[^/]*", "");
        assertThat(office.page(version).body()).contains("与上一版的差异", "年度修订", "发放文旅消费贷款");
        assertThat(office.page("/plans").body()).contains("现行", "第 1 版");
        assertThat(office.page("/measures/4").body())
                .contains("办好金融夜市", "已不在现行方案中", "方案第 1 版")
                .doesNotContain("/milestones\"");
        assertThat(office.page("/targets/M03-projects").body())
                .contains("已不在现行方案中")
                .doesNotContain("name=\"value\"");
        assertThat(office.page("/targets/G1-ships").body())
                .contains("8 亿元")
                .doesNotContain("已不在现行方案中");
        assertThat(new Visitor(port, "unit-harbour").signIn().page(version).body()).contains("措施");
    }

    @Test
    void whetherATargetGoesOnIsSeenAndCorrected() {
        String draft = importPlan();
        assertThat(office.page(draft).body()).contains("G1-ships");
        String target = draft + "/targets/0";
        assertThat(office.page(target).body())
                .contains("承接现行目标", "新目标，不承接", "value=\"G1-ships\" selected");
        Map<String, String> form =
                new HashMap<>(
                        Map.of(
                                "revision", revision(target),
                                "code", "",
                                "name", "全年新增船舶抵押贷款",
                                "quantity", "8",
                                "unit", "亿元",
                                "comparator", ">=",
                                "year", "2026"));

        assertThat(office.submit(target, form).status()).isEqualTo(303);
        assertThat(office.page(draft).body()).doesNotContain("G1-ships");

        form.put("code", "G1-ships");
        form.put("revision", revision(target));
        office.submit(target, form);
        form.put("revision", revision(draft + "/targets/1"));
        office.submit(draft + "/targets/1", form);
        assertThat(office.page(draft).body()).contains("已有别的目标承接");
        office.submit(draft + "/discard", Map.of());
    }

    @Test
    void aDeadlineMayBeTypedAsThePlanWritesItAndMustBeADate() {
        String draft = importPlan();
        Map<String, String> form =
                new HashMap<>(
                        Map.of(
                                "revision", revision(draft + "/measures/0"),
                                "number", "abc",
                                "title", "建立港航企业名单",
                                "lead", "市港航局",
                                "deadline", "明年春天"));
        Visitor.Reply refused = office.submit(draft + "/measures/0", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("“abc”不是序号", "请填写年月或日期", "明年春天");

        form.put("number", "（一）");
        form.put("deadline", "2026年12月底前");
        assertThat(office.submit(draft + "/measures/0", form).status()).isEqualTo(303);
        assertThat(office.page(draft).body()).contains("2026-12");
        office.submit(draft + "/discard", Map.of());
    }

    @Test
    void thePlanInForceIsChangedInTheProduct() {
        Visitor.Reply begun = office.submit("/plans/changes", Map.of());
        String draft =
                begun.response()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("^https?://[^/]*", "");

        Visitor.Reply target =
                office.submit(
                        draft + "/targets/0",
                        Map.of(
                                "revision", revision(draft + "/targets/0"),
                                "code", "G1-ships",
                                "name", "全年新增船舶抵押贷款",
                                "quantity", "9",
                                "unit", "亿元",
                                "comparator", ">=",
                                "year", "2026",
                                "path", "6=4；12=9"));
        assertThat(target.status()).isEqualTo(303);
        assertThat(office.page(draft).body())
                .contains("不低于 9 亿元", "→ 6=4；12=9")
                .contains("采纳后的变化", "目标调整", "改为“不低于 9 亿元”", "进度安排有调整");
        assertThat(office.page(draft + "/head").body()).contains("保障机制");
        assertThat(office.submit(draft + "/discard", Map.of()).status()).isEqualTo(303);
        assertThat(office.page(draft).status()).isEqualTo(404);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedOnThePage() {
        Visitor.Reply reply = office.submitFile("/plans", "方案.docx", new byte[] {1, 2, 3});

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("wp-error");
    }
}
