package org.wupian.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A PostgreSQL as somebody else runs it (外部数据库): with no role and no database that wupian knows.
public final class OperatorsServer implements AutoCloseable {

    private final LocalPostgres server;
    private final Path home;

    private OperatorsServer(LocalPostgres server, Path home) {
        this.server = server;
        this.home = home;
    }

    public static OperatorsServer start() throws IOException, SQLException {
        Path home = TestDatabase.temporaryHome();
        LocalPostgres local =
                LocalPostgres.start(
                        home,
                        TestDatabase.programs(),
                        List.of("fsync=off", "synchronous_commit=off", "max_connections=100"));
        OperatorsServer it = new OperatorsServer(local, home);
        it.execute(
                "drop database wupian",
                "drop role " + local.passwords().owner().user(),
                "drop role " + local.passwords().app().user());
        return it;
    }

    public String url(String database) {
        return server.url(database);
    }

    /// What its operator does, in the database `postgres`.
    public void execute(String... statements) throws SQLException {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// Rows of one text each, with nothing hidden.
    public List<String> ask(String database, String sql) throws SQLException {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    /// A way in that nothing is hidden from.
    public Connection superuser(String database) throws SQLException {
        Login superuser = server.passwords().superuser();
        return DriverManager.getConnection(url(database), superuser.user(), superuser.password());
    }

    @Override
    public void close() throws IOException {
        server.close();
        Durable.delete(home);
    }
}
