package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import tools.jackson.databind.JsonNode;

/// The reminders of a living city, four working days after the due day of its open month.
@WupianTest(demo = true, city = true)
class RemindersPageTest {

    private static final String MONTH = "/months/2026-11";

    @LocalServerPort int port;

    @Test
    void theOfficeSeesWhoWasRemindedOnWhichStepAndWhen() {
        Visitor office = new Visitor(port, "office").signIn();
        assertThat(office.page(MONTH).body()).contains(MONTH + "/reminders");

        String page = office.page(MONTH + "/reminders").body();

        assertThat(page)
                .contains("2026年11月催报情况", "报送截止日为2026年11月20日", "截止前 3 个工作日", "2026年11月17日")
                .contains("单位、单位负责人、专班办公室", "2026年11月25日 08:30", "沃川农商银行");
        assertThat(office.page(MONTH + "/reminders?step=OFFICE").body())
                .contains("沃川农商银行")
                .doesNotContain("2026年11月17日 08:30");
        assertThat(office.page("/months/2026-09/reminders").body()).contains("本月已关账，不再催报");
    }

    @Test
    void programsReadTheSame() {
        JsonNode answer = new Visitor(port, "office").get(MONTH + "/reminders").json();

        assertThat(answer.get("dueOn").asString()).isEqualTo("2026-11-20");
        assertThat(answer.get("steps").valueStream().map(it -> it.get("day").asString()))
                .containsExactly("2026-11-17", "2026-11-20", "2026-11-23", "2026-11-25");
        assertThat(answer.get("steps").valueStream().map(it -> it.get("workingDays").asInt()))
                .containsExactly(-3, 0, 1, 3);
        List<JsonNode> items = answer.get("items").valueStream().toList();
        assertThat(items).isNotEmpty();
        assertThat(items.getFirst().get("step").asString()).isEqualTo("OFFICE");
        assertThat(items.getLast().get("step").asString()).isEqualTo("BEFORE");
        assertThat(items).allMatch(it -> it.get("openReports").asInt() > 0);
    }

    @Test
    void overseersSeeItUnitsDoNot() {
        for (String account : List.of("auditor", "jianguan")) {
            assertThat(new Visitor(port, account).get(MONTH + "/reminders").status())
                    .isEqualTo(200);
        }
        for (String account : List.of("kejiju", "bank-1", "group-tech", "admin")) {
            assertThat(new Visitor(port, account).get(MONTH + "/reminders").status())
                    .isEqualTo(403);
        }
        assertThat(new Visitor(port, "office").get("/months/1999-01/reminders").status())
                .isEqualTo(404);
    }
}
