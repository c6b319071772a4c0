package org.wupian.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL its operator runs (外部数据库): finds out at start whether the owner may own and the
/// product's role is held by policies, and makes that role where the owner may.
final class ExternalDatabase {

    private final String url;
    private final Login owner;
    private final Login app;

    /// @param appPassword null derives it from the owner's, so that several instances agree
    ExternalDatabase(String url, Login owner, String appUser, @Nullable String appPassword) {
        this.url = url;
        this.owner = owner;
        this.app = new Login(appUser, appPassword == null ? derived(owner, appUser) : appPassword);
    }

    /// @throws MissingRight when the operator has to do something first
    Address prepare() {
        try (Connection connection =
                DriverManager.getConnection(url, owner.user(), owner.password())) {
            Rights rights = rights(connection, owner.user());
            if (owner.user().equals(app.user())) {
                throw new MissingRight(
                        "WUPIAN_DB_USER and WUPIAN_DB_APP_USER are both " + owner.user(),
                        "name two roles: one that owns the tables, one that only works with them");
            }
            String ownerRole = rights.ignoresPolicies() ? plainOwner(connection) : null;
            appRole(connection, rights);
            checkSignIn(connection, rights);
            return new Address(url, owner, ownerRole, app);
        } catch (SQLException e) {
            throw new MissingRight(
                    "the database at %s cannot be used as %s: %s"
                            .formatted(url, owner.user(), e.getMessage()),
                    "check WUPIAN_DB_URL, WUPIAN_DB_USER and WUPIAN_DB_PASSWORD");
        }
    }

    /// Views ask as their owner, so an owner above policies would show everybody everything.
    private static String plainOwner(Connection connection) throws SQLException {
        String role = "wupian_owner";
        if (rights(connection, role).absent()) {
            execute(connection, "create role " + role + " nologin");
        }
        execute(
                connection,
                "do $$ begin execute format('grant create, connect on database %I to "
                        + role
                        + "', current_database()); end $$");
        return role;
    }

    private void appRole(Connection connection, Rights owning) throws SQLException {
        Rights rights = rights(connection, app.user());
        if (rights.absent()) {
            if (!owning.makesRoles()) {
                throw new MissingRight(
                        "role %s does not exist and %s lacks the right to make it (CREATEROLE)"
                                .formatted(app.user(), owner.user()),
                        "run `create role %s login password '…'` and set WUPIAN_DB_APP_PASSWORD"
                                .formatted(app.user()));
            }
            alterApp(connection, "create role %I login password %L");
        } else if (rights.ignoresPolicies()) {
            throw new MissingRight(
                    "role %s is a superuser or bypasses row-level security".formatted(app.user()),
                    "run `alter role %s nosuperuser nobypassrls`".formatted(app.user()));
        }
    }

    private void checkSignIn(Connection connection, Rights owning) throws SQLException {
        try {
            DriverManager.getConnection(url, app.user(), app.password()).close();
        } catch (SQLException e) {
            boolean wrongPassword = "28P01".equals(e.getSQLState());
            if (!wrongPassword || !owning.makesRoles()) {
                throw new MissingRight(
                        "role %s cannot sign in: %s".formatted(app.user(), e.getMessage()),
                        "set WUPIAN_DB_APP_USER and WUPIAN_DB_APP_PASSWORD, and grant connect");
            }
            alterApp(connection, "alter role %I login password %L");
        }
    }

    private void alterApp(Connection connection, String template) throws SQLException {
        try (PreparedStatement format =
                connection.prepareStatement("select format(?, ?::text, ?::text)")) {
            format.setString(1, template);
            format.setString(2, app.user());
            format.setString(3, app.password());
            try (ResultSet row = format.executeQuery()) {
                row.next();
                execute(connection, row.getString(1));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Rights rights(Connection connection, String role) throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement(
                        "select rolsuper or rolbypassrls, rolsuper or rolcreaterole"
                                + " from pg_roles where rolname = ?")) {
            find.setString(1, role);
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? new Rights(false, row.getBoolean(1), row.getBoolean(2))
                        : new Rights(true, false, false);
            }
        }
    }

    private static String derived(Login owner, String appUser) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = ("wupian:" + owner.password()).getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] bytes = mac.doFinal(appUser.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Rights(boolean absent, boolean ignoresPolicies, boolean makesRoles) {}
}
