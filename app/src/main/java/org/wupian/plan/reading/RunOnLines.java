package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Splits lines in which several headings were run together, up to a whole document in one line.
///
/// A number inside a line is taken for a heading when it is the next one of its form, stands where
/// a heading can stand, and is missing where headings usually are: at the head of a line.
final class RunOnLines {

    private static final int LONG = 1000;
    private static final String ENDS = "。;:!?)”》 ";
    private static final String UNIT_ENDS = "局委办厅部行会院司府心署构位门县区市社处";
    private static final String NEVER_BEFORE = "第项款条和至到-—~～.+/、";

    private final List<Line> lines;
    private final Map<Numbering.Form, Integer> last = new EnumMap<>(Numbering.Form.class);
    private Numbering.Form lastForm = Numbering.Form.VOLUME;

    private RunOnLines(List<Line> lines) {
        this.lines = lines;
    }

    static List<Line> split(List<Line> lines, Notes notes) {
        RunOnLines it = new RunOnLines(lines);
        List<Line> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Line> parts = it.parts(i);
            if (parts.size() > 1) {
                Line line = lines.get(i);
                notes.add(
                        Note.Level.HINT,
                        Note.Kind.LINE_SPLIT,
                        line.number(),
                        parts.get(1).text(),
                        String.valueOf(parts.size()));
            }
            result.addAll(parts);
        }
        return result;
    }

    private List<Line> parts(int index) {
        Line line = lines.get(index);
        Phrase phrase = Phrase.of(line.text());
        Numbering.of(phrase).ifPresent(this::remember);
        boolean runOn = phrase.length() >= LONG || Label.all(phrase).size() >= 3;
        List<Line> parts = new ArrayList<>();
        int from = 0;
        for (int i = 2; i < phrase.length() - 2; i++) {
            Optional<Numbering> number = Numbering.at(phrase.norm(), i);
            if (number.isPresent() && isHeading(phrase, i, number.get(), index, runOn)) {
                parts.add(new Line(line.number(), phrase.sub(from, i).strip().text()));
                remember(number.get());
                from = i;
                i += number.get().length();
            }
        }
        parts.add(new Line(line.number(), phrase.from(from).strip().text()));
        return parts;
    }

    private void remember(Numbering number) {
        last.put(number.form(), number.ordinal());
        lastForm = number.form();
    }

    private boolean isHeading(Phrase line, int place, Numbering number, int index, boolean runOn) {
        char before = line.norm().charAt(place - 1);
        if (number.form().compareTo(Numbering.Form.DIGIT) > 0
                || number.form() == Numbering.Form.NAMED
                || NEVER_BEFORE.indexOf(before) >= 0
                || HanNumber.DIGITS.indexOf(before) >= 0
                || isLatin(before)
                || isQuoted(line.norm(), place)) {
            return false;
        }
        boolean afterEnd = ENDS.indexOf(before) >= 0;
        if (number.ordinal() == 1) {
            return runOn && isFirst(line, place, number, afterEnd);
        }
        boolean next = number.ordinal() == last.getOrDefault(number.form(), -1) + 1;
        boolean afterUnit = UNIT_ENDS.indexOf(before) >= 0;
        boolean fits =
                afterEnd
                        || afterUnit && (runOn || !Label.all(line.sub(0, place)).isEmpty())
                        || runOn && number.form() != Numbering.Form.HAN_COMMA;
        return next && fits && !standsLater(number, index);
    }

    /// A first number inside a line opens a level only below the level we are at, and when a colon
    /// announces it or a second follows.
    private boolean isFirst(Phrase line, int place, Numbering number, boolean afterEnd) {
        boolean below = last.isEmpty() || number.form().compareTo(lastForm) > 0;
        boolean fits = afterEnd || !last.isEmpty() && number.form() != Numbering.Form.HAN_COMMA;
        boolean announced = line.norm().charAt(place - 1) == ':';
        return below && fits && (announced || secondFollows(line, place, number));
    }

    private static boolean secondFollows(Phrase line, int place, Numbering number) {
        for (int i = place + number.length(); i < line.length(); i++) {
            Optional<Numbering> other = Numbering.at(line.norm(), i);
            if (other.isPresent()
                    && other.get().form() == number.form()
                    && other.get().ordinal() == 2) {
                return true;
            }
        }
        return false;
    }

    /// Whether the same number opens one of the lines below, before the number after it does.
    private boolean standsLater(Numbering number, int index) {
        for (Line line : lines.subList(index + 1, lines.size())) {
            Optional<Numbering> other = Numbering.of(Phrase.of(line.text()));
            if (other.isEmpty() || other.get().form() != number.form()) {
                continue;
            }
            return other.get().ordinal() == number.ordinal();
        }
        return false;
    }

    private static boolean isLatin(char it) {
        return it < 0x80 && Character.isLetterOrDigit(it);
    }

    private static boolean isQuoted(String norm, int place) {
        int sentence = norm.lastIndexOf('。', place - 1);
        String before = norm.substring(sentence + 1, place);
        return before.lastIndexOf('“') > before.lastIndexOf('”')
                || before.lastIndexOf('《') > before.lastIndexOf('》');
    }
}
