package org.wupian.supervision.web;

import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.Role;
import org.wupian.supervision.Months;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Paged;
import org.wupian.ui.Text;

/// The months for programs. Every call may be repeated: the second time changes nothing.
@RestController
@RequestMapping("/api/v1/months")
class MonthApi {

    private static final int MOST_YEARS_AHEAD = 2;

    private final Months months;
    private final ReportAnswers answers;
    private final Clock clock;

    MonthApi(Months months, ReportAnswers answers, Clock clock) {
        this.months = months;
        this.answers = answers;
        this.clock = clock;
    }

    record Closing(@Nullable Boolean anyway, @Nullable String reason) {}

    /// @param reason kept with the month, also that none was given; what was frozen and issued
    ///   stays
    record Revising(@Nullable String reason) {}

    @AllowedToSignedIn
    @GetMapping
    Paged<MonthJson> all(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = Paged.USUAL) int limit) {
        return Paged.of(months.all(), it -> it.month().toString(), after, limit).map(MonthJson::of);
    }

    @AllowedToSignedIn
    @GetMapping("/{month}")
    MonthJson one(@PathVariable YearMonth month) {
        return MonthJson.of(months.get(month));
    }

    @Allowed(Role.OFFICE)
    @PutMapping("/{month}")
    MonthJson open(@PathVariable YearMonth month) {
        if (month.isAfter(YearMonth.now(clock).plusYears(MOST_YEARS_AHEAD))) {
            throw new Invalid(new FieldError("month", "supervision.error.month-ahead", month));
        }
        return MonthJson.of(months.open(month));
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/{month}:close")
    ResponseEntity<?> close(
            @PathVariable YearMonth month, @RequestBody(required = false) @Nullable Closing body) {
        boolean anyway = body != null && Boolean.TRUE.equals(body.anyway());
        String reason = body == null || body.reason() == null ? "" : body.reason();
        if (anyway && reason.isBlank()) {
            throw new Invalid(new FieldError("reason", "supervision.error.no-reason"));
        }
        return answers.of(months.close(month, anyway ? reason : ""));
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/{month}:revise")
    MonthJson revise(
            @PathVariable YearMonth month, @RequestBody(required = false) @Nullable Revising body) {
        String reason = body == null || body.reason() == null ? "" : body.reason().strip();
        String kept = reason.isEmpty() ? Text.t("supervision.revise.unsaid") : reason;
        return MonthJson.of(months.revise(month, kept));
    }
}
