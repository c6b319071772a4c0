package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.Chromium;
import org.wupian.WupianTest;

/// A list through the browser: a department sends a dirty workbook, looks at the preview, applies
/// and publishes it; a bank acknowledges; the department sees the receipt.
@WupianTest(demo = true, own = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportBrowserTest {

    private static final String ROSTER = "/rosters/technology";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// Hash of an empty style: the checker of accessibility leaves one behind, htmx copies it.
    private static final String EMPTY_STYLE = "sha256-47DEQpj8HBSa";

    private static Chromium chromium;

    @BeforeAll
    static void open(@LocalServerPort int port) {
        chromium = new Chromium(port);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    // codes whose checks hold or do not; the names are invented
    private static byte[] dirty() {
        return Lists.sheet(
                "Sheet1",
                List.of(
                        List.of("驻马店市国家高新技术企业名单（2026年）"),
                        List.of("填报单位：市科技局", "", "", "", "2026年11月"),
                        List.of("序号", "企业全称", "社会信用代码", "注册地址", "发证日期", "联系电话"),
                        List.of(
                                1,
                                "驻马店市晟驰智能装备有限公司",
                                "91411700MA44QY2R6K",
                                "驻马店市驿城区雪松大道88号",
                                "2025.11.1",
                                "13803960001"),
                        List.of(
                                2,
                                "西平县禾禧农业科技有限公司",
                                "91411721MA3XN5T65Q",
                                "西平县柏城街道",
                                "2025年12月5日",
                                "13803960002"),
                        List.of(
                                3,
                                "西平县禾禧农业科技有限公司",
                                "91411721MA3XN5T65Q",
                                "西平县柏城街道",
                                "2025年12月5日",
                                "13803960002"),
                        List.of(4, "上蔡县钧铭新材料有限公司", "91411722MA9K3E7B0B", "上蔡县蔡都街道", "2026/6/1", ""),
                        List.of(5, "", "", "", "", "13803960004"),
                        List.of("合计", 5)));
    }

    @Test
    @Order(1)
    void aDirtyWorkbookIsPreviewed() {
        Page page = as("kejiju", 1280);
        page.navigate("/rosters");
        look(page, "rosters-empty");
        page.navigate(ROSTER);
        look(page, "roster-empty");
        page.navigate(ROSTER + "/import");
        look(page, "form");
        page.locator("#file").setInputFiles(new FilePayload("高企名单.xlsx", XLSX, dirty()));
        page.locator("main form button.btn-primary").click();
        page.waitForURL("**/imports/*");
        page.locator(".wp-outcomes").waitFor();
        look(page, "preview");

        assertThat(page.locator("main").innerText())
                .contains("5 行 = 新增 2 + 更新 0 + 无变化 0 + 重复 1 + 待核 2 + 不收 0")
                .contains("校验位不符");
        page.locator(".wp-outcomes a", new Page.LocatorOptions().setHasText("重复")).click();
        page.waitForURL("**outcome=DUPLICATE");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void theDepartmentAppliesAndPublishes() {
        Page page = as("kejiju", 1280);
        page.onDialog(it -> it.accept());
        page.navigate("/");
        page.locator("a[href^='/imports/']").first().click();
        look(page, "ready");
        page.locator("form[action$=apply] button").click();
        page.waitForCondition(() -> page.locator("main").innerText().contains("整批撤销"));
        look(page, "applied");
        page.locator("a[href^='/reviews?']").click();
        look(page, "review");
        page.navigate(ROSTER);
        look(page, "roster");
        page.locator("#note").fill("2026 年第一批");
        page.locator("form[action$=publish] button").click();
        page.waitForCondition(() -> page.locator("main").innerText().contains("第 1 版已发布：调入 2"));
        look(page, "published");
        page.navigate(ROSTER + "/versions/1/members");
        look(page, "members");
        page.navigate(ROSTER + "/definition");
        look(page, "definition");
    }

    @Test
    @Order(3)
    void aBankAcknowledgesOnItsPhone() {
        Page page = as("unit-bank-icbc", 360);
        look(page, "bank-desk");
        page.navigate("/rosters");
        look(page, "bank-rosters");
        page.navigate("/pushes");
        look(page, "bank-pushes");
        page.locator("main a[href$='/versions/1']").first().click();
        page.waitForURL("**" + ROSTER + "/versions/1");
        look(page, "bank-version");
        assertThat(page.locator("main").innerText()).contains("调入", "驻马店市晟驰智能装备有限公司");
        page.locator("form[action$=acknowledge] button").click();
        page.waitForCondition(() -> page.locator("main").innerText().contains("已签收"));
        look(page, "bank-acknowledged");
    }

    @Test
    @Order(4)
    void theDepartmentSeesTheReceipt() {
        Page page = as("kejiju", 1280);
        page.navigate(ROSTER + "/versions/1/receipts");
        look(page, "receipts");
        page.locator("#listing-q").fill("工商银行");
        page.locator(".wp-filters form[role=search] button").click();
        page.waitForCondition(() -> page.locator("tbody tr").count() == 1);

        assertThat(page.locator("tbody tr").innerText()).contains("工商银行驻马店分行", "已签收");
        assertThat(chromium.complaints).filteredOn(it -> !it.contains(EMPTY_STYLE)).isEmpty();
    }

    @Test
    @Order(5)
    void thePagesAreReadableOnAPhone() {
        Page page = as("kejiju", 360);
        for (String path :
                List.of(
                        "/rosters",
                        ROSTER,
                        ROSTER + "/import",
                        "/reviews?roster=technology",
                        "/imports/1",
                        ROSTER + "/versions/1/members",
                        ROSTER + "/definition")) {
            page.navigate(path);
            look(page, "phone" + path.replace('/', '-'));
        }
    }

    private static Page as(String account, int width) {
        return chromium.window(account, width, 900);
    }

    private static void look(Page page, String name) {
        page.waitForTimeout(200);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/looks/roster-" + name + ".png")));
        assertThat(Chromium.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " is not wider than the window")
                .isEqualTo(true);
    }
}
