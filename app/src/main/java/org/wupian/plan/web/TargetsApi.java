package org.wupian.plan.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.Role;
import org.wupian.plan.Actual;
import org.wupian.plan.Outlook;
import org.wupian.plan.Targets;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Paged;

/// Targets and actuals for programs (目标接口).
@RestController
@RequestMapping("/api/v1/targets")
class TargetsApi {

    private final Targets targets;
    private final Clock clock;

    TargetsApi(Targets targets, Clock clock) {
        this.targets = targets;
        this.clock = clock;
    }

    /// How every target stands by the end of a month, the present one by default.
    @AllowedToSignedIn
    @GetMapping
    Items<Standing> all(@RequestParam(required = false) @Nullable YearMonth month) {
        YearMonth by = month == null ? YearMonth.now(clock) : month;
        return new Items<>(targets.outlook(by).stream().map(Standing::of).toList());
    }

    @AllowedToSignedIn
    @GetMapping("/{code}/actuals")
    Paged<Actual> actuals(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = Paged.USUAL) int limit) {
        targets.get(code);
        List<Actual> own = targets.actuals().stream().filter(it -> it.code().equals(code)).toList();
        return Paged.of(own, it -> it.month().toString(), after, limit);
    }

    @Allowed(Role.OFFICE)
    @PutMapping("/{code}/actuals/{month}")
    Actual record(
            @PathVariable String code, @PathVariable YearMonth month, @RequestBody Value value) {
        targets.requireMonth(code, month);
        List<FieldError> errors = new ArrayList<>();
        if (value.value() == null) {
            errors.add(new FieldError("value", "plan.actual.error.value"));
        }
        if (value.source() == null || value.source().isBlank()) {
            errors.add(new FieldError("source", "plan.actual.error.source"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        targets.record(
                code,
                month,
                Objects.requireNonNull(value.value()),
                Objects.requireNonNull(value.source()).strip());
        return targets.actuals().stream()
                .filter(it -> it.code().equals(code) && it.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    record Items<T>(List<T> items) {}

    /// @param source where the figure stands
    record Value(@Nullable BigDecimal value, @Nullable String source) {}

    /// A figure of a month that does not count.
    record Reported(YearMonth month, BigDecimal value, String source) {

        static @Nullable Reported of(@Nullable Actual it) {
            return it == null ? null : new Reported(it.month(), it.value(), it.source());
        }
    }

    /// @param share of the way from the baseline to the aim, 1 = 100 %
    /// @param missing how many institutions are not in the actual, where it is counted out of
    ///   returns
    /// @param reported what units reported for a later month than the actual's, which does not
    ///   count while figures are computed out of returns
    record Standing(
            TargetItem target,
            YearMonth month,
            @Nullable BigDecimal actual,
            BigDecimal due,
            @Nullable Boolean attained,
            @Nullable BigDecimal share,
            @Nullable BigDecimal forecast,
            @Nullable BigDecimal gap,
            @Nullable BigDecimal perMonth,
            String light,
            int missing,
            @Nullable Reported reported) {

        static Standing of(Outlook it) {
            return new Standing(
                    TargetItem.of(it.target()),
                    it.month(),
                    it.actual(),
                    it.due(),
                    it.attainment() == null ? null : it.attainment().attained(),
                    it.attainment() == null ? null : it.attainment().share(),
                    it.forecast(),
                    it.gap(),
                    it.perMonth(),
                    it.light().name(),
                    it.missing(),
                    Reported.of(it.reported()));
        }
    }
}
