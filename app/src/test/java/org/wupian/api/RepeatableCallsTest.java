package org.wupian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.plan.Milestone;
import org.wupian.plan.Milestones;
import org.wupian.supervision.Visitor;

/// Calls that were sent twice, by people and networks.
@WupianTest(demo = true, own = true)
@Import(Trial.class)
class RepeatableCallsTest {

    @LocalServerPort int port;
    @Autowired Trial trial;
    @Autowired Milestones milestones;
    @Autowired AnswerTable answers;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    private final String key = Long.toHexString(ThreadLocalRandom.current().nextLong());
    private Visitor office = new Visitor(0, "");

    @BeforeEach
    void visit() {
        office = new Visitor(port, "office");
        trial.crashes = false;
    }

    private Visitor.Reply send(Visitor who, String title) {
        return who.call("POST", "/trial", "{\"title\":\"" + title + "\"}", "Idempotency-Key", key);
    }

    private long stored(String title) {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        milestones.of("1").stream()
                                .map(Milestone::title)
                                .filter(title::equals)
                                .count());
    }

    @Test
    void theSameCallSentAgainIsAnsweredAndNotDoneAgain() {
        Visitor.Reply first = send(office, "甲" + key);
        Visitor.Reply second = send(office, "甲" + key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.response().headers().firstValue(StoredAnswer.AGAIN)).isEmpty();
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.response().headers().firstValue("Content-Type"))
                .isEqualTo(first.response().headers().firstValue("Content-Type"));
        assertThat(second.response().headers().firstValue(StoredAnswer.AGAIN)).hasValue("true");
        assertThat(stored("甲" + key)).isEqualTo(1);
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        send(office, "乙" + key);

        Visitor.Reply other = send(office, "丙" + key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("api.key.other-request", "Idempotency-Key");
        assertThat(other.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(stored("丙" + key)).isZero();
    }

    @Test
    void anotherPersonsKeyIsAnotherKey() {
        send(office, "丁" + key);

        Visitor.Reply science = send(new Visitor(port, "kejiju"), "丁" + key);

        assertThat(science.status()).isEqualTo(403);
        assertThat(science.body()).doesNotContain("call");
        var seen =
                CurrentCaller.as(
                        new org.wupian.kernel.Caller(
                                "kejiju", "科技局", "science", org.wupian.kernel.Role.DEPARTMENT),
                        () ->
                                transaction.execute(_ ->
                                        answers.find(
                                                "office",
                                                key,
                                                clock.instant().minus(Duration.ofHours(1)))));
        assertThat(seen).isEmpty();
    }

    @Test
    void aCallThatCrashedIsWhollyUndoneAndMayBeSentAgain() {
        trial.crashes = true;
        Visitor.Reply crashed = send(office, "戊" + key);
        assertThat(crashed.status()).isEqualTo(500);
        assertThat(stored("戊" + key)).isZero();

        trial.crashes = false;
        Visitor.Reply again = send(office, "戊" + key);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.response().headers().firstValue(StoredAnswer.AGAIN)).isEmpty();
        assertThat(stored("戊" + key)).isEqualTo(1);
    }

    @Test
    void aRefusalIsNotKept() {
        String path = "/months/1999-01:close";
        Visitor.Reply refused = office.call("POST", path, "{}", "Idempotency-Key", key);
        Visitor.Reply other =
                office.call("POST", path, "{\"anyway\":true}", "Idempotency-Key", key);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(other.response().headers().firstValue(StoredAnswer.AGAIN)).isEmpty();
        assertThat(other.body()).doesNotContain("api.key.");
    }

    @Test
    void aSecondCallWhileTheFirstIsWorkedOnIsAConflict() throws Exception {
        trial.begun = new CountDownLatch(1);
        trial.mayEnd = new CountDownLatch(1);
        CompletableFuture<Visitor.Reply> first =
                CompletableFuture.supplyAsync(() -> send(office, "己" + key));
        trial.begun.await();

        Visitor.Reply second = send(new Visitor(port, "office"), "己" + key);
        trial.mayEnd.countDown();

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("api.key.running");
        assertThat(first.get().status()).isEqualTo(200);
        assertThat(stored("己" + key)).isEqualTo(1);
    }

    @Test
    void aSecretIsToldOnceAndNotKept() {
        Visitor.Reply first = office.call("POST", "/trial:secret", "{}", "Idempotency-Key", key);
        Visitor.Reply second = office.call("POST", "/trial:secret", "{}", "Idempotency-Key", key);

        assertThat(first.body()).contains("only once");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("api.key.secret").doesNotContain("only once");
    }

    @Test
    void aFileIsKnownAgainThoughItsFormIsPutTogetherAnew() {
        byte[] plan = "海山市若干措施\n1.办一件事。（责任单位：市财政局、市民政局）".getBytes(StandardCharsets.UTF_8);

        Visitor.Reply first = office.upload("/plans", "方案.txt", plan, key, "one");
        Visitor.Reply second = office.upload("/plans", "方案.txt", plan, key, "another");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.response().headers().firstValue("Location"))
                .isEqualTo(first.response().headers().firstValue("Location"));
        assertThat(office.upload("/plans", "其他.txt", plan, key, "one").status()).isEqualTo(422);
    }

    @Test
    void aKeyMustBeOne() {
        Visitor.Reply reply =
                office.call("POST", "/trial", "{}", "Idempotency-Key", "x".repeat(201));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("api.key.wrong");
    }

    @Test
    void answersAreForgottenAfterADay() {
        send(office, "庚" + key);

        int gone =
                CurrentCaller.as(
                        CurrentCaller.SYSTEM,
                        () -> {
                            Integer rows =
                                    transaction.execute(_ ->
                                            answers.forget(
                                                    clock.instant().plus(Duration.ofMinutes(1))));
                            return rows == null ? 0 : rows;
                        });

        assertThat(gone).isPositive();
        assertThat(send(office, "庚" + key).response().headers().firstValue(StoredAnswer.AGAIN))
                .isEmpty();
        assertThat(stored("庚" + key)).isEqualTo(2);
    }
}
