package org.wupian.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.supervision.Visitor;

/// Notices by mail, with a real SMTP server that can go away.
@WupianTest(
        pack = "src/test/packs/qingshan",
        demo = true,
        own = true,
        settings = {
            "spring.mail.host=127.0.0.1",
            "wupian.address=https://wupian.example/",
            "wupian.mail.from=notice@wupian.example"
        })
class LettersTest {

    private static GreenMail server = started(0);
    private static final int PORT = server.getSmtp().getPort();

    @LocalServerPort int port;
    @Autowired Letters letters;
    @Autowired Notices notices;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", () -> PORT);
    }

    private static GreenMail started(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMail server = new GreenMail(setup);
        server.start();
        return server;
    }

    @BeforeEach
    void giveAddresses() {
        for (String login : List.of("unit-office", "office", "admin", "auditor", "unit-harbour")) {
            String body =
                    "{\"name\":\"%s\",\"leader\":false,\"enabled\":true,\"mail\":\"%s@city.example\"}"
                            .formatted(login, login);
            assertThat(new Visitor(port, "admin").call("PUT", "/accounts/" + login, body).status())
                    .isEqualTo(200);
        }
    }

    @AfterEach
    void clear() throws Exception {
        send();
        server.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void whoWorksForTheOrganisationGetsTheSentenceAndTheLink() throws Exception {
        tell("office", null);

        assertThat(send()).isEqualTo(2);

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(addressees(received))
                .containsExactlyInAnyOrder("office@city.example", "unit-office@city.example");
        MimeMessage one = received[0];
        assertThat(one.getSubject()).isEqualTo("[五篇] 重大事项“登记窗口”有新的上报或答复，请办理。");
        assertThat(one.getContent().toString())
                .contains("演示数据", "重大事项“登记窗口”", "https://wupian.example/matters/7\n");
        assertThat(one.getFrom()[0]).hasToString("notice@wupian.example");
        assertThat(one.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(one.getMessageID()).matches("<letter-\\d+@wupian\\.example>");
        assertThat(one.getContentType()).startsWith("text/plain");
    }

    @Test
    void aNoticeToOneAccountIsMailedToThatAccountOnly() throws Exception {
        tell("office", "admin");

        assertThat(send()).isEqualTo(1);

        assertThat(addressees(server.getReceivedMessages())).containsExactly("admin@city.example");
    }

    @Test
    void nothingIsSentTwiceHoweverManySend() throws Exception {
        tell("office", null);
        tell("harbour", null);

        assertThat(atOnce(4, this::send).stream().mapToInt(it -> it).sum()).isEqualTo(3);

        assertThat(send()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    @Test
    void aMailServerThatIsAwayHoldsNothingUpAndGetsEverythingLater() throws Exception {
        server.stop();

        tell("office", null);
        assertThat(send()).isZero();
        assertThat(send()).isZero();
        assertThat(
                        new Visitor(port, "unit-office")
                                .get("/notices")
                                .json()
                                .get("items")
                                .get(0)
                                .get("text")
                                .asString())
                .contains("登记窗口");

        server = started(PORT);
        assertThat(send()).isEqualTo(2);
        assertThat(send()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whatWasHandedOverWithoutAnAnswerIsNotSentAgain() {
        tell("harbour", null);
        asProduct("update notification.notice set mailed = true");
        asProduct(
                """
                insert into notification.letter (notice, account, state, due_at)
                select max(id), 'unit-harbour', 'SENDING', max(at) from notification.notice
                """);

        assertThat(send()).isZero();
    }

    @Test
    void whoTookTheAddressBackGetsNoMore() {
        server.stop();
        tell("harbour", null);
        assertThat(send()).isZero();
        server = started(PORT);
        String body = "{\"name\":\"港航局\",\"leader\":false,\"enabled\":true,\"mail\":\"\"}";
        new Visitor(port, "admin").call("PUT", "/accounts/unit-harbour", body);

        assertThat(send()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatIsOldStandsInTheInboxOnly() {
        asProduct(
                """
                insert into notification.notice (organisation, key, link, at, mailed)
                values ('harbour', 'meeting.notice.matter', '/months', '2026-11-20T00:00:00Z', false)
                """);

        assertThat(send()).isZero();
    }

    private void tell(String organisation, @org.jspecify.annotations.Nullable String account) {
        NewNotice notice =
                new NewNotice(
                        organisation,
                        account,
                        "meeting.notice.matter",
                        List.of("登记窗口"),
                        "/matters/7");
        CurrentCaller.as(CurrentCaller.SYSTEM, () -> notices.tellAll(List.of(notice)));
    }

    private int send() {
        return CurrentCaller.as(CurrentCaller.SYSTEM, letters::send);
    }

    private void asProduct(String sql) {
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transaction.executeWithoutResult(_ -> {
                            int _ = db.sql(sql).update();
                        }));
    }

    private static List<String> addressees(MimeMessage[] mails) throws Exception {
        List<String> all = new ArrayList<>();
        for (MimeMessage it : mails) {
            Arrays.stream(it.getRecipients(Message.RecipientType.TO))
                    .map(Object::toString)
                    .forEach(all::add);
        }
        return all;
    }

    private static List<Integer> atOnce(int times, Callable<Integer> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> it :
                    threads.invokeAll(java.util.Collections.nCopies(times, work))) {
                answers.add(it.get());
            }
            return answers;
        }
    }
}
