package org.wupian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.database.TestDatabase;
import org.wupian.supervision.Visitor;

/// While the database is away everybody is told to wait, and nobody has to sign in again
/// afterwards.
@Tag("slow")
@WupianTest(demo = true, own = true)
class DatabaseAwayTest {

    @LocalServerPort int port;

    @Value("${wupian.db.url}")
    String url = "";

    private Visitor person = new Visitor(0, "");
    private Visitor program = new Visitor(0, "");

    @BeforeEach
    void arrive() throws InterruptedException {
        while (new Visitor(port, "office").page("/sign-in").status() != 200) {
            TimeUnit.MILLISECONDS.sleep(100); // the pool still holds connections of before
        }
        person = new Visitor(port, "office").signIn();
        program = new Visitor(port, "office");
        assertThat(person.page("/months").status()).isEqualTo(200);
        assertThat(program.get("/months").status()).isEqualTo(200);
    }

    @Test
    void aPersonSeesAPageThatSaysSoAndThenGoesOn() throws InterruptedException {
        TestDatabase.away(
                url,
                () -> {
                    Visitor.Reply reply = person.page("/months");

                    assertThat(reply.status()).isEqualTo(503);
                    assertThat(reply.body()).contains("<h1>暂时无法使用", "lang=\"zh-CN\"");
                });

        assertThat(whenItIsBack("/months").body()).contains("data-account=\"office\"");
    }

    /// A connection that died a moment ago may still be handed out once.
    private Visitor.Reply whenItIsBack(String path) throws InterruptedException {
        Visitor.Reply reply = person.page(path);
        for (int i = 0; i < 100 && reply.status() == 503; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            reply = person.page(path);
        }
        return reply;
    }

    @Test
    void aFormIsNotLostWithoutAWord() {
        person.page("/months");

        TestDatabase.away(
                url,
                () ->
                        assertThat(person.submit("/months", Map.of("month", "2026-09")).status())
                                .isEqualTo(503));
    }

    @Test
    void aProgramGetsAProblemDocument() {
        TestDatabase.away(
                url,
                () -> {
                    Visitor.Reply reply = program.get("/months");

                    assertThat(reply.status()).isEqualTo(503);
                    assertThat(reply.json().get("code").asString()).isEqualTo("unavailable");
                    assertThat(reply.response().headers().firstValue("Content-Type"))
                            .hasValue("application/problem+json");
                });
    }

    @Test
    void signingInSaysSoToo() {
        Visitor stranger = new Visitor(port, "kejiju");
        stranger.page("/sign-in");

        TestDatabase.away(
                url,
                () ->
                        assertThat(
                                        stranger.submit(
                                                        "/sign-in",
                                                        Map.of(
                                                                "login",
                                                                "kejiju",
                                                                "password",
                                                                "demo"))
                                                .status())
                                .isEqualTo(503));
    }
}
