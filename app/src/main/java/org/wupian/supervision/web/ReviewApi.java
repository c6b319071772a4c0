package org.wupian.supervision.web;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.supervision.ReportFilter;
import org.wupian.supervision.ReportKind;
import org.wupian.supervision.Reviews;

/// The office's review for programs.
@RestController
@RequestMapping("/api/v1/months/{month}")
class ReviewApi {

    private final Reviews reviews;
    private final ReportKeys keys;
    private final ReportAnswers answers;

    ReviewApi(Reviews reviews, ReportKeys keys, ReportAnswers answers) {
        this.reviews = reviews;
        this.keys = keys;
        this.answers = answers;
    }

    /// @param fields reasons by field; `text` is the older name of `done`
    record Returning(@Nullable String reason, @Nullable Map<String, @Nullable String> fields) {

        String words() {
            return reason == null ? "" : reason;
        }

        Map<String, String> byField() {
            Map<String, String> all = new HashMap<>();
            if (fields != null) {
                fields.forEach((field, why) -> {
                    if (why != null && !why.isBlank()) {
                        all.put(field.equals("text") ? "done" : field, why);
                    }
                });
            }
            return all;
        }
    }

    record Selection(@Nullable String measure, @Nullable String organisation) {}

    @Allowed(Role.OFFICE)
    @PostMapping("/progress/{measure}:accept")
    ResponseEntity<?> accept(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind) {
        return answers.of(reviews.accept(keys.readable(month, measure, organisation, kind)));
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/progress/{measure}:return")
    ResponseEntity<?> giveBack(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind,
            @RequestBody Returning body) {
        return answers.of(
                reviews.giveBack(
                        keys.readable(month, measure, organisation, kind),
                        body.words(),
                        body.byField()));
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/progress/{measure}:unlock")
    ResponseEntity<?> unlock(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind,
            @RequestBody Returning body) {
        return answers.of(
                reviews.unlock(keys.readable(month, measure, organisation, kind), body.words()));
    }

    /// Accepts everything submitted, or all of one measure or one unit.
    @Allowed(Role.OFFICE)
    @PostMapping("/progress:accept")
    Map<String, Integer> acceptAll(
            @PathVariable YearMonth month,
            @RequestBody(required = false) @Nullable Selection body) {
        String measure = body == null || body.measure() == null ? "" : body.measure();
        String unit = body == null || body.organisation() == null ? "" : body.organisation();
        return Map.of(
                "accepted", reviews.acceptAll(month, new ReportFilter(measure, unit, null, "")));
    }
}
