package org.wupian.plan.web;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.directory.People;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.Role;
import org.wupian.plan.Actual;
import org.wupian.plan.Outlook;
import org.wupian.plan.PlanVersion;
import org.wupian.plan.Plans;
import org.wupian.plan.Targets;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Errors;
import org.wupian.ui.Facet;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Light;
import org.wupian.ui.Listing;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Option;
import org.wupian.ui.Section;
import org.wupian.ui.SeeOther;

/// What the plan wants to reach and how far it is (目标进度).
@Controller
@RequestMapping("/targets")
class TargetController {

    private final Plans plans;
    private final Targets targets;
    private final People people;
    private final Clock clock;

    TargetController(Plans plans, Targets targets, People people, Clock clock) {
        this.plans = plans;
        this.targets = targets;
        this.people = people;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry targetsEntry() {
        return new NavigationEntry(
                Section.PLAN,
                "plan.targets",
                "/targets",
                EnumSet.complementOf(EnumSet.of(Role.SYSTEM)),
                20);
    }

    @AllowedToSignedIn
    @GetMapping
    Answer board(Ask ask) {
        List<Actual> actuals = targets.actuals();
        List<TargetCard> cards =
                targets.outlook(YearMonth.now(clock)).stream()
                        .map(it -> TargetCard.of(it, actuals))
                        .toList();
        Listing<TargetCard> list =
                Listing.of(ask, t("plan.targets"), cards, columns(cards), List.of(lights()));
        return list.answer(() -> new TargetsPage(list));
    }

    /// With what units reported beside what counts, where somebody did.
    private static List<Column<TargetCard>> columns(List<TargetCard> cards) {
        List<Column<TargetCard>> columns = new ArrayList<>(columns());
        if (cards.stream().anyMatch(it -> it.reported() != null)) {
            columns.add(
                    columns.size() - 1,
                    Column.of("reported", t("plan.reported"), it -> Cell.words(it.reported())));
        }
        return columns;
    }

    private static List<Column<TargetCard>> columns() {
        return List.of(
                Column.of(
                        "name",
                        t("plan.target.name"),
                        it -> Cell.link(it.target().name(), "/targets/" + it.target().code())),
                Column.of("asked", t("plan.target.asks"), it -> Cell.words(it.asked())),
                Column.of("month", t("plan.monthHead"), TargetController::asOf),
                Column.figures(
                        "actual", t("plan.actual"), it -> Cell.figure(it.outlook().actual(), 2)),
                Column.of("unit", t("plan.target.unit"), it -> Cell.words(it.target().unit())),
                Column.of("attained", t("plan.attainedShare"), it -> Cell.words(it.attained())),
                Column.of("light", t("plan.light"), it -> new Cell.State(it.light())));
    }

    private static Cell asOf(TargetCard it) {
        return it.outlook().actual() == null
                ? new Cell.None(t("ui.none.missing"))
                : new Cell.Month(it.outlook().month());
    }

    private static Facet<TargetCard> lights() {
        List<Option> options =
                Stream.of(Light.ON_TRACK, Light.AT_RISK, Light.OFF_TRACK, Light.MISSING)
                        .map(it -> new Option(it.name(), it.word()))
                        .toList();
        return new Facet<>("light", t("plan.light"), options, it -> it.light().name());
    }

    @AllowedToSignedIn
    @GetMapping("/{code}")
    TargetPage one(@PathVariable String code) {
        return page(code, YearMonth.now(clock).minusMonths(1).toString(), "", "", Errors.NONE);
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/{code}")
    Answer record(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String source) {
        List<FieldError> errors = new ArrayList<>();
        YearMonth of = month(month);
        BigDecimal number = number(value);
        if (of == null) {
            errors.add(new FieldError("month", "plan.actual.error.month"));
        }
        if (number == null) {
            errors.add(new FieldError("value", "plan.actual.error.value"));
        }
        if (source.isBlank()) {
            errors.add(new FieldError("source", "plan.actual.error.source"));
        }
        if (of != null) {
            try {
                targets.requireMonth(code, of);
            } catch (Invalid wrong) {
                errors.addAll(wrong.all());
            }
        }
        if (of == null || number == null || !errors.isEmpty()) {
            return page(code, month, value, source, new Errors(errors));
        }
        targets.record(code, of, number, source.strip());
        return new SeeOther("/targets/" + code).flash("plan.actual.recorded", of);
    }

    private TargetPage page(String code, String month, String value, String source, Errors errors) {
        int version = targets.lastVersionWith(code);
        PlanVersion inForce = plans.inForce().version();
        Outlook outlook =
                targets.outlook(YearMonth.now(clock), version).stream()
                        .filter(it -> it.target().code().equals(code))
                        .findFirst()
                        .orElseThrow();
        return new TargetPage(
                TargetCard.of(outlook, targets.actuals()),
                people,
                version == inForce.number() ? null : plans.version(version),
                month,
                value,
                source,
                errors);
    }

    private static @Nullable YearMonth month(String text) {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(String text) {
        String plain = text.strip().replace(",", "").replace("，", "");
        return plain.matches("-?\\d{1,12}(\\.\\d{1,6})?") ? new BigDecimal(plain) : null;
    }
}
