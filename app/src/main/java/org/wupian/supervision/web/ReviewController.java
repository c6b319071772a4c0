package org.wupian.supervision.web;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.supervision.ReportKey;
import org.wupian.supervision.ReportKind;
import org.wupian.supervision.ReportOutcome;
import org.wupian.supervision.Reviews;
import org.wupian.ui.Answer;
import org.wupian.ui.Conflict;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.SeeOther;

/// The office's review, report by report.
@Controller
@RequestMapping("/months/{month}/reports/{measure}/{organisation}")
class ReviewController {

    private final Reviews reviews;
    private final ReportPages pages;

    ReviewController(Reviews reviews, ReportPages pages) {
        this.reviews = reviews;
        this.pages = pages;
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/accept")
    Answer accept(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind) {
        ReportKey key = new ReportKey(month, measure, organisation, kind);
        String onwards = onwards(key);
        return answer(reviews.accept(key), onwards, "supervision.accepted", Map.of());
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/return")
    Answer giveBack(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind,
            @RequestParam Map<String, String> sent) {
        ReportKey key = new ReportKey(month, measure, organisation, kind);
        String onwards = onwards(key);
        String reason = sent.getOrDefault("reason", "");
        Map<String, String> fields = new HashMap<>();
        for (String field : ReportPage.FIELDS) {
            String why = sent.getOrDefault("reason-" + field, "").strip();
            if (!why.isEmpty()) {
                fields.put(field, why);
            }
        }
        Map<String, String> typed = new HashMap<>(fields);
        typed.put("", reason);
        return answer(
                reviews.giveBack(key, reason, fields), onwards, "supervision.returned", typed);
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/unlock")
    Answer unlock(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind,
            @RequestParam(defaultValue = "") String reason) {
        ReportKey key = new ReportKey(month, measure, organisation, kind);
        return answer(
                reviews.unlock(key, reason),
                Links.report(key),
                "supervision.unlocked",
                Map.of("", reason));
    }

    /// The next report that waits, else the board.
    private String onwards(ReportKey key) {
        List<ReportKey> waiting = reviews.waiting(key.month());
        int at = waiting.indexOf(key);
        return at >= 0 && at + 1 < waiting.size()
                ? Links.report(waiting.get(at + 1))
                : "/months/" + key.month();
    }

    private Answer answer(
            ReportOutcome outcome, String onwards, String flash, Map<String, String> typed) {
        return switch (outcome) {
            case ReportOutcome.Stored _ -> new SeeOther(onwards).flash(flash);
            case ReportOutcome.Refused it ->
                    pages.reading(
                            it.report(),
                            typed,
                            new Errors(
                                    List.of(
                                            new FieldError(
                                                    "reason", ReportAnswers.key(it.why())))));
            case ReportOutcome.Stale _, ReportOutcome.Incomplete _ ->
                    throw new Conflict("supervision.error.stale");
        };
    }
}
