package org.wupian.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Area;
import org.wupian.plan.reading.MeasureNumber;

/// Turns a written plan into one that can be adopted: names become organisations, classes their
/// members.
final class AdoptDraft {

    private final WrittenPlan written;
    private final AssignDuties duties;
    private final Map<String, UnitDecision> decisions;
    private final List<Area> areas;
    private final @Nullable PlanDraft before;
    private final Set<String> taken;

    /// @param before the plan in force, whose summaries and baselines go on; null when there is
    ///   none
    /// @param taken codes no new target may have
    AdoptDraft(
            WrittenPlan written,
            List<UnitDecision> decisions,
            List<Area> areas,
            @Nullable PlanDraft before,
            Set<String> taken) {
        this.written = written;
        this.decisions = decisions.stream().collect(Collectors.toMap(UnitDecision::name, it -> it));
        this.duties = new AssignDuties(this.decisions);
        this.areas = areas;
        this.before = before;
        this.taken = taken;
    }

    /// What has to be put right first; empty when it can be adopted.
    List<DraftProblem> problems() {
        List<DraftProblem> problems = new ArrayList<>();
        if (written.title().isBlank()) {
            problems.add(DraftProblem.of(DraftProblem.Kind.NO_TITLE, ""));
        }
        if (written.measures().isEmpty()) {
            problems.add(DraftProblem.of(DraftProblem.Kind.NO_MEASURES, ""));
        }
        Set<String> numbers = measureProblems(problems);
        decisions.values().stream()
                .filter(UnitDecision.Open.class::isInstance)
                .forEach(it ->
                        problems.add(
                                DraftProblem.of(
                                        DraftProblem.Kind.NAME_OPEN, it.name(), it.name())));
        targetProblems(numbers, problems);
        return problems;
    }

    /// @return the numbers of the measures
    private Set<String> measureProblems(List<DraftProblem> problems) {
        Set<String> numbers = new HashSet<>();
        for (WrittenPlan.Item it : written.measures()) {
            String number = it.number();
            if (number.isBlank()) {
                problems.add(DraftProblem.of(DraftProblem.Kind.NO_NUMBER, it.title(), it.title()));
            } else if (!numbers.add(number)) {
                problems.add(DraftProblem.of(DraftProblem.Kind.NUMBER_TWICE, number, number));
            } else if (!MeasureNumber.isOne(number.strip())) {
                problems.add(DraftProblem.of(DraftProblem.Kind.NUMBER_FORM, number, number));
            }
            if (it.title().isBlank()) {
                problems.add(DraftProblem.of(DraftProblem.Kind.NO_MEASURE_TITLE, number, number));
            }
            leadProblem(it, problems);
        }
        return numbers;
    }

    private void targetProblems(Set<String> numbers, List<DraftProblem> problems) {
        Set<String> codes = new HashSet<>();
        for (WrittenPlan.Aim it : written.targets()) {
            if (!it.code().isEmpty() && !codes.add(it.code())) {
                problems.add(problem(DraftProblem.Kind.TARGET_TWICE, it, it.code()));
            }
            if (!it.measure().isEmpty() && !numbers.contains(it.measure())) {
                problems.add(problem(DraftProblem.Kind.TARGET_WITHOUT_MEASURE, it, it.measure()));
            }
            if (it.goal() < 0 || it.goal() > written.goals().size()) {
                String goal = Integer.toString(it.goal());
                problems.add(problem(DraftProblem.Kind.TARGET_WITHOUT_GOAL, it, goal));
            }
        }
    }

    private static DraftProblem problem(
            DraftProblem.Kind kind, WrittenPlan.Aim target, String other) {
        return DraftProblem.of(kind, target.name(), target.name(), other);
    }

    private void leadProblem(WrittenPlan.Item it, List<DraftProblem> problems) {
        List<Duty> given = duties.of(it);
        boolean open =
                it.lead().stream()
                        .anyMatch(name -> decisions.get(name) instanceof UnitDecision.Open);
        if (!open && given.stream().noneMatch(AdoptDraft::leads)) {
            problems.add(
                    DraftProblem.of(
                            DraftProblem.Kind.NO_LEAD, it.number(), it.number(), it.title()));
        } else if (!it.lead().isEmpty()
                && decisions.get(it.lead().getFirst()) instanceof UnitDecision.Several) {
            problems.add(
                    DraftProblem.of(
                            DraftProblem.Kind.LEAD_IS_CLASS,
                            it.number(),
                            it.number(),
                            it.lead().getFirst()));
        }
    }

    private static boolean leads(Duty duty) {
        return duty.isForAll() && duty.part() == Duty.Part.LEAD;
    }

    PlanDraft draft(PlanVersion.Source source, String note) {
        List<Goal> goals = new ArrayList<>();
        for (WrittenPlan.Text it : written.goals()) {
            goals.add(
                    new Goal(
                            code(it.code(), "G", goals.stream().map(Goal::code).toList()),
                            it.area(),
                            it.title(),
                            it.text()));
        }
        List<Safeguard> safeguards = new ArrayList<>();
        for (WrittenPlan.Text it : written.safeguards()) {
            safeguards.add(
                    new Safeguard(
                            code(it.code(), "S", safeguards.stream().map(Safeguard::code).toList()),
                            it.title(),
                            it.text()));
        }
        return new PlanDraft(
                written.title().strip(),
                written.year(),
                source,
                note,
                written.measures().stream().map(this::measure).toList(),
                goals,
                safeguards,
                targets(goals));
    }

    private static String code(String own, String letter, List<String> taken) {
        if (!own.isBlank() && !taken.contains(own)) {
            return own;
        }
        int number = taken.size() + 1;
        while (taken.contains(letter + number)) {
            number++;
        }
        return letter + number;
    }

    private Measure measure(WrittenPlan.Item it) {
        String number = it.number().strip();
        return new Measure(
                number,
                number.matches("\\d{1,6}") ? Integer.valueOf(number) : null,
                area(it.area()),
                it.title().strip(),
                it.summary().isBlank() ? summaryBefore(it) : it.summary().strip(),
                it.text(),
                it.deadline(),
                duties.of(it));
    }

    /// Our own summary goes on where number and title stayed.
    private String summaryBefore(WrittenPlan.Item it) {
        return before == null
                ? ""
                : before.measures().stream()
                        .filter(old ->
                                old.number().equals(it.number()) && old.title().equals(it.title()))
                        .map(Measure::summary)
                        .findFirst()
                        .orElse("");
    }

    private String area(String name) {
        return areas.stream()
                .filter(it ->
                        !name.isBlank()
                                && (name.equals(it.name())
                                        || name.contains(it.name())
                                        || it.code().equals(name)))
                .map(Area::code)
                .findFirst()
                .orElse(name);
    }

    private List<Target> targets(List<Goal> goals) {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> codes = new HashSet<>(taken);
        List<Target> targets = new ArrayList<>();
        for (WrittenPlan.Aim it : written.targets()) {
            String goal =
                    it.goal() > 0 && it.goal() <= goals.size()
                            ? goals.get(it.goal() - 1).code()
                            : null;
            String owner =
                    it.measure().isEmpty() ? (goal == null ? "T" : goal) : "M" + it.measure();
            String code = it.code();
            while (code.isEmpty()) {
                String next = owner + "-" + counts.merge(owner, 1, Integer::sum);
                code = codes.add(next) ? next : "";
            }
            targets.add(target(it, code, goal));
        }
        return targets;
    }

    private Target target(WrittenPlan.Aim it, String code, @Nullable String goal) {
        Target old =
                before == null
                        ? null
                        : before.targets().stream()
                                .filter(target -> target.code().equals(code))
                                .findFirst()
                                .orElse(null);
        Map<YearMonth, java.math.BigDecimal> path = new HashMap<>();
        it.path().forEach((month, value) -> path.put(YearMonth.of(it.year(), month), value));
        return new Target(
                code,
                it.measure().isEmpty() ? null : it.measure(),
                goal,
                it.name(),
                it.unit(),
                Comparator.of(it.comparator()),
                it.quantity(),
                it.than(),
                it.year(),
                it.baseline() == null && old != null ? old.baseline() : it.baseline(),
                path,
                it.assumed());
    }
}
