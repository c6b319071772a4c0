package org.wupian;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wupian.supervision.Visitor;

/// Every kind of page as the people who come there see it, light, dark and in large type, on a
/// phone and on a desk: readable for everybody (WCAG 2.2 A and AA), never wider than the window,
/// without a complaint of the browser.
@Tag("slow")
@WupianTest(demo = true, city = true, own = true)
class PagesTest {

    /// Hash of an empty style: the checker of accessibility leaves one behind, htmx copies it.
    private static final String EMPTY_STYLE = "sha256-47DEQpj8HBSa";

    /// What stands out of the window, for whoever has to mend it.
    private static final String TOO_WIDE =
            """
            () => [...document.querySelectorAll('body *')].filter(it => {
                if (it.getBoundingClientRect().right <= innerWidth + 1) return false;
                for (let box = it.parentElement; box !== document.body; box = box.parentElement) {
                    if (getComputedStyle(box).overflowX !== 'visible') return false;
                }
                return true;
            }).slice(0, 3).map(it => it.outerHTML.slice(0, 120)).join(' | ')
            """;

    private static Chromium chromium;

    @LocalServerPort int port;

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeAll
    static void prepare(@LocalServerPort int port) throws Exception {
        chromium = new Chromium(port);
        Visitor office = new Visitor(port, "office");
        office.call("POST", "/months/2026-09/bulletin:issue", "");
        ok(office.upload("/plans", "linhe.txt", plan()));
        Visitor group = new Visitor(port, "group-green");
        Visitor.Reply meeting =
                group.call(
                        "POST",
                        "/meetings",
                        """
                        {"kind":"JOINT","host":"group-green","title":"绿色金融联席会议","month":"2026-11",
                         "heldOn":"2026-11-26","place":"三楼会议室",
                         "participants":["environment","411702","bank-1"]}
                        """);
        ok(meeting);
        ok(
                group.call(
                        "POST",
                        location(meeting) + "/decisions",
                        """
                        {"text":"年底前建成绿色项目库。","actions":[{"owner":"411702","dueOn":"2026-12-31"},
                         {"owner":"bank-1","task":"报送名单。","dueOn":"2026-11-20"}]}
                        """));
        ok(
                new Visitor(port, "enterprise-1")
                        .call(
                                "POST",
                                "/rosters/technology/requests",
                                """
                                {"kind":"CORRECTION","text":"名称少了一个字。"}
                                """));
        for (String unit : List.of("county-411702", "bank-1")) {
            ok(
                    new Visitor(port, unit)
                            .call(
                                    "POST",
                                    "/matters",
                                    """
                                    {"title":"排污权登记平台","description":"请市政府牵头。","area":"green"}
                                    """));
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static String location(Visitor.Reply created) {
        return created.response()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .substring("/api/v1".length());
    }

    private static void ok(Visitor.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isIn(200, 201);
    }

    private static byte[] plan() throws Exception {
        return Files.readString(Path.of("src/test/resources/plans/linhe-2025.txt"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// @param looks the office's pages in all of them, others' in those that between them have both
    ///   widths
    /// @param kinds what must have been seen, so that a page that nobody links to any more is
    ///   missed
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    office        | PHONE,DESK,DARK,LARGE | /,/months,/months/{month},/months/{month}/reports/{measure}/{organisation},/months/{month}/bulletin,/measures/{number},/targets/{code},/plans,/plans/drafts/{id},/bulletins/{year}/{number},/meetings/{id},/matters/{id},/actions/{id},/inbox,/account,/rosters/{code}/requests,/rosters/{code}/requests/{id},/rosters/{code}/entries/{entry},/rosters/{code}/map,/rosters/{code}/definition
                    county-411702 | PHONE,DARK            | /,/months/{month},/months/{month}/reports/{measure}/{organisation},/measures/{number},/targets/{code},/bulletins/{year}/{number},/meetings/{id},/matters/{id},/actions/{id},/inbox,/account
                    bank-1        | PHONE,DARK            | /,/months/{month},/months/{month}/reports/{measure}/{organisation},/measures/{number},/targets/{code},/bulletins/{year}/{number},/meetings/{id},/matters/{id},/actions/{id},/inbox,/account,/pushes/webhook,/rosters/{code}/entries/{entry}
                    enterprise-1  | PHONE,DARK            | /,/rosters/own,/rosters/own/entries/{entry},/rosters/own/others,/rosters/own/others/{code},/rosters/{code}/requests/{id}
                    shengtaiju    | PHONE                 | /,/rosters/{code},/rosters/{code}/flagged,/rosters/{code}/entries/{entry}
                    admin         | PHONE,DARK            | /,/accounts,/accounts/{login},/accounts/new,/audit,/account
                    auditor       | PHONE,DARK            | /,/months/{month},/measures/{number},/audit,/bulletins/{year}/{number},/account
                    """)
    void everyPageIsReadableInEveryWayOfShowingIt(String account, String looks, String kinds)
            throws Exception {
        Visitor person = new Visitor(port, account).signIn();
        Map<String, List<String>> pages =
                new TreeMap<>(PageWalk.of(person, requestMappingHandlerMapping));
        assertThat(pages).containsKeys(kinds.split(","));

        List<String> faults = new ArrayList<>();
        Page page = chromium.window(account, 1280, 900);
        for (String it : looks.split(",")) {
            Look look = Look.valueOf(it);
            look.set(page, "http://localhost:" + port);
            page.setViewportSize(look.width, 900);
            pages.values().stream()
                    .flatMap(List::stream)
                    .forEach(path -> faults.addAll(faults(page, path, look)));
        }

        assertThat(faults).isEmpty();
    }

    private enum Look {
        PHONE(360),
        DESK(1280),
        DARK(1280),
        LARGE(360);

        private final int width;

        Look(int width) {
            this.width = width;
        }

        void set(Page page, String address) {
            choose(page, address, "wupian-theme", this == DARK ? "dark" : "");
            choose(page, address, "wupian-size", this == LARGE ? "large" : "");
        }

        private static void choose(Page page, String address, String name, String value) {
            page.context().addCookies(List.of(new Cookie(name, value).setUrl(address)));
        }
    }

    private static List<String> faults(Page page, String path, Look look) {
        chromium.complaints.clear();
        page.navigate(path);
        page.waitForTimeout(100);
        List<String> faults = new ArrayList<>(Chromium.violations(page));
        if (page.evaluate("() => document.documentElement.scrollWidth > innerWidth").equals(true)) {
            faults.add("wider than the window: " + page.evaluate(TOO_WIDE));
        }
        chromium.complaints.stream().filter(it -> !it.contains(EMPTY_STYLE)).forEach(faults::add);
        return faults.stream().map(it -> "%s, %s: %s".formatted(path, look, it)).toList();
    }
}
