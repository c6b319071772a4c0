package org.wupian.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.document.Paragraph;
import org.wupian.document.Paragraphs;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Acceptance of S4, the bulletin: an official Word document from the month; every printed number
/// opens its definition and rows; what is published never changes, a correction is a new issue.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2026-10-08T09:00", demo = true, own = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class S4BulletinTest {

    private static final String MONTH = "/months/2026-10";

    @LocalServerPort int port;
    @Autowired Bulletins bulletins;

    @Test
    @Order(1)
    void anOpenMonthHasNoBulletinAndSaysWhy() {
        Visitor office = new Visitor(port, "office");
        office.call("PUT", MONTH, "");

        Visitor.Reply refused = office.call("POST", MONTH + "/bulletin:issue", "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("bulletin.problem.open");
        assertThat(office.get(MONTH + "/bulletin").status()).isEqualTo(404);
        assertThat(office.call("PUT", MONTH + "/bulletin/draft", draft(office, "甲")).status())
                .isEqualTo(409);
    }

    @Test
    @Order(2)
    void theOfficeEditsTheDraftOfTheClosedMonthAndIssuesIt() {
        Visitor office = new Visitor(port, "office");
        report("harbour", "1", "PART");
        report("harbour", "1", "SUMMARY");
        report("990102", "3", "PART");
        office.call("POST", MONTH + "/progress:accept", "{}");
        office.call("POST", MONTH + ":close", "{\"anyway\":true,\"reason\":\"测试\"}");
        assertThat(office.call("PUT", MONTH + "/bulletin/draft", draft(office, "请抓紧补报。")).status())
                .isEqualTo(200);

        Visitor.Reply issued = office.call("POST", MONTH + "/bulletin:issue", "{}");

        assertThat(issued.status()).isEqualTo(201);
        JsonNode issue = issued.json().get("issue");
        assertThat(issue.get("number").asInt()).isEqualTo(1);
        byte[] docx = document("unit-990102", MONTH + "/bulletin.docx");
        assertThat(Bulletins.sha256(docx)).isEqualTo(issue.get("sha256").asString());
        assertThat(text(docx))
                .contains("三件大事月度简报", "第1期", "请抓紧补报。", "各银行业金融机构按时报送情况")
                .contains("青山市金融支持三件大事领导小组办公室\t2026年10月8日");
    }

    @Test
    @Order(3)
    void everyNumberOfTheOverviewIsAFigureThatOpensItsRows() {
        Visitor office = new Visitor(port, "office").signIn();
        JsonNode bulletin = new Visitor(port, "office").get(MONTH + "/bulletin").json();
        Map<String, JsonNode> figures = new HashMap<>();
        bulletin.get("figures").forEach(it -> figures.put(it.get("id").asString(), it));
        List<Double> values =
                figures.values().stream().map(it -> it.get("value").asDouble()).toList();
        Matcher numbers = Pattern.compile("\\d+(\\.\\d+)?").matcher(section(bulletin, "overview"));

        while (numbers.find()) {
            assertThat(values).contains(Double.parseDouble(numbers.group()));
        }
        JsonNode received = java.util.Objects.requireNonNull(figures.get("received"));
        assertThat(received.get("value").asInt()).isEqualTo(3);
        assertThat(received.get("rows").size()).isEqualTo(3);
        String page = office.page(received.get("explain").asString()).body();
        assertThat(page).contains("应报中状态为已提交或已采纳的报告", "建立港航企业名单（综合）", "市港航局");
        assertThat(office.page("/bulletins/2026/1/figures").body()).contains("按时率", "口径");
    }

    @Test
    @Order(4)
    void everybodyReadsTheIssueOnlyTheOfficeTheDraft() {
        Visitor county = new Visitor(port, "unit-990102").signIn();

        assertThat(county.page("/bulletins").body()).contains("2026年第1期", "现行");
        assertThat(county.page("/bulletins/2026/1").body()).contains("SHA-256", "一、总体情况");
        assertThat(county.page("/bulletins/2026/1/figures/owed").body()).contains("您无权查看");
        assertThat(county.page("/months/2026-10/bulletin/preview.docx").status()).isEqualTo(403);
        assertThat(county.page("/bulletins/2026/9").status()).isEqualTo(404);
        assertThat(
                        new Visitor(port, "unit-990102")
                                .call("POST", MONTH + "/bulletin:issue", "")
                                .status())
                .isEqualTo(403);
    }

    @Test
    @Order(5)
    void aCorrectionIsANewIssueAndOfTwoAtOnceOneIsIssued() throws Exception {
        Visitor office = new Visitor(port, "office");
        byte[] before = document("office", "/bulletins/2026/1/document.docx");
        assertThat(office.call("POST", MONTH + "/bulletin:issue", "{}").status()).isEqualTo(409);
        office.call("POST", MONTH + ":revise", "{\"reason\":\"更正\"}");
        assertThat(office.call("POST", MONTH + "/bulletin:issue", "{}").status()).isEqualTo(409);
        office.call("POST", MONTH + ":close", "{\"anyway\":true,\"reason\":\"更正\"}");

        List<Integer> answers =
                atOnce(4, () -> office.call("POST", MONTH + "/bulletin:issue", "{}").status());

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        JsonNode second = office.get(MONTH + "/bulletin").json().get("issue");
        assertThat(second.get("number").asInt()).isEqualTo(2);
        assertThat(second.get("replaces").get("number").asInt()).isEqualTo(1);
        assertThat(text(document("office", MONTH + "/bulletin.docx"))).contains("2026年第1期同时废止");
        assertThat(document("office", "/bulletins/2026/1/document.docx")).isEqualTo(before);
        assertThat(new Visitor(port, "office").signIn().page("/bulletins/2026/1").body())
                .contains("本期已废止");
    }

    @Test
    @Order(6)
    void anIssueMadeAgainHasTheSameBytes() {
        for (Issue issue : CurrentCaller.as(CurrentCaller.SYSTEM, bulletins::all)) {
            byte[] again = CurrentCaller.as(CurrentCaller.SYSTEM, () -> bulletins.madeAgain(issue));

            assertThat(Bulletins.sha256(again)).isEqualTo(issue.sha256());
        }
    }

    @Test
    @Order(7)
    void onThePageTheSecondEditorIsToldAndLosesNothingTyped() {
        new Visitor(port, "office").call("PUT", "/months/2026-09", "");
        new Visitor(port, "office")
                .call("POST", "/months/2026-09:close", "{\"anyway\":true,\"reason\":\"无\"}");
        Visitor one = new Visitor(port, "office").signIn();
        Visitor other = new Visitor(port, "office").signIn();
        String path = "/months/2026-09/bulletin";
        assertThat(one.page(path).body()).contains("确认印发", "不能修改或撤回");
        other.page(path);

        assertThat(one.submit(path, Map.of("version", "0", "text-demands", "先到")).status())
                .isEqualTo(303);
        Visitor.Reply late = other.submit(path, Map.of("version", "0", "text-demands", "后到的话"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("后到的话", "没有丢失").contains("name=\"version\" value=\"1\"");
        assertThat(other.submit(path, Map.of("version", "1", "title", " ")).status())
                .isEqualTo(422);
        Visitor.Reply issued = other.submit(path + "/issue", Map.of("version", "1"));
        assertThat(issued.response().headers().firstValue("Location"))
                .contains("/bulletins/2026/3");
    }

    @Test
    @Order(8)
    void aMonthIsToldByThePlanItWasOwedUnder() {
        Visitor office = new Visitor(port, "office");
        JsonNode before = office.get(MONTH + "/bulletin/draft").json();
        String plan =
                """
                青山市新方案

                一、重点任务
                1.换一件事。（责任单位：市港航局）
                """;
        JsonNode taken = office.call("POST", "/plans", "text/plain", plan).json();
        assertThat(
                        office.call(
                                        "POST",
                                        "/plans/%d:adopt".formatted(taken.get("id").asLong()),
                                        "{}")
                                .status())
                .isEqualTo(200);

        office.call("POST", MONTH + ":revise", "{\"reason\":\"补一份\"}");
        office.call("POST", MONTH + ":close", "{\"anyway\":true,\"reason\":\"无\"}");
        JsonNode after = office.get(MONTH + "/bulletin/draft").json();

        assertThat(after.toString()).doesNotContain("换一件事");
        assertThat(section(after, "overview")).isEqualTo(section(before, "overview"));
    }

    private void report(String unit, String measure, String kind) {
        Visitor visitor = new Visitor(port, "unit-" + unit);
        String path = MONTH + "/progress/" + measure;
        String query = "?kind=" + kind;
        visitor.call("PUT", path + query, "{\"status\":\"ON_TRACK\",\"text\":\"推送企业十二家。\"}");
        assertThat(visitor.call("POST", path + ":submit" + query, "").status()).isEqualTo(200);
    }

    /// The draft as it is, with a demand added.
    private static String draft(Visitor office, String demand) {
        JsonNode draft = office.get(MONTH + "/bulletin/draft").json();
        JsonNode text = draft.get("text");
        String sections =
                text.get("sections")
                        .toString()
                        .replaceFirst(
                                "(\"heading\":\"下一步工作要求\",\"text\":\")\"", "$1" + demand + "\"");
        return "{\"version\":%d,\"title\":%s,\"opening\":%s,\"sections\":%s}"
                .formatted(
                        draft.get("version").asInt(),
                        text.get("title"),
                        text.get("opening"),
                        sections);
    }

    private static String section(JsonNode bulletin, String code) {
        for (JsonNode it : bulletin.get("text").get("sections")) {
            if (it.get("code").asString().equals(code)) {
                return it.get("text").asString();
            }
        }
        return "";
    }

    private byte[] document(String account, String path) {
        Visitor.Reply reply = new Visitor(port, account).get(path);
        assertThat(reply.status()).isEqualTo(200);
        return reply.response().body();
    }

    private static String text(byte[] docx) {
        Paragraphs.Reading.Text text = (Paragraphs.Reading.Text) Paragraphs.read("a.docx", docx);
        return String.join("\n", text.paragraphs().stream().map(Paragraph::text).toList());
    }

    private static List<Integer> atOnce(int times, Callable<Integer> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> it :
                    threads.invokeAll(java.util.Collections.nCopies(times, work))) {
                answers.add(it.get());
            }
            return answers;
        }
    }
}
