package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Between a preview and its application the register of operators changes: what a person has seen
/// is what is applied, or it is shown anew.
@WupianTest(demo = true, own = true)
class RegisterChangedTest {

    @LocalServerPort int port;

    private Visitor unit(String code) {
        return new Visitor(port, "unit-" + code);
    }

    private JsonNode send(String unit, String path, List<Object> row) {
        return Lists.send(
                unit(unit),
                "/rosters/" + path,
                "名单.xlsx",
                Lists.sheet("名单", List.of(List.of("企业名称", "所在县区", "地址"), row)));
    }

    private JsonNode preview(List<Object> row) {
        return send("science", "technology/imports?source=high-tech&dryRun=true", row);
    }

    private JsonNode known(List<Object> row) {
        return send("central-bank", "cross-border/imports", row);
    }

    private Visitor.Reply apply(JsonNode preview) {
        return unit("science")
                .call("POST", "/imports/" + preview.get("id").asLong() + ":apply", "");
    }

    private JsonNode rows(JsonNode preview) {
        return unit("science")
                .get("/imports/" + preview.get("id").asLong() + "/rows")
                .json()
                .get("items");
    }

    private long enterprise(String name) {
        return unit("office")
                .get("/enterprises?q=" + name)
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asLong();
    }

    @Test
    void whatAnotherListBroughtMeanwhileIsAskedAbout() {
        JsonNode preview = preview(List.of("上蔡县霁川精密机械有限公司", "上蔡县", ""));
        known(List.of("上蔡县霁川精密机械制造有限公司", "上蔡县", ""));

        Visitor.Reply first = apply(preview);
        JsonNode fresh = unit("science").get("/imports/" + preview.get("id").asLong()).json();
        Visitor.Reply second = apply(preview);

        assertThat(Lists.outcomes(preview)).containsExactly(1, 0, 0, 0, 0, 0);
        assertThat(first.status()).isEqualTo(409);
        assertThat(first.body()).contains("名单或经营主体");
        assertThat(Lists.outcomes(fresh)).containsExactly(0, 0, 0, 0, 1, 0);
        assertThat(second.status()).isEqualTo(200);
    }

    @Test
    void aRowWhoseOperatorWasMergedIsShownWithTheOneItCameTo() {
        known(List.of("汝南县砚池食品有限公司", "汝南县", ""));
        known(List.of("汝南县磐岭食品有限公司", "汝南县", ""));
        long gone = enterprise("砚池");
        long kept = enterprise("磐岭");
        JsonNode preview = preview(List.of("汝南县砚池食品有限公司", "汝南县", ""));
        JsonNode seen = rows(preview);
        unit("office")
                .call(
                        "POST",
                        "/enterprises/" + gone + ":merge",
                        "{\"into\":" + kept + ",\"reason\":\"更名\"}");

        Visitor.Reply first = apply(preview);
        Visitor.Reply second = apply(preview);

        assertThat(seen.get(0).get("enterprise").asLong()).isEqualTo(gone);
        assertThat(first.status()).isEqualTo(409);
        assertThat(second.status()).isEqualTo(200);
        assertThat(rows(preview).get(0).get("enterprise").asLong()).isEqualTo(kept);
    }

    @Test
    void whatDoesNotTouchTheRowsIsNotAskedAbout() {
        JsonNode preview = preview(List.of("新蔡县栩木家具有限公司", "新蔡县", ""));
        known(List.of("泌阳县鹭洲建材有限公司", "泌阳县", ""));

        assertThat(apply(preview).status()).isEqualTo(200);
        assertThat(Lists.outcomes(preview)).containsExactly(1, 0, 0, 0, 0, 0);
    }
}
