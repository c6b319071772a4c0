package org.wupian;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The browser of the tests: the machine's Chromium, without a window. A machine without it fails
/// the tests with a sentence that says what to install.
public final class Chromium implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    /// What the pages complained about: refused by the content policy, failed scripts, missing
    /// files.
    public final List<String> complaints = new ArrayList<>();

    /// @param port of the product under test
    public Chromium(int port) {
        address = "http://localhost:" + port;
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(installed())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    /// A window of its own, with its own cookies.
    public Page window(int width, int height) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(address)
                                .setLocale("zh-CN")
                                .setViewportSize(width, height));
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        page.onConsoleMessage(it -> {
            if (it.type().equals("error")) {
                complaints.add(page.url() + ": " + it.text());
            }
        });
        page.onPageError(it -> complaints.add(page.url() + ": " + it));
        return page;
    }

    /// A window of somebody who has signed in, with the demonstration's password.
    public Page window(String account, int width, int height) {
        Page page = window(width, height);
        page.navigate("/sign-in");
        page.locator("#login").fill(account);
        page.locator("#password").fill("demo");
        page.locator("form[action$='sign-in'] button").click();
        page.waitForURL(it -> !it.contains("sign-in"));
        return page;
    }

    /// What axe finds wrong on the page, WCAG 2.2 A and AA; empty when nothing.
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(TAGS).analyze().getViolations().stream()
                        .flatMap(rule ->
                                rule.getNodes().stream()
                                        .map(it ->
                                                rule.getId()
                                                        + ": "
                                                        + it.getHtml()
                                                        + " "
                                                        + it.getFailureSummary()))
                        .toList();
    }

    private static Path installed() {
        return PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no Chromium: install the package chromium (and"
                                        + " fonts-noto-cjk), then run the tests again"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
