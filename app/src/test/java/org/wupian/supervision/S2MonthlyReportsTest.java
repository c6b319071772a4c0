package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.plan.Duty;
import org.wupian.plan.Measure;
import org.wupian.plan.Plans;
import tools.jackson.databind.JsonNode;

/// Acceptance of S2: members report progress monthly to the office, the office circulates it by
/// group, and nobody who owes a report can be missing from the month's list.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2026-10-08T09:00", demo = true, own = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class S2MonthlyReportsTest {

    private static final String MONTH = "/months/2026-10";

    @LocalServerPort int port;
    @Autowired Plans plans;

    @Test
    @Order(1)
    void everyUnitWithADutyIsOnTheMonthsListAndNobodyElse() {
        Visitor office = new Visitor(port, "office");

        assertThat(office.call("PUT", MONTH, "").status()).isEqualTo(200);

        Set<String> owed = new TreeSet<>();
        for (Measure measure : measures()) {
            owed.add(measure.number() + " " + measure.lead() + " SUMMARY");
            for (Duty duty : measure.duties()) {
                owed.add(measure.number() + " " + duty.organisation() + " PART");
            }
        }
        assertThat(listed(office)).isEqualTo(owed);
        JsonNode progress = office.get(MONTH).json().get("progress");
        assertThat(progress.get("owed").asInt()).isEqualTo(owed.size());
        assertThat(progress.get("received").asInt()).isZero();
        assertThat(office.get(MONTH).json().get("returns").get("owed").asInt()).isEqualTo(2);
    }

    @Test
    @Order(2)
    void theMonthIsNotClosedBeforeEverybodyReported() {
        Visitor office = new Visitor(port, "office");

        Visitor.Reply refused = office.call("POST", MONTH + ":close", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("missing").size()).isEqualTo(listed(office).size());
        assertThat(office.get(MONTH).json().get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    @Order(3)
    void everybodyReportsTheOfficeAcceptsAndCloses() {
        Visitor office = new Visitor(port, "office");
        for (String line : listed(office)) {
            String[] part = line.split(" ");
            Visitor unit = new Visitor(port, "unit-" + part[1]);
            String path = MONTH + "/progress/" + part[0];
            String kind = "?kind=" + part[2];
            assertThat(
                            unit.call(
                                            "PUT",
                                            path + kind,
                                            "{\"status\":\"ON_TRACK\",\"text\":\"已完成\"}")
                                    .status())
                    .isEqualTo(200);
            assertThat(unit.call("POST", path + ":submit" + kind, "").status()).isEqualTo(200);
        }

        JsonNode accepted = office.call("POST", MONTH + "/progress:accept", "{}").json();
        Visitor.Reply closed = office.call("POST", MONTH + ":close", "");

        assertThat(accepted.get("accepted").asInt()).isEqualTo(listed(office).size());
        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.json().get("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.json().get("progress").get("accepted").asInt())
                .isEqualTo(listed(office).size());
    }

    @Test
    @Order(4)
    void theGroupPassesItsMonthOnAndItsMembersReadIt() {
        Visitor group = new Visitor(port, "group-harbour").signIn();
        assertThat(group.page(MONTH).body()).contains("建立港航企业名单").doesNotContain("支持文旅项目融资");

        Visitor.Reply passed =
                group.submit(
                        MONTH + "/circles/group-harbour", java.util.Map.of("note", "请各成员单位阅知"));

        assertThat(passed.status()).isEqualTo(303);
        String at = passed.response().headers().firstValue("Location").orElseThrow();
        Visitor member = new Visitor(port, "unit-harbour").signIn();
        assertThat(member.page("/inbox").body()).contains("港航金融组通报了2026年10月的进展情况");
        assertThat(member.page(at).body()).contains("请各成员单位阅知", "建立港航企业名单", "已完成");
        assertThat(new Visitor(port, "unit-culture").signIn().page(at).status()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void aClosedMonthAsksForNothing() {
        assertThat(new Visitor(port, "office").signIn().page(MONTH).body())
                .contains("已关账")
                .doesNotContain(MONTH + "/reminders\"", MONTH + "/review");
    }

    private java.util.List<Measure> measures() {
        return org.wupian.database.CurrentCaller.as(
                org.wupian.database.CurrentCaller.SYSTEM, plans::measures);
    }

    /// All pages of the list, as `measure unit kind`.
    private static Set<String> listed(Visitor visitor) {
        Set<String> all = new TreeSet<>();
        String cursor = "0";
        while (cursor != null) {
            JsonNode page = visitor.get(MONTH + "/progress?limit=7&cursor=" + cursor).json();
            for (JsonNode item : page.get("items")) {
                all.add(
                        item.get("measure").get("number").asString()
                                + " "
                                + item.get("organisation").get("id").asString()
                                + " "
                                + item.get("kind").asString());
            }
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        }
        return all;
    }
}
