package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;

/// The rosters as people use them at the browser, from the first import to the receipts.
@WupianTest(demo = true, own = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RosterPagesTest {

    private static final String ROSTER = "/rosters/technology";

    // codes whose two checks hold; the names are invented
    private static final String ALPHA = "91411700MA44QY2R6K";
    private static final String BETA = "91411721MA3XN5T65Q";
    private static final String WRONG = "91411722MA9K3E7B0B";

    @LocalServerPort int port;

    private Visitor as(String account) {
        return new Visitor(port, account).signIn();
    }

    private static byte[] dirty() {
        return Lists.sheet(
                "高企",
                List.of(
                        List.of("驻马店市国家高新技术企业名单"),
                        List.of("企业名称", "统一社会信用代码", "注册地址", "发证日期", "联系电话"),
                        List.of(
                                "驻马店市晟驰智能装备有限公司",
                                ALPHA,
                                "驻马店市驿城区雪松大道88号",
                                "2025.11.1",
                                "13803960001"),
                        List.of("西平县禾禧农业科技有限公司", BETA, "西平县柏城街道", "2025年12月5日", "13803960002"),
                        List.of("上蔡县钧铭新材料有限公司", WRONG, "上蔡县蔡都街道", "2026/6/1", ""),
                        List.of("", "", "", "", "13803960004")));
    }

    private static byte[] headless() {
        return Lists.sheet(
                "台账",
                List.of(
                        List.of("甲方", "编码", "位于", "单位性质"),
                        List.of("平舆县兴睿电子有限公司", ALPHA, "平舆县", "民营"),
                        List.of("确山县朗曜光电有限公司", BETA, "确山县", "民营")));
    }

    @Test
    @Order(1)
    void beforeAnythingWasImportedThePagesSayWhatToDo() {
        Visitor science = as("kejiju");

        assertThat(science.page("/rosters").body()).contains("科技型企业融资白名单", "尚未发布", "导入名单");
        assertThat(science.page(ROSTER).body()).contains("先导入名单，核对后发布第 1 版", "还没有发布过");
        assertThat(science.page(ROSTER + "/import").body())
                .contains("自动识别", "2026-11-26", "这是该来源的全量名单", "名单文件");
        assertThat(as("unit-bank-icbc").page("/rosters").body()).contains("还没有收到名单");
        assertThat(as("unit-agriculture").page(ROSTER).body()).contains("等待归口单位发布");
        assertThat(as("unit-agriculture").page(ROSTER + "/import").status()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void aFormWithoutAFileIsShownAgain() {
        Visitor science = as("kejiju");
        science.page(ROSTER + "/import");

        Visitor.Reply empty = science.submitFile(ROSTER + "/import", "", new byte[0]);

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("请选择名单文件");
    }

    @Test
    @Order(3)
    void whatCannotBeReadSaysSoAndWhatToDo() {
        Visitor science = as("kejiju");

        String path =
                Lists.sendAtPage(science, ROSTER, "通知.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0});

        assertThat(science.page(path).body()).contains("名单没有任何改动", "重新上传", "未能导入");
    }

    @Test
    @Order(4)
    void columnsNobodyRecognisesAreNamedByThePerson() {
        Visitor science = as("kejiju");
        String path = Lists.sendAtPage(science, ROSTER, "台账.xlsx", headless());

        assertThat(science.page(path).body()).contains("哪一列是什么", "平舆县兴睿电子有限公司", "不导入");
        Visitor.Reply twice =
                science.submit(
                        path + "/mapping", Map.of("column-0-0", "name", "column-0-1", "name"));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body()).contains("“企业名称”选了两次");
        Visitor.Reply nobody = science.submit(path + "/mapping", Map.of("column-0-2", "county"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("没有指定名称或代码在哪一列");
        Visitor.Reply named =
                science.submit(
                        path + "/mapping",
                        Map.of(
                                "column-0-0", "name",
                                "column-0-1", "code",
                                "column-0-2", "county"));
        assertThat(named.status()).isEqualTo(303);
        Lists.await(new Visitor(port, "kejiju"), number(path));
        assertThat(science.page(path).body()).contains("2 行 = 新增 2", "入库");

        assertThat(science.submit(path + "/give-up", Map.of()).status()).isEqualTo(303);
        assertThat(science.page(path).body()).contains("已放弃");
        assertThat(science.submit(path + "/apply", Map.of()).status()).isEqualTo(409);
    }

    private static long number(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    @Order(5)
    void aPreviewShowsEveryRowAndItsPlaceBeforeItCounts() throws IOException {
        Visitor science = as("kejiju");
        String path = Lists.sendAtPage(science, ROSTER, "高企.xlsx", dirty());

        String body = science.page(path).body();
        assertThat(body)
                .contains("4 行 = 新增 2 + 更新 0 + 无变化 0 + 重复 0 + 待核 2 + 不收 0")
                .contains("B5", "校验位不符", "上蔡县钧铭新材料有限公司", "下载问题反馈表", "放弃这次导入")
                .doesNotContain("13803960004");
        assertThat(science.page(path + "?outcome=ADDED").body())
                .contains("驻马店市晟驰智能装备有限公司")
                .doesNotContain("上蔡县钧铭新材料有限公司");
        assertThat(science.page(path + "?all=true").body())
                .contains("驻马店市晟驰智能装备有限公司", "上蔡县钧铭新材料有限公司");
        Visitor.Reply annotated = science.page(path + "/annotated.xlsx");
        assertThat(annotated.status()).isEqualTo(200);
        assertThat(Lists.text(annotated)).contains("校验位不符");
        assertThat(science.page("/").body()).contains("份导入已读完，还没有入库");
        assertThat(as("unit-commerce").page(path).status()).isEqualTo(404);
    }

    @Test
    @Order(6)
    void anAppliedImportLeadsToReviewAndPublication() {
        Visitor science = as("kejiju");
        String path = Lists.sendAtPage(science, ROSTER, "高企.xlsx", dirty());

        assertThat(science.submit(path + "/apply", Map.of()).status()).isEqualTo(303);

        assertThat(science.page(path).body()).contains("已入库", "处理待核", "整批撤销", "去发布新版");
        assertThat(science.page("/").body()).contains("行待核", "有变化未发布：调入 2，调出 0");
        assertThat(science.page(ROSTER).body()).contains("发布第 1 版", "最近的导入");
        assertThat(as("unit-bank-icbc").page("/imports/1").status()).isEqualTo(403);
    }

    @Test
    @Order(7)
    void aRowInDoubtIsDecidedInTheQueueOfItsList() {
        Visitor science = as("kejiju");
        String queue = science.page("/reviews?roster=technology").body();
        assertThat(queue).contains("上蔡县钧铭新材料有限公司");
        String path = queue.replaceFirst("(?s).*?\"(/reviews/\\d+/3)[?\"].*", "$1");

        Visitor.Reply silent = science.submit(path, Map.of("decision", "REFUSED", "reason", ""));
        Visitor.Reply decided =
                science.submit(path, Map.of("decision", "NEW", "reason", "执照上就是这个代码"));

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body()).contains("请写明理由");
        assertThat(decided.status()).isEqualTo(303);
        assertThat(science.page("/reviews?roster=technology").body())
                .doesNotContain("上蔡县钧铭新材料有限公司");
        assertThat(as("unit-agriculture").page("/reviews?roster=technology").body())
                .doesNotContain("上蔡县");
    }

    @Test
    @Order(8)
    void publishingSaysWhatChangesAndRefusesWhenNothingDoes() {
        Visitor science = as("kejiju");
        science.page(ROSTER);

        assertThat(science.submit(ROSTER + "/publish", Map.of("note", "第一批")).status())
                .isEqualTo(303);

        assertThat(science.page(ROSTER).body())
                .contains("第 1 版已发布：调入 3", "现行第 1 版", "与第 1 版相比没有变化", "county=411702");
        Visitor.Reply again = science.submit(ROSTER + "/publish", Map.of("note", ""));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("与上一版相比没有变化，不必再发布");
        Visitor agriculture = as("unit-agriculture");
        agriculture.page(ROSTER);
        assertThat(agriculture.submit(ROSTER + "/publish", Map.of()).status()).isEqualTo(403);
    }

    @Test
    @Order(9)
    void membersAreFilteredAndExportedWithContactsInPart() throws IOException {
        Visitor science = as("kejiju");
        String members = ROSTER + "/versions/1/members";

        assertThat(science.page(members).body()).contains("共 3 条", ALPHA, "国家高新技术企业");
        assertThat(science.page(members + "?county=411721").body())
                .contains("西平县禾禧农业科技有限公司")
                .doesNotContain("驻马店市晟驰智能装备有限公司");
        assertThat(science.page(members + "?q=晟驰").body()).doesNotContain("西平县禾禧农业科技有限公司");
        assertThat(science.page(members + "?asOf=2040-01-01").body()).contains("没有符合条件的内容");
        assertThat(science.page(members + "?asOf=gestern").status()).isEqualTo(422);
        String all =
                Lists.text(
                        science.page(
                                members
                                        + "?export=xlsx&columns=title&columns=phone&columns=county"));
        assertThat(all)
                .contains("驻马店市晟驰智能装备有限公司", "上蔡县钧铭新材料有限公司", "138****0001")
                .doesNotContain("13803960001");
        assertThat(as("unit-411721").page(members + "?columns=title&columns=code").body())
                .contains("西平县禾禧农业科技有限公司")
                .doesNotContain("驻马店市晟驰智能装备有限公司");
    }

    @Test
    @Order(10)
    void aBankSeesTheDifferenceFirstAndAcknowledges() {
        Visitor bank = as("unit-bank-icbc");
        String version = ROSTER + "/versions/1";
        assertThat(bank.page("/").body()).contains("收到“科技型企业融资白名单”第 1 版：调入 3，调出 0");
        assertThat(bank.page("/rosters").body()).contains("查看并签收").doesNotContain("养老服务设施");
        assertThat(bank.page("/pushes").body()).contains("待签收", "有 1 份待您签收");
        String body = bank.page(version).body();
        assertThat(body).contains("调入", "版本说明：第一批", "前签收");
        String path = body.replaceFirst("(?s).*?action=\"(/pushes/\\d+/acknowledge)\".*", "$1");

        assertThat(bank.submit(path, Map.of()).status()).isEqualTo(303);

        assertThat(bank.page(version).body()).contains("已签收“科技型企业融资白名单”第 1 版");
        assertThat(bank.page("/pushes").body()).contains("没有待签收的名单");
        Visitor other = as("unit-bank-abc");
        other.page("/pushes");
        assertThat(other.submit(path, Map.of()).status()).isIn(403, 404);
        assertThat(as("unit-insurer-picc").page(version).status()).isEqualTo(404);
    }

    @Test
    @Order(11)
    void theOwnerAndTheGroupSeeWhoHasAcknowledged() {
        String receipts = ROSTER + "/versions/1/receipts";

        assertThat(as("kejiju").page(receipts + "?q=工商银行").body()).contains("已签收", "工商银行驻马店分行");
        assertThat(as("group-tech").page(receipts).body()).contains("待签收", "农业银行驻马店分行");
        assertThat(as("auditor").page("/pushes").body()).contains("农业银行驻马店分行");
        assertThat(as("kejiju").page(ROSTER).body()).contains("已签收 1 家");
    }

    @Test
    @Order(12)
    void anImportIsTakenBackAsAWhole() {
        Visitor science = as("kejiju");
        String path =
                science.page(ROSTER)
                        .body()
                        .replaceFirst("(?s).*?(/imports/\\d+)\">高企\\.xlsx.*", "$1");
        assertThat(science.page(path).body()).contains("整批撤销");

        assertThat(science.submit(path + "/undo", Map.of()).status()).isEqualTo(303);

        assertThat(science.page(path).body()).contains("已撤销");
        assertThat(science.page(ROSTER).body()).contains("发布第 2 版");
        assertThat(science.submit(path + "/undo", Map.of()).status()).isEqualTo(409);
    }

    @Test
    @Order(13)
    void aMeasureShowsItsListsAndTheSearchFindsThem() {
        assertThat(as("office").page("/measures/1/rosters").body()).contains("本措施的名单", "第 1 版");
        assertThat(as("office").page("/measures/1").body()).contains("/measures/1/rosters");
        assertThat(as("unit-bank-icbc").page("/search?q=养老服务").body())
                .contains("/rosters/elder-care");
    }
}
