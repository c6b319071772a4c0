package org.wupian.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Area;
import org.wupian.directory.Organisations;
import org.wupian.directory.UnitClass;
import org.wupian.kernel.AllowedToMembers;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.plan.Actual;
import org.wupian.plan.Duty;
import org.wupian.plan.Measure;
import org.wupian.plan.Milestones;
import org.wupian.plan.PlanVersion;
import org.wupian.plan.Plans;
import org.wupian.plan.Targets;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.SeeOther;
import org.wupian.ui.Text;

/// One measure and its milestones (措施页).
@Controller
@RequestMapping("/measures")
class MeasureController {

    private final Plans plans;
    private final Targets targets;
    private final Milestones milestones;
    private final Organisations organisations;
    private final Clock clock;

    MeasureController(
            Plans plans,
            Targets targets,
            Milestones milestones,
            Organisations organisations,
            Clock clock) {
        this.plans = plans;
        this.targets = targets;
        this.milestones = milestones;
        this.organisations = organisations;
        this.clock = clock;
    }

    @AllowedToSignedIn
    @GetMapping("/{number}")
    MeasurePage page(@PathVariable String number) {
        return page(number, "", "", Errors.NONE);
    }

    /// The office and the lead may; others are refused by [Milestones].
    @AllowedToMembers
    @PostMapping("/{number}/milestones")
    Answer add(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String dueOn) {
        LocalDate day = day(dueOn);
        List<FieldError> errors = new ArrayList<>();
        if (title.isBlank() || title.length() > 120) {
            errors.add(new FieldError("title", "plan.milestone.error.title"));
        }
        if (day == null) {
            errors.add(new FieldError("dueOn", "plan.milestone.error.day"));
            return page(number, title, dueOn, new Errors(errors));
        }
        if (!errors.isEmpty()) {
            return page(number, title, dueOn, new Errors(errors));
        }
        milestones.add(number, title.strip(), day);
        return here(number).flash("plan.milestone.added");
    }

    @AllowedToMembers
    @PostMapping("/milestones/{id}/done")
    SeeOther done(@PathVariable long id, @RequestParam(defaultValue = "") String note) {
        return here(milestones.done(id, note.strip())).flash("plan.milestone.done");
    }

    private MeasurePage page(String number, String title, String dueOn, Errors errors) {
        PlanVersion version = plans.lastWithMeasure(number);
        boolean inForce = plans.inForce().version().equals(version);
        Measure measure = inForce ? plans.measure(number) : plans.measure(number, version);
        List<Actual> actuals = targets.actuals();
        return new MeasurePage(
                measure,
                inForce ? null : version,
                organisations.area(measure.area()).map(Area::name).orElse(measure.area()),
                duties(measure.duties("")),
                measure.works().stream()
                        .map(work -> new MeasurePage.PartLine(work, duties(measure.duties(work))))
                        .toList(),
                targets.outlook(YearMonth.now(clock), version.number()).stream()
                        .filter(it -> number.equals(it.target().measure()))
                        .map(it -> TargetCard.of(it, actuals))
                        .toList(),
                milestones.of(number),
                LocalDate.now(clock),
                inForce && Milestones.keeps(CurrentCaller.get(), measure),
                title,
                dueOn,
                errors);
    }

    /// One line for each unit that is named itself and one for each class.
    private List<MeasurePage.DutyLine> duties(List<Duty> duties) {
        Map<String, MeasurePage.DutyLine> lines = new LinkedHashMap<>();
        for (Duty it : duties) {
            String part = Text.t("plan.part." + it.part().name().toLowerCase(Locale.ROOT));
            String name = organisations.name(it.organisation());
            String unitClass = it.unitClass();
            if (unitClass == null) {
                lines.put(it.organisation(), new MeasurePage.DutyLine(part, name, List.of()));
            } else {
                lines.computeIfAbsent(
                                "class " + unitClass,
                                _ ->
                                        new MeasurePage.DutyLine(
                                                part, className(unitClass), new ArrayList<>()))
                        .units()
                        .add(name);
            }
        }
        return List.copyOf(lines.values());
    }

    private String className(String code) {
        return organisations.classes().stream()
                .filter(it -> it.code().equals(code))
                .map(UnitClass::name)
                .findFirst()
                .orElse(code);
    }

    private static SeeOther here(String number) {
        return new SeeOther(
                "/measures/"
                        + org.springframework.web.util.UriUtils.encodePathSegment(
                                number, java.nio.charset.StandardCharsets.UTF_8));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
