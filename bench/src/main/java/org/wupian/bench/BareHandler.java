package org.wupian.bench;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.concurrent.Executors;

/// The limit of J4, a process of its own: the JDK's HTTP server on virtual threads that asks the
/// same database what a signed-in page cannot do without (the session, the caller's scope, one
/// query for the content) and writes bytes that are ready. No framework, no template, no
/// permission.
final class BareHandler {

    static final String SESSION =
            "select s.primary_id, s.session_id, s.creation_time, s.last_access_time,"
                    + " s.max_inactive_interval, a.attribute_name, a.attribute_bytes"
                    + " from session.spring_session s left join session.spring_session_attributes a"
                    + " on s.primary_id = a.session_primary_id where s.session_id = ?";
    static final String SCOPE =
            "select set_config('wupian.organisation', 'office', true),"
                    + " set_config('wupian.role', 'OFFICE', true),"
                    + " set_config('wupian.account', 'office', true)";
    private static final String CONTENT =
            "select number, ordinal, area, title, lead from fact.measure order by ordinal";

    private BareHandler() {}

    /// The session's key as its cookie carries it.
    static String sessionOf(String cookie) {
        return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
    }

    /// @param arguments port, database, password, session, file with the page
    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(arguments[1]);
        pool.setUsername("wupian_app");
        pool.setPassword(arguments[2]);
        pool.setMaximumPoolSize(10);
        HikariDataSource database = new HikariDataSource(pool);
        byte[] page = Files.readAllBytes(Path.of(arguments[4]));
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])),
                        0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    ask(database, arguments[3]);
                    exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        server.start();
    }

    private static void ask(HikariDataSource database, String session) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            read(connection, SESSION, session);
            connection.commit();
            read(connection, SCOPE, null);
            read(connection, CONTENT, null);
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void read(
            Connection connection, String sql, @org.jspecify.annotations.Nullable String parameter)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (parameter != null) {
                statement.setString(1, parameter);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
    }
}
