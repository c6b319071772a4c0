package org.wupian.roster.web;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToListUsersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.roster.Flagged;
import org.wupian.roster.KeyFigureReturn;
import org.wupian.roster.KeyFigures;
import org.wupian.roster.RegisterCorrections;
import org.wupian.roster.Request;
import org.wupian.roster.Requests;
import org.wupian.roster.Rosters;
import org.wupian.roster.Webhooks;

/// What enterprises ask of lists, key figures of entries, and where recipients want to be told
/// (名单申请与报送接口).
@RestController
@RequestMapping("/api/v1")
class RequestsApi {

    private final Rosters rosters;
    private final Requests requests;
    private final RegisterCorrections corrections;
    private final KeyFigures keyFigures;
    private final Webhooks webhooks;
    private final RosterJson json;

    RequestsApi(
            Rosters rosters,
            Requests requests,
            RegisterCorrections corrections,
            KeyFigures keyFigures,
            Webhooks webhooks,
            RosterJson json) {
        this.rosters = rosters;
        this.requests = requests;
        this.corrections = corrections;
        this.keyFigures = keyFigures;
        this.webhooks = webhooks;
        this.json = json;
    }

    record Ask(
            @Nullable String kind,
            @Nullable Long entry,
            @Nullable String text,
            @Nullable Map<String, String> fields) {}

    record AnswerBody(@Nullable String answer) {}

    record ReasonBody(@Nullable String reason) {}

    record FiguresBody(@Nullable Map<String, String> figures) {}

    record WebhookBody(@Nullable String url) {}

    record WebhookJson(@Nullable String url, @Nullable String secret) {}

    /// @param byTable titles of what accepting does not change, see [RegisterCorrections]
    record RequestJson(
            long id,
            String roster,
            String kind,
            RosterJson.Unit organisation,
            @Nullable Long entry,
            String text,
            Map<String, String> fields,
            List<String> byTable,
            Instant askedAt,
            String state,
            String answer,
            @Nullable String importPath) {}

    @Allowed(Role.ENTERPRISE)
    @GetMapping("/rosters/own")
    RostersApi.Items<Requests.Own> own() {
        return new RostersApi.Items<>(requests.own());
    }

    @Allowed(Role.ENTERPRISE)
    @PostMapping("/rosters/{code}/requests")
    ResponseEntity<RequestJson> ask(@PathVariable String code, @RequestBody Ask body) {
        Request.Kind kind =
                "DECLARATION".equals(body.kind())
                        ? Request.Kind.DECLARATION
                        : Request.Kind.CORRECTION;
        Request asked =
                requests.ask(
                        code,
                        kind,
                        body.entry(),
                        Objects.requireNonNullElse(body.text(), ""),
                        Objects.requireNonNullElse(body.fields(), Map.of()));
        return ResponseEntity.created(URI.create("/api/v1/roster-requests/" + asked.id()))
                .body(of(asked));
    }

    @Allowed({Role.ENTERPRISE, Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/roster-requests")
    RostersApi.Items<RequestJson> all(@RequestParam(defaultValue = "") String roster) {
        return new RostersApi.Items<>(requests.all(roster).stream().map(this::of).toList());
    }

    @Allowed({Role.ENTERPRISE, Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/roster-requests/{id}")
    RequestJson one(@PathVariable long id) {
        return of(requests.get(id));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/roster-requests/{id}:accept")
    RequestJson accept(@PathVariable long id, @RequestBody AnswerBody body) {
        return of(requests.answer(id, true, Objects.requireNonNullElse(body.answer(), "")));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/roster-requests/{id}:refuse")
    RequestJson refuse(@PathVariable long id, @RequestBody AnswerBody body) {
        return of(requests.answer(id, false, Objects.requireNonNullElse(body.answer(), "")));
    }

    @AllowedToListUsersAndAuditor
    @GetMapping("/rosters/{code}/entries/{entry}/indicators")
    RostersApi.Items<KeyFigureReturn> figures(@PathVariable String code, @PathVariable long entry) {
        return new RostersApi.Items<>(keyFigures.of(entry));
    }

    /// Numbers by the names of the roster's figures; any month of the period.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PutMapping("/rosters/{code}/entries/{entry}/indicators/{month}")
    RostersApi.Items<KeyFigureReturn> report(
            @PathVariable String code,
            @PathVariable long entry,
            @PathVariable YearMonth month,
            @RequestBody FiguresBody body) {
        keyFigures.report(code, entry, month, Objects.requireNonNullElse(body.figures(), Map.of()));
        return new RostersApi.Items<>(keyFigures.of(entry));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.GROUP, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/rosters/{code}/flagged")
    RostersApi.Items<Flagged> flagged(@PathVariable String code) {
        return new RostersApi.Items<>(keyFigures.flagged(code));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/rosters/{code}/entries/{entry}:keep")
    RostersApi.Items<Flagged> keep(
            @PathVariable String code, @PathVariable long entry, @RequestBody ReasonBody body) {
        keyFigures.settle(code, entry, true, Objects.requireNonNullElse(body.reason(), ""));
        return flagged(code);
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/rosters/{code}/entries/{entry}:remove")
    RostersApi.Items<Flagged> remove(
            @PathVariable String code, @PathVariable long entry, @RequestBody ReasonBody body) {
        keyFigures.settle(code, entry, false, Objects.requireNonNullElse(body.reason(), ""));
        return flagged(code);
    }

    @Allowed({Role.BANK, Role.INSURER})
    @GetMapping("/webhook")
    WebhookJson webhook() {
        return new WebhookJson(webhooks.address().orElse(null), null);
    }

    /// The answer holds the secret the messages are signed with, once.
    @Allowed({Role.BANK, Role.INSURER})
    @PutMapping("/webhook")
    WebhookJson setWebhook(@RequestBody WebhookBody body) {
        String url = Objects.requireNonNullElse(body.url(), "");
        return new WebhookJson(url.strip(), webhooks.set(url));
    }

    @Allowed({Role.BANK, Role.INSURER})
    @DeleteMapping("/webhook")
    WebhookJson removeWebhook() {
        webhooks.remove();
        return new WebhookJson(null, null);
    }

    private RequestJson of(Request it) {
        return new RequestJson(
                it.id(),
                it.roster(),
                it.kind().name(),
                json.unit(it.organisation()),
                it.entry(),
                it.text(),
                CurrentCaller.get().is(Role.ENTERPRISE)
                        ? json.clear(rosters.get(it.roster()), it.fields())
                        : json.masked(rosters.get(it.roster()), it.fields()),
                corrections.byTable(it),
                it.askedAt(),
                it.state().name(),
                it.answer(),
                it.batch() == null ? null : "/api/v1/imports/" + it.batch());
    }
}
