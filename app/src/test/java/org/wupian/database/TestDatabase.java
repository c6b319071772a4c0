package org.wupian.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.kernel.Caller;

/// A real, migrated PostgreSQL database for one test class. All of them live in one server of the
/// JVM, started when the first is asked for and removed at the JVM's end; each is a copy of one
/// migrated template.
///
/// ```java
/// private static final TestDatabase DATABASE = TestDatabase.fresh();
/// private final MonthTable table = new MonthTable(DATABASE.client());
///
/// DATABASE.as(OFFICE, () -> table.open(...));   // in a transaction with OFFICE's scope
/// ```
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final Address address;
    private final HikariDataSource app;
    private final TransactionTemplate transactions;

    private TestDatabase(String name, Address address) {
        this.name = name;
        this.address = address;
        this.app = DataSources.pool(address, 8);
        app.setMinimumIdle(0);
        app.setIdleTimeout(10_000);
        this.transactions = new TransactionTemplate(new ScopedTransactions(app));
    }

    /// A new database with all migrations applied and no rows but theirs.
    public static TestDatabase fresh() {
        LocalPostgres server = Server.START.server;
        String name = "test_" + COUNT.incrementAndGet();
        Server.execute(
                server, "create database %s template migrated owner wupian_owner".formatted(name));
        return new TestDatabase(name, Server.address(server, name));
    }

    /// A new database as it was after one migration and before the next, to be migrated on.
    ///
    /// @param version of the last migration that is applied
    static TestDatabase after(String version) {
        LocalPostgres server = Server.START.server;
        String name = "test_" + COUNT.incrementAndGet();
        Server.execute(server, "create database %s owner wupian_owner".formatted(name));
        Server.migrate(server, name, version);
        return new TestDatabase(name, Server.address(server, name));
    }

    /// Applies the migrations that are left.
    void migrate() {
        Server.migrate(Server.START.server, name, "latest");
    }

    /// The product's role: policies apply.
    public DataSource app() {
        return app;
    }

    public JdbcClient client() {
        return JdbcClient.create(app);
    }

    /// The owner of the tables: policies apply to it too.
    public DataSource owner() {
        return DataSources.owner(address);
    }

    /// Transactions that take the scope of [CurrentCaller].
    public TransactionTemplate transactions() {
        return transactions;
    }

    /// Does the work as the caller, in one transaction.
    public <T> T as(Caller caller, Supplier<T> work) {
        return CurrentCaller.as(caller, () -> transactions.execute(_ -> work.get()));
    }

    /// Does the work as the caller, in one transaction.
    public void as(Caller caller, Runnable work) {
        CurrentCaller.as(caller, () -> transactions.executeWithoutResult(_ -> work.run()));
    }

    /// In the transaction there is, as whoever calls now.
    <T> T joined(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    public String name() {
        return name;
    }

    /// The settings with which the product uses this database instead of an embedded one.
    public List<String> properties() {
        return List.of(
                "wupian.db.url=" + address.url(),
                "wupian.db.user=" + address.owner().user(),
                "wupian.db.password=" + address.owner().password(),
                "wupian.db.app.user=" + address.app().user(),
                "wupian.db.app.password=" + address.app().password());
    }

    /// Does the work while the database lets nobody in and has thrown everybody out.
    public static void away(String url, Runnable work) {
        String name = url.substring(url.lastIndexOf('/') + 1);
        String open = "alter database " + name + " allow_connections ";
        Server.execute(Server.START.server, open + "false");
        Server.execute(
                Server.START.server,
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                        .formatted(name));
        try {
            work.run();
        } finally {
            Server.execute(Server.START.server, open + "true");
        }
    }

    /// Numbers of a query of facts for which no policies hold, not those that bind their owner
    /// either.
    public static List<Long> beyondPolicies(String url, String query) {
        Login superuser = Server.START.server.passwords().superuser();
        String name = url.substring(url.lastIndexOf('/') + 1);
        try (Connection connection =
                        DriverManager.getConnection(
                                Server.START.server.url(name),
                                superuser.user(),
                                superuser.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    """
                    do $$ declare it record; begin
                        for it in
                            select distinct t.oid::regclass as name
                              from pg_class v
                              join pg_rewrite r on r.ev_class = v.oid
                              join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                              join pg_class t on d.refclassid = 'pg_class'::regclass and d.refobjid = t.oid
                             where v.relnamespace = 'fact'::regnamespace and t.relforcerowsecurity
                        loop execute format('alter table %s no force row level security', it.name);
                        end loop;
                    end $$
                    """);
            List<Long> numbers = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    numbers.add(row.getLong(1));
                }
            }
            connection.rollback();
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A new folder for a home, which the server's user can pass through.
    static Path temporaryHome() throws IOException {
        Path home = Files.createTempDirectory(temporary(), "wupian-test-");
        PosixModes.set(home, "rwx--x--x");
        return home;
    }

    /// A new folder for a home whose embedded server finds its programs where all tests have them.
    public static Path homeWithPrograms() throws IOException {
        Path home = temporaryHome();
        Files.createDirectories(home.resolve("postgres"));
        Files.createSymbolicLink(
                home.resolve("postgres/programs"),
                Files.createDirectories(programs()).toRealPath());
        return home;
    }

    /// Removes a home and all that is in it.
    public static void remove(Path home) throws IOException {
        Durable.delete(home);
    }

    /// The server's programs, unpacked once for all tests of this user.
    static Path programs() {
        return temporary().resolve("wupian-test-programs-" + System.getProperty("user.name", ""));
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    }

    /// The one server of this JVM.
    private enum Server {
        START;

        private static final Duration PATIENCE = Duration.ofSeconds(15);

        private final LocalPostgres server;

        Server() {
            try {
                server = start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            execute(server, "create database migrated owner wupian_owner");
            migrate(server, "migrated", "latest");
        }

        static void migrate(LocalPostgres server, String database, String target) {
            var flyway =
                    Flyway.configure()
                            .dataSource(DataSources.owner(address(server, database)))
                            .target(target);
            Migrations.configure(flyway, server.passwords().app().user());
            flyway.load().migrate();
        }

        private static LocalPostgres start() throws IOException {
            Path home = temporaryHome();
            LocalPostgres server =
                    LocalPostgres.start(
                            home,
                            programs(),
                            List.of("fsync=off", "synchronous_commit=off", "max_connections=200"));
            // after the contexts of the tests are closed, which still need it
            Runtime.getRuntime().addShutdownHook(new Thread(() -> removeLast(server, home)));
            return server;
        }

        /// Hooks of one JVM run at once: what uses the server is given time to end first, for
        /// without it each product under test waits ten seconds for a connection.
        private static void removeLast(LocalPostgres server, Path home) {
            try {
                Thread.sleep(100);
                for (Thread it : Thread.getAllStackTraces().keySet()) {
                    if (it.getName().equals("SpringApplicationShutdownHook")) {
                        it.join(PATIENCE);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            remove(server, home);
        }

        private static void remove(LocalPostgres server, Path home) {
            try {
                server.close();
                Durable.delete(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Address address(LocalPostgres server, String database) {
            Passwords passwords = server.passwords();
            return new Address(server.url(database), passwords.owner(), null, passwords.app());
        }

        static void execute(LocalPostgres server, String sql) {
            Login superuser = server.passwords().superuser();
            try (Connection connection =
                            DriverManager.getConnection(
                                    server.url("postgres"),
                                    superuser.user(),
                                    superuser.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
