package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.Chromium;
import org.wupian.WupianTest;

/// A bank's clerk copies figures out of a spreadsheet and pastes them into the form; a reviewer
/// reads another bank's. Both on the living city's open month.
@WupianTest(demo = true, city = true)
class ReturnsBrowserTest {

    private static final String FORM = "/returns/bank/2026-11/bank-5";

    private static Chromium chromium;

    @BeforeAll
    static void open(@LocalServerPort int port) {
        chromium = new Chromium(port);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static void paste(Page page, String id, String block) {
        page.evaluate("text => navigator.clipboard.writeText(text)", block);
        page.locator("[id='" + id + "']").focus();
        page.keyboard().press("Control+V");
    }

    private static String typed(Page page, String id) {
        return page.locator("[id='" + id + "']").inputValue();
    }

    private static void isReadable(Page page, String name) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            assertThat(Chromium.violations(page)).as(name).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))
                    .as(name + " at " + width)
                    .isEqualTo(false);
        }
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/looks/returns-" + name + ".png")));
    }

    @Test
    void aColumnAndABlockFromASpreadsheetFillTheForm() {
        Page page = chromium.window("bank-5", 1280, 900);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate(FORM);
        assertThat(typed(page, "cell-deposits")).isEmpty();

        paste(
                page,
                "cell-deposits",
                "2,400,000.5\r\n1800000\r\n900000\r\n\r\n80000\r\n300000\r\n 400000 \r\n160000\r\n");
        assertThat(typed(page, "cell-deposits")).isEqualTo("2,400,000.5");
        assertThat(typed(page, "cell-tech-issued")).as("an empty cell stays empty").isEmpty();
        assertThat(typed(page, "cell-agri-issued")).isEqualTo("400000");
        assertThat(typed(page, "cell-tech-loans")).as("of the next group").isEqualTo("160000");
        assertThat(typed(page, "cell-green-loans")).isEmpty();

        paste(page, "cell-deposits@411702", "1400000\t1000000\n1000000.5\t800000");
        assertThat(typed(page, "cell-loans@411702")).isEqualTo("1000000");
        assertThat(typed(page, "cell-deposits@411721")).isEqualTo("1000000.5");
        assertThat(typed(page, "cell-loans@411721")).isEqualTo("800000");

        paste(page, "cell-pension-loans", "5400");
        assertThat(typed(page, "cell-pension-loans")).as("one figure is typed").isEqualTo("5400");
        page.locator("button[value=save]").click();
        page.waitForURL("**" + FORM);
        assertThat(typed(page, "cell-deposits")).isEqualTo("2400000.5");
        assertThat(typed(page, "cell-loans@411721")).isEqualTo("800000");
        isReadable(page, "form");
        assertThat(chromium.complaints).isEmpty();
    }

    @Test
    void aReviewerReadsTheBoardAndAFormOnADeskAndOnAPhone() {
        Page page = chromium.window("renhang", 1280, 900);
        page.navigate("/");
        page.locator("a[href='/returns?month=2026-11&state=SUBMITTED']").first().click();
        page.waitForURL("**/returns?**");
        isReadable(page, "board");
        page.locator("a[href^='/returns/bank/2026-11/']").first().click();
        assertThat(page.locator("main").innerText()).contains("采纳", "退回理由");
        isReadable(page, "review");
        page.navigate("/returns?month=2025-08");
        assertThat(page.locator("main").innerText()).contains("数据可以补录", "已采纳");
        isReadable(page, "earlier");
        page.locator("[role=search] select").last().selectOption("ACCEPTED");
        page.waitForURL("**state=ACCEPTED**");
        assertThat(page.url()).as("a filter keeps the month").contains("month=2025-08");
    }
}
