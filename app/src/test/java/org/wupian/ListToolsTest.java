package org.wupian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.supervision.Visitor;

/// Every list can be searched, ordered, filtered and taken along as a workbook.
@WupianTest(demo = true, city = true, own = true)
class ListToolsTest {

    private static final Pattern COUNT = Pattern.compile("role=\"status\">共 ([\\d,]+) 条");

    private static String draft = "";
    private static String month = "";

    @LocalServerPort int port;

    @BeforeAll
    static void prepare(@LocalServerPort int port) {
        Visitor office = new Visitor(port, "office").signIn();
        office.page("/plans");
        draft = located(office.submit("/plans/changes", Map.of()));
        Matcher newest =
                Pattern.compile("/months/(\\d{4}-\\d\\d)").matcher(office.page("/months").body());
        assertThat(newest.find()).isTrue();
        month = newest.group();
    }

    private static String located(Visitor.Reply reply) {
        return reply.response()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]*", "");
    }

    /// @param part the page's second list, if meant
    /// @param words some row contains
    @ParameterizedTest(name = "{1} {2}")
    @CsvSource(
            textBlock =
                    """
                    office,          /months,           '',      2026,   month,  state
                    office,          MONTH/board,       '',      科技,    measure, area
                    office,          MONTH/units,       '',      局,      unit,   kind
                    office,          MONTH/reports,     '',      局,      unit,   state
                    unit-science,    MONTH,             '',      科技,    measure, state
                    office,          /measures,         '',      金融,    title,  area
                    office,          /plans,            '',      措施,    version, year
                    office,          /plans/versions/1, '',      金融,    title,  area
                    office,          DRAFT,             '',      金融,    title,  area
                    office,          DRAFT,             targets, 贷款,    name,   ''
                    unit-science,    /inbox,            '',      报告,    at,     kind
                    office,          /enterprises,      '',      公司,    name,   county
                    office,          /enterprises,      '',      公司,    code,   county
                    office,          /enterprises,      '',      公司,    county, county
                    office,          /products,         '',      贷,      name,   area
                    office,          /reviews,          '',      '',     name,   roster
                    office,          /engagements,      '',      公司,    name,   state
                    bank-1,          /engagements,      '',      公司,    next,   roster
                    office,          /coverage,         '',      名单,    visited, ''
                    office,          /coverage/technology, '',   县,     uncovered, ''
                    auditor,         /audit,            '',      登录,    at,     action
                    """)
    void everyListHasItsTools(
            String account, String pattern, String part, String words, String column, String facet)
            throws IOException {
        Visitor visitor = new Visitor(port, account).signIn();
        String path = pattern.replace("MONTH", month).replace("DRAFT", draft);
        String own = part.isEmpty() ? "" : part + ".";

        String all = visitor.page(path).body();
        assertThat(all).contains("name=\"" + own + "q\"", own + "sort=", own + "export=xlsx");
        if (!facet.isEmpty()) {
            assertThat(all).contains("<select class=\"form-select\" id=\"listing-" + facet);
        }

        String found = visitor.page(path + "?" + own + "q=" + encoded(words)).body();
        assertThat(found).contains(words).doesNotContain("没有符合条件");
        assertThat(visitor.page(path + "?" + own + "q=zzzz").body()).contains("没有符合条件");

        for (String sort : List.of(column, "-" + column)) {
            String ordered = visitor.page(path + "?" + own + "sort=" + sort).body();
            assertThat(ordered).contains(sort.startsWith("-") ? "\"descending\"" : "\"ascending\"");
        }
        List<Row> rows =
                workbook(visitor, path + "?" + own + "export=xlsx&" + own + "sort=" + column);
        if (part.isEmpty()) {
            assertThat(rows.size() - 1).isBetween(count(all), count(all) + 2);
        }
    }

    @Test
    void theOperatorsComeInTheChosenOrderOverAllPages() {
        Visitor office = new Visitor(port, "office").signIn();
        for (String sort : List.of("code", "-code", "name", "-county")) {
            List<String> seen = new ArrayList<>();
            String path = "/enterprises?sort=" + sort;
            for (int page = 0; page < 4 && !path.isEmpty(); page++) {
                String body = office.page(path).body();
                Matcher row =
                        Pattern.compile("<th scope=\"row\"[^>]*><a href=\"(/enterprises/\\d+)\"")
                                .matcher(body);
                while (row.find()) {
                    seen.add(row.group(1));
                }
                Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(body);
                path = next.find() ? next.group(1).replace("&amp;", "&") : "";
            }

            assertThat(seen).as(sort).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        }
    }

    @Test
    void theAuditTrailIsFilteredByEventPersonAndDayAndSaysItInWords() {
        Visitor auditor = new Visitor(port, "auditor").signIn();
        auditor.page("/audit");

        String signedIn = auditor.page("/audit?action=sign-in.succeeded").body();
        assertThat(signedIn).contains("<span>登录</span>", "账号 ").doesNotContain("<span>sign-in");
        String returned = auditor.page("/audit?action=report.returned").body();
        assertThat(returned).contains("<span>退回进展报告</span>", "进展报告 2026年");
        assertThat(count(signedIn)).isLessThan(count(auditor.page("/audit").body()));
        assertThat(auditor.page("/audit?day=2001-01-01").body()).contains("没有符合条件");
        assertThat(auditor.page("/audit?sort=number").body())
                .contains(
                        "<th scope=\"row\" class=\"wp-number\"><span class=\"wp-nowrap\">1</span>");
    }

    private static List<Row> workbook(Visitor visitor, String path) throws IOException {
        Visitor.Reply reply = visitor.page(path);
        assertThat(reply.status()).as(path).isEqualTo(200);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(reply.response().body()))) {
            return book.getFirstSheet().read();
        }
    }

    private static int count(String page) {
        Matcher found = COUNT.matcher(page);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1).replace(",", ""));
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
