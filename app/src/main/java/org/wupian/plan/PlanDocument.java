package org.wupian.plan;

import java.util.ArrayList;
import java.util.List;
import org.wupian.document.Paragraphs;
import org.wupian.document.Refusal;
import org.wupian.plan.reading.Line;
import org.wupian.plan.reading.Note;
import org.wupian.plan.reading.PlanReader;
import org.wupian.plan.reading.PlanReading;

/// A plan document with its bytes, its paragraphs and what was read of it (方案文件).
public record PlanDocument(String name, byte[] bytes, List<Line> lines, PlanReading reading) {

    /// Ten times the longest plan: nobody should keep the machine busy with a library.
    private static final int MOST_CHARACTERS = 600_000;

    /// What came of opening a file.
    public sealed interface Outcome {

        record Opened(PlanDocument document) implements Outcome {}

        /// The file was not read: encrypted, corrupt, too large …
        record Refused(Refusal reason) implements Outcome {}
    }

    /// @param name as the person's computer calls it
    public static Outcome open(String name, byte[] bytes) {
        return switch (Paragraphs.read(name, bytes)) {
            case Paragraphs.Reading.Refused(Refusal reason) -> new Outcome.Refused(reason);
            case Paragraphs.Reading.Text text when characters(text) > MOST_CHARACTERS ->
                    new Outcome.Refused(Refusal.TOO_LARGE);
            case Paragraphs.Reading.Text text -> {
                List<Line> lines =
                        text.paragraphs().stream()
                                .map(it -> new Line(it.number(), it.text()))
                                .toList();
                PlanReading reading = PlanReader.read(withGaps(lines)).with(notes(text));
                yield new Outcome.Opened(new PlanDocument(name, bytes, lines, reading));
            }
        };
    }

    private static long characters(Paragraphs.Reading.Text text) {
        return text.paragraphs().stream().mapToLong(it -> it.text().length()).sum();
    }

    /// What the file's encoding leaves in doubt.
    private static List<Note> notes(Paragraphs.Reading.Text text) {
        List<Note> notes = new ArrayList<>();
        if (text.isGuessed()) {
            notes.add(Note.ofWhole(Note.Kind.ENCODING_GUESSED, text.encoding()));
        }
        if (text.damaged() > 0) {
            notes.add(Note.ofWhole(Note.Kind.CHARACTERS_LOST, String.valueOf(text.damaged())));
        }
        return notes;
    }

    /// Empty lines, which the reader left out, tell paragraphs apart.
    private static List<Line> withGaps(List<Line> lines) {
        List<Line> all = new ArrayList<>();
        int last = 0;
        for (Line line : lines) {
            if (line.number() > last + 1) {
                all.add(new Line(last + 1, ""));
            }
            all.add(line);
            last = line.number();
        }
        return all;
    }
}
