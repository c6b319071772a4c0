package org.wupian.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.directory.Resolution;
import org.wupian.kernel.Pack;

/// The plan as the pack brings it: version 1 of an empty city (城市包中的方案).
@Component
@Order(20)
class PackPlan implements ApplicationRunner {

    private final Pack pack;
    private final Organisations organisations;
    private final Plans plans;

    PackPlan(Pack pack, Organisations organisations, Plans plans) {
        this.pack = pack;
        this.organisations = organisations;
        this.plans = plans;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () -> {
                    if (plans.versions().isEmpty()) {
                        plans.adoptFirst(draft());
                    }
                });
    }

    private PlanDraft draft() {
        return new PlanDraft(
                pack.property("plan.title"),
                Integer.parseInt(pack.property("plan.year")),
                PlanVersion.Source.PACK,
                "",
                pack.rows("measures.csv").stream().map(this::measure).toList(),
                pack.rows("goals.csv").stream()
                        .map(it ->
                                new Goal(
                                        it.text("code"),
                                        it.text("area"),
                                        it.text("title"),
                                        it.text("summary")))
                        .toList(),
                pack.rows("safeguards.csv").stream()
                        .map(it ->
                                new Safeguard(
                                        it.text("code"), it.text("title"), it.text("summary")))
                        .toList(),
                pack.rows("targets.csv").stream().map(PackPlan::target).toList());
    }

    private Measure measure(Pack.Row row) {
        String number = row.text("number");
        List<Duty> duties = new ArrayList<>();
        for (String name : row.list("units")) {
            duties.addAll(duties(name, duties.isEmpty(), number));
        }
        return new Measure(
                number,
                number.matches("\\d+") ? Integer.valueOf(number) : null,
                row.text("area"),
                row.text("title"),
                row.text("summary"),
                "",
                "",
                duties);
    }

    private List<Duty> duties(String name, boolean first, String measure) {
        Duty.Part part = first ? Duty.Part.LEAD : Duty.Part.SUPPORTING;
        return switch (organisations.resolve(name)) {
            case Resolution.Unit(Organisation unit) ->
                    List.of(new Duty(unit.code(), part, null, name, ""));
            case Resolution.Several(var unitClass) ->
                    unitClass.members().stream()
                            .map(it -> new Duty(it.code(), part, unitClass.code(), name, ""))
                            .toList();
            case Resolution.Unknown _ ->
                    throw new IllegalArgumentException(
                            "measures.csv, measure " + measure + ": nobody is called " + name);
        };
    }

    private static Target target(Pack.Row row) {
        int year = Integer.parseInt(row.text("year"));
        return new Target(
                row.text("code"),
                orNull(row.text("measure")),
                orNull(row.text("goal")),
                row.text("name"),
                row.text("unit"),
                Comparator.of(row.text("comparator")),
                number(row.text("quantity")),
                row.text("than"),
                year,
                number(row.text("baseline")),
                path(row.list("path"), year),
                row.flag("assumption"));
    }

    private static Map<YearMonth, BigDecimal> path(List<String> steps, int year) {
        Map<YearMonth, BigDecimal> path = new HashMap<>();
        for (String step : steps) {
            String[] parts = step.split("=");
            path.put(
                    YearMonth.of(year, Integer.parseInt(parts[0].strip())),
                    new BigDecimal(parts[1].strip()));
        }
        return path;
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
