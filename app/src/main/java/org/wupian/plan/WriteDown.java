package org.wupian.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisations;
import org.wupian.plan.reading.PlanReading;

/// Writes down a plan from what was read of its document, or from a version that is to be changed.
final class WriteDown {

    private static final Pattern SEVERAL_SUBJECTS =
            Pattern.compile(
                    "^(?<subjects>[^，,]+、[^，,]+?)(?<what>增速|增幅|增长率)(?<rest>(?:不?高于|不低于|快于|超过).+)$");

    private WriteDown() {}

    /// Sub-measures become parts of their measure: their words follow its own, their units are kept
    /// with the part they are for.
    static WrittenPlan of(PlanReading reading, int yearOtherwise) {
        int year = reading.year() == null ? yearOtherwise : reading.year();
        Map<PlanReading.Measure, String> numbers = WriteMeasures.numbers(reading.measures());
        List<WrittenPlan.Item> measures =
                reading.measures().stream().map(it -> WriteMeasures.of(it, numbers)).toList();
        List<WrittenPlan.Aim> targets = new ArrayList<>();
        for (int i = 0; i < reading.goals().size(); i++) {
            targets.addAll(goalTargets(reading.goals().get(i), i + 1, year));
        }
        reading.measures()
                .forEach(it ->
                        WriteMeasures.withParts(it)
                                .flatMap(part -> part.targets().stream())
                                .map(target ->
                                        aim(
                                                target,
                                                numbers.getOrDefault(it, ""),
                                                0,
                                                target.text(),
                                                year))
                                .forEach(targets::add));
        return new WrittenPlan(
                reading.title(),
                year,
                measures,
                targets,
                reading.goals().stream()
                        .map(it -> new WrittenPlan.Text("", "", it.text(), it.text()))
                        .toList(),
                reading.safeguards().stream()
                        .map(it -> new WrittenPlan.Text("", "", it.title(), it.text()))
                        .toList());
    }

    /// 甲贷款、乙贷款增速高于… are two targets. A direction without a number stays a goal without target.
    private static List<WrittenPlan.Aim> goalTargets(PlanReading.Target it, int goal, int year) {
        if (it.quantity() == null && it.than() == null) {
            return List.of();
        }
        Matcher several = SEVERAL_SUBJECTS.matcher(it.text());
        if (it.quantity() != null || !several.matches()) {
            return List.of(aim(it, "", goal, it.text(), year));
        }
        return Stream.of(several.group("subjects").split("、"))
                .map(subject ->
                        aim(
                                it,
                                "",
                                goal,
                                subject + several.group("what") + several.group("rest"),
                                year))
                .toList();
    }

    private static WrittenPlan.Aim aim(
            PlanReading.Target it, String measure, int goal, String name, int year) {
        String deadline = it.deadline();
        return new WrittenPlan.Aim(
                "",
                measure,
                goal,
                name,
                it.quantity(),
                it.unit() == null ? (it.quantity() == null ? "个百分点" : "") : it.unit(),
                it.comparator(),
                it.than() == null ? "" : it.than(),
                deadline == null ? year : Integer.parseInt(deadline.substring(0, 4)),
                null,
                Map.of(),
                false);
    }

    /// A version as it may be changed.
    static WrittenPlan of(PlanDraft version, Organisations organisations) {
        List<String> goals = version.goals().stream().map(Goal::code).toList();
        return new WrittenPlan(
                version.title(),
                version.year(),
                version.measures().stream().map(it -> WriteMeasures.of(it, organisations)).toList(),
                version.targets().stream().map(it -> aim(it, goals)).toList(),
                version.goals().stream()
                        .map(it ->
                                new WrittenPlan.Text(
                                        it.code(), it.area(), it.title(), it.summary()))
                        .toList(),
                version.safeguards().stream()
                        .map(it -> new WrittenPlan.Text(it.code(), "", it.title(), it.summary()))
                        .toList());
    }

    private static WrittenPlan.Aim aim(Target it, List<String> goals) {
        Map<Integer, java.math.BigDecimal> path = new HashMap<>();
        it.path().forEach((month, value) -> path.put(month.getMonthValue(), value));
        return new WrittenPlan.Aim(
                it.code(),
                orEmpty(it.measure()),
                goals.indexOf(orEmpty(it.goal())) + 1,
                it.name(),
                it.quantity(),
                it.unit(),
                it.comparator().sign(),
                it.than(),
                it.year(),
                it.baseline(),
                path,
                it.assumed());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
