package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;

/// Reads a plan document (方案识读): the way into this package.
public final class PlanReader {

    private PlanReader() {}

    /// Reads text with line breaks of any kind.
    public static PlanReading read(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            lines.add(new Line(lines.size() + 1, line));
        }
        return read(lines);
    }

    /// Reads the lines or paragraphs of a document, in order.
    public static PlanReading read(List<Line> lines) {
        Notes notes = new Notes();
        List<Line> all = LineBreaks.repair(TableRows.writtenOut(lines), notes);
        MainPart part = MainPart.of(all);
        if (part.plan().isEmpty()) {
            notes.add(Note.Level.ERROR, Note.Kind.NOTHING_WRITTEN, 0, "");
        }
        return reading(part, all, notes);
    }

    private static PlanReading reading(MainPart part, List<Line> all, Notes notes) {
        Defaults defaults = Defaults.of(part.plan(), notes);
        Section tasks = outline(part.plan(), new ClauseFinder(defaults, notes));
        Section before = outline(part.before(), new ClauseFinder(defaults, new Notes()));
        boolean attached = isPlan(before);
        Section document = attached ? before : tasks;
        String title = PlanTitle.of(document.paragraphs());
        Integer year = PlanTitle.yearOf(title, part.plan(), all);
        Deadlines deadlines = new Deadlines(year);
        TargetPhrases targets = new TargetPhrases(deadlines);
        MeasureList list = new MeasureList(tasks, defaults, deadlines, targets, notes);
        List<PlanReading.Measure> measures = list.measures();
        List<PlanReading.Measure> safeguards = new ArrayList<>();
        if (attached) {
            safeguards.addAll(
                    new MeasureList(before, defaults, deadlines, targets, notes).safeguards());
        }
        safeguards.addAll(list.safeguards());
        List<PlanReading.Target> goals = Goals.of(document, targets, notes);
        return new PlanReading(title, year, goals, measures, safeguards, notes.list());
    }

    private static Section outline(List<Line> paragraphs, ClauseFinder clauses) {
        Section document = Outline.of(paragraphs);
        document.find(clauses);
        ClosingClauses.lift(document, clauses);
        return document;
    }

    /// Whether what stands before the tasks is the plan they are an attachment of (任务分工表作为附件), and
    /// no mere notice.
    private static boolean isPlan(Section document) {
        return document.all().stream()
                .filter(it -> !it.isDocument())
                .map(it -> Chapter.of(it.headline().title()))
                .anyMatch(it -> it == Chapter.GOALS || it == Chapter.SAFEGUARDS);
    }
}
