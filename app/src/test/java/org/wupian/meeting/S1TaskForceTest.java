package org.wupian.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Acceptance of S1: the task force and its five groups with members and secretariat; counties file
/// their supporting policies, and who has not is seen.
@WupianTest(demo = true, city = true)
class S1TaskForceTest {

    private static final String FILING =
            """
            {"title":"关于支持实体经济的实施意见","number":"%s","issuedOn":"2026-11-02","text":"%s"}
            """;

    @LocalServerPort int port;

    @Test
    void everyoneSeesTheTaskForceItsOfficeAndFiveGroupsWithTheirMembers() {
        JsonNode circles = new Visitor(port, "kejiju").get("/task-force").json().get("items");

        assertThat(names(circles, "group"))
                .containsExactly(
                        "市工作专班", "科技金融专项工作组", "绿色金融专项工作组", "普惠金融专项工作组", "养老金融专项工作组", "数字金融专项工作组");
        assertThat(circles.get(0).get("secretariats").get(0).get("name").asString())
                .isEqualTo("市工作专班办公室");
        for (JsonNode circle : circles) {
            assertThat(circle.get("members").size()).isPositive();
        }
        assertThat(new Visitor(port, "bank-1").signIn().page("/task-force").body())
                .contains("绿色金融专项工作组", "市生态环境局", "市工作专班办公室");
    }

    @Test
    void aCountyFilesItsPolicyAndTheOfficeSeesWhoHasNot() {
        Visitor county = new Visitor(port, "county-411725");
        Visitor office = new Visitor(port, "office");
        assertThat(missing(office)).contains("411725", "411729");

        Visitor.Reply filed =
                county.call("POST", "/filings", FILING.formatted("确政〔2026〕12号", "一、……"));

        assertThat(filed.status()).isEqualTo(201);
        assertThat(missing(office)).doesNotContain("411725").contains("411729");
        assertThat(office.signIn().page("/filings").body())
                .contains("确政〔2026〕12号", "新蔡县", "个县区还没有备案");
        assertThat(county.call("POST", "/filings", FILING.formatted("确政〔2026〕12号", "同一份")).status())
                .isEqualTo(409);
    }

    @Test
    void whatIsWrongWithAFilingIsSaidAtItsField() {
        Visitor county = new Visitor(port, "county-411726");

        Visitor.Reply empty = county.call("POST", "/filings", "{}");
        Visitor.Reply text = county.call("POST", "/filings", FILING.formatted("泌政〔2026〕1号", ""));

        assertThat(empty.status()).isEqualTo(422);
        assertThat(names(empty.json().get("errors"))).contains("title", "number", "issuedOn");
        assertThat(text.status()).isEqualTo(422);
        assertThat(names(text.json().get("errors"))).containsExactly("file");
    }

    @Test
    void aFilingIsNotForOtherCountiesAndNotForBanks() {
        Visitor county = new Visitor(port, "county-411727");
        String at =
                county.call("POST", "/filings", FILING.formatted("汝政〔2026〕3号", "正文"))
                        .response()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .substring("/api/v1".length());

        assertThat(new Visitor(port, "county-411728").get(at).status()).isEqualTo(404);
        assertThat(new Visitor(port, "bank-1").get(at).status()).isEqualTo(403);
        assertThat(new Visitor(port, "group-green").get(at).status()).isEqualTo(200);
        assertThat(new Visitor(port, "auditor").get(at).status()).isEqualTo(200);
    }

    @Test
    void aCountyFilesOnThePageWithAFileAndErrorsKeepWhatWasTyped() {
        Visitor county = new Visitor(port, "county-411724").signIn();
        assertThat(county.page("/filings/new").body()).contains("发文字号");

        Visitor.Reply wrong =
                county.submitFile("/filings", "正文.exe", "MZ".getBytes(StandardCharsets.UTF_8));

        assertThat(wrong.status()).isEqualTo(422);
        Visitor.Reply form =
                county.submit(
                        "/filings",
                        Map.of(
                                "title", "实施意见",
                                "number", "正政〔2026〕5号",
                                "issuedOn", "2026-11-01",
                                "text", "正文"));
        assertThat(form.status()).isEqualTo(303);
        String at = form.response().headers().firstValue("Location").orElseThrow();
        assertThat(county.page(at).body()).contains("正政〔2026〕5号", "撤回备案");
    }

    private static List<String> missing(Visitor office) {
        return office.get("/filings/missing")
                .json()
                .get("items")
                .valueStream()
                .map(it -> it.get("id").asString())
                .toList();
    }

    private static List<String> names(JsonNode items, String of) {
        return items.valueStream().map(it -> it.get(of).get("name").asString()).toList();
    }

    private static List<String> names(JsonNode errors) {
        return errors.valueStream().map(it -> it.get("field").asString()).toList();
    }
}
