package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.kernel.WorkingDays;
import org.wupian.notification.Notices;
import org.wupian.supervision.Months;
import org.wupian.supervision.ReminderLadder;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// How people hear of returns: the month's counts, the desk, notices and reminders. Two banks owe
/// one form each; the figures of September are due on Saturday the 10th of October, a working day.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2026-10-08T09:00", demo = true, own = true)
class ReturnDeskTest {

    private static final String FIGURES = "{\"cells\":[{\"item\":\"loans\",\"value\":1000}]}";

    @LocalServerPort int port;
    @Autowired Months months;
    @Autowired Submissions submissions;
    @Autowired ReturnDay dueDay;
    @Autowired ReturnReminderTable reminders;
    @Autowired People people;
    @Autowired Organisations organisations;
    @Autowired Notices notices;
    @Autowired ReminderLadder ladder;
    @Autowired WorkingDays calendar;
    @Autowired TransactionTemplate transaction;

    private Visitor visitor(String account) {
        return new Visitor(port, account);
    }

    private void open(String month) {
        assertThat(visitor("office").call("PUT", "/months/" + month, "").status()).isEqualTo(200);
    }

    private String handIn(String month) {
        Visitor.Reply taken =
                visitor("unit-bank-east")
                        .call("POST", "/returns/bank/months/" + month + "/submissions", FIGURES);
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        return "/submissions/" + taken.json().get("id").asString();
    }

    private String counts(String account, String month) {
        JsonNode it = visitor(account).get("/months/" + month).json().get("returns");
        return "%s %s %s".formatted(it.get("owed"), it.get("received"), it.get("accepted"));
    }

    private int remindOn(LocalDate day) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        ReturnReminders at =
                new ReturnReminders(
                        months,
                        submissions,
                        dueDay,
                        reminders,
                        people,
                        organisations,
                        notices,
                        ladder,
                        calendar,
                        Clock.fixed(day.atTime(8, 30).atZone(zone).toInstant(), zone));
        return CurrentCaller.as(CurrentCaller.SYSTEM, () -> transaction.execute(_ -> at.send()));
    }

    private String inbox(String account) {
        return visitor(account).signIn().page("/inbox").body();
    }

    @Test
    void theMonthCountsWhatIsOwedReceivedAndAccepted() {
        open("2026-01");
        assertThat(counts("office", "2026-01")).isEqualTo("2 0 0");

        String at = handIn("2026-01");
        assertThat(counts("office", "2026-01")).isEqualTo("2 1 0");
        visitor("renhang").call("POST", at + ":accept", "");
        assertThat(counts("office", "2026-01")).isEqualTo("2 1 1");
        assertThat(counts("unit-bank-east", "2026-01")).isEqualTo("1 1 1");
        assertThat(counts("unit-bank-west", "2026-01")).isEqualTo("1 0 0");
        assertThat(counts("gangju", "2026-01")).isEqualTo("0 0 0");
        assertThat(visitor("office").signIn().page("/months/2026-01").body())
                .contains("数据报送：应报 2 份，已报 1 份，已采纳 1 份", "/returns?month=2026-01");

        visitor("renhang").call("POST", at + ":return", "{\"reason\":\"口径不符\"}");
        assertThat(counts("office", "2026-01")).isEqualTo("2 0 0");
    }

    @Test
    void theDeskSaysWhatIsOwedWhatWaitsAndWhoIsLate() {
        open("2026-03");
        open("2026-09");

        assertThat(visitor("unit-bank-west").signIn().page("/").body())
                .contains("2026年3月《银行月报》逾期未报", "2026年9月《银行月报》待报", "2026年10月10日")
                .contains("/returns/bank/2026-09/bank-west");
        String at = handIn("2026-03");
        assertThat(visitor("unit-bank-east").signIn().page("/").body())
                .doesNotContain("2026年3月《银行月报》");
        for (String reviewer : List.of("office", "renhang")) {
            assertThat(visitor(reviewer).signIn().page("/").body())
                    .as(reviewer)
                    .contains("2026年3月有 1 张报表待审核", "2026年3月有 1 张报表逾期未报：西岭农商银行")
                    .doesNotContain("2026年9月有");
        }

        visitor("office").call("POST", at + ":return", "{\"cells\":{\"loans\":\"与统计数不一致\"}}");
        assertThat(visitor("unit-bank-east").signIn().page("/").body())
                .contains("2026年3月《银行月报》被退回");
        assertThat(visitor("gangju").signIn().page("/").body()).doesNotContain("银行月报");
    }

    @Test
    void theBankHearsWhyAFormCameBackAndThatOneWasAccepted() {
        open("2026-05");
        String at = handIn("2026-05");

        visitor("renhang").call("POST", at + ":return", "{\"cells\":{\"loans\":\"与统计数不一致\"}}");
        assertThat(inbox("unit-bank-east")).contains("2026年5月《银行月报》已退回，请修改后重新提交。理由：各项贷款余额：与统计数不一致");
        handIn("2026-05");
        visitor("renhang").call("POST", at + ":accept", "");
        assertThat(inbox("unit-bank-east")).contains("2026年5月《银行月报》已采纳。");
        assertThat(inbox("unit-bank-west")).doesNotContain("2026年5月《银行月报》");
    }

    @Test
    void missingFormsAreRemindedOfOnTheLadder() {
        open("2026-08");
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        months.all().stream()
                                .filter(it -> it.month().getMonthValue() != 8)
                                .forEach(it -> months.close(it.month(), "试")));
        handIn("2026-08");

        assertThat(remindOn(LocalDate.of(2026, 9, 6))).as("a Sunday").isZero();
        assertThat(remindOn(LocalDate.of(2026, 9, 4))).as("too early").isZero();
        assertThat(remindOn(LocalDate.of(2026, 9, 7))).as("bank-west").isEqualTo(1);
        assertThat(remindOn(LocalDate.of(2026, 9, 8))).as("once on a rung").isZero();
        assertThat(remindOn(LocalDate.of(2026, 9, 10))).isEqualTo(1);
        assertThat(remindOn(LocalDate.of(2026, 9, 15))).isEqualTo(1);

        assertThat(inbox("unit-bank-west"))
                .contains("2026年8月的数据报表将于2026年9月10日截止，还有 1 张没有提交")
                .contains("3 个工作日，还有 1 张没有提交，已报专班办公室");
        assertThat(inbox("unit-bank-east")).doesNotContain("数据报表将于");
        assertThat(inbox("office")).contains("2026年8月还有 1 个机构逾期 3 个工作日没有交齐数据报表");
    }

    @Test
    void whatWasExplainedStaysWhenAWorkbookIsSent() {
        open("2026-07");
        Visitor bank = visitor("unit-bank-east").signIn();
        String path = "/returns/bank/2026-07/bank-east";
        bank.page(path);
        Map<String, String> typed =
                Map.of("cell-loans", "88.5", "explain-loans-steady", "并购", "action", "save");
        assertThat(bank.submit(path, typed).status()).isEqualTo(303);
        byte[] template = bank.page(path + "/template").response().body();
        bank.page(path);

        assertThat(bank.submitFile(path + "/workbook", "报表.xlsx", template).status())
                .isEqualTo(303);

        JsonNode stored =
                bank.get("/returns/bank/months/2026-07/submissions").json().get("items").get(0);
        assertThat(stored.get("explanations").get("loans-steady").asString()).isEqualTo("并购");
    }
}
