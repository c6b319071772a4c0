package org.wupian.indicator.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.database.CurrentCaller;
import org.wupian.indicator.Aims;
import org.wupian.indicator.Figures;
import org.wupian.indicator.Indicators;
import org.wupian.indicator.ReachedTargets;
import org.wupian.indicator.Subject;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.plan.Target;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.SeeOther;

/// Splits a target among counties or institutions, and shows how far each is.
@Controller
@RequestMapping("/indicators/{code}/aims")
class AimsController {

    private static final String FIELD = "aim-";

    private final Aims aims;
    private final Indicators indicators;
    private final Figures figures;
    private final ReachedTargets targets;

    AimsController(Aims aims, Indicators indicators, Figures figures, ReachedTargets targets) {
        this.aims = aims;
        this.indicators = indicators;
        this.figures = figures;
        this.targets = targets;
    }

    @AllowedToMembersAndAuditor
    @GetMapping
    AimsPage page(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "county") String by) {
        return page(
                code,
                month == null ? figures.newest() : month,
                Address.by(by),
                Map.of(),
                Errors.NONE);
    }

    @Allowed(Role.OFFICE)
    @PostMapping
    Answer save(
            @PathVariable String code,
            @RequestParam YearMonth month,
            @RequestParam String by,
            @RequestParam Map<String, String> fields) {
        Map<String, BigDecimal> typed = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        fields.forEach((name, text) -> {
            if (name.startsWith(FIELD) && !text.isBlank()) {
                number(text)
                        .ifPresentOrElse(
                                it -> typed.put(name.substring(FIELD.length()), it),
                                () ->
                                        errors.add(
                                                new FieldError(name, "indicator.error.aim", text)));
            }
        });
        if (!errors.isEmpty()) {
            return page(code, month, Address.by(by), fields, new Errors(errors));
        }
        aims.set(code, month.getYear(), Address.by(by), typed);
        return new SeeOther("/indicators/%s/aims?month=%s&by=%s".formatted(code, month, by))
                .flash("indicator.aims.saved");
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            BigDecimal number = new BigDecimal(text.replace(",", "").replace("，", "").strip());
            return Optional.of(number).filter(Aims::isReasonable);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private AimsPage page(
            String code, YearMonth month, Subject.By by, Map<String, String> typed, Errors errors) {
        List<Aims.Part> parts = aims.of(code, month, by);
        Target target = targets.byIndicator().get(code);
        return new AimsPage(
                indicators.get(code),
                month,
                by,
                parts,
                target == null || target.year() != month.getYear() ? null : target.quantity(),
                parts.stream()
                        .map(Aims.Part::aim)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                typed,
                CurrentCaller.get().is(Role.OFFICE),
                errors);
    }
}
