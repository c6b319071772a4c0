package org.wupian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SafekeepingTest {

    private Path home = Path.of("");
    private Path other = Path.of("");
    private Path place = Path.of("");
    private Path backup = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        home = TestDatabase.homeWithPrograms();
        other = TestDatabase.homeWithPrograms();
        place = TestDatabase.temporaryHome();
        backup = place.resolve("backup");
    }

    @AfterEach
    void removeFolders() throws IOException {
        Durable.delete(home);
        Durable.delete(other);
        Durable.delete(place);
    }

    @Test
    void aBackupUnderWritesIsWholeWhenRestored() throws Exception {
        Files.createDirectories(home.resolve("keys"));
        SecretFile.write(home.resolve("keys/field"), "the key");
        try (LocalPostgres server = LocalPostgres.start(home);
                Writer writer = new Writer(server)) {
            writer.awaitWritten(200);
            int before = writer.written();

            new Safekeeping(home).backup(backup, true);

            writer.awaitWritten(writer.written() + 200);
            new Safekeeping(other).restore(backup);
            assertRestored(before, writer.written());
        }
    }

    @Test
    void aBackupOfAHomeAtRestIsWholeToo() throws Exception {
        LocalPostgres.start(home).close();

        new Safekeeping(home).backup(backup, true);
        new Safekeeping(other).restore(backup);

        try (LocalPostgres server = LocalPostgres.start(other);
                Connection connection = HoldHome.owner(server)) {
            assertThat(number(connection, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void theLakeInForceIsSavedAndRestoredAndNoOther() throws Exception {
        SwappedFolder lake = new SwappedFolder(home.resolve("lake"));
        Path set = lake.begin();
        Files.writeString(set.resolve("fact.measure.parquet"), "facts");
        Files.writeString(set.resolve("manifest.json"), "{}");
        lake.putInForce(set);
        Files.writeString(lake.begin().resolve("fact.measure.parquet"), "half");
        Files.writeString(other.resolve("lake.new"), "left by a kill");

        new Safekeeping(home).backup(backup, false);
        new Safekeeping(other).restore(backup);

        assertThat(other.resolve("lake/fact.measure.parquet")).hasContent("facts");
        assertThat(other.resolve("lake/manifest.json")).hasContent("{}");
        assertThat(new SwappedFolder(other.resolve("lake")).begin()).isEmptyDirectory();
        assertThat(other.resolve("lake/fact.measure.parquet")).hasContent("facts");
        assertThat(backup.resolve("files/lake.sets")).doesNotExist();
    }

    @Test
    void nothingIsRestoredOverACity() throws Exception {
        LocalPostgres.start(home).close();
        new Safekeeping(home).backup(backup, true);

        assertThatThrownBy(() -> new Safekeeping(home).restore(backup))
                .hasMessageContaining("holds a city already");
    }

    @Test
    void aDamagedBackupIsRefusedAndNoCityBeginsInItsPlace() throws Exception {
        LocalPostgres.start(home).close();
        new Safekeeping(home).backup(backup, true);
        Files.writeString(backup.resolve("postgres/data/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> new Safekeeping(other).restore(backup))
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> LocalPostgres.start(other)).hasMessageContaining("do it again");
    }

    @Test
    void anUnfinishedBackupIsRefused() throws Exception {
        Files.createDirectories(backup.resolve("postgres"));

        assertThatThrownBy(() -> new Safekeeping(other).restore(backup))
                .hasMessageContaining("no finished backup");
        assertThatThrownBy(() -> new Safekeeping(home).backup(backup, true))
                .hasMessageContaining("not empty");
    }

    private void assertRestored(int atLeast, int atMost) throws Exception {
        try (LocalPostgres server = LocalPostgres.start(other);
                Connection connection = HoldHome.owner(server)) {
            int rows = number(connection, "select count(*) from written");
            assertThat(rows).isBetween(atLeast, atMost);
            assertThat(number(connection, "select max(n) from written")).isEqualTo(rows);
            assertThat(number(connection, "select coalesce(sum(amount), 0) from balance")).isZero();
            for (int n = 1; n <= rows; n++) {
                assertThat(other.resolve("uploads/" + n)).hasContent("evidence " + n);
            }
            assertThat(other.resolve("keys/field")).hasContent("the key");
        }
    }

    private static int number(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /// Writes without a pause: a file, then the row that names it and two amounts that are zero
    /// together.
    private final class Writer implements AutoCloseable {

        private final AtomicInteger written = new AtomicInteger();
        private final AtomicBoolean stop = new AtomicBoolean();
        private final Thread thread;

        Writer(LocalPostgres server) throws Exception {
            Files.createDirectories(home.resolve("uploads"));
            try (Connection connection = HoldHome.owner(server);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table written (n int primary key, filler text)");
                statement.execute("create table balance (n int, amount int)");
            }
            thread = Thread.ofPlatform().start(() -> write(server));
        }

        private void write(LocalPostgres server) {
            try (Connection connection = HoldHome.owner(server);
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (int n = 1; !stop.get(); n++) {
                    Files.writeString(home.resolve("uploads/" + n), "evidence " + n);
                    for (String sql :
                            List.of(
                                    "insert into written values (%d, repeat('x', 4000))",
                                    "insert into balance values (%d, 5), (%d, -5)")) {
                        statement.execute(sql.replace("%d", String.valueOf(n)));
                    }
                    connection.commit();
                    written.set(n);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        int written() {
            return written.get();
        }

        void awaitWritten(int count) {
            while (written.get() < count && thread.isAlive()) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() throws InterruptedException {
            stop.set(true);
            thread.join();
        }
    }
}
