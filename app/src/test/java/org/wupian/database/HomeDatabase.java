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

/// The embedded database of a home where the product runs as a process of its own, reached past it.
public record HomeDatabase(Path home) {

    /// Rows of one text each, with nothing hidden.
    public List<String> ask(String sql) throws SQLException, IOException {
        Login superuser = Passwords.in(home.resolve("postgres/passwords")).superuser();
        try (Connection connection =
                        DriverManager.getConnection(
                                LocalPostgres.url(server().port(), FirstRoles.DATABASE),
                                superuser.user(),
                                superuser.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    /// SIGKILL to the server, which its own processes notice by themselves.
    public void kill() throws IOException {
        server().process().destroyForcibly();
    }

    /// SIGKILL to the server and each of its processes.
    public void killWhole() throws IOException {
        ProcessHandle server = server().process();
        List<ProcessHandle> all = server.descendants().toList();
        server.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private RunningServer server() throws IOException {
        Path data = home.resolve("postgres/data").toRealPath();
        return RunningServer.find(data, Binaries.in(TestDatabase.programs())).orElseThrow();
    }
}
