package org.wupian.supervision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.supervision.CloseOutcome;
import org.wupian.supervision.Content;
import org.wupian.supervision.Gap;
import org.wupian.supervision.Refusal;
import org.wupian.supervision.Report;
import org.wupian.supervision.ReportOutcome;
import org.wupian.supervision.Standing;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Text;

/// Outcomes as programs read them; refusals are problem documents (RFC 9457).
@Component
class ReportAnswers {

    private final Organisations organisations;
    private final Clock clock;

    ReportAnswers(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    ReportJson json(Report report) {
        return ReportJson.of(report, LocalDate.now(clock), organisations);
    }

    ResponseEntity<?> of(ReportOutcome outcome) {
        return switch (outcome) {
            case ReportOutcome.Stored it ->
                    ResponseEntity.ok()
                            .eTag(Integer.toString(it.report().version()))
                            .body(json(it.report()));
            case ReportOutcome.Stale it ->
                    conflict("supervision.error.stale", stale(it.report(), it.yours()));
            case ReportOutcome.Refused it when it.why() == Refusal.NO_REASON ->
                    throw new Invalid(new FieldError("reason", key(it.why())));
            case ReportOutcome.Refused it ->
                    conflict(key(it.why()), Map.of("stored", json(it.report())));
            case ReportOutcome.Incomplete it -> throw new Invalid(errors(it.gaps()));
        };
    }

    ResponseEntity<?> of(CloseOutcome outcome) {
        return switch (outcome) {
            case CloseOutcome.Closed it -> ResponseEntity.ok(MonthJson.of(it.month()));
            case CloseOutcome.Missing it ->
                    conflict(
                            "supervision.error.missing",
                            Map.of("missing", it.reports().stream().map(this::missing).toList()),
                            it.reports().size());
        };
    }

    static List<FieldError> errors(List<Gap> gaps) {
        return gaps.stream()
                .map(it ->
                        new FieldError(
                                it.field(),
                                "supervision.error." + it.field() + "." + word(it.code()),
                                Content.LONGEST))
                .toList();
    }

    static String key(Refusal why) {
        return "supervision.error." + word(why);
    }

    private static String word(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Map<String, Object> stale(Report stored, Content yours) {
        return Map.of("stored", json(stored), "yours", yours);
    }

    private Map<String, Object> missing(Standing it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measure", it.measure());
        json.put("organisation", UnitJson.of(it.organisation(), organisations));
        json.put("kind", it.kind());
        json.put("state", it.state());
        json.put("late", it.late());
        return json;
    }

    static ResponseEntity<Map<String, Object>> conflict(
            String key, Map<String, ?> more, Object... args) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", Text.t("ui.problem.conflict.title"));
        body.put("status", 409);
        body.put("detail", Text.t(key, args));
        body.put("code", key);
        body.put("errors", List.of());
        body.putAll(more);
        return ResponseEntity.status(409)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
