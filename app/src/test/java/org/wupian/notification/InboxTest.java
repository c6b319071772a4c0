package org.wupian.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.supervision.Visitor;

/// The inbox as people read it, and as programs do.
@WupianTest(pack = "src/test/packs/qingshan", demo = true, own = true)
class InboxTest {

    private static final String TEXT = "重大事项“登记窗口”有新的上报或答复，请办理。";

    @LocalServerPort int port;
    @Autowired Notices notices;

    @BeforeEach
    void tell() {
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () -> notices.tell("office", "meeting.notice.matter", "/months", "登记窗口"));
    }

    @Test
    void whoWorksForTheUnitReadsTheNoticeAndGoesWhereItLeads() {
        Visitor office = new Visitor(port, "unit-office").signIn();
        assertThat(office.page("/inbox").body()).contains(TEXT, "未读", "全部标为已读");
        assertThat(office.page("/").body()).contains("条通知未读");
        long id = newest("office");

        Visitor.Reply opened = office.submit("/inbox/" + id, Map.of());

        assertThat(opened.response().headers().firstValue("Location")).contains("/months");
        office.submit("/inbox/read", Map.of());
        assertThat(office.page("/inbox").body()).contains(TEXT).doesNotContain("全部标为已读");
    }

    @Test
    void administratorAndAuditorOfTheOfficeSeeNoneOfItsNotices() {
        long id = newest("office");
        for (String account : List.of("admin", "auditor")) {
            Visitor visitor = new Visitor(port, account).signIn();

            assertThat(visitor.page("/inbox").body()).as(account).doesNotContain(TEXT);
            assertThat(visitor.submit("/inbox/" + id, Map.of()).status()).isEqualTo(404);
            visitor.submit("/inbox/read", Map.of());
            assertThat(
                            new Visitor(port, account)
                                    .call("POST", "/notices/" + id + ":read", "")
                                    .status())
                    .isEqualTo(204);
            assertThat(new Visitor(port, account).get("/notices").json().get("items").size())
                    .isZero();
        }

        assertThat(new Visitor(port, "office").get("/notices").json().get("unread").asInt())
                .isPositive();
    }

    private long newest(String account) {
        return new Visitor(port, account)
                .get("/notices")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asLong();
    }
}
