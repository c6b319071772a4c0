package org.wupian.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.database.TestDatabase;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// The running product with its lake, and the database behind it.
abstract class LakeProduct {

    @LocalServerPort int port;

    @Value("${wupian.home}")
    Path home;

    @Value("${wupian.db.url}")
    String url;

    @Value("${wupian.db.user}")
    String owner;

    @Value("${wupian.db.password}")
    String password;

    ParquetFiles files = new ParquetFiles(Path.of(""));
    private final List<String> views = new ArrayList<>();

    @BeforeEach
    void findFiles() {
        files = new ParquetFiles(home.resolve("lake"));
    }

    @AfterEach
    void dropViews() throws SQLException {
        for (String view : views) {
            asOwner("drop view fact." + view);
        }
    }

    void view(String name, String query) throws SQLException {
        asOwner("create view fact.%s as %s".formatted(name, query));
        views.add(name);
    }

    void asOwner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Visitor visitor(String account) {
        return new Visitor(port, account);
    }

    JsonNode export() {
        Visitor.Reply reply = visitor("office").call("POST", "/lake:export", "");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    List<Long> database(String query) {
        return TestDatabase.beyondPolicies(url, query);
    }

    Path set() {
        try {
            return home.resolve("lake").toRealPath();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
