package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;

/// Joins lines that were wrapped at a fixed width, as text copied from a PDF or a mail is.
///
/// A document counts as wrapped when many of its lines are equally long and end in the middle of a
/// sentence. Widths are counted in half characters: 30 Chinese characters are 60.
final class WrappedLines {

    private static final int WIDEST = 130;
    private static final int NARROWEST = 24;
    private static final int SLACK = 6;
    private static final int FEW = 3;
    private static final double SHARE = 0.25;
    private static final String SENTENCE_ENDS = "。;:!?”";

    private final List<Line> lines;
    private final int width;
    private final int count;
    private final boolean blankBetweenAll;

    private WrappedLines(List<Line> lines) {
        this.lines = lines;
        List<Line> written = lines.stream().filter(it -> !it.text().isBlank()).toList();
        this.width = usualMost(written.stream().map(it -> widthOf(it.text())).toList());
        this.count = usualMost(written.stream().map(it -> it.text().length()).toList());
        this.blankBetweenAll = lines.size() - written.size() >= written.size() - 1;
    }

    static List<Line> join(List<Line> lines, Notes notes) {
        WrappedLines it = new WrappedLines(lines);
        if (!it.isWrapped()) {
            return lines;
        }
        notes.add(Note.Level.HINT, Note.Kind.LINES_JOINED, 0, "", String.valueOf(it.width / 2));
        return it.joined();
    }

    private boolean isWrapped() {
        if (width < NARROWEST || width > WIDEST) {
            return false;
        }
        List<Line> written = lines.stream().filter(it -> !it.text().isBlank()).toList();
        int longest = written.stream().mapToInt(it -> it.text().length()).max().orElse(0);
        int broken = 0;
        int atLongest = 0;
        for (int i = 0; i + 1 < written.size(); i++) {
            Line line = written.get(i);
            if (isFull(line) && !endsSentence(line) && !opens(written.get(i + 1))) {
                broken++;
                atLongest += line.text().length() == longest ? 1 : 0;
            }
        }
        return broken >= FEW && broken >= written.size() * SHARE || atLongest > FEW;
    }

    private List<Line> joined() {
        List<Line> result = new ArrayList<>();
        Line last = null;
        boolean blankBefore = false;
        for (Line line : lines) {
            if (line.text().isBlank()) {
                blankBefore = !blankBetweenAll;
                continue;
            }
            if (last != null && !blankBefore && isFull(last) && !opens(line)) {
                Line before = result.removeLast();
                result.add(new Line(before.number(), before.text() + line.text().strip()));
            } else {
                result.add(line);
            }
            last = line;
            blankBefore = false;
        }
        return result;
    }

    private static int usualMost(List<Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * 0.97));
    }

    /// As wide as lines get, whether they were broken at a width or at a count of characters.
    private boolean isFull(Line line) {
        return widthOf(line.text()) >= width - SLACK || line.text().length() >= count;
    }

    private static boolean endsSentence(Line line) {
        String norm = Phrase.of(line.text().strip()).norm();
        return !norm.isEmpty() && SENTENCE_ENDS.indexOf(norm.charAt(norm.length() - 1)) >= 0;
    }

    /// Whether a line opens a paragraph: it is indented, numbered, or names who is responsible.
    private static boolean opens(Line line) {
        boolean indented = line.text().startsWith("\u3000\u3000") || line.text().startsWith("    ");
        Phrase phrase = Phrase.of(line.text()).strip();
        return indented
                || Numbering.of(phrase).isPresent()
                || Label.at(phrase.strip("("), 0).isPresent();
    }

    private static int widthOf(String text) {
        return text.strip().chars().map(it -> it < 0x2000 ? 1 : 2).sum();
    }
}
