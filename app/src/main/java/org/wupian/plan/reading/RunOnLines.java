package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Splits lines in which several headings were run together, up to a whole document in one line.
///
/// A number inside a line is taken for a heading when it is the next one of its form, stands where
/// a heading can stand, and is missing where headings usually are: at the head of a line.
final class RunOnLines {

    private static final int LONG = 1000;
    private static final String ENDS = "。;:!?)”》 ";
    private static final String UNIT_ENDS = "局委办厅部行会院司府心署构位门县区市社处";
    private static final String NEVER_BEFORE = "第项款条和至到-—~～.+/、";

    private static final Pattern BARE = Pattern.compile("[\\p{IsHan}“”、+\\d]{2,25} *");
    private static final Pattern TITLE =
            Pattern.compile(".{4,90}(?:方案|措施|意见|计划|规划|要点|通知|办法|分工|清单|举措|行动|细则|政策|[十百]条|纲要) *");

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
        boolean runOn =
                phrase.length() >= LONG || Label.all(phrase).size() >= 3 || lines.size() == 1;
        List<Line> parts = new ArrayList<>();
        int from = 0;
        for (int i = 2; i < phrase.length() - 2; i++) {
            Optional<Numbering> number = Numbering.at(phrase.norm(), i);
            if (number.isPresent()
                    && isHeading(new Place(index, phrase, from, i), number.get(), runOn)) {
                parts.add(new Line(line.number(), phrase.sub(from, i).strip().text()));
                remember(number.get());
                from = i;
                i += number.get().length();
            }
        }
        parts.add(new Line(line.number(), phrase.from(from).strip().text()));
        return parts;
    }

    /// A place in a line.
    ///
    /// @param index of the line
    /// @param from where the part of the line begins that reaches to the place
    private record Place(int index, Phrase line, int from, int at) {

        char before() {
            return line.norm().charAt(at - 1);
        }

        boolean isAfter(String marks) {
            return at > 0 && marks.indexOf(before()) >= 0;
        }

        /// Whether a number can begin here at all.
        boolean mayOpen() {
            return at == 0
                    || !isAfter(NEVER_BEFORE) && !isAfter(HanNumber.DIGITS) && !isLatin(before());
        }

        /// Whether nothing but a heading without a text stands before it: （二）绿色金融方面.
        boolean isAfterHeading() {
            Phrase part = line.sub(from, at);
            return Numbering.of(part)
                    .map(it -> BARE.matcher(part.norm().substring(it.length())).matches())
                    .orElse(false);
        }

        /// Whether what stands before it can be the end of a title: …若干措施.
        boolean isAfterTitle() {
            return from == 0 && TITLE.matcher(line.norm().substring(0, at)).matches();
        }
    }

    private void remember(Numbering number) {
        last.put(number.form(), number.ordinal());
        lastForm = number.form();
    }

    private boolean isHeading(Place place, Numbering number, boolean runOn) {
        if (number.form().compareTo(Numbering.Form.DIGIT) > 0
                || number.form() == Numbering.Form.NAMED
                || !place.mayOpen()
                || isQuoted(place.line().norm(), place.at())) {
            return false;
        }
        if (number.ordinal() == 1) {
            return isFirst(place, number, runOn);
        }
        boolean next = number.ordinal() == last.getOrDefault(number.form(), -1) + 1;
        boolean label = !Label.all(place.line().sub(0, place.at())).isEmpty();
        boolean fits =
                place.isAfter(ENDS)
                        || place.isAfter(UNIT_ENDS) && (runOn || label)
                        || place.isAfterHeading()
                        || runOn && number.form() != Numbering.Form.HAN_COMMA;
        return next && fits && !standsLater(place, number);
    }

    /// A first number inside a line opens a level only below the level we are at: under a heading
    /// without a text, as the first heading of all, or in a line run together where a colon
    /// announces it or a second follows.
    private boolean isFirst(Place place, Numbering number, boolean runOn) {
        boolean none = last.isEmpty();
        boolean below = none || number.form().compareTo(lastForm) > 0;
        boolean end = place.isAfter(ENDS);
        if (!below || standsLater(place, number)) {
            return false;
        }
        boolean opensAll =
                none && (end || place.isAfterTitle()) && ordinalAfter(place, number) == 2;
        boolean fits = end || !none && number.form() != Numbering.Form.HAN_COMMA;
        boolean inRow = place.before() == ':' || secondInLine(place, number);
        return place.isAfterHeading() || opensAll || runOn && fits && inRow;
    }

    private static boolean secondInLine(Place place, Numbering number) {
        for (int i = place.at() + number.length(); i < place.line().length(); i++) {
            Optional<Numbering> other = Numbering.at(place.line().norm(), i);
            if (other.isPresent()
                    && other.get().form() == number.form()
                    && other.get().ordinal() == 2) {
                return true;
            }
        }
        return false;
    }

    /// Whether the same number opens one of the lines below, before another of its form or a
    /// heading above it comes.
    private boolean standsLater(Place place, Numbering number) {
        return after(place, number)
                .filter(it -> it.at() == 0)
                .flatMap(it -> Numbering.of(it.line()))
                .filter(it -> it.ordinal() == number.ordinal() && it.form() == number.form())
                .isPresent();
    }

    /// The next number of the same form; 0 when there is none before a heading above it.
    private int ordinalAfter(Place place, Numbering number) {
        return after(place, number)
                .flatMap(it -> Numbering.at(it.line().norm(), it.at()))
                .filter(it -> it.form() == number.form())
                .map(Numbering::ordinal)
                .orElse(0);
    }

    /// Where the next number stands, in this line or below, that is of the same form or of a higher
    /// one.
    private Optional<Place> after(Place place, Numbering number) {
        int from = place.at() + number.length();
        for (int i = place.index(); i < lines.size(); i++) {
            Phrase line = i == place.index() ? place.line() : Phrase.of(lines.get(i).text());
            for (int at = from; at < line.length(); at++) {
                Place other = new Place(i, line, 0, at);
                if (other.mayOpen() && isSameOrAbove(other, number)) {
                    return Optional.of(other);
                }
            }
            from = 0;
        }
        return Optional.empty();
    }

    private static boolean isSameOrAbove(Place place, Numbering number) {
        Optional<Numbering> other = Numbering.at(place.line().norm(), place.at());
        boolean opens = place.at() == 0 || place.isAfter(ENDS) || place.isAfter(UNIT_ENDS);
        return other.isPresent()
                && (other.get().form() == number.form()
                                && (opens || number.form() != Numbering.Form.HAN_COMMA)
                        || opens && other.get().isAbove(number));
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
