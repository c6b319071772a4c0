package org.wupian.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;

/// Checks login and password (登录). After five failures within ten minutes a login must wait.
@Component
class SignIn implements AuthenticationProvider {

    static final int FAILURES_ALLOWED = 5;
    static final Duration WAIT = Duration.ofMinutes(10);

    /// Of a random password that nobody kept: a login that does not exist takes as long to refuse.
    private static final String NOBODYS =
            "$2a$10$dtNJSfAX9v0JYD.ccfPzEu8eY.IWxe5hCuhm4.ktA2kftJ4gPs4TS";

    private final AccountTable table;
    private final PasswordEncoder encoder;
    private final RecentPasswords recent;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(
            AccountTable table,
            PasswordEncoder encoder,
            RecentPasswords recent,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.encoder = encoder;
        this.recent = recent;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String login = given.getName().strip();
        String password = String.valueOf(given.getCredentials());
        Attempt attempt =
                CurrentCaller.as(CurrentCaller.SYSTEM, () -> inTransaction(login, password));
        return switch (attempt) {
            case Attempt.Right(Account account) -> signedIn(account);
            case Attempt.Wrong() -> throw new BadCredentialsException("wrong login or password");
            case Attempt.Disabled() -> throw new DisabledException("account is disabled");
            case Attempt.TooMany() -> throw new LockedException("too many failures");
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    static Authentication signedIn(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.caller()),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + account.role())));
    }

    private Attempt inTransaction(String login, String password) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> attempt(login, password)));
    }

    private Attempt attempt(String login, String password) {
        Instant now = clock.instant();
        String stored = table.password(login).orElse(NOBODYS);
        if (recent.knows(login, password, stored)) {
            return table.find(login).map(SignIn::enabled).orElse(new Attempt.Wrong());
        }
        if (table.failuresSince(login, now.minus(WAIT)) >= FAILURES_ALLOWED) {
            return new Attempt.TooMany();
        }
        if (!encoder.matches(password, stored)) {
            table.addFailure(login, now);
            events.publishEvent(new SignInTried(login, false));
            return new Attempt.Wrong();
        }
        table.forgetFailures(login, now.minus(Duration.ofDays(1)));
        recent.remember(login, password, stored);
        events.publishEvent(new SignInTried(login, true));
        return table.find(login).map(SignIn::enabled).orElse(new Attempt.Wrong());
    }

    private static Attempt enabled(Account account) {
        return account.enabled() ? new Attempt.Right(account) : new Attempt.Disabled();
    }

    /// What became of one attempt.
    private sealed interface Attempt {

        record Right(Account account) implements Attempt {}

        record Wrong() implements Attempt {}

        record Disabled() implements Attempt {}

        record TooMany() implements Attempt {}
    }
}
