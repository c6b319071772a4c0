package org.wupian.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.database.Sealing;
import org.wupian.kernel.Role;

/// All SQL on `directory.account` and `directory.failed_sign_in`. Mail addresses are kept under
/// lock.
@Repository
class AccountTable {

    private final JdbcClient db;
    private final Sealing sealing;

    AccountTable(JdbcClient db, Sealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    List<Account> all() {
        return db.sql(
                        """
                        select login, name, organisation, role, leader, enabled, must_change, mail,
                               created_at
                          from directory.account
                         order by login
                        """)
                .query(this::account)
                .list();
    }

    Optional<Account> find(String login) {
        return db.sql(
                        """
                        select login, name, organisation, role, leader, enabled, must_change, mail,
                               created_at
                          from directory.account
                         where login = :login
                        """)
                .param("login", login)
                .query(this::account)
                .optional();
    }

    Optional<String> password(String login) {
        return db.sql("select password from directory.account where login = :login")
                .param("login", login)
                .query(String.class)
                .optional();
    }

    boolean isEmpty() {
        return db.sql("select not exists (select from directory.account)")
                .query(Boolean.class)
                .single();
    }

    /// Adds the accounts that are not there yet, all with one password.
    ///
    /// @return how many were added
    int addAll(List<NewAccount> accounts, String password, boolean mustChange, Instant now) {
        return db.sql(
                        """
                        insert into directory.account
                               (login, name, organisation, role, leader, mail, password,
                                must_change, created_at)
                        select login, name, organisation, role, leader, mail, :password,
                               :mustChange, :now
                          from unnest(:logins::text[], :names::text[], :organisations::text[],
                                      :roles::text[], :leaders::boolean[], :mails::text[])
                               as new (login, name, organisation, role, leader, mail)
                        on conflict (login) do nothing
                        """)
                .param("password", password)
                .param("mustChange", mustChange)
                .param("now", at(now))
                .param("logins", accounts.stream().map(NewAccount::login).toArray(String[]::new))
                .param("names", accounts.stream().map(NewAccount::name).toArray(String[]::new))
                .param(
                        "organisations",
                        accounts.stream().map(NewAccount::organisation).toArray(String[]::new))
                .param(
                        "roles",
                        accounts.stream().map(it -> it.role().name()).toArray(String[]::new))
                .param("leaders", accounts.stream().map(NewAccount::leader).toArray(Boolean[]::new))
                .param(
                        "mails",
                        accounts.stream().map(it -> sealing.seal(it.mail())).toArray(String[]::new))
                .update();
    }

    int change(String login, String name, boolean leader, boolean enabled, String mail) {
        return db.sql(
                        """
                        update directory.account
                           set name = :name, leader = :leader, enabled = :enabled, mail = :mail
                         where login = :login
                        """)
                .param("mail", sealing.seal(mail))
                .param("login", login)
                .param("name", name)
                .param("leader", leader)
                .param("enabled", enabled)
                .update();
    }

    int setPassword(String login, String password, boolean mustChange) {
        return db.sql(
                        """
                        update directory.account
                           set password = :password, must_change = :mustChange
                         where login = :login
                        """)
                .param("login", login)
                .param("password", password)
                .param("mustChange", mustChange)
                .update();
    }

    int setMail(String login, String mail) {
        return db.sql("update directory.account set mail = :mail where login = :login")
                .param("login", login)
                .param("mail", sealing.seal(mail))
                .update();
    }

    /// Those of the accounts that may sign in.
    List<Mailbox> mailboxes() {
        return db.sql(
                        """
                        select login, organisation, mail,
                               role not in ('ADMINISTRATOR', 'AUDITOR') as works_for
                          from directory.account
                         where mail <> '' and enabled
                         order by login
                        """)
                .query((row, _) ->
                        new Mailbox(
                                row.getString("login"),
                                row.getString("organisation"),
                                row.getBoolean("works_for"),
                                sealing.open(row.getString("mail"))))
                .list();
    }

    List<Person> people(String organisation) {
        return db.sql(
                        """
                        select login as account, name, organisation, leader
                          from directory.account
                         where organisation = :organisation and enabled
                           and role not in ('ADMINISTRATOR', 'AUDITOR')
                         order by leader, login
                        """)
                .param("organisation", organisation)
                .query(new SimplePropertyRowMapper<>(Person.class))
                .list();
    }

    int failuresSince(String login, Instant since) {
        return db.sql(
                        """
                        select count(*) from directory.failed_sign_in
                         where login = :login and at > :since
                        """)
                .param("login", login)
                .param("since", at(since))
                .query(Integer.class)
                .single();
    }

    void addFailure(String login, Instant now) {
        db.sql("insert into directory.failed_sign_in (login, at) values (:login, :now)")
                .param("login", login)
                .param("now", at(now))
                .update();
    }

    /// Forgets the failures of a login, and those of everybody from before the given instant.
    void forgetFailures(String login, Instant before) {
        db.sql("delete from directory.failed_sign_in where login = :login or at < :before")
                .param("login", login)
                .param("before", at(before))
                .update();
    }

    private Account account(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Account(
                row.getString("login"),
                row.getString("name"),
                row.getString("organisation"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("leader"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change"),
                sealing.open(row.getString("mail")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
