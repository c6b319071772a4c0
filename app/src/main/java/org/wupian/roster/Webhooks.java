package org.wupian.roster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.database.Sealing;
import org.wupian.kernel.Caller;
import org.wupian.notification.Notices;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Tells a recipient's own system that a version has come (推送回调): a signed message, sent again
/// until it is answered with success or a day has passed. It carries no entries; the system fetches
/// them with its token. The push's number is the same in every attempt, so that hearing it twice
/// does no harm.
@Service
public class Webhooks {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(6),
                    Duration.ofHours(16));
    private static final int AT_ONCE = 50;

    /// What became of a message to an address that may not be called.
    static final String NOT_ALLOWED = "NotAllowed";

    private static final int MOST = 500;

    private final WebhookTable table;
    private final WebhookAddress address;
    private final Sealing sealing;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    Webhooks(
            WebhookTable table,
            WebhookAddress address,
            Sealing sealing,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.address = address;
        this.sealing = sealing;
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The caller's own address, without its secret.
    public Optional<String> address() {
        String own = CurrentCaller.get().organisation();
        return transaction.execute(_ -> table.find(own).map(WebhookTable.Webhook::url));
    }

    /// Pushes to the caller's own system, the newest first.
    public List<WebhookDelivery> deliveries() {
        String own = CurrentCaller.get().organisation();
        return transaction.execute(_ -> table.deliveries(own, MOST));
    }

    /// Sets the caller's own address; what could not be delivered to the one before is tried again.
    ///
    /// @return the secret its messages are signed with; told this once
    public String set(String url) {
        Caller caller = CurrentCaller.get();
        address.fault(url)
                .ifPresent(fault -> {
                    throw new Invalid(new FieldError("url", fault));
                });
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        asSystem(() -> {
            table.put(
                    new WebhookTable.Webhook(
                            caller.organisation(), url.strip(), sealing.seal(secret)),
                    caller.account(),
                    clock.instant());
            table.tryAgain(caller.organisation(), clock.instant());
            events.publishEvent(
                    new RosterHappened.WebhookSet(
                            "webhook/" + caller.organisation(), URI.create(url.strip()).getHost()));
        });
        return secret;
    }

    public void remove() {
        String own = CurrentCaller.get().organisation();
        asSystem(() -> {
            table.remove(own);
            events.publishEvent(new RosterHappened.WebhookRemoved("webhook/" + own));
        });
    }

    /// Delivers what is due.
    public void deliver() {
        List<WebhookTable.Due> due =
                CurrentCaller.onBehalf(() ->
                        transaction.execute(_ -> table.take(clock.instant(), LEASE, AT_ONCE)));
        due.forEach(this::deliver);
    }

    private void deliver(WebhookTable.Due due) {
        String outcome = send(due);
        long push = due.push().id();
        asSystem(() -> {
            if (outcome.matches("2\\d\\d")) {
                table.delivered(push, outcome, clock.instant());
            } else if (due.attempts() > PAUSES.size()) {
                table.givenUp(push, outcome, clock.instant());
                notices.tell(
                        due.push().recipient(),
                        "roster.notice.givenUp",
                        "/pushes/webhook",
                        due.push().rosterName(),
                        due.push().number(),
                        due.attempts());
            } else {
                Duration pause = PAUSES.get(Math.min(due.attempts(), PAUSES.size()) - 1);
                table.failed(push, outcome, clock.instant().plus(pause));
            }
        });
    }

    /// @return the status of the answer, or in a word what went wrong
    private String send(WebhookTable.Due due) {
        if (address.fault(due.url()).isPresent()) {
            return NOT_ALLOWED;
        }
        byte[] body = JsonColumn.of(message(due.push())).getBytes(StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(due.url()))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Wupian-Push", Long.toString(due.push().id()))
                        .header("Wupian-Signature", "sha256=" + signature(due.secret(), body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return Integer.toString(
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static Map<String, Object> message(Push push) {
        String path = "/api/v1/rosters/%s/versions/%d".formatted(push.roster(), push.number());
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("push", push.id());
        message.put("roster", push.roster());
        message.put("name", push.rosterName());
        message.put("version", push.number());
        message.put("dueOn", push.dueOn().toString());
        message.put("joined", push.joined());
        message.put("left", push.left());
        message.put("changed", push.changed());
        message.put("changes", path + "/changes");
        message.put("entries", path + "/entries");
        message.put("acknowledge", "/api/v1/pushes/" + push.id() + ":acknowledge");
        return message;
    }

    private String signature(String sealed, byte[] body) {
        try {
            byte[] secret = sealing.open(sealed).getBytes(StandardCharsets.UTF_8);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void asSystem(Runnable work) {
        CurrentCaller.onBehalf(() -> transaction.executeWithoutResult(_ -> work.run()));
    }
}
