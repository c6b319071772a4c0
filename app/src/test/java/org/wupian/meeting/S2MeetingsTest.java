package org.wupian.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.document.Paragraphs;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Acceptance of the meetings of S2: joint meetings whose decisions become actions, tracked until
/// done; major matters that are reported, assigned, answered and closed.
@WupianTest(demo = true, city = true)
class S2MeetingsTest {

    private static final String JOINT =
            """
            {"kind":"JOINT","host":"group-green","title":"绿色金融联席会议","month":"2026-11",
             "heldOn":"2026-11-26","place":"三楼会议室","participants":["environment","housing"]}
            """;
    private static final String DECISION =
            """
            {"text":"年底前建成绿色项目库。","actions":[{"owner":"environment","dueOn":"2026-12-31"},
             {"owner":"housing","task":"报送星级建筑名单。","dueOn":"2026-11-20"}]}
            """;

    @LocalServerPort int port;

    private String desk(String account) {
        return new Visitor(port, account).signIn().page("/").body();
    }

    @Test
    void aMajorMatterGoesFromReportToCloseByWayOfAMeeting() {
        Visitor environment = new Visitor(port, "shengtaiju");
        Visitor office = new Visitor(port, "office");
        String matter =
                at(
                        environment.call(
                                "POST",
                                "/matters",
                                "{\"title\":\"排污权登记平台\",\"description\":\"请市政府牵头。\",\"area\":\"green\"}"));

        assertThat(desk("group-green")).contains("重大事项待交办：排污权登记平台");
        assertThat(desk("kejiju")).doesNotContain("排污权登记平台");
        String meeting = at(new Visitor(port, "group-green").call("POST", "/meetings", JOINT));
        assertThat(office.get(meeting).json().get("agenda").valueStream())
                .anyMatch(it -> it.get("title").asString().equals("排污权登记平台"));

        assertThat(
                        office.call(
                                        "POST",
                                        matter + ":assign",
                                        "{\"organisation\":\"market\",\"dueOn\":\"2026-11-25\"}")
                                .status())
                .isEqualTo(422);
        office.call(
                "POST",
                matter + ":assign",
                "{\"organisation\":\"market\",\"dueOn\":\"2026-12-05\",\"note\":\"请研究。\"}");
        Visitor market = new Visitor(port, "unit-market");
        assertThat(desk("unit-market")).contains("重大事项等您答复：排污权登记平台");
        assertThat(market.call("POST", matter + ":answer", "{\"text\":\"已对接平台。\"}").status())
                .isEqualTo(200);
        assertThat(desk("unit-market")).doesNotContain("排污权登记平台");
        assertThat(desk("office")).contains("重大事项已答复，待办结：排污权登记平台");
        office.call("POST", matter + ":close", "{\"text\":\"同意办结。\"}");

        JsonNode closed = environment.get(matter).json();
        assertThat(closed.get("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.get("steps").valueStream().map(it -> it.get("step").asString()))
                .containsExactly("REPORTED", "ASSIGNED", "ANSWERED", "CLOSED");
        assertThat(new Visitor(port, "kejiju").get(matter).status()).isEqualTo(404);
    }

    @Test
    void aDecisionBecomesActionsThatAreTrackedUntilDoneAndLateOnesAreSeen() {
        Visitor group = new Visitor(port, "group-green");
        String meeting = at(group.call("POST", "/meetings", JOINT));
        JsonNode decision = group.call("POST", meeting + "/decisions", DECISION).json();
        assertThat(states(decision)).containsExactly("environment OPEN", "housing OVERDUE");

        Visitor housing = new Visitor(port, "unit-housing");
        assertThat(desk("unit-housing")).contains("会议任务：", "逾期");
        String action = "/actions/" + decision.get("actions").get(1).get("id").asString();
        assertThat(housing.call("POST", action + ":done", "{\"proof\":\" \"}").status())
                .isEqualTo(422);
        assertThat(
                        new Visitor(port, "kejiju")
                                .call("POST", action + ":done", "{\"proof\":\"x\"}")
                                .status())
                .isEqualTo(404);
        JsonNode done = housing.call("POST", action + ":done", "{\"proof\":\"名单已报。\"}").json();

        assertThat(done.get("state").asString()).isEqualTo("DONE");
        assertThat(housing.call("POST", action + ":done", "{\"proof\":\"又报\"}").status())
                .isEqualTo(409);
        group.call("PUT", meeting + "/minutes", "{\"text\":\"会议议定……\",\"version\":0}");
        assertThat(group.call("POST", meeting + ":conclude", "").json().get("state").asString())
                .isEqualTo("HELD");
        assertThat(group.call("POST", meeting + "/decisions", DECISION).status()).isEqualTo(409);
    }

    @Test
    void peopleDoTheSameOnThePages() {
        Visitor office = new Visitor(port, "office").signIn();
        office.page("/meetings/new");
        Visitor.Reply called =
                office.submit(
                        "/meetings",
                        Map.of(
                                "kind", "SCHEDULING",
                                "host", "task-force",
                                "title", "十一月月调度会",
                                "month", "2026-11",
                                "heldOn", "2026-11-26",
                                "participants", "science"));
        assertThat(called.status()).isEqualTo(303);
        String at = called.response().headers().firstValue("Location").orElseThrow();
        assertThat(office.page(at).body()).contains("十一月月调度会", "议程", "市科技局");
        assertThat(office.submit(at + "/agenda", Map.of("title", "通报进展")).status()).isEqualTo(303);
        assertThat(
                        office.submit(
                                        at + "/decisions",
                                        Map.of("text", "", "owners", "science", "dueOn", ""))
                                .status())
                .isEqualTo(422);
        office.submit(
                at + "/decisions",
                Map.of("text", "月底前报清单。", "owners", "science", "dueOn", "2026-11-30"));
        assertThat(office.page(at + "/change").body()).contains("修改会议安排", "十一月月调度会");
        Map<String, String> moved =
                Map.of(
                        "title", "十一月月调度会",
                        "heldOn", "2026-11-27",
                        "place", "三楼会议室",
                        "participants", "science");
        assertThat(office.submit(at + "/change", moved).status()).isEqualTo(303);
        assertThat(office.page(at).body()).contains("三楼会议室", "2026年11月27日");

        Visitor science = new Visitor(port, "kejiju").signIn();
        assertThat(science.page(at).body()).contains("通报进展", "月底前报清单。").doesNotContain("记录议定事项");
        assertThat(science.page("/actions").body()).contains("月底前报清单。", "办理中");
        assertThat(science.submit(at + "/change", moved).status()).isEqualTo(403);
        for (String path :
                List.of("/meetings", "/matters", "/matters/new", "/actions?export=xlsx")) {
            assertThat(science.page(path).status()).as(path).isEqualTo(200);
        }
        assertThat(science.page("/inbox").body()).contains("十一月月调度会");
    }

    @Test
    void thePapersOfAMeetingAreAWordDocument() {
        Visitor group = new Visitor(port, "group-green");
        String meeting = at(group.call("POST", "/meetings", JOINT));

        Visitor.Reply papers = group.get(meeting + "/pack.docx");

        assertThat(papers.status()).isEqualTo(200);
        assertThat(new String(papers.response().body(), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(group.signIn().page(meeting).body()).contains("下载会议纪要");
        assertThat(new Visitor(port, "bank-1").get(meeting + "/pack.docx").status()).isEqualTo(404);
    }

    @Test
    void theMinutesAreAWordDocumentWithDecisionsAndTasks() {
        Visitor group = new Visitor(port, "group-green");
        String meeting = at(group.call("POST", "/meetings", JOINT));
        group.call("POST", meeting + "/decisions", DECISION);
        group.call("PUT", meeting + "/minutes", "{\"text\":\"会议听取了汇报。\",\"version\":0}");

        byte[] document = group.signIn().page(meeting + "/minutes.docx").response().body();

        assertThat(words(document)).contains("绿色金融联席会议纪要", "会议听取了汇报。", "年底前建成绿色项目库。", "报送星级建筑名单。");
    }

    private static String words(byte[] document) {
        Paragraphs.Reading.Text read =
                (Paragraphs.Reading.Text) Paragraphs.read("纪要.docx", document);
        return read.paragraphs().toString();
    }

    @Test
    void whatIsWrongIsToldInTheFormAndNothingTypedIsLost() {
        Visitor office = new Visitor(port, "office").signIn();
        String matter =
                at(
                        office.call(
                                "POST",
                                "/matters",
                                "{\"title\":\"担保费补贴\",\"description\":\"请财政研究。\"}"));
        office.page(matter);
        Visitor.Reply late =
                office.submit(
                        matter + "/assign",
                        Map.of("organisation", "market", "dueOn", "2026-11-01", "note", "请研究"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("担保费补贴", "dueOn-error", "2026-11-01", "请研究");

        String meeting = at(office.call("POST", "/meetings", JOINT));
        JsonNode decision = office.call("POST", meeting + "/decisions", DECISION).json();
        String action = "/actions/" + decision.get("actions").get(0).get("id").asString();
        office.page(action);
        Visitor.Reply empty = office.submit(action + "/done", Map.of("proof", " "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("proof-error", "年底前建成绿色项目库。");
    }

    private static List<String> states(JsonNode decision) {
        return decision.get("actions")
                .valueStream()
                .map(it -> it.get("owner").get("id").asString() + " " + it.get("state").asString())
                .toList();
    }

    private static String at(Visitor.Reply created) {
        assertThat(created.status()).isEqualTo(201);
        return created.response()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .substring("/api/v1".length());
    }
}
