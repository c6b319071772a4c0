package org.wupian.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.AccountChanged.What;
import org.wupian.kernel.NotFound;

/// The caller's own bearer tokens (接口令牌): issued once, shown once, stored as a digest.
@Service
public class Tokens {

    /// How long a token is in force.
    public static final Duration VALIDITY = Duration.ofDays(365);

    private final TokenTable table;
    private final AccountTable accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenTable table, AccountTable accounts, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Token> own() {
        return table.of(CurrentCaller.get().account());
    }

    /// @return the token itself, which nobody can read again later
    @Transactional
    public String issue(String label, boolean writes) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = "wupian_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String login = CurrentCaller.get().account();
        Instant now = clock.instant();
        table.add(login, label, digest(token), writes, now, now.plus(VALIDITY));
        events.publishEvent(new AccountChanged(login, What.TOKEN_ISSUED));
        return token;
    }

    /// @throws NotFound when the caller has no such token in force
    @Transactional
    public void revoke(long id) {
        String login = CurrentCaller.get().account();
        if (table.revoke(id, login, clock.instant()) == 0) {
            throw new NotFound("token " + id);
        }
        events.publishEvent(new AccountChanged(login, What.TOKEN_REVOKED));
    }

    /// Whose token this is, when it is in force and its account may sign in.
    @Transactional(readOnly = true)
    Optional<Bearer> bearer(String token) {
        return table.inForce(digest(token), clock.instant())
                .flatMap(it ->
                        accounts.find(it.login())
                                .filter(Account::enabled)
                                .map(account -> new Bearer(account, it.writes())));
    }

    private static String digest(String token) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Who came with a token and whether it may change anything.
    record Bearer(Account account, boolean writes) {}
}
