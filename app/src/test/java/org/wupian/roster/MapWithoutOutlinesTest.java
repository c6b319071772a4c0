package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;

/// Where the members of a list are, in a city whose pack has no outlines.
@WupianTest(pack = "src/test/packs/qingshan", demo = true, own = true)
class MapWithoutOutlinesTest {

    @LocalServerPort int port;

    @Test
    void onlyTheTableIsShown() {
        Visitor office = new Visitor(port, "office");
        Visitor.Reply defined =
                office.call(
                        "PUT",
                        "/rosters/harbour",
                        "{\"name\":\"港航企业名单\",\"owner\":\"harbour\",\"measure\":\"1\"}");
        assertThat(defined.status()).as(defined.body()).isEqualTo(200);
        var sent =
                Lists.send(
                        office,
                        "/rosters/harbour/imports",
                        "名单.xlsx",
                        Lists.sheet(
                                "名单",
                                List.of(List.of("企业名称", "所在县区"), List.of("青山市澜港航运有限公司", "临江区"))));
        assertThat(Lists.outcomes(sent)).as(sent.toString()).containsExactly(1, 0, 0, 0, 0, 0);
        Visitor.Reply published = office.call("POST", "/rosters/harbour/versions", "");
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        Visitor person = new Visitor(port, "office").signIn();

        assertThat(person.page("/organisations/outlines.json").status()).isEqualTo(404);
        assertThat(person.page("/rosters/harbour/map").body())
                .contains("各县区户数", "临江区", "100.0")
                .doesNotContain("data-map", "图上没有轮廓的单位");
    }
}
