package org.wupian.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.directory.Mailbox;
import org.wupian.directory.People;

/// Sends notices by mail as well (邮件通知), long after the work they tell of was stored: a mail server
/// that fails holds nothing up. Each letter is taken out of the waiting ones before it is handed
/// over, so that none is sent twice, whatever breaks in between.
class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    /// What is older stands in the inbox only.
    private static final Duration WORTH_SENDING = Duration.ofDays(3);

    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final LetterTable table;
    private final LetterPaper paper;
    private final JavaMailSender sender;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Letters(
            LetterTable table,
            LetterPaper paper,
            JavaMailSender sender,
            People people,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.paper = paper;
        this.sender = sender;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Sends what waits, until nothing does or the server is away.
    ///
    /// @return how many letters the server took
    int send() {
        List<Mailbox> mailboxes = people.mailboxes();
        transaction.executeWithoutResult(_ -> {
            Instant now = clock.instant();
            int _ = table.address(mailboxes, now.minus(WORTH_SENDING), now);
        });
        Map<String, String> addresses =
                mailboxes.stream().collect(Collectors.toMap(Mailbox::account, Mailbox::address));
        int sent = 0;
        Optional<Letter> next = take();
        while (next.isPresent()) {
            Letter letter = next.get();
            Delivery delivery = deliver(letter, addresses.get(letter.account()));
            transaction.executeWithoutResult(_ -> note(letter, delivery));
            if (delivery == Delivery.AWAY) {
                return sent;
            }
            sent += delivery == Delivery.SENT ? 1 : 0;
            next = take();
        }
        return sent;
    }

    private Optional<Letter> take() {
        Optional<Letter> taken = transaction.execute(_ -> table.take(clock.instant()));
        return taken == null ? Optional.empty() : taken;
    }

    /// @param address null when the account has none any more
    private Delivery deliver(Letter letter, @Nullable String address) {
        if (address == null) {
            return Delivery.REFUSED;
        }
        try {
            sender.send(paper.of(letter, address));
            return Delivery.SENT;
        } catch (MailException e) {
            Delivery delivery = Delivery.of(e);
            // neither addresses nor texts belong into the log
            LOG.warn("letter {}: {} ({})", letter.id(), delivery, e.getClass().getSimpleName());
            return delivery;
        }
    }

    private void note(Letter letter, Delivery delivery) {
        Instant now = clock.instant();
        switch (delivery) {
            case SENT -> table.sent(letter.id(), now);
            case REFUSED -> table.failed(letter.id(), now);
            case AWAY -> table.again(letter.id(), now, letter.tries() - 1);
            case LATER -> {
                if (letter.written().isBefore(now.minus(WORTH_SENDING))) {
                    table.failed(letter.id(), now);
                } else {
                    table.again(letter.id(), now.plus(pause(letter.tries())), letter.tries());
                }
            }
            case UNKNOWN -> {}
        }
    }

    /// Twice as long each time.
    private static Duration pause(int tries) {
        Duration pause = Duration.ofMinutes(1L << Math.min(tries, 10));
        return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
    }
}
