package org.wupian.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wupian.OwnProcess;
import org.wupian.supervision.Visitor;

/// The product itself on a PostgreSQL of its operator.
@Tag("slow")
class ExternalDatabaseProductTest {

    private static OperatorsServer server;
    private static Path home;

    @BeforeAll
    static void start() throws Exception {
        home = TestDatabase.homeWithPrograms();
        server = OperatorsServer.start();
        server.execute(
                "create role keeper login password 'k'",
                "create database city owner keeper",
                "revoke all on database city from public");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        TestDatabase.remove(home);
    }

    @Test
    void withoutTheRightToMakeItsRoleItEndsAndSaysWhatToDoAndWithItWorks() throws Exception {
        try (OwnProcess refused = OwnProcess.start(home, settings())) {
            assertThat(refused.awaitEnd()).isEqualTo(1);
            assertThat(refused.output())
                    .contains("keeper lacks the right to make it (CREATEROLE)")
                    .contains("run `create role wupian_app login password '…'`")
                    .doesNotContain("\tat ");
        }

        server.execute("alter role keeper createrole");

        try (OwnProcess product = OwnProcess.start(home, settings()).awaitReady()) {
            Visitor office = new Visitor(product.port(), "office");
            assertThat(office.call("PUT", "/months/2026-10", "").status()).isEqualTo(200);
            assertThat(office.get("/months/2026-10/progress").json().get("items").isEmpty())
                    .isFalse();
        }
        assertThat(ownedBy("wupian_app")).isEmpty();
        assertThat(home.resolve("postgres/data")).doesNotExist();
    }

    private static List<String> settings() {
        return List.of(
                "wupian.pack=zhumadian",
                "wupian.demo=true",
                "wupian.demo.city=false",
                "wupian.db.url=" + server.url("city"),
                "wupian.db.user=keeper",
                "wupian.db.password=k");
    }

    private static List<String> ownedBy(String role) throws Exception {
        return server.ask(
                "city",
                """
                select relname from pg_class where relowner = '%1$s'::regrole
                union all
                select nspname from pg_namespace where nspowner = '%1$s'::regrole
                union all
                select proname from pg_proc where proowner = '%1$s'::regrole
                """
                        .formatted(role));
    }
}
