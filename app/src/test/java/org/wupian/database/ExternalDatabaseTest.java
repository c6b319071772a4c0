package org.wupian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What wupian makes of a PostgreSQL that belongs to its operator, by the rights the owner has
/// there.
class ExternalDatabaseTest {

    private static OperatorsServer server;

    @BeforeAll
    static void start() throws Exception {
        server = OperatorsServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    /// As a careful operator does it: nobody enters who was not let in.
    @BeforeEach
    void makeCity() throws SQLException {
        server.execute(
                "create role keeper login password 'k'",
                "create database city owner keeper",
                "revoke all on database city from public");
    }

    @AfterEach
    void removeCity() throws SQLException {
        server.execute(
                "drop database city",
                "drop role if exists worker",
                "drop role if exists wupian_owner",
                "drop role keeper");
    }

    @Test
    void anOwnerWhoMayNotMakeRolesIsToldSoAndNothingIsMade() throws Exception {
        assertThatThrownBy(() -> prepare("keeper", null))
                .isInstanceOfSatisfying(
                        MissingRight.class,
                        it -> assertThat(it.remedy()).contains("create role worker login"))
                .hasMessage(
                        "role worker does not exist and keeper lacks the right to make it"
                                + " (CREATEROLE)");

        assertThat(asked("select count(*) from pg_roles where rolname = 'worker'"))
                .containsExactly("0");
    }

    @Test
    void anOwnerWhoMayMakeRolesMakesOneThatComesInWhereThePublicMayNot() throws Exception {
        server.execute("alter role keeper createrole");

        Address address = prepare("keeper", null);

        assertThat(signsIn(address.app())).isTrue();
        assertThat(signsIn(prepare("keeper", null).app())).isTrue();
        assertThat(
                        asked(
                                "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb"
                                        + " from pg_roles where rolname = 'worker'"))
                .containsExactly("f");
    }

    @Test
    void aRoleItsOperatorMadeIsLetInByTheOwner() throws Exception {
        server.execute("create role worker login password 'w'");

        assertThat(signsIn(prepare("keeper", "w").app())).isTrue();
    }

    @Test
    void anOwnerWhoMayNotLetTheRoleInSaysWhatToGrant() throws Exception {
        server.execute(
                "create role worker login password 'w'",
                "alter database city owner to postgres",
                "grant connect, create on database city to keeper");

        assertThatThrownBy(() -> prepare("keeper", "w"))
                .isInstanceOfSatisfying(
                        MissingRight.class,
                        it ->
                                assertThat(it.remedy())
                                        .isEqualTo(
                                                "run `grant connect on database city to worker`"))
                .hasMessage("role worker may not connect and keeper may not let it");
    }

    @Test
    void anOwnerWhoMayNotLetTheRoleMakeTemporaryTablesSaysWhatToGrant() throws Exception {
        server.execute(
                "create role worker login password 'w'",
                "alter database city owner to postgres",
                "grant connect, create on database city to keeper",
                "grant connect on database city to worker");

        assertThatThrownBy(() -> prepare("keeper", "w"))
                .isInstanceOfSatisfying(
                        MissingRight.class,
                        it ->
                                assertThat(it.remedy())
                                        .isEqualTo(
                                                "run `grant temporary on database city to worker`"));
    }

    @Test
    void anOwnerWhoMayNotMakeSchemasSaysWhatToGrant() throws Exception {
        server.execute(
                "alter database city owner to postgres",
                "grant connect on database city to keeper");

        assertThatThrownBy(() -> prepare("keeper", null))
                .isInstanceOfSatisfying(
                        MissingRight.class,
                        it ->
                                assertThat(it.remedy())
                                        .isEqualTo(
                                                "run `grant create on database city to keeper`"));
    }

    @Test
    void aWrongPasswordOfTheRoleIsToldToAnOwnerWhoCannotChangeIt() throws Exception {
        server.execute("create role worker login password 'w'");

        assertThatThrownBy(() -> prepare("keeper", "x"))
                .isInstanceOf(MissingRight.class)
                .hasMessageContaining("worker cannot sign in");
    }

    @Test
    void aRoleAbovePoliciesIsRefused() throws Exception {
        server.execute("create role worker login bypassrls password 'w'");

        assertThatThrownBy(() -> prepare("keeper", "w"))
                .isInstanceOf(MissingRight.class)
                .hasMessageContaining("bypasses row-level security");
    }

    @Test
    void oneRoleForBothIsRefused() {
        ExternalDatabase same =
                new ExternalDatabase(server.url("city"), new Login("keeper", "k"), "keeper", "k");

        assertThatThrownBy(same::prepare)
                .isInstanceOf(MissingRight.class)
                .hasMessageContaining("are both keeper");
    }

    @Test
    void instancesThatStartTogetherAgreeOnTheRoleAndItsPassword() throws Exception {
        server.execute("alter role keeper createrole");
        List<Callable<Address>> starts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            starts.add(() -> prepare("keeper", null));
        }

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Address> it : instances.invokeAll(starts)) {
                assertThat(signsIn(it.get().app())).isTrue();
            }
        }
    }

    @Test
    void theProductsRoleOwnsNothingOfWhatTheOwnerMade() throws Exception {
        server.execute("alter role keeper createrole");
        Address address = prepare("keeper", null);

        migrate(address);

        assertThat(owners()).containsExactly("keeper");
    }

    @ParameterizedTest
    @ValueSource(strings = {"superuser", "createrole bypassrls"})
    void anOwnerAbovePoliciesLetsAPlainOneOwn(String rights) throws Exception {
        server.execute("alter role keeper " + rights);
        Address address = prepare("keeper", null);

        migrate(address);

        assertThat(owners()).containsExactly("wupian_owner");
        assertThat(
                        asked(
                                "select rolsuper or rolbypassrls or rolcanlogin from pg_roles"
                                        + " where rolname = 'wupian_owner'"))
                .containsExactly("f");
    }

    @Test
    void anOwnerAbovePoliciesWhoCannotMakeAPlainOneIsToldSo() throws Exception {
        server.execute("alter role keeper bypassrls");

        assertThatThrownBy(() -> prepare("keeper", null))
                .isInstanceOfSatisfying(
                        MissingRight.class,
                        it ->
                                assertThat(it.remedy())
                                        .isEqualTo("run `alter role keeper nobypassrls`"));
    }

    private static Address prepare(String owner, @Nullable String appPassword) {
        return new ExternalDatabase(
                        server.url("city"), new Login(owner, "k"), "worker", appPassword)
                .prepare();
    }

    private static void migrate(Address address) {
        var flyway = Flyway.configure().dataSource(DataSources.owner(address));
        Migrations.configure(flyway, address.app().user());
        flyway.load().migrate();
    }

    private static boolean signsIn(Login login) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(server.url("city"), login.user(), login.password())) {
            return connection.isValid(5);
        }
    }

    /// Who owns what is in the city's database and not the server's own.
    private static List<String> owners() throws SQLException {
        return asked(
                """
                select distinct owner::regrole::text
                  from (select relowner, relnamespace from pg_class
                        union all select proowner, pronamespace from pg_proc
                        union all select nspowner, oid from pg_namespace) it (owner, namespace)
                  join pg_namespace n on n.oid = it.namespace
                 where n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
                """);
    }

    private static List<String> asked(String sql) throws SQLException {
        return server.ask("city", sql);
    }
}
