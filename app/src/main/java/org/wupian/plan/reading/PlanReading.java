package org.wupian.plan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a plan document says (方案识读结果), with names and numbers as printed.
///
/// @param title the plan's own title, without 附件 and （征求意见稿）
/// @param year the year the plan is for, null when it names none
/// @param notes what the reading is unsure of, in the document's order
public record PlanReading(
        String title,
        @Nullable Integer year,
        List<Target> goals,
        List<Measure> measures,
        List<Measure> safeguards,
        List<Note> notes) {

    /// A measure or task (措施、任务), a part of one, or a safeguard (保障措施).
    ///
    /// @param number as printed without its mark: `7`, `（三）`, `三十`; empty for a further unit clause
    /// @param ordinal the number's value where measures are numbered 1..n, else null
    /// @param path the headings above, as printed
    /// @param area the nearest heading above without its number and the word 方面, null when there is
    ///   none
    /// @param lead who answers for it (牵头); more than one when the document names more
    /// @param supporting who else is responsible (配合、责任); unit classes stand here as written
    /// @param deadline ISO date or year-month
    /// @param deadlineText the deadline's words
    /// @param children sub-measures, and one for each further unit clause inside the measure
    /// @param line 1-based line of its heading
    public record Measure(
            String number,
            @Nullable Integer ordinal,
            List<String> path,
            @Nullable String area,
            String title,
            String text,
            List<String> lead,
            List<String> supporting,
            @Nullable String deadline,
            @Nullable String deadlineText,
            List<Target> targets,
            List<Measure> children,
            int line) {}

    /// A quantified or comparative target (量化目标) or goal.
    ///
    /// @param text the words it was read from
    /// @param quantity as printed (300 for 300亿元); null when the target only compares or gives a
    ///   direction
    /// @param unit as printed
    /// @param comparator one of `>=`, `<=`, `>`, `<`, `=`
    /// @param than the other side of a comparison (各项贷款平均增速), else null
    /// @param deadline ISO date or year-month, or null
    public record Target(
            String text,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            String comparator,
            @Nullable String than,
            @Nullable String deadline) {}

    /// Units named by all measures and their parts, each mention counted.
    public int mentions() {
        return mentions(measures);
    }

    private static int mentions(List<Measure> measures) {
        return measures.stream()
                .mapToInt(it -> it.lead().size() + it.supporting().size() + mentions(it.children()))
                .sum();
    }

    /// With notes on the file it was read from, before its own.
    public PlanReading with(List<Note> more) {
        List<Note> all = new ArrayList<>(more);
        all.addAll(notes);
        return new PlanReading(title, year, goals, measures, safeguards, List.copyOf(all));
    }

    public boolean hasErrors() {
        return notes.stream().anyMatch(it -> it.level() == Note.Level.ERROR);
    }
}
