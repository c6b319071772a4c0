package org.wupian.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// A department invites banks and the enterprises of a list, a bank answers, and who came is
/// recorded.
@WupianTest(demo = true, own = true)
class EventsTest {

    private static final String LIST = "企业名称,所在县区\n驻马店市澄曜科技有限公司,驿城区\n遂平县朗润机电有限公司,遂平县\n";

    @LocalServerPort int port;

    @Test
    void aListIsInvitedABankAnswersAndAttendanceIsRecorded() throws InterruptedException {
        Visitor science = new Visitor(port, "unit-science");
        Visitor bank = new Visitor(port, "unit-bank-icbc");
        science.upload("/rosters/technology/imports", "高企.csv", LIST.getBytes());
        publish(science, "technology");

        Visitor.Reply called =
                science.call(
                        "POST",
                        "/events",
                        """
                        {"title":"专精特新专场","roster":"technology","county":"","units":["banks"],
                         "heldOn":"2026-11-26","place":"市政务中心"}
                        """);
        long id = called.json().get("id").asLong();
        JsonNode own = bank.get("/events/" + id).json().get("invitations");
        Visitor.Reply answered =
                bank.call(
                        "POST",
                        "/events/"
                                + id
                                + "/invitations/"
                                + own.get(0).get("id").asLong()
                                + ":accept",
                        "");
        List<Long> all = new ArrayList<>();
        science.get("/events/" + id)
                .json()
                .get("invitations")
                .forEach(it -> all.add(it.get("id").asLong()));
        Visitor.Reply held =
                science.call(
                        "POST",
                        "/events/" + id + ":attended",
                        "{\"invitations\":[" + all.getFirst() + "]}");

        Visitor.Reply unknown =
                science.call("POST", "/events/" + id + ":attended", "{\"invitations\":[999999]}");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(called.status()).isEqualTo(201);
        assertThat(own).hasSize(1);
        assertThat(answered.status()).isEqualTo(200);
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(held.json().get("state").asString()).isEqualTo("HELD");
        assertThat(held.json().get("come").asInt()).isEqualTo(1);
        assertThat(held.json().get("attended").asInt()).isEqualTo(1);
        assertThat(new Visitor(port, "unit-insurer-picc").get("/events/" + id).status())
                .isEqualTo(404);
        assertThat(bank.call("POST", "/events/" + id + ":cancel", "").status()).isEqualTo(403);
        assertThat(
                        new Visitor(port, "unit-commerce")
                                .call("POST", "/events/" + id + ":attended", "{}")
                                .status())
                .isEqualTo(403);
        Visitor person = science.signIn();
        assertThat(person.page("/events").body()).contains("专精特新专场", "已举办");
        assertThat(person.page("/events/" + id).body()).contains("驻马店市澄曜科技有限公司", "登记到会");
    }

    @Test
    void nobodyHasComeBeforeTheDayAndCountiesSeeTheirOwn() throws InterruptedException {
        Visitor commerce = new Visitor(port, "unit-commerce");
        Visitor industry = new Visitor(port, "unit-industry");
        industry.upload(
                "/rosters/devices/imports",
                "器械.csv",
                LIST.replace("科技", "医疗").replace("机电", "康复").getBytes());
        publish(industry, "devices");
        long id =
                commerce.call(
                                "POST",
                                "/events",
                                """
                                {"title":"器械专场","roster":"devices","county":"",
                                 "units":["banks"],"heldOn":"2026-12-10","place":"会展中心"}
                                """)
                        .json()
                        .get("id")
                        .asLong();

        Visitor.Reply early =
                commerce.call("POST", "/events/" + id + ":attended", "{\"invitations\":[]}");
        String county = new Visitor(port, "unit-411702").get("/events/" + id).body();

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("当天起才能登记到会");
        assertThat(county).contains("澄曜").doesNotContain("朗润");
        assertThat(new Visitor(port, "unit-bank-icbc").signIn().page("/").body())
                .contains("受邀参加“器械专场”");
    }

    @Test
    void whatIsWrongWithAnEventIsSaidAtItsFields() {
        Visitor.Reply refused =
                new Visitor(port, "unit-science")
                        .call(
                                "POST",
                                "/events",
                                "{\"title\":\"\",\"heldOn\":\"2020-01-01\",\"units\":[\"nobody\"]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("field"))
                .contains("title", "place", "heldOn", "units");
    }

    private static void publish(Visitor keeper, String roster) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            int status = keeper.call("POST", "/rosters/" + roster + "/versions", "").status();
            if (status == 201) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("nothing to publish");
    }
}
