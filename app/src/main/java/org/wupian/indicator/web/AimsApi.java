package org.wupian.indicator.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.indicator.Aims;
import org.wupian.indicator.Figures;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Parts of targets for programs (目标分解接口).
@RestController
@RequestMapping("/api/v1/indicators/{code}/aims")
class AimsApi {

    private final Aims aims;
    private final Figures figures;

    AimsApi(Aims aims, Figures figures) {
        this.aims = aims;
        this.figures = figures;
    }

    record Items(YearMonth month, List<PartJson> items) {}

    /// @param share attained, in per cent
    /// @param perMonth what each remaining month must bring
    record PartJson(
            String id,
            String name,
            @Nullable BigDecimal aim,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal share,
            @Nullable BigDecimal perMonth) {

        static PartJson of(Aims.Part it) {
            return new PartJson(
                    it.subject().id(), it.name(), it.aim(), it.actual(), it.share(), it.perMonth());
        }
    }

    /// @param aims by county or institution, in the indicator's unit
    record Body(@Nullable Map<String, @Nullable BigDecimal> aims) {}

    /// @param by county or bank
    @AllowedToMembersAndAuditor
    @GetMapping
    Items all(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "county") String by) {
        YearMonth shown = month == null ? figures.newest() : month;
        return new Items(
                shown, aims.of(code, shown, Address.by(by)).stream().map(PartJson::of).toList());
    }

    /// Replaces the parts of the month's year; whoever is not named has none.
    @Allowed(Role.OFFICE)
    @PutMapping
    Items set(
            @PathVariable String code,
            @RequestParam YearMonth month,
            @RequestParam(defaultValue = "county") String by,
            @RequestBody Body body) {
        Map<String, BigDecimal> parts = new HashMap<>();
        Objects.requireNonNullElse(body.aims(), Map.<String, @Nullable BigDecimal>of())
                .forEach((id, aim) -> {
                    if (aim == null || !Aims.isReasonable(aim)) {
                        throw new Invalid(new FieldError(id, "indicator.error.aim", "" + aim));
                    }
                    parts.put(id, aim);
                });
        aims.set(code, month.getYear(), Address.by(by), parts);
        return all(code, month, by);
    }
}
