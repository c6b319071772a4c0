package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;

/// Where the members of a list are, on the map of a city that has outlines.
@WupianTest(demo = true, own = true)
class MapPagesTest {

    private static final List<List<Object>> LIST =
            List.of(
                    List.of("企业名称", "所在县区"),
                    List.of("西平县澜溪能源有限公司", "西平县"),
                    List.of("西平县禾玥种业有限公司", "西平县"),
                    List.of("市高新区曜石软件有限公司", "高新区"),
                    List.of("驻马店市衡岳控股有限公司", ""));

    @LocalServerPort int port;

    @Test
    void theMapAndTheTableHaveTheSameNumbersAndZonesStandBeside() {
        Visitor science = new Visitor(port, "unit-science");
        Lists.send(
                science,
                "/rosters/technology/imports?source=high-tech",
                "名单.xlsx",
                Lists.sheet("名单", LIST));
        Visitor before = new Visitor(port, "unit-bank-icbc").signIn();
        assertThat(before.page("/rosters/technology/map").body()).contains("还没有可以查看的版本");
        science.call("POST", "/rosters/technology/versions", "");

        String office = new Visitor(port, "office").signIn().page("/rosters/technology/map").body();

        assertThat(office)
                .contains(
                        "西平县最多，2 户，占全部 4 户的 50.0%",
                        "/rosters/technology/versions/1/members?county=411721",
                        "{\"key\":\"411721\",\"name\":\"西平县\",\"value\":2,",
                        "图上没有轮廓的单位",
                        "市高新技术产业开发区",
                        "县区不明",
                        "/organisations/outlines.json");
        assertThat(before.page("/rosters/technology/map").body()).contains("西平县最多");
        String county =
                new Visitor(port, "unit-411721").signIn().page("/rosters/technology/map").body();
        assertThat(county).contains("西平县").doesNotContain("data-map", "上蔡县");
    }

    @Test
    void everyCountyOfTheCityHasItsOutlineUnderItsCode() {
        String outlines =
                new Visitor(port, "unit-bank-icbc")
                        .signIn()
                        .page("/organisations/outlines.json")
                        .body();

        assertThat(outlines.length()).isLessThan(100_000);
        for (String code :
                "411702,411721,411722,411723,411724,411725,411726,411727,411728,411729"
                        .split(",")) {
            assertThat(outlines).contains("\"name\":\"" + code + "\"");
        }
        assertThat(new Visitor(port, "").page("/organisations/outlines.json").status())
                .isNotEqualTo(200);
    }
}
