package org.wupian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wupian.database.HomeDatabase;
import org.wupian.database.TestDatabase;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// SIGKILL in the middle of a busy month: what was answered with success is there, nothing is half
/// done, every success is in the audit trail. The rounds share one home, which survives them all.
@Tag("slow")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KillTest {

    private enum Death {
        /// wupian dies and leaves its database running
        PRODUCT,
        /// wupian and the server die; the server's processes notice by themselves
        PRODUCT_AND_SERVER,
        /// every process dies
        EVERYTHING,
        /// only the database dies; wupian starts it again
        DATABASE
    }

    private static final Answered ANSWERED = new Answered();

    private static Path home;
    private static HomeDatabase database;
    private static OwnProcess product;

    @BeforeAll
    static void start() throws Exception {
        home = TestDatabase.homeWithPrograms();
        database = new HomeDatabase(home);
        product = startProduct();
    }

    @AfterAll
    static void stop() throws Exception {
        product.close();
        TestDatabase.remove(home);
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCT,            2026-01, 3",
        "EVERYTHING,         2026-02, 7",
        "PRODUCT_AND_SERVER, 2026-03, 1",
        "DATABASE,           2026-04, 8",
        "EVERYTHING,         2026-05, 4",
        "EVERYTHING,         2026-06, 9"
    })
    void afterAKillEverySuccessIsThereAndNothingIsHalfDone(Death death, String month, long seed)
            throws Exception {
        Random moment = new Random(seed);
        int before = ANSWERED.ofEachKind();
        try (MonthAtWork work =
                MonthAtWork.begin(List.of(product.port()), month, ANSWERED, moment)) {
            awaitSuccesses(work, before + 1 + moment.nextInt(10));
            TimeUnit.MICROSECONDS.sleep(moment.nextInt(20_000));
            kill(death);
            if (death == Death.DATABASE) {
                awaitSuccesses(work, ANSWERED.ofEachKind() + 3);
            }
        }
        if (death != Death.DATABASE) {
            product = startProduct();
        }

        assertThat(ANSWERED.surprises).isEmpty();
        assertEverySuccessIsThere();
        assertNothingIsHalfDone();
        assertTheAuditTrailKnowsEverything();
    }

    private static OwnProcess startProduct() throws Exception {
        return OwnProcess.start(home, List.of("wupian.demo=true", "wupian.demo.city=false"))
                .awaitReady();
    }

    private static void awaitSuccesses(MonthAtWork work, int count) throws InterruptedException {
        while (ANSWERED.ofEachKind() < count) {
            assertThat(work.isAnswered()).as(ANSWERED.surprises.toString()).isTrue();
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static void kill(Death death) throws Exception {
        switch (death) {
            case PRODUCT -> product.kill();
            case PRODUCT_AND_SERVER -> {
                product.handle().destroyForcibly();
                database.kill();
                product.kill();
            }
            case EVERYTHING -> {
                product.handle().destroyForcibly();
                database.killWhole();
                product.kill();
            }
            case DATABASE -> database.killWhole();
        }
    }

    private static void assertEverySuccessIsThere() {
        Visitor office = new Visitor(product.port(), "office");
        ANSWERED.submitted.forEach((name, text) -> {
            JsonNode report = report(office, name);
            assertThat(report.get("state").asString()).as(name).isIn("SUBMITTED", "ACCEPTED");
            assertThat(report.get("done").asString()).isEqualTo(text);
        });
        ANSWERED.accepted.forEach(it ->
                assertThat(report(office, it).get("state").asString())
                        .as(it)
                        .isEqualTo("ACCEPTED"));
        ANSWERED.kept.forEach(
                (path, content) -> assertThat(office.get(path).body()).as(path).isEqualTo(content));
        ANSWERED.issued.forEach((number, sha256) ->
                assertThat(
                                office.get("/bulletins/" + number)
                                        .json()
                                        .get("issue")
                                        .get("sha256")
                                        .asString())
                        .as(number)
                        .isEqualTo(sha256));
    }

    private static JsonNode report(Visitor office, String name) {
        String[] it = name.split("/");
        return office.get(
                        "/months/%s/progress/%s?organisation=%s&kind=%s"
                                .formatted(it[1], it[2], it[3], it[4]))
                .json();
    }

    private static void assertNothingIsHalfDone() throws Exception {
        assertThat(
                        database.ask(
                                """
                                select r.id || ' ' || r.state || ' ' || string_agg(v.step, ' ' order by v.id)
                                  from supervision.report r
                                  left join supervision.report_revision v
                                         on v.report = r.id and v.done = r.done
                                 group by r.id
                                having coalesce(string_agg(v.step, ' ' order by v.id), '')
                                       <> case r.state when 'SUBMITTED' then 'SUBMITTED'
                                                       when 'ACCEPTED' then 'SUBMITTED ACCEPTED'
                                                       else '' end
                                """))
                .as("reports and their kept texts")
                .isEmpty();
        assertThat(
                        database.ask(
                                """
                                select year || '/' || number from bulletin.issue
                                 where encode(sha256(document), 'hex') <> sha256
                                    or bytes <> length(document)
                                 union all
                                select 'gap' from bulletin.issue
                                having count(*) <> max(number)
                                """))
                .as("issues")
                .isEmpty();
        assertThat(
                        database.ask(
                                """
                                select s.revision::text
                                  from supervision.month_step s
                                 where s.step = 'CLOSED'
                                   and (select count(*) from supervision.frozen_report f
                                         where f.month = s.month and f.month_revision = s.revision)
                                       <> (select count(*) from supervision.report r
                                            where r.month = s.month)
                                """))
                .as("closes and what they froze")
                .isEmpty();
    }

    private static void assertTheAuditTrailKnowsEverything() throws Exception {
        while (!database.ask("select 'waits' from audit.pending").isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        JsonNode verified = new Visitor(product.port(), "auditor").get("/audit/verify").json();
        assertThat(verified.get("broken").isEmpty()).as(verified.toString()).isTrue();
        assertThat(once("report.submitted")).containsAll(ANSWERED.submitted.keySet());
        assertThat(once("report.accepted")).containsAll(new HashSet<>(ANSWERED.accepted));
        assertThat(once("bulletin.issued"))
                .containsAll(
                        ANSWERED.issued.keySet().stream().map(it -> "bulletin/" + it).toList());
        assertThat(once("report.submitted"))
                .isEqualTo(
                        new TreeSet<>(
                                database.ask(
                                        """
                                        select 'progress/' || to_char(month, 'YYYY-MM') || '/' || measure
                                               || '/' || organisation || '/' || kind
                                          from supervision.report
                                         where state in ('SUBMITTED', 'ACCEPTED')
                                        """)));
        assertThat(once("bulletin.issued"))
                .isEqualTo(
                        new TreeSet<>(
                                database.ask(
                                        "select 'bulletin/' || year || '/' || number"
                                                + " from bulletin.issue")));
    }

    /// The subjects of an action, none of them twice.
    private static Set<String> once(String action) throws Exception {
        List<String> subjects =
                database.ask("select subject from audit.link where action = '" + action + "'");
        assertThat(subjects).doesNotHaveDuplicates();
        return new TreeSet<>(subjects);
    }
}
