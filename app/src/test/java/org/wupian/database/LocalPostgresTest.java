package org.wupian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalPostgresTest {

    private static final Path PROGRAMS = TestDatabase.programs();

    private Path home = Path.of("");

    @BeforeEach
    void makeHome() throws IOException {
        home = TestDatabase.temporaryHome();
    }

    @AfterEach
    void removeHome() throws IOException {
        Durable.delete(home);
    }

    @Test
    void whatWasWrittenIsThereAfterAStopAndAStart() throws Exception {
        try (LocalPostgres server = start();
                Connection connection = HoldHome.owner(server)) {
            query(connection, "create table kept as select 7 as n");
        }

        try (LocalPostgres server = start();
                Connection connection = HoldHome.owner(server)) {
            assertThat(query(connection, "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void settingsAreDurableAndChineseIsCompared() throws Exception {
        try (LocalPostgres server = start();
                Connection connection = HoldHome.owner(server)) {
            assertThat(query(connection, "show fsync")).isEqualTo("on");
            assertThat(query(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(query(connection, "show data_checksums")).isEqualTo("on");
            query(connection, "create extension pg_trgm");
            assertThat(query(connection, "select similarity('鹏辉电源有限公司', '鹏辉电源公司') > 0.3"))
                    .isEqualTo("t");
        }
    }

    @Test
    void theProductsRoleMayMakeTemporaryTablesAndNothingElse() throws Exception {
        try (LocalPostgres server = start();
                Connection connection = HoldHome.owner(server)) {
            assertThat(query(connection, may("temporary"))).isEqualTo("t");
            assertThat(query(connection, may("create"))).isEqualTo("f");
        }
    }

    private static String may(String right) {
        return "select has_database_privilege('wupian_app', 'wupian', '%s')".formatted(right);
    }

    @Test
    void nobodyEntersWithoutTheGeneratedPassword() throws Exception {
        try (LocalPostgres server = start()) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(
                                    server.url("wupian"), "wupian_app", "wupian_app"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            it -> assertThat(it.getSQLState()).isEqualTo("28P01"));
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            home.resolve("postgres/passwords"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theServerIsNotRunByRoot() throws Exception {
        try (LocalPostgres server = start()) {
            RunningServer running =
                    RunningServer.find(server.data(), Binaries.in(PROGRAMS)).orElseThrow();

            assertThat(running.process().info().user().orElse("")).isNotEqualTo("root");
        }
    }

    @Test
    void aSecondStartOnTheSameHomeIsRefusedAndTheFirstGoesOn() throws Exception {
        try (LocalPostgres server = start();
                Connection connection = HoldHome.owner(server)) {
            assertThatThrownBy(this::start).isInstanceOf(HomeInUse.class);

            assertThat(query(connection, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aStartBrokenOffInTheMiddleIsMadeAnew() throws Exception {
        Files.createDirectories(home.resolve("postgres/data.new/base"));
        Files.writeString(home.resolve("postgres/data.new/PG_VERSION"), "18");

        try (LocalPostgres server = start();
                Connection connection = HoldHome.owner(server)) {
            assertThat(query(connection, "select 1")).isEqualTo("1");
            assertThat(home.resolve("postgres/data.new")).doesNotExist();
        }
    }

    @Test
    void aForeignProcessNamedByThePidFileIsLeftAlone() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            start().close();
            Path file = home.resolve("postgres/data/postmaster.pid");
            Files.writeString(file, "%d%n%s%n1%n5432%n".formatted(other.pid(), file.getParent()));
            Files.setOwner(file, Files.getOwner(home.resolve("postgres/data")));

            start().close();

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aDeadServerNobodyCollectedDoesNotKeepANewOneFromStarting() throws Exception {
        start().close();
        List<String> parent = List.of("sh", "-c", "true & echo $!; exec sleep 60");
        Process negligent = new ProcessBuilder(ServerUser.find().running(parent)).start();
        try {
            int dead = Integer.parseInt(output(negligent).readLine());
            Path file = home.resolve("postgres/data/postmaster.pid");
            Files.writeString(file, "%d%n%s%n1%n5432%n".formatted(dead, file.getParent()));
            Files.setOwner(file, Files.getOwner(home.resolve("postgres/data")));

            try (LocalPostgres server = start();
                    Connection connection = HoldHome.owner(server)) {
                assertThat(query(connection, "select 1")).isEqualTo("1");
            }
        } finally {
            negligent.destroyForcibly();
        }
    }

    @Test
    void aProcessThatOutlivesItsServerIsWaitedFor() throws Exception {
        try (LocalPostgres server = start()) {
            Connection connection = HoldHome.owner(server);
            String process = query(connection, "select pg_backend_pid()");
            signal("STOP", process); // busy with something that never looks up
            RunningServer.find(server.data(), Binaries.in(PROGRAMS))
                    .orElseThrow()
                    .process()
                    .destroyForcibly();

            Path log = home.resolve("postgres/server.log");
            while (!Files.readString(log).contains("is still in use")) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            signal("CONT", process);

            assertThat(ownerWhenBack(server, "select 1")).isEqualTo("1");
        }
    }

    private static void signal(String name, String process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, process).start().waitFor()).isZero();
    }

    @Test
    void aServerThatIsKilledComesBackWithWhatItHad() throws Exception {
        try (LocalPostgres server = start()) {
            try (Connection connection = HoldHome.owner(server)) {
                query(connection, "create table kept as select 7 as n");
            }
            RunningServer.find(server.data(), Binaries.in(PROGRAMS))
                    .orElseThrow()
                    .process()
                    .destroyForcibly();

            assertThat(ownerWhenBack(server, "select n from kept")).isEqualTo("7");
        }
    }

    private static String ownerWhenBack(LocalPostgres server, String sql) throws Exception {
        for (int attempt = 0; ; attempt++) {
            try (Connection connection = HoldHome.owner(server)) {
                return query(connection, sql);
            } catch (SQLException e) {
                if (attempt > 300) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    @Test
    void afterAKillNothingThatWasCommittedIsLost() throws Exception {
        Process holder = hold();
        int last = 0;
        try (BufferedReader said = output(holder)) {
            while (last < 50) {
                last = Integer.parseInt(said.readLine());
            }
            holder.toHandle().destroyForcibly(); // leaves what it said readable
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = line.matches("\\d+") ? Integer.parseInt(line) : last;
            }
        }

        try (LocalPostgres server = start();
                Connection connection = HoldHome.owner(server)) {
            assertThat(Integer.parseInt(query(connection, "select count(*) from written")))
                    .isGreaterThanOrEqualTo(last);
        }
    }

    private Process hold() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldHome.class.getName(),
                        home.toString(),
                        PROGRAMS.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private LocalPostgres start() throws IOException {
        return LocalPostgres.start(home, PROGRAMS, List.of());
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
