package org.wupian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wupian.database.HomeDatabase;
import org.wupian.database.TestDatabase;

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
        Aftermath after = new Aftermath(product.port(), database::ask);
        after.assertThereIs(ANSWERED);
        after.assertNothingIsHalfDone();
        after.assertTheAuditTrailKnows(ANSWERED);
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
}
