package org.wupian.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.ui.Text;

/// The people of the organisations (单位人员).
@Service
public class People {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final AccountTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Names names = new Names(Map.of(), Instant.EPOCH);

    People(AccountTable table, PlatformTransactionManager transactions, Clock clock) {
        this.table = table;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /// What was read last, good for a minute: every process has its own.
    private record Names(Map<String, String> byLogin, Instant until) {}

    /// Where mail can be sent to, as far as the caller may see it.
    @Transactional(readOnly = true)
    public List<Mailbox> mailboxes() {
        return table.mailboxes();
    }

    /// The organisation's people who may sign in, clerks before leaders; as far as the caller may
    /// see them.
    @Transactional(readOnly = true)
    public List<Person> of(String organisation) {
        return table.people(organisation);
    }

    /// The name of who did something (经办人), for whoever may see that it was done; the login itself
    /// when there is no such account any more.
    public String name(String login) {
        if (login.equals(CurrentCaller.SYSTEM.account())) {
            return Text.t("directory.system");
        }
        Instant now = clock.instant();
        if (now.isAfter(names.until())) {
            names = new Names(CurrentCaller.as(CurrentCaller.SYSTEM, this::read), now.plus(FRESH));
        }
        return names.byLogin().getOrDefault(login, login);
    }

    private Map<String, String> read() {
        return transaction.execute(
                _ -> table.all().stream().collect(Collectors.toMap(Account::login, Account::name)));
    }
}
