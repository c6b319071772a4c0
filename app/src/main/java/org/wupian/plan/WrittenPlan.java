package org.wupian.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A plan in the words of its document (待采纳方案的文字稿): units by the names written there, not yet by
/// organisation. This is what a person reads, corrects and adopts.
public record WrittenPlan(
        String title,
        int year,
        List<Item> measures,
        List<Aim> targets,
        List<Text> goals,
        List<Text> safeguards) {

    /// A measure (措施).
    ///
    /// @param area name of its area as written, empty when there is none
    /// @param lead names of units that lead; the first answers
    /// @param parts those of its parts that have units of their own
    /// @param line of the document it was read from, 0 when there is none
    public record Item(
            String number,
            String area,
            String title,
            String summary,
            String text,
            String deadline,
            List<String> lead,
            List<String> supporting,
            List<Part> parts,
            int line) {

        public Item {
            lead = List.copyOf(lead);
            supporting = List.copyOf(supporting);
            // Drafts stored before parts were kept have none.
            parts = parts == null ? List.of() : List.copyOf(parts);
        }
    }

    /// A part of a measure with units of its own (分项).
    ///
    /// @param work what it is, in the plan's words
    public record Part(String work, List<String> lead, List<String> supporting) {

        public Part {
            lead = List.copyOf(lead);
            supporting = List.copyOf(supporting);
        }
    }

    /// A target (目标).
    ///
    /// @param code of the target in force that it goes on with, empty for one that is new
    /// @param measure number of its measure, empty for a goal's
    /// @param goal place of its goal among the goals from 1, 0 for a measure's
    /// @param path month from 1 → value to be reached by its end
    public record Aim(
            String code,
            String measure,
            int goal,
            String name,
            @Nullable BigDecimal quantity,
            String unit,
            String comparator,
            String than,
            int year,
            @Nullable BigDecimal baseline,
            Map<Integer, BigDecimal> path,
            boolean assumed) {

        public Aim {
            path = Map.copyOf(path);
        }

        Aim withCode(String other) {
            return new Aim(
                    other,
                    measure,
                    goal,
                    name,
                    quantity,
                    unit,
                    comparator,
                    than,
                    year,
                    baseline,
                    path,
                    assumed);
        }
    }

    /// A goal or a safeguard (目标、保障机制).
    ///
    /// @param code empty for one that is new
    public record Text(String code, String area, String title, String text) {}

    public WrittenPlan {
        measures = List.copyOf(measures);
        targets = List.copyOf(targets);
        goals = List.copyOf(goals);
        safeguards = List.copyOf(safeguards);
    }

    /// Every name written, in order, each once.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Item it : measures) {
            names.addAll(it.lead());
            names.addAll(it.supporting());
            for (Part part : it.parts()) {
                names.addAll(part.lead());
                names.addAll(part.supporting());
            }
        }
        return names.stream().distinct().toList();
    }

    public WrittenPlan withMeasures(List<Item> changed) {
        return new WrittenPlan(title, year, changed, targets, goals, safeguards);
    }

    public WrittenPlan withTargets(List<Aim> changed) {
        return new WrittenPlan(title, year, measures, changed, goals, safeguards);
    }
}
