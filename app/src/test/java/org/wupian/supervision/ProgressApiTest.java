package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import tools.jackson.databind.JsonNode;

/// The month as other systems use it, and as they misuse it.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2026-11-09T09:00", demo = true, own = true)
class ProgressApiTest {

    private static int month = 0;

    @LocalServerPort int port;
    private String path = "";
    private Visitor office = new Visitor(0, "");
    private Visitor harbour = new Visitor(0, "");
    private Visitor bank = new Visitor(0, "");

    @BeforeEach
    void openAMonth() {
        month++;
        path = "/months/%d-%02d".formatted(2027 + month / 12, month % 12 + 1);
        office = new Visitor(port, "office");
        harbour = new Visitor(port, "unit-harbour");
        bank = new Visitor(port, "unit-central-bank");
        assertThat(office.call("PUT", path, "").status()).isEqualTo(200);
    }

    @Test
    void aReportIsSavedHandedInReturnedCorrectedAndAccepted() {
        String report = path + "/progress/1";
        Visitor.Reply saved =
                harbour.call(
                        "PUT",
                        report,
                        """
                        {"status":"AT_RISK","text":"走访企业 12 家","next":"建立台账","difficulties":"缺少数据",
                         "figures":[{"name":"企业数","value":12.50,"unit":"家"},{"target":"t1","value":null}]}
                        """);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json().get("done").asString()).isEqualTo("走访企业 12 家");
        assertThat(saved.json().get("state").asString()).isEqualTo("DRAFT");
        assertThat(harbour.call("POST", report + ":submit", "").json().get("state").asString())
                .isEqualTo("SUBMITTED");

        Visitor.Reply returned =
                office.call(
                        "POST",
                        report + ":return?organisation=harbour",
                        "{\"reason\":\"请补充\",\"fields\":{\"text\":\"缺户数\"}}");
        assertThat(returned.status()).isEqualTo(200);
        assertThat(harbour.get(report).json().get("returned").get("fields").get("done").asString())
                .isEqualTo("缺户数");

        harbour.call("PUT", report, "{\"status\":\"ON_TRACK\",\"done\":\"走访企业 15 家\"}");
        harbour.call("POST", report + ":submit", "");
        Visitor.Reply accepted = office.call("POST", report + ":accept?organisation=harbour", "");
        assertThat(accepted.json().get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(office.get(path).json().get("progress").get("accepted").asInt()).isEqualTo(1);
        assertThat(harbour.get(report + "/revisions").json().get("items").size()).isEqualTo(4);
    }

    @Test
    void aFigureWithoutANameIsNotHandedIn() {
        harbour.call(
                "PUT",
                path + "/progress/1",
                "{\"status\":\"DONE\",\"text\":\"完成\",\"figures\":[{\"code\":\"NOPE\",\"value\":3}]}");

        Visitor.Reply refused = harbour.call("POST", path + "/progress/1:submit", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").get(0).get("field").asString())
                .isEqualTo("figures");
    }

    @Test
    void whatIsLackingIsNamed() {
        harbour.call("PUT", path + "/progress/1", "{\"status\":\"DONE\",\"text\":\"完成\"}");
        harbour.call("POST", path + "/progress/1:submit", "");

        Visitor.Reply noReason =
                office.call("POST", path + "/progress/1:return?organisation=harbour", "{}");
        Visitor.Reply farAway = office.call("PUT", "/months/2030-12", "");
        Visitor.Reply mistyped = office.get("/plans/versions/1/changes?from=2");

        assertThat(noReason.status()).isEqualTo(422);
        assertThat(noReason.json().get("errors").get(0).get("field").asString())
                .isEqualTo("reason");
        assertThat(farAway.status()).isEqualTo(422);
        assertThat(mistyped.status()).isEqualTo(400);
        assertThat(mistyped.json().get("errors").get(0).get("field").asString()).isEqualTo("since");
    }

    @Test
    void theOfficeThatNamesNobodyMeansTheLead() {
        harbour.call("PUT", path + "/progress/1", "{\"status\":\"DONE\",\"text\":\"完成\"}");
        harbour.call("POST", path + "/progress/1:submit", "");

        assertThat(office.call("POST", path + "/progress/1:accept", "").status()).isEqualTo(200);
    }

    @Test
    void nobodyReportsOnSomebodyElsesDuty() {
        assertThat(harbour.call("PUT", path + "/progress/3", GOOD).status()).isEqualTo(403);
        assertThat(
                        harbour.call("PUT", path + "/progress/1?organisation=central-bank", GOOD)
                                .status())
                .isEqualTo(403);
        assertThat(harbour.call("PUT", path + "/progress/99", GOOD).status()).isEqualTo(404);
        assertThat(
                        harbour.call("PUT", path + "/progress/%EF%BC%88%E4%B8%89%EF%BC%89", GOOD)
                                .status())
                .isEqualTo(404);
        assertThat(harbour.get(path + "/progress/3?organisation=culture").status()).isEqualTo(404);
        assertThat(harbour.call("POST", path + "/progress/1:accept", "").status()).isEqualTo(403);
        assertThat(harbour.call("POST", path + ":close", "").status()).isEqualTo(403);
        assertThat(harbour.call("PUT", "/months/2020-01", "").status()).isEqualTo(403);
        assertThat(new Visitor(port, "auditor").call("PUT", path + "/progress/1", GOOD).status())
                .isEqualTo(403);
        assertThat(new Visitor(port, "admin").get(path + "/progress").status()).isEqualTo(403);
    }

    @Test
    void theSecondOfTwoWritersIsTold() {
        harbour.call("PUT", path + "/progress/1", "{\"text\":\"第一人\",\"version\":0}");

        Visitor.Reply second =
                harbour.call("PUT", path + "/progress/1", "{\"text\":\"第二人\",\"version\":0}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("stored").get("done").asString()).isEqualTo("第一人");
        assertThat(second.json().get("yours").get("done").asString()).isEqualTo("第二人");
    }

    @Test
    void whatIsNotSentStaysAsItIs() {
        harbour.call("PUT", path + "/progress/1", "{\"text\":\"写好的\",\"next\":\"下一步\"}");

        harbour.call("PUT", path + "/progress/1", "{}");
        JsonNode kept = harbour.call("PUT", path + "/progress/1", "{\"next\":\"改了\"}").json();

        assertThat(kept.get("done").asString()).isEqualTo("写好的");
        assertThat(kept.get("next").asString()).isEqualTo("改了");
    }

    @Test
    void badInputHasAClearAnswer() {
        String report = path + "/progress/1";
        assertThat(harbour.call("PUT", report, "{").status()).isEqualTo(400);
        assertThat(harbour.call("PUT", report, "[]").status()).isEqualTo(400);
        assertThat(harbour.call("PUT", report, "{\"figures\":[{\"value\":\"多\"}]}").status())
                .isEqualTo(400);
        Visitor.Reply unknown = harbour.call("PUT", report, "{\"status\":\"GREAT\"}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().get("errors").get(0).get("field").asString()).isEqualTo("status");
        assertThat(
                        harbour.call(
                                        "PUT",
                                        report,
                                        "{\"text\":\"%s\"}".formatted("长".repeat(10_001)))
                                .status())
                .isEqualTo(422);
        assertThat(harbour.call("PUT", report, "{\"figures\":[{\"value\":1e99999}]}").status())
                .isEqualTo(422);
        assertThat(
                        harbour.call("PUT", report, "{\"text\":\"a\\u0000b\"}")
                                .json()
                                .get("done")
                                .asString())
                .isEqualTo("ab");
        Visitor.Reply incomplete = harbour.call("POST", report + ":submit", "");
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(harbour.get("/months/2026-13").status()).isEqualTo(400);
        assertThat(harbour.get("/months/1999-01").status()).isEqualTo(404);
        assertThat(harbour.get(path + "/progress?cursor=x").status()).isEqualTo(400);
        assertThat(office.call("POST", path + ":close", "{\"anyway\":true}").status())
                .isEqualTo(422);
        assertThat(office.call("POST", report + ":return", "{\"reason\":\"\"}").status())
                .isEqualTo(422);
    }

    @Test
    void aClosedMonthTakesNothingMoreUntilItIsRevised() {
        office.call("POST", path + ":close", "{\"anyway\":true,\"reason\":\"测试\"}");

        Visitor.Reply refused = harbour.call("PUT", path + "/progress/1", GOOD);
        Visitor.Reply revised = office.call("POST", path + ":revise", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString())
                .isEqualTo("supervision.error.month-closed");
        assertThat(revised.json().get("state").asString()).isEqualTo("REVISING");
        assertThat(harbour.call("PUT", path + "/progress/1", GOOD).status()).isEqualTo(200);
    }

    @Test
    void evidenceIsUploadedListedAndDownloaded() {
        String evidence = path + "/progress/1/evidence";
        byte[] pdf = "%PDF-1.7 台账".getBytes(StandardCharsets.UTF_8);

        Visitor.Reply kept = harbour.upload(evidence, "台账.pdf", pdf);
        String id = kept.json().get("id").asString();

        assertThat(kept.status()).isEqualTo(201);
        assertThat(harbour.get(evidence).json().get("items").size()).isEqualTo(1);
        Visitor.Reply file = office.get(evidence + "/" + id + "?organisation=harbour");
        assertThat(file.response().body()).isEqualTo(pdf);
        assertThat(file.response().headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(bank.get(evidence + "/" + id + "?organisation=harbour").status()).isIn(200, 404);
        assertThat(
                        new Visitor(port, "unit-culture")
                                .get(evidence + "/" + id + "?organisation=harbour")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void wrongAndHugeFilesAreRefused() {
        String evidence = path + "/progress/1/evidence";
        assertThat(
                        harbour.upload(evidence, "run.exe", "MZ".getBytes(StandardCharsets.UTF_8))
                                .status())
                .isEqualTo(422);
        assertThat(harbour.upload(evidence, "a.pdf", new byte[21 * 1024 * 1024]).status())
                .isEqualTo(422);
    }

    private static final String GOOD = "{\"status\":\"ON_TRACK\",\"text\":\"进展\"}";
}
