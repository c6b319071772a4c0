package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wupian.supervision.ReportSheetsTest.row;
import static org.wupian.supervision.ReportSheetsTest.workbook;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.document.Sheets;
import tools.jackson.databind.JsonNode;

/// A unit's month as a workbook, sent by a program.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2026-11-09T09:00", demo = true, own = true)
class SheetApiTest {

    private static final String MONTH = "/months/2026-11";

    @LocalServerPort int port;
    private Visitor harbour = new Visitor(0, "");

    @BeforeEach
    void openTheMonth() {
        new Visitor(port, "office").call("PUT", MONTH, "");
        harbour = new Visitor(port, "unit-harbour");
    }

    private static byte[] filled(String text) {
        return workbook(
                List.of(
                        row("1", "分报", "预警", text, "", "", null),
                        row("1", "分报", "很好", "再来一行", "", "", null)),
                List.of());
    }

    @Test
    void theWorkbookListsWhatTheUnitOwes() {
        Visitor.Reply file = harbour.get(MONTH + "/workbook.xlsx");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.response().headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        Sheets.Reading.Read read =
                (Sheets.Reading.Read) Sheets.read("a.xlsx", file.response().body());
        assertThat(ReportSheet.read(read.sheets()).rows())
                .extracting(SheetRow::measure)
                .contains("1");
        assertThat(harbour.get("/months/1999-01/workbook.xlsx").status()).isEqualTo(404);
    }

    @Test
    void aFilledInWorkbookIsShownAndThenApplied() {
        Visitor.Reply sent = harbour.upload(MONTH + "/workbook", "表.xlsx", filled("走访十二家"));

        assertThat(sent.status()).isEqualTo(201);
        JsonNode preview = sent.json();
        assertThat(preview.get("counts").toString())
                .isEqualTo("{\"changed\":1,\"unchanged\":0,\"stale\":0,\"locked\":0,\"wrong\":1}");
        assertThat(preview.get("rows").get(0).get("outcome").asString()).isEqualTo("CHANGED");
        JsonNode wrong = preview.get("rows").get(1).get("errors").get(0);
        assertThat(wrong.get("row").asInt()).isEqualTo(3);
        assertThat(wrong.get("code").asString()).startsWith("supervision.sheet.problem.");
        assertThat(done()).isEmpty();
        String path =
                sent.response()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst(".*/api/v1", "");

        Visitor.Reply applied = harbour.call("POST", path + ":apply", "");

        assertThat(applied.json().get("applied").isNull()).isFalse();
        assertThat(done()).isEqualTo("走访十二家");
        assertThat(new Visitor(port, "unit-culture").get(path).status()).isEqualTo(404);
        assertThat(harbour.get(path.replace("2026-11", "2026-10")).status()).isEqualTo(404);
    }

    private String done() {
        return harbour.get(MONTH + "/progress/1").json().get("done").asString();
    }

    @Test
    void aFileThatIsNoWorkbookIsRefusedWithTheReason() {
        Visitor.Reply refused = harbour.upload(MONTH + "/workbook", "表.xlsx", new byte[] {1, 2, 3});

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"file\"", "document.refusal.");
        assertThat(harbour.call("POST", MONTH + "/workbook", "{}").status()).isEqualTo(400);
    }
}
