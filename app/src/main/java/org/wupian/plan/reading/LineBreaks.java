package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Brings a document to one paragraph a line: what was wrapped at a fixed width is joined
/// ([WrappedLines]), what was run together is split at its headings ([RunOnLines]), and a list of
/// units that was broken is put together again.
final class LineBreaks {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200b-\\u200d\\ufeff\\u00ad\\u2028]");
    private static final Pattern SPACED_LABEL =
            Pattern.compile("([责牵配])\\s+([任头合])\\s*([单部])\\s*([位门])");

    private LineBreaks() {}

    static List<Line> repair(List<Line> lines, Notes notes) {
        List<Line> cleaned = lines.stream().map(LineBreaks::clean).toList();
        List<Line> unwrapped = WrappedLines.join(cleaned, notes);
        List<Line> whole = joinBrokenClauses(unwrapped);
        return RunOnLines.split(whole, notes);
    }

    private static Line clean(Line line) {
        String text = INVISIBLE.matcher(line.text()).replaceAll("").stripTrailing();
        return new Line(line.number(), SPACED_LABEL.matcher(text).replaceAll("$1$2$3$4"));
    }

    private static List<Line> joinBrokenClauses(List<Line> lines) {
        List<Line> joined = new ArrayList<>();
        boolean blank = false;
        for (Line line : lines) {
            Phrase phrase = Phrase.of(line.text()).strip();
            if (phrase.isEmpty()) {
                blank = true;
                continue;
            }
            String between = joined.isEmpty() ? null : between(joined.getLast(), line, blank);
            if (between == null) {
                joined.add(new Line(line.number(), phrase.text()));
            } else {
                Line last = joined.removeLast();
                joined.add(new Line(last.number(), last.text() + between + phrase.text()));
            }
            blank = false;
        }
        return joined;
    }

    /// What stands between two lines that belong together; null when they do not.
    private static @Nullable String between(Line last, Line line, boolean blank) {
        Phrase phrase = Phrase.of(line.text()).strip();
        if (Numbering.of(phrase).isPresent() || Label.at(phrase, 0).isPresent()) {
            return null;
        }
        if (waitsForMore(Phrase.of(last.text())) || BrokenSentence.goesOn(last, line, blank)) {
            return "";
        }
        return continuesList(last, phrase) ? "、" : null;
    }

    /// A line of nothing but units below a clause that was not closed.
    private static boolean continuesList(Line last, Phrase line) {
        Phrase before = Phrase.of(last.text());
        List<Label> labels = Label.all(before);
        return !labels.isEmpty()
                && labels.getLast().role() != Label.Role.TIME
                && labels.getLast().role() != Label.Role.PERSON
                && before.norm().indexOf('。', labels.getLast().end()) < 0
                && !before.norm().endsWith(")")
                && UnitNames.split(line).stream().allMatch(UnitNames::isLikely);
    }

    /// A label without units yet, a list that ends with its separator, or a clause whose bracket is
    /// open.
    private static boolean waitsForMore(Phrase line) {
        List<Label> labels = Label.all(line);
        if (labels.isEmpty()) {
            return false;
        }
        Label last = labels.getLast();
        boolean empty = line.from(last.end()).strip().isEmpty();
        boolean inList = line.norm().endsWith("、") || line.norm().endsWith(",");
        int open = line.norm().lastIndexOf('(', last.start());
        boolean bracketOpen =
                open >= 0 && line.closing(open) < 0 && last.start() - open < 3 && !empty;
        return empty || inList || bracketOpen;
    }
}
