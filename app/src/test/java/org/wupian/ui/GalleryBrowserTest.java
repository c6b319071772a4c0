package org.wupian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.Chromium;

/// Components in a real browser: readable for everybody, on a phone as on a wide screen, and usable
/// under the strict content policy.
@SpringBootTest(
        classes = Gallery.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "wupian.demo=true")
class GalleryBrowserTest {

    private static Chromium chromium;

    @BeforeAll
    static void open(@LocalServerPort int port) {
        chromium = new Chromium(port);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280, 1920})
    void everyComponentIsReadableAtEveryWidth(int width) {
        Page page = chromium.window(width, 900);
        for (String theme : List.of("", "dark", "large")) {
            if (!theme.isEmpty()) {
                page.locator("details.wp-person summary").click();
                page.locator("form[action$='/" + theme + "'] button").click();
            }
            look(page, "/gallery", "gallery-" + width + theme);
            look(page, "/gallery/list?q=1&area=科技金融", "list-" + width + theme);
        }
        assertThat(chromium.complaints).isEmpty();
    }

    @Test
    void whatWasTypedIsFoundAgainAfterTheWindowWasClosed() {
        Page page = chromium.window(1280, 900);
        page.navigate("/gallery");
        page.locator("#done").fill("已开展两次银企对接");
        page.waitForFunction("() => JSON.stringify(localStorage).includes('银企对接')");

        Page again = page.context().newPage();
        again.navigate("/gallery");
        again.locator(".wp-draft button").first().click();

        assertThat(again.locator("#done").inputValue()).isEqualTo("已开展两次银企对接");
    }

    @Test
    void theFirstErrorsTakeTheFocusAndLeadToTheirField() {
        Page page = chromium.window(1280, 900);
        page.navigate("/gallery");
        page.locator("#form button[class*=primary]").last().click();

        assertThat(page.locator(".wp-summary").evaluate("it => it === document.activeElement"))
                .isEqualTo(true);
        page.locator(".wp-summary a").first().click();
        assertThat(page.url()).endsWith("#title");
    }

    @Test
    void aFilterChangesTheListAndTheAddressWithoutLoadingThePage() {
        Page page = chromium.window(1280, 900);
        page.navigate("/gallery/list");
        page.evaluate("() => { window.same = true; }");
        page.locator("#listing-area").selectOption("绿色金融");
        page.waitForURL("**area=**");

        assertThat(page.locator(".wp-chip").count()).isEqualTo(1);
        assertThat(page.evaluate("() => window.same")).isEqualTo(true);
    }

    private void look(Page page, String path, String name) {
        page.navigate(path);
        page.waitForTimeout(200);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/looks/" + name + ".png")));
        assertThat(Chromium.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " is not wider than the window")
                .isEqualTo(true);
    }
}
