package org.wupian.plan.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.directory.Organisations;
import org.wupian.directory.UnitClass;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.plan.Duty;
import org.wupian.plan.Measure;
import org.wupian.plan.Plans;
import org.wupian.plan.Target;
import org.wupian.plan.Targets;

/// The measures in force, for programs (措施接口).
@RestController
@RequestMapping("/api/v1/measures")
class MeasuresApi {

    private final Plans plans;
    private final Targets targets;
    private final Organisations organisations;

    MeasuresApi(Plans plans, Targets targets, Organisations organisations) {
        this.plans = plans;
        this.targets = targets;
        this.organisations = organisations;
    }

    @AllowedToSignedIn
    @GetMapping
    Items all() {
        List<Target> all = targets.all();
        return new Items(plans.measures().stream().map(it -> item(it, all)).toList());
    }

    @AllowedToSignedIn
    @GetMapping("/{number}")
    Item one(@PathVariable String number) {
        return item(plans.measure(number), targets.all());
    }

    private Item item(Measure it, List<Target> all) {
        List<String> classes =
                it.duties().stream()
                        .map(Duty::unitClass)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return new Item(
                it.ordinal() == null ? it.number() : it.ordinal(),
                organisations.area(it.area()).map(area -> area.name()).orElse(it.area()),
                it.area(),
                it.title(),
                it.summary(),
                it.lead().isEmpty() ? null : unit(it.lead()),
                it.duties().stream()
                        .filter(duty -> !duty.organisation().equals(it.lead()))
                        .map(duty -> unit(duty.organisation()))
                        .distinct()
                        .toList(),
                classes.stream().map(this::className).toList(),
                it.works().stream().map(work -> part(work, it.duties(work))).toList(),
                all.stream()
                        .filter(target -> it.number().equals(target.measure()))
                        .map(TargetItem::of)
                        .toList());
    }

    private Part part(String work, List<Duty> duties) {
        return new Part(work, units(duties, true), units(duties, false));
    }

    private List<Unit> units(List<Duty> duties, boolean leads) {
        return duties.stream()
                .filter(it -> leads == (it.part() != Duty.Part.SUPPORTING))
                .map(it -> unit(it.organisation()))
                .toList();
    }

    private Unit unit(String code) {
        return new Unit(code, organisations.name(code));
    }

    private String className(String code) {
        return organisations.classes().stream()
                .filter(it -> it.code().equals(code))
                .map(UnitClass::name)
                .findFirst()
                .orElse(code);
    }

    record Items(List<Item> items) {}

    /// @param number an integer where the plan numbers its measures 1..n, else as printed
    /// @param supporting all other units, those of its parts among them
    /// @param classes unit classes as the plan names them; their members stand in `supporting` too
    /// @param parts for which the plan names units of their own
    record Item(
            Object number,
            String area,
            String areaCode,
            String title,
            String summary,
            @Nullable Unit lead,
            List<Unit> supporting,
            List<String> classes,
            List<Part> parts,
            List<TargetItem> targets) {}

    record Part(String work, List<Unit> lead, List<Unit> supporting) {}

    record Unit(String id, String name) {}
}
