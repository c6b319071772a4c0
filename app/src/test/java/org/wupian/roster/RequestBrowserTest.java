package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.Chromium;
import org.wupian.WupianTest;

/// The pages of requests, key figures and webhooks through the browser, on a phone and on a desk:
/// readable for everybody and never wider than the window.
@WupianTest(demo = true, city = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RequestBrowserTest {

    private static Chromium chromium;

    @BeforeAll
    static void open(@LocalServerPort int port) {
        chromium = new Chromium(port);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static void isReadable(Page page) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            assertThat(Chromium.violations(page)).as(page.url()).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))
                    .as(page.url() + " at " + width)
                    .isEqualTo(false);
        }
    }

    @Test
    @Order(1)
    void anEnterpriseAsksByKeyboard() {
        Page page = chromium.window("enterprise-3", 360, 800);
        page.navigate("/rosters/own");
        isReadable(page);
        page.locator("a[href^='/rosters/own/entries/']").first().click();
        isReadable(page);
        page.locator("#wrong").focus();
        page.keyboard().type("类别写错了");
        page.keyboard().press("Tab");
        page.keyboard().type("专精特新企业");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/rosters/own");
        isReadable(page);
        page.locator("a[href*='/requests/']").first().click();
        isReadable(page);
        page.navigate("/rosters/own/others");
        isReadable(page);
        page.locator("a[href^='/rosters/own/others/']").first().click();
        page.locator("#field-name").fill("");
        page.locator("form button[type=submit]").last().click();
        page.locator(".wp-summary").waitFor();
        isReadable(page);
    }

    @Test
    @Order(2)
    void theOwnerFindsAndAnswersIt() {
        Page page = chromium.window("kejiju", 1280, 800);
        page.navigate("/rosters/technology");
        isReadable(page);
        page.navigate("/rosters/technology/requests");
        isReadable(page);
        page.locator("a[href*='/requests/']").first().click();
        isReadable(page);
        page.locator("#answer").fill("证书上是高新技术企业");
        page.locator("button[value=REFUSE]").click();
        page.locator("#answer-title").waitFor();
        isReadable(page);
        page.navigate("/rosters/green/flagged");
        isReadable(page);
        page.navigate("/rosters/green/versions/1/members");
        page.locator("a[href*='/entries/']").first().click();
        isReadable(page);
    }

    @Test
    @Order(3)
    void aBankSetsItsAddress() {
        Page page = chromium.window("bank-2", 360, 800);
        page.navigate("/pushes/webhook");
        isReadable(page);
        page.locator("#url").fill("https://bank.example/hook");
        page.locator("form[action='/pushes/webhook'] button").click();
        page.locator(".wp-secret").waitFor();
        isReadable(page);
    }
}
