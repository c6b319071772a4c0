package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a plan document (方案识读): the way into this package.
public final class PlanReader {

    private static final Pattern ATTACHMENT = Pattern.compile("^附件\\s*[\\d一二三四五]*\\s*[:：]?$");

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
        List<Line> paragraphs = mainPart(LineBreaks.repair(lines, notes));
        if (paragraphs.isEmpty()) {
            notes.add(Note.Level.ERROR, Note.Kind.NOTHING_WRITTEN, 0, "");
        }
        Defaults defaults = Defaults.of(paragraphs, notes);
        Section document = Outline.of(paragraphs);
        document.find(new ClauseFinder(defaults, notes));
        String title = PlanTitle.of(document.paragraphs());
        Integer year = PlanTitle.yearOf(title, paragraphs);
        Deadlines deadlines = new Deadlines(year);
        TargetPhrases targets = new TargetPhrases(deadlines);
        MeasureList measures = new MeasureList(document, defaults, deadlines, targets, notes);
        List<PlanReading.Measure> found = measures.measures();
        return new PlanReading(
                title,
                year,
                Goals.of(document, targets, notes),
                found,
                measures.safeguards(),
                notes.list());
    }

    /// Of a notice with attachments, the part that holds most of the unit clauses; the notice's own
    /// text when none has any.
    private static List<Line> mainPart(List<Line> paragraphs) {
        List<Line> best = List.of();
        long most = -1;
        int from = 0;
        for (int i = 0; i <= paragraphs.size(); i++) {
            boolean end =
                    i == paragraphs.size()
                            || i > 0 && ATTACHMENT.matcher(paragraphs.get(i).text()).matches();
            if (!end) {
                continue;
            }
            List<Line> part = paragraphs.subList(from, i);
            long weight =
                    part.stream()
                            .mapToLong(it ->
                                    Label.all(Phrase.of(it.text())).size() * 1000L
                                            + (Numbering.of(Phrase.of(it.text())).isPresent()
                                                    ? 1
                                                    : 0))
                            .sum();
            if (weight > most) {
                most = weight;
                best = part;
            }
            from = i;
        }
        return best;
    }
}
