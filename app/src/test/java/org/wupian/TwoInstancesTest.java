package org.wupian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.wupian.database.OperatorsServer;
import org.wupian.database.TestDatabase;
import org.wupian.supervision.Visitor;

/// Two instances on one PostgreSQL, begun together on an empty database; at the end one is killed.
@Tag("slow")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoInstancesTest {

    private static final String JOB = "job.scheduled_task where task_name = 'remind-units'";

    private static OperatorsServer server;
    private static Path home;
    private static Path otherHome;
    private static OwnProcess one;
    private static OwnProcess other;

    @BeforeAll
    static void start() throws Exception {
        server = OperatorsServer.start();
        server.execute(
                "create role keeper login createrole password 'k'",
                "create database city owner keeper",
                "revoke all on database city from public");
        home = TestDatabase.homeWithPrograms();
        otherHome = TestDatabase.homeWithPrograms();
        Path shared = Files.createDirectories(home.resolve("uploads"));
        Files.createSymbolicLink(otherHome.resolve("uploads"), shared);
        one = OwnProcess.start(home, settings());
        other = OwnProcess.start(otherHome, settings());
        one.awaitReady();
        other.awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        one.close();
        other.close();
        server.close();
        TestDatabase.remove(otherHome);
        TestDatabase.remove(home);
    }

    private static List<String> settings() {
        return List.of(
                "wupian.demo=true",
                "wupian.demo.city=false",
                "wupian.clock=2026-11-26T09:00",
                "wupian.jobs.polling=500ms",
                "wupian.jobs.heartbeat=1s",
                "wupian.db.url=" + server.url("city"),
                "wupian.db.user=keeper",
                "wupian.db.password=k");
    }

    @Test
    @Order(1)
    void startedTogetherOnAnEmptyDatabaseTheyMakeOneCity() throws Exception {
        assertThat(asked("select count(*) from plan.version")).containsExactly("1");
        awaitTrue("select count(*) = 0 from audit.pending");
        assertThat(asked("select count(*) from audit.link where action = 'plan.adopted'"))
                .containsExactly("1");
        for (OwnProcess it : List.of(one, other)) {
            var units = new Visitor(it.port(), "office").get("/organisations").json().get("items");
            assertThat(units.size()).isGreaterThan(30);
        }
    }

    @Test
    @Order(2)
    void aPersonIsSignedInAtBothAndLeavesBoth() {
        Visitor here = new Visitor(one.port(), "office").signIn();
        here.page("/months");

        Visitor there = here.at(other.port());
        assertThat(there.page("/months").body()).contains("data-account=\"office\"");
        assertThat(there.submit("/months", Map.of("month", "2026-10")).status()).isEqualTo(303);
        assertThat(here.page("/months/2026-10").status()).isEqualTo(200);

        there.page("/months");
        assertThat(there.submit("/sign-out", Map.of()).status()).isEqualTo(302);
        assertThat(here.page("/months").status()).isEqualTo(302);
    }

    @Test
    @Order(3)
    void aJobRunsOnce() throws Exception {
        long before = version();
        for (int run = 1; run <= 5; run++) {
            makeTheJobDue();
            awaitTrue("select not picked and execution_time > now() from " + JOB);

            // one step to pick it, one to plan it anew
            assertThat(version()).isEqualTo(before + 2L * run);
        }
        assertThat(noticesSentTwice()).isEmpty();
        assertThat(asked("select count(*) > 20 from supervision.reminder")).containsExactly("t");
    }

    @Test
    @Order(4)
    void whenOneIsKilledTheOtherFinishesItsWorkAndNobodyThereNoticesAnything() throws Exception {
        new Visitor(one.port(), "office").call("PUT", "/months/2026-09", "");
        Answered answered = new Answered();
        Answered lost = new Answered();
        OwnProcess dying;
        OwnProcess living;
        Visitor person;
        MonthAtWork goingOn;
        try (Connection operator = server.superuser("city");
                Statement statement = operator.createStatement()) {
            operator.setAutoCommit(false);
            // the job stops in its middle, and the audit trail waits
            statement.execute("lock table supervision.reminder in access exclusive mode");
            statement.execute("select pg_advisory_xact_lock(hashtext('audit.link'))");
            makeTheJobDue();
            awaitTrue("select picked from " + JOB);
            awaitTrue(
                    "select count(*) > 0 from pg_locks where relation ="
                            + " 'supervision.reminder'::regclass and not granted");
            String picker = asked("select picked_by from " + JOB).getFirst();
            dying = picker.endsWith("/" + one.handle().pid()) ? one : other;
            living = dying == one ? other : one;
            assertThat(picker).endsWith("/" + dying.handle().pid());
            person = new Visitor(dying.port(), "office").signIn();
            goingOn = work(living, "2026-11", answered, 1);
            try (MonthAtWork _ = work(dying, "2026-12", lost, 2)) {
                awaitEachKind(lost, 2);
                awaitEachKind(answered, 2);
                assertThat(asked("select count(*) > 4 from audit.pending")).containsExactly("t");
                dying.kill();
            }
            operator.rollback();
        }
        awaitEachKind(answered, answered.ofEachKind() + 3);
        goingOn.close();

        assertThat(answered.surprises).isEmpty();
        assertThat(answered.delays).isEmpty();
        assertThat(lost.surprises).isEmpty();
        awaitTrue("select not picked and execution_time > now() from " + JOB);
        assertThat(
                        asked(
                                "select count(*) > 0 from supervision.reminder where month = '2026-09-01'"))
                .containsExactly("t");
        assertThat(noticesSentTwice()).isEmpty();
        Aftermath after = new Aftermath(living.port(), TwoInstancesTest::asked);
        after.assertThereIs(answered);
        after.assertThereIs(lost);
        after.assertNothingIsHalfDone();
        after.assertTheAuditTrailKnows(answered);
        after.assertTheAuditTrailKnows(lost);
        assertThat(person.at(living.port()).page("/months").body())
                .contains("data-account=\"office\"");
    }

    private static MonthAtWork work(OwnProcess at, String month, Answered answered, int seed) {
        return MonthAtWork.begin(List.of(at.port()), month, answered, new Random(seed));
    }

    private static void awaitEachKind(Answered answered, int count) throws InterruptedException {
        while (answered.ofEachKind() < count) {
            assertThat(answered.surprises).isEmpty();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void makeTheJobDue() throws Exception {
        try (Connection operator = server.superuser("city");
                Statement statement = operator.createStatement()) {
            statement.execute(
                    "update job.scheduled_task set execution_time = now()"
                            + " where task_name = 'remind-units'");
        }
    }

    private static long version() throws Exception {
        return Long.parseLong(asked("select version from " + JOB).getFirst());
    }

    private static List<String> noticesSentTwice() throws Exception {
        return asked(
                """
                select organisation || ' ' || key || ' ' || link
                  from notification.notice
                 where key like 'notification.reminder%'
                 group by organisation, account, key, arguments, link
                having count(*) > 1
                """);
    }

    private static void awaitTrue(String sql) throws Exception {
        while (!asked(sql).equals(List.of("t"))) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static List<String> asked(String sql) throws Exception {
        return server.ask("city", sql);
    }
}
