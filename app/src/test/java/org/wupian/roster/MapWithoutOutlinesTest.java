package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.supervision.Visitor;

/// Where the members of a list are, in a city whose pack has no outlines.
@WupianTest(pack = "src/test/packs/qingshan", demo = true, own = true)
class MapWithoutOutlinesTest {

    @LocalServerPort int port;
    @Autowired Rosters rosters;

    private static RosterColumn column(
            String code, String title, RosterColumn.Kind kind, RosterColumn.Need need) {
        return new RosterColumn(code, title, kind, need, List.of(), "");
    }

    private static Roster harbourList() {
        return new Roster(
                "harbour",
                "港航企业名单",
                "harbour",
                "1",
                Roster.Subject.ENTERPRISE,
                List.of(),
                "",
                List.of(),
                5,
                Roster.Cadence.EVENT,
                null,
                Roster.Visits.NONE,
                List.of(),
                List.of(
                        column("name", "企业名称", RosterColumn.Kind.NAME, RosterColumn.Need.IDENTITY),
                        column(
                                "county",
                                "所在县区",
                                RosterColumn.Kind.COUNTY,
                                RosterColumn.Need.OPTIONAL)),
                List.of(),
                List.of(),
                null,
                0,
                "",
                false);
    }

    @Test
    void onlyTheTableIsShown() {
        Caller caller = new Caller("office", "office", "office", Role.OFFICE);
        CurrentCaller.as(caller, () -> rosters.define(harbourList()));
        Visitor office = new Visitor(port, "office");
        var sent =
                Lists.send(
                        office,
                        "/rosters/harbour/imports",
                        "名单.xlsx",
                        Lists.sheet(
                                "名单",
                                List.of(List.of("企业名称", "所在县区"), List.of("青山市澜港航运有限公司", "临江区"))));
        Visitor.Reply published = office.call("POST", "/rosters/harbour/versions", "");
        Visitor person = new Visitor(port, "office").signIn();

        assertThat(Lists.outcomes(sent)).as(sent.toString()).containsExactly(1, 0, 0, 0, 0, 0);
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        assertThat(person.page("/organisations/outlines.json").status()).isEqualTo(404);
        assertThat(person.page("/rosters/harbour/map").body())
                .contains("各县区户数", "临江区", "100.0")
                .doesNotContain("data-map", "图上没有轮廓的单位");
    }
}
