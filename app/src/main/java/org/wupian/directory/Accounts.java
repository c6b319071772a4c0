package org.wupian.directory;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.AccountChanged.What;
import org.wupian.kernel.Caller;
import org.wupian.kernel.NotFound;

/// The accounts and their passwords (账号管理).
@Service
public class Accounts {

    /// Shortest password a person may choose.
    public static final int SHORTEST_PASSWORD = 10;

    private static final String ALPHABET =
            "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final AccountTable table;
    private final PasswordEncoder encoder;
    private final SignedInSessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Accounts(
            AccountTable table,
            PasswordEncoder encoder,
            SignedInSessions sessions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.encoder = encoder;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Account> all() {
        return table.all();
    }

    /// @throws NotFound when there is none, or none the caller may see
    @Transactional(readOnly = true)
    public Account get(String login) {
        return table.find(login).orElseThrow(() -> new NotFound("account " + login));
    }

    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return table.isEmpty();
    }

    /// Makes one account with a random first password, which its owner must change.
    ///
    /// @return the first password, or nothing when the login is taken
    @Transactional
    public Optional<String> create(NewAccount account) {
        String password = randomPassword();
        int added = table.addAll(List.of(account), encoder.encode(password), true, clock.instant());
        if (added == 0) {
            return Optional.empty();
        }
        events.publishEvent(new AccountChanged(account.login(), What.CREATED));
        return Optional.of(password);
    }

    /// Makes many accounts with one password, leaving out those that exist.
    @Transactional
    public void createAll(List<NewAccount> accounts, String password) {
        table.addAll(accounts, encoder.encode(password), false, clock.instant());
    }

    /// Changes name, leadership, mail address and whether the account may sign in; a disabled one
    /// is signed out at once.
    @Transactional
    public void change(String login, String name, boolean leader, boolean enabled, String mail) {
        if (table.change(login, name, leader, enabled, mail) == 0) {
            throw new NotFound("account " + login);
        }
        events.publishEvent(new AccountChanged(login, enabled ? What.CHANGED : What.DISABLED));
        if (!enabled) {
            sessions.endAll(login);
        }
    }

    /// @return the new random password, to be handed to the account's owner
    @Transactional
    public String resetPassword(String login) {
        String password = randomPassword();
        if (table.setPassword(login, encoder.encode(password), true) == 0) {
            throw new NotFound("account " + login);
        }
        events.publishEvent(new AccountChanged(login, What.PASSWORD_RESET));
        sessions.endAll(login);
        return password;
    }

    /// Changes the caller's own password.
    ///
    /// @return false when the old password is wrong
    public boolean changeOwnPassword(String old, String fresh) {
        return changeOwn(
                What.PASSWORD_CHANGED,
                login -> {
                    boolean right =
                            table.password(login)
                                    .filter(stored -> encoder.matches(old, stored))
                                    .isPresent();
                    return right && table.setPassword(login, encoder.encode(fresh), false) == 1;
                });
    }

    /// Changes where the caller's notices are sent as well.
    ///
    /// @param mail a valid address, or empty for nowhere
    /// @return false when the caller has no account
    public boolean changeOwnMail(String mail) {
        return changeOwn(What.MAIL_CHANGED, login -> table.setMail(login, mail) == 1);
    }

    /// Policies let only the product itself and administrators write accounts; in the audit trail
    /// it was the caller.
    private boolean changeOwn(What what, Predicate<String> change) {
        Caller caller = CurrentCaller.get();
        Boolean changed =
                CurrentCaller.as(
                        CurrentCaller.SYSTEM,
                        () ->
                                transaction.execute(_ -> {
                                    boolean done = change.test(caller.account());
                                    if (done) {
                                        AccountChanged it =
                                                new AccountChanged(caller.account(), what);
                                        CurrentCaller.as(caller, () -> events.publishEvent(it));
                                    }
                                    return done;
                                }));
        return Boolean.TRUE.equals(changed);
    }

    private String randomPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
