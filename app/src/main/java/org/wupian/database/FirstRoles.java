package org.wupian.database;

/// The roles and the database a fresh data folder begins with (初始数据库角色). They are there before the
/// folder gets its name, so that no start finds half of them.
final class FirstRoles {

    static final String DATABASE = "wupian";

    private FirstRoles() {}

    /// One statement a line, as single-user mode reads them. The passwords hold no quote.
    static String statements(Passwords passwords) {
        return """
        alter role %1$s password '%2$s'
        create role %3$s login password '%4$s' nosuperuser nocreaterole nocreatedb nobypassrls
        create role %5$s login password '%6$s' nosuperuser nocreaterole nocreatedb nobypassrls
        create database %7$s owner %3$s
        revoke all on database %7$s from public
        grant connect, temporary on database %7$s to %5$s
        """
                .formatted(
                        passwords.superuser().user(),
                        passwords.superuser().password(),
                        passwords.owner().user(),
                        passwords.owner().password(),
                        passwords.app().user(),
                        passwords.app().password(),
                        DATABASE);
    }
}
