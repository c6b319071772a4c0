package org.wupian.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// A process of its own for tests that kill it: starts the embedded server on a home, writes rows
/// and says each number once it is committed.
final class HoldHome {

    private HoldHome() {}

    public static void main(String[] arguments) throws Exception {
        LocalPostgres server =
                LocalPostgres.start(
                        Path.of(arguments[0]), Path.of(arguments[1]), java.util.List.of());
        try (Connection connection = owner(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists written (n int primary key)");
            for (int n = 1; ; n++) {
                statement.execute(
                        "insert into written values (%d) on conflict do nothing".formatted(n));
                System.out.println(n);
            }
        }
    }

    static Connection owner(LocalPostgres server) throws SQLException {
        Login owner = server.passwords().owner();
        return DriverManager.getConnection(
                server.url(FirstRoles.DATABASE), owner.user(), owner.password());
    }
}
