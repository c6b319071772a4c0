package org.wupian.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.kernel.SecretAnswer;
import org.wupian.plan.Milestones;

/// Calls that do something and then go wrong, take long or tell a secret.
@TestComponent
@RestController
class Trial {

    final AtomicInteger calls = new AtomicInteger();
    volatile boolean crashes;
    volatile CountDownLatch begun = new CountDownLatch(0);
    volatile CountDownLatch mayEnd = new CountDownLatch(0);

    private final Milestones milestones;

    Trial(Milestones milestones) {
        this.milestones = milestones;
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/v1/trial")
    Map<String, Integer> run(@RequestBody Map<String, String> body) throws InterruptedException {
        int call = calls.incrementAndGet();
        milestones.add("1", body.getOrDefault("title", ""), LocalDate.of(2027, 1, 1));
        begun.countDown();
        mayEnd.await();
        if (crashes) {
            throw new IllegalStateException("the machine went away");
        }
        return Map.of("call", call);
    }

    @Allowed(Role.OFFICE)
    @SecretAnswer
    @PostMapping("/api/v1/trial:secret")
    Map<String, String> secret() {
        return Map.of("token", "only once");
    }
}
