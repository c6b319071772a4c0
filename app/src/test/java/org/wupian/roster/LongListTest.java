package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Lists that are compared in several parts, and whole lists.
@WupianTest(demo = true, own = true)
class LongListTest {

    private static final String LISTING = "/rosters/listing";
    private static final String ALPHA = "91411700MA44QY2R6K";
    private static final String BETA = "91411721MA3XN5T65Q";

    /// More than are compared at a time.
    private static final int ROWS = 4100;

    @LocalServerPort int port;

    private JsonNode send(String query, List<String> lines) {
        return Lists.send(
                new Visitor(port, "office"),
                LISTING + "/imports" + query,
                "名单.csv",
                String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFirmThatComesBackInALaterPartIsOneEntryInThePreviewAndAfterIt() {
        List<String> lines = new ArrayList<>(List.of("企业名称,统一社会信用代码,所在县区,类别"));
        lines.add("驻马店市晟驰智能装备有限公司," + ALPHA + ",驿城区,重点后备");
        for (int i = 0; i < ROWS; i++) {
            lines.add("驿城区第%d号种植专业合作社,,驿城区,一般后备".formatted(i));
        }
        lines.add("驻马店市晟驰智能装备有限公司," + ALPHA + ",驿城区,一般后备");
        lines.add("驿城区第7号种植专业合作社,,驿城区,一般后备");

        JsonNode preview = send("?dryRun=true", lines);
        assertThat(preview.get("rows").asInt()).isEqualTo(ROWS + 3);
        assertThat(Lists.outcomes(preview).get(3)).isEqualTo(2);

        // somebody else changes the list: the preview is made anew when it is applied
        send("", List.of("企业名称,所在县区,类别", "正阳县沐原食品有限公司,正阳县,重点后备"));
        Visitor office = new Visitor(port, "office");
        Visitor.Reply applied =
                office.call("POST", "/imports/%d:apply".formatted(preview.get("id").asLong()), "");

        assertThat(applied.status()).as(applied.body()).isEqualTo(200);
        assertThat(Lists.outcomes(applied.json()).get(3)).isEqualTo(2);
        office.call("POST", LISTING + "/versions", "");
        assertThat(office.get("/rosters/listing/versions/1").json().get("entries").asInt())
                .isEqualTo(ROWS + 2);
    }

    @Test
    void aRowThatWaitsForAPersonKeepsItsFirmOnAWholeList() {
        String head = "企业名称,统一社会信用代码,有效期止";
        Visitor bank = new Visitor(port, "renhang");
        String list = "/rosters/cross-border";
        sendTo(bank, list, List.of(head, "新蔡县拓岚机械有限公司," + BETA + ",2027-06-30"));

        JsonNode whole =
                sendTo(
                        bank,
                        list,
                        List.of(head, "新蔡县拓岚机械有限公司," + BETA + ",年底前", "上蔡县钧铭新材料有限公司,,2027-01-31"));

        assertThat(Lists.outcomes(whole)).containsExactly(1, 0, 0, 0, 1, 0);
        assertThat(whole.get("leaving").asInt()).isZero();
        bank.call("POST", list + "/versions", "");
        assertThat(bank.get(list + "/versions/1/entries").body()).contains("拓岚", "钧铭");
    }

    private static JsonNode sendTo(Visitor sender, String list, List<String> lines) {
        return Lists.send(
                sender,
                list + "/imports?complete=true",
                "名单.csv",
                String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
