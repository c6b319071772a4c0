package org.wupian.roster.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.roster.WebhookDelivery;
import org.wupian.roster.Webhooks;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Errors;
import org.wupian.ui.Facet;
import org.wupian.ui.Invalid;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.SeeOther;
import org.wupian.ui.Text;

/// Where a bank's or insurer's own system is told of pushes (推送回调).
@Controller
@RequestMapping("/pushes/webhook")
class WebhookController {

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Allowed({Role.BANK, Role.INSURER})
    @GetMapping
    Answer page(Ask ask) {
        WebhookPage page = page(ask, null, null, Errors.NONE);
        return page.list().answer(() -> page);
    }

    /// The page that answers shows the secret, and no other does.
    @Allowed({Role.BANK, Role.INSURER})
    @PostMapping
    WebhookPage set(@RequestParam(defaultValue = "") String url, Ask ask) {
        try {
            String secret = webhooks.set(url);
            return page(ask, null, secret, Errors.NONE);
        } catch (Invalid wrong) {
            return page(ask, url, null, wrong.errors());
        }
    }

    @Allowed({Role.BANK, Role.INSURER})
    @PostMapping("/stop")
    SeeOther stop() {
        webhooks.remove();
        return new SeeOther("/pushes/webhook").flash("roster.hook.stopped");
    }

    private WebhookPage page(
            Ask ask, @Nullable String typed, @Nullable String secret, Errors errors) {
        List<WebhookDelivery> all = webhooks.deliveries();
        String address = webhooks.address().orElse(null);
        return new WebhookPage(
                address,
                typed != null ? typed : address == null ? "" : address,
                secret,
                Listing.of(ask, t("deliveries"), all, columns(), facets()),
                all.stream()
                        .filter(WebhookDelivery::isFailing)
                        .map(WebhookDelivery::state)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                errors);
    }

    private static List<Column<WebhookDelivery>> columns() {
        return List.of(
                Column.of(
                        "roster",
                        Text.t("roster.roster"),
                        it -> Cell.link(it.push().rosterName(), Links.version(it.push()))),
                Column.of(
                        "version",
                        Text.t("roster.column.version"),
                        it -> Cell.words(Text.t("roster.version.number", it.push().number()))),
                Column.of(
                        "state",
                        t("state"),
                        it -> new Cell.Tag(word(it.state()), it.state().colour())),
                Column.of("outcome", t("outcome"), it -> Cell.words(outcome(it.outcome()))),
                Column.figures("attempts", t("attempts"), it -> Cell.figure(it.attempts())),
                Column.of(
                        "pushed",
                        Text.t("roster.column.pushed"),
                        it -> Cell.moment(it.push().pushedAt())),
                Column.of("ended", t("ended"), WebhookController::ended));
    }

    private static Cell ended(WebhookDelivery it) {
        return switch (it.state()) {
            case DELIVERED -> Cell.moment(it.deliveredAt());
            case GIVEN_UP -> Cell.moment(it.givenUpAt());
            case WAITS, RETRIED -> Cell.words(t("next", it.dueAt()));
        };
    }

    private static List<Facet<WebhookDelivery>> facets() {
        return List.of(
                new Facet<>(
                        "state",
                        t("state"),
                        Arrays.stream(WebhookDelivery.State.values())
                                .map(it -> new Option(it.name(), word(it)))
                                .toList(),
                        it -> it.state().name()));
    }

    private static String word(WebhookDelivery.State state) {
        return t("state." + state.name().toLowerCase(Locale.ROOT));
    }

    /// What the other system answered, or why it could not be reached.
    private static String outcome(String outcome) {
        return switch (outcome) {
            case "" -> "";
            case "ConnectException", "UnresolvedAddressException", "ClosedChannelException" ->
                    t("outcome.connect");
            case "HttpTimeoutException", "HttpConnectTimeoutException" -> t("outcome.timeout");
            case "SSLHandshakeException", "SSLException" -> t("outcome.certificate");
            case "NotAllowed" -> t("outcome.inner");
            default ->
                    outcome.matches("\\d{3}")
                            ? t("outcome.status", outcome)
                            : t("outcome.other", outcome);
        };
    }

    private static String t(String key, Object... arguments) {
        return Text.t("roster.hook." + key, arguments);
    }
}
