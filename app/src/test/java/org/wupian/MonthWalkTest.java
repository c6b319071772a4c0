package org.wupian;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A month as people live it, each at an own browser: the office opens it, units report, the office
/// returns and accepts, closes and issues. Every step finds what the one before left.
@WupianTest(demo = true, own = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonthWalkTest {

    private static final String MONTH = "/months/2026-12";

    private static Chromium chromium;
    private static Page office;
    private static Page department;
    private static Page county;
    private static Page bank;

    @BeforeAll
    static void arrive(@LocalServerPort int port) throws Exception {
        chromium = new Chromium(port);
        office = signedIn("office", 1280);
        department = signedIn("kejiju", 1280);
        county = signedIn("county-411702", 1280);
        bank = signedIn("unit-" + Visitor.unit(port, "BANK"), 360);
    }

    @AfterAll
    static void leave() {
        chromium.close();
    }

    @Test
    @Order(1)
    void theOfficeOpensTheMonthAndEveryUnitSeesWhatItOwes() {
        office.navigate("/months");
        office.locator("#month").fill("2026-12");
        press(office, "form[action='/months'] button");

        assertThat(text(office, "h1")).contains("2026年12月");
        department.navigate(MONTH);
        assertThat(department.locator("tbody tr").count()).isPositive();
        bank.navigate(MONTH);
        assertThat(bank.locator("tbody tr").count()).isPositive();
    }

    @Test
    @Order(2)
    void theDepartmentIsToldWhatIsMissingAndLosesNothingItTyped() {
        department.navigate(MONTH + "/reports/1/science");
        department.locator("#next").fill("下月召开两场银企对接会。");
        press(department, "button[name=action][value=submit]");

        assertThat(department.locator(".wp-summary a[href='#done']").count()).isEqualTo(1);
        assertThat(department.locator("#next").inputValue()).isEqualTo("下月召开两场银企对接会。");
    }

    @Test
    @Order(3)
    void theDepartmentSubmitsItsReport() {
        department.locator("input[name=status][value=ON_TRACK]").check();
        department.locator("#done").fill("已归集企业名单 1,200 家。");
        press(department, "button[name=action][value=submit]");

        assertThat(text(department, "main")).contains("待审核");
    }

    @Test
    @Order(4)
    void theOfficeReturnsItWithAReasonAtTheField() {
        office.navigate(MONTH + "/reports/1/science");
        office.locator("summary:has-text('退回')").click();
        office.locator("#reason").fill("请补充数据来源。");
        office.locator("#reason-done").fill("1,200 家是哪一天的数？");
        press(office, "form[action*='/return'] button");

        assertThat(text(office, "main")).contains("已退回");
    }

    @Test
    @Order(5)
    void theDepartmentSeesWhyAndSubmitsAgain() {
        department.navigate(MONTH + "/reports/1/science");
        assertThat(text(department, "main")).contains("1,200 家是哪一天的数？", "请补充数据来源。");

        department.locator("#done").fill("截至 12 月 15 日，已归集企业名单 1,250 家。");
        press(department, "button[name=action][value=submit]");

        assertThat(text(department, "main")).contains("待审核");
    }

    @Test
    @Order(6)
    void theOfficeSeesWhatChangedAndAcceptsIt() {
        office.navigate(MONTH + "/reports/1/science");
        assertThat(office.locator("main del").count()).isPositive();
        assertThat(office.locator("main ins").count()).isPositive();

        press(office, "form[action*='/accept'] button");

        office.navigate(MONTH + "/reports/1/science");
        assertThat(text(office, "main")).contains("已采纳");
    }

    @Test
    @Order(7)
    void theCountyAndTheBankReportFromTheirOwnList() {
        for (Page unit : new Page[] {county, bank}) {
            unit.navigate(MONTH);
            unit.locator("tbody th a").first().click();
            unit.waitForLoadState(LoadState.LOAD);
            unit.locator("input[name=status][value=AT_RISK]").check();
            unit.locator("#done").fill("已走访企业 30 家，需求还在汇总。");
            press(unit, "button[name=action][value=submit]");

            assertThat(text(unit, "main")).contains("待审核");
        }
    }

    @Test
    @Order(8)
    void theMonthIsNotClosedWithoutAReasonWhileReportsAreMissing() {
        office.onDialog(it -> it.accept());
        office.navigate(MONTH);
        press(office, "form[action$='/close'] button");

        assertThat(office.locator(".wp-summary").count()).isEqualTo(1);
    }

    @Test
    @Order(9)
    void withAReasonItIsClosedAndTakesNoMoreReports() {
        office.locator("#reason").fill("年末提前汇总，未报单位下月补报。");
        press(office, "form[action$='/close'] button");

        assertThat(text(office, "main")).contains("已关账");
        county.navigate(MONTH);
        assertThat(county.locator("main a.btn-primary").count()).isZero();
    }

    @Test
    @Order(10)
    void theDeskLeadsToTheBulletinAndTheOfficeEditsAndIssuesIt() {
        office.navigate("/");
        press(office, "a[href='" + MONTH + "/bulletin']");
        office.locator("textarea").last().fill("请各单位抓紧补报。");
        press(office, "form[action$='/bulletin'] button.btn-primary");
        assertThat(text(office, "main")).contains("请各单位抓紧补报。");

        press(office, "form[action$='/bulletin/issue'] button");

        assertThat(text(office, "main")).contains("第1期", "请各单位抓紧补报。", "SHA-256");
    }

    @Test
    @Order(11)
    void everybodyReadsTheIssueAndTakesTheWordFileHome() {
        bank.navigate("/bulletins");
        press(bank, "tbody th a");
        assertThat(text(bank, "main")).contains("请各单位抓紧补报。");

        Download file =
                bank.waitForDownload(
                        () -> bank.locator("a[href$='/document.docx']").first().click());

        assertThat(file.suggestedFilename()).endsWith("第1期）.docx");
    }

    private static Page signedIn(String login, int width) {
        Page page = chromium.window(width, 900);
        page.navigate("/sign-in");
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill("demo");
        press(page, "main button[type=submit]");
        return page;
    }

    private static void press(Page page, String button) {
        Locator it = page.locator(button).first();
        page.waitForNavigation(it::click);
    }

    private static String text(Page page, String part) {
        return page.locator(part).first().innerText();
    }
}
