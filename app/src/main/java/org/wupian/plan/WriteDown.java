package org.wupian.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /// Sub-measures become part of their measure: their units answer for it too, their words follow
    /// its own.
    static WrittenPlan of(PlanReading reading, int yearOtherwise) {
        int year = reading.year() == null ? yearOtherwise : reading.year();
        Map<PlanReading.Measure, String> numbers = numbers(reading.measures());
        List<WrittenPlan.Item> measures =
                reading.measures().stream().map(it -> item(it, numbers)).toList();
        List<WrittenPlan.Aim> targets = new ArrayList<>();
        for (int i = 0; i < reading.goals().size(); i++) {
            targets.addAll(goalTargets(reading.goals().get(i), i + 1, year));
        }
        reading.measures()
                .forEach(it ->
                        withChildren(it)
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

    private static WrittenPlan.Item item(
            PlanReading.Measure it, Map<PlanReading.Measure, String> numbers) {
        Set<String> lead = new LinkedHashSet<>(it.lead());
        Set<String> supporting = new LinkedHashSet<>(it.supporting());
        StringBuilder text = new StringBuilder(it.text());
        withChildren(it)
                .skip(1)
                .forEach(part -> {
                    text.append('\n')
                            .append(part.number())
                            .append(part.number().isEmpty() ? "" : " ");
                    text.append(part.text().startsWith(part.title()) ? "" : part.title() + "。")
                            .append(part.text());
                    (lead.isEmpty() ? lead : supporting).addAll(part.lead());
                    supporting.addAll(part.supporting());
                });
        supporting.removeAll(lead);
        return new WrittenPlan.Item(
                numbers.getOrDefault(it, it.number()),
                it.area() == null ? "" : it.area(),
                it.title(),
                "",
                text.toString().strip(),
                it.deadline() == null ? "" : it.deadline(),
                List.copyOf(lead),
                List.copyOf(supporting),
                it.line());
    }

    private static Stream<PlanReading.Measure> withChildren(PlanReading.Measure it) {
        return Stream.concat(
                Stream.of(it), it.children().stream().flatMap(WriteDown::withChildren));
    }

    /// Numbers as printed; where they begin again in each chapter, with the chapter's number before
    /// them.
    private static Map<PlanReading.Measure, String> numbers(List<PlanReading.Measure> measures) {
        boolean again =
                measures.stream()
                                .filter(it -> Integer.valueOf(1).equals(it.ordinal()))
                                .map(PlanReading.Measure::path)
                                .distinct()
                                .count()
                        > 1;
        Map<PlanReading.Measure, String> numbers = new HashMap<>();
        measures.forEach(it -> numbers.put(it, again ? chapter(it) + it.number() : it.number()));
        return numbers;
    }

    private static String chapter(PlanReading.Measure it) {
        StringBuilder chapter = new StringBuilder();
        for (String heading : it.path()) {
            Matcher number = Pattern.compile("^[（(]?[一二三四五六七八九十百\\d]+[）)]?").matcher(heading);
            if (number.find()) {
                chapter.append(number.group()).append('-');
            }
        }
        return chapter.toString();
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
                version.measures().stream()
                        .map(it ->
                                new WrittenPlan.Item(
                                        it.number(),
                                        organisations
                                                .area(it.area())
                                                .map(a -> a.name())
                                                .orElse(it.area()),
                                        it.title(),
                                        it.summary(),
                                        it.text(),
                                        it.deadline(),
                                        written(it, true),
                                        written(it, false),
                                        0))
                        .toList(),
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

    private static List<String> written(Measure measure, boolean leads) {
        return measure.duties().stream()
                .filter(it -> leads == (it.part() != Duty.Part.SUPPORTING))
                .map(Duty::asWritten)
                .distinct()
                .toList();
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
