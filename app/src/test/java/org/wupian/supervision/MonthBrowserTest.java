package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.Chromium;
import org.wupian.WupianTest;

/// The month through the browser: the office opens it, a unit writes, the office returns, the unit
/// corrects, the office accepts, the group passes on, the office closes.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2026-10-14T09:00", demo = true, own = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonthBrowserTest {

    private static final String MONTH = "/months/2026-10";
    private static final String REPORT = MONTH + "/reports/1/harbour?kind=SUMMARY";

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

    @Test
    @Order(1)
    void theOfficeOpensTheMonth() {
        Page page = as("office", 1280);
        page.navigate("/months");
        page.locator("#month").fill("2026-10");
        look(page, "months");
        page.locator("main form button").first().click();
        page.waitForURL("**" + MONTH);
        look(page, "board");
        page.locator(".wp-actions a[href$='/reminders']").click();
        page.waitForURL("**/reminders");
        look(page, "reminders");
    }

    @Test
    @Order(2)
    void whatAUnitTypesIsSavedAndTheSecondWindowIsTold() {
        Page page = as("unit-harbour", 1280);
        page.navigate(MONTH);
        look(page, "unit");
        page.navigate(REPORT);
        Page second = page.context().newPage();
        second.navigate(REPORT);
        page.locator("#done").fill("走访航运企业十二家，建立台账。");
        page.waitForCondition(() -> page.locator("#saved").innerText().contains("草稿已于"));
        look(page, "form");
        page.navigate(REPORT);
        assertThat(page.locator(".wp-draft").count()).as("what was saved is not offered").isZero();
        unsavedIsOffered(page);

        second.locator("#done").fill("另一个窗口写的内容。");
        second.waitForCondition(() -> second.locator("#saved").innerText().contains("没有保存"));
        second.locator("button[value=save]").click();
        look(second, "conflict");
        assertThat(second.locator("#done").inputValue()).isEqualTo("另一个窗口写的内容。");
        assertThat(second.locator("main").innerText()).contains("走访航运企业十二家");
        chromium.complaints.removeIf(it -> it.contains("409"));
    }

    private static void unsavedIsOffered(Page page) {
        page.onDialog(it -> it.accept());
        String saved = page.locator("#done").inputValue();
        page.locator("#done").fill("没来得及保存的一句。");
        page.waitForTimeout(700);
        page.navigate(REPORT);
        assertThat(page.locator("#done").inputValue()).isEqualTo(saved);
        assertThat(page.locator(".wp-draft").innerText()).contains("发现上次没有保存的内容", "恢复", "不要了");
        page.locator(".wp-draft button").first().click();
        assertThat(page.locator("#done").inputValue()).isEqualTo("没来得及保存的一句。");
        page.locator("#done").fill(saved);
    }

    @Test
    @Order(3)
    void theUnitHandsInAndTheOfficeReturns() {
        Page unit = as("unit-harbour", 360);
        unit.navigate(REPORT);
        addEvidence(unit);
        unit.locator("input[value=AT_RISK]").check();
        unit.locator("#done").fill("走访航运企业十二家，建立台账。");
        look(unit, "form-phone");
        unit.locator("button[value=submit]").click();
        unit.waitForURL("**" + MONTH);
        unit.navigate(REPORT);
        assertThat(unit.locator(".wp-draft").count())
                .as("what was handed in is not offered")
                .isZero();

        Page office = as("office", 1280);
        office.navigate(MONTH);
        office.locator(".wp-actions a.btn-primary").click();
        office.locator("summary", new Page.LocatorOptions().setHasText("退回")).click();
        office.locator("#reason").fill("请补充放款数据");
        office.locator("#reason-done").fill("缺少金额");
        look(office, "review");
        office.locator("form[action*=return] button").click();
        office.waitForURL("**" + MONTH);
        assertThat(office.locator("main").innerText()).contains("已退回，填报单位会收到通知");
    }

    /// What was written stays as it was.
    private static void addEvidence(Page unit) {
        String written = unit.locator("#done").inputValue();
        byte[] proof = "走访记录".getBytes(StandardCharsets.UTF_8);
        unit.locator("#file").setInputFiles(new FilePayload("台账.txt", "text/plain", proof));
        unit.locator("form[data-upload] button").click();
        unit.waitForCondition(() -> unit.locator("main").innerText().contains("台账.txt"));
        unit.navigate(REPORT);
        assertThat(unit.locator("main").innerText()).contains("台账.txt");
        assertThat(unit.locator("#done").inputValue()).isEqualTo(written).isNotEmpty();
    }

    @Test
    @Order(4)
    void theUnitSeesTheReasonsAtTheirFieldsAndCorrects() {
        Page unit = as("unit-harbour", 1280);
        unit.navigate(REPORT);
        look(unit, "returned");
        assertThat(unit.locator("main").innerText()).contains("请补充放款数据", "缺少金额");
        unit.locator("#done").fill("走访航运企业十五家，发放贷款3.2亿元。");
        unit.locator("button[value=submit]").click();
        unit.waitForURL("**" + MONTH);

        Page office = as("office", 1280);
        office.navigate(REPORT);
        look(office, "changed");
        assertThat(office.locator("ins").count()).isPositive();
        office.locator("form[action*=accept] button").click();
        office.waitForURL("**" + MONTH);
        look(office, "board-accepted");
    }

    @Test
    @Order(5)
    void theGroupPassesOnAndTheOfficeCloses() {
        Page group = as("group-harbour", 1280);
        group.navigate(MONTH);
        look(group, "circle");
        group.locator("#note").fill("请各成员单位阅知。");
        group.locator("main form button").click();
        group.waitForURL("**/circulations/*");
        look(group, "circulation");

        Page office = as("office", 1280);
        office.onDialog(it -> it.accept());
        office.navigate(MONTH);
        office.locator("#reason").fill("国庆假期，部分单位次月补报。");
        office.locator("form[action$=close] button").click();
        office.waitForCondition(() -> office.locator("main").innerText().contains("已关账"));
        look(office, "closed");
        assertThat(chromium.complaints)
                .filteredOn(it -> it.contains("/months"))
                .filteredOn(it -> !it.contains(EMPTY_STYLE))
                .isEmpty();
    }

    @Test
    @Order(6)
    void theWorkbooksPageIsReadable() {
        Page page = as("unit-harbour", 360);
        page.navigate(MONTH + "/workbook");
        look(page, "workbook");
        page.navigate(MONTH);
        look(page, "unit-phone");
    }

    private static Page as(String account, int width) {
        return chromium.window(account, width, 900);
    }

    private static void look(Page page, String name) {
        page.waitForTimeout(200);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/looks/month-" + name + ".png")));
        assertThat(Chromium.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " is not wider than the window")
                .isEqualTo(true);
    }
}
