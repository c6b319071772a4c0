package org.wupian.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL its operator runs (外部数据库): finds out at start whether the owner may own and the
/// product's role is held by policies, and makes that role where the owner may. Several instances
/// may start at once; each waits for the one before it.
final class ExternalDatabase {

    /// SQLSTATE insufficient_privilege.
    private static final String NO_PRIVILEGE = "42501";

    private static final String PLAIN_OWNER = "wupian_owner";

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
        try (Connection connection = new DirectSource(url, owner).getConnection()) {
            execute(connection, "select pg_advisory_lock(hashtext('wupian.roles'))");
            Rights rights = rights(connection, owner.user());
            if (owner.user().equals(app.user())) {
                throw new MissingRight(
                        "WUPIAN_DB_USER and WUPIAN_DB_APP_USER are both " + owner.user(),
                        "name two roles: one that owns the tables, one that only works with them");
            }
            String ownerRole = rights.ignoresPolicies() ? plainOwner(connection, rights) : null;
            checkMayOwn(connection, ownerRole == null ? owner.user() : ownerRole);
            appRole(connection, rights);
            letIn(connection);
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
    private String plainOwner(Connection connection, Rights rights) throws SQLException {
        if (rights(connection, PLAIN_OWNER).absent()) {
            if (!rights.makesRoles()) {
                throw new MissingRight(
                        "role %s bypasses row-level security and may not make one that does not"
                                .formatted(owner.user()),
                        "run `alter role %s nobypassrls`".formatted(owner.user()));
            }
            execute(connection, "create role " + PLAIN_OWNER + " nologin");
        }
        execute(
                connection,
                formatted(connection, "grant %I to %I", PLAIN_OWNER, owner.user()),
                grant(connection, "create, connect", PLAIN_OWNER));
        return PLAIN_OWNER;
    }

    private static void checkMayOwn(Connection connection, String role) throws SQLException {
        if (!may(connection, role, "create")) {
            throw new MissingRight(
                    "role %s lacks the right to make schemas (CREATE)".formatted(role),
                    "run `%s`".formatted(grant(connection, "create", role)));
        }
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

    /// Where everybody's rights were taken away, the product's role needs its own: to connect, and
    /// to make the temporary tables through which lists come in.
    private void letIn(Connection connection) throws SQLException {
        let(connection, "connect", "connect");
        let(connection, "temporary", "make temporary tables");
    }

    private void let(Connection connection, String right, String words) throws SQLException {
        if (may(connection, app.user(), right)) {
            return;
        }
        String grant = grant(connection, right, app.user());
        try {
            execute(connection, grant);
        } catch (SQLException e) {
            if (!NO_PRIVILEGE.equals(e.getSQLState())) {
                throw e;
            }
        }
        // who may not grant hears an error or, holding some other right, only a warning
        if (!may(connection, app.user(), right)) {
            throw new MissingRight(
                    "role %s may not %s and %s may not let it"
                            .formatted(app.user(), words, owner.user()),
                    "run `%s`".formatted(grant));
        }
    }

    private void checkSignIn(Connection connection, Rights owning) throws SQLException {
        try {
            new DirectSource(url, app).getConnection().close();
        } catch (SQLException e) {
            boolean wrongPassword = "28P01".equals(e.getSQLState());
            if (!wrongPassword || !owning.makesRoles()) {
                throw new MissingRight(
                        "role %s cannot sign in: %s".formatted(app.user(), e.getMessage()),
                        "set WUPIAN_DB_APP_USER and WUPIAN_DB_APP_PASSWORD to a role that may");
            }
            alterApp(connection, "alter role %I login password %L");
        }
    }

    private void alterApp(Connection connection, String template) throws SQLException {
        execute(connection, formatted(connection, template, app.user(), app.password()));
    }

    /// The statement with names and literals quoted as the server wants them.
    private static String formatted(Connection connection, String template, String... words)
            throws SQLException {
        try (PreparedStatement format =
                connection.prepareStatement("select format(?, variadic ?::text[])")) {
            format.setString(1, template);
            format.setArray(2, connection.createArrayOf("text", words));
            return text(format);
        }
    }

    private static String grant(Connection connection, String right, String role)
            throws SQLException {
        String database = connection.getCatalog();
        return formatted(connection, "grant " + right + " on database %I to %I", database, role);
    }

    private static boolean may(Connection connection, String role, String right)
            throws SQLException {
        try (PreparedStatement ask =
                connection.prepareStatement(
                        "select has_database_privilege(?, current_database(), ?)::text")) {
            ask.setString(1, role);
            ask.setString(2, right);
            return text(ask).equals("true");
        }
    }

    private static String text(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
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
