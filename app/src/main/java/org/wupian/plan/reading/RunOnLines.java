package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.wupian.plan.reading.NumberPlaces.Place;

/// Splits lines in which several headings were run together, up to a whole document in one line.
///
/// A number inside a line is taken for a heading when it is the next one of its form, stands where
/// a heading can stand, and is missing where headings usually are: at the head of a line.
final class RunOnLines {

    private static final int LONG = 1000;
    private static final int LONGEST_BARE = 32;
    private static final int LONGEST_TITLE = 95;
    private static final int LONGEST_QUOTE = 400;

    private static final Pattern BARE = Pattern.compile("[\\p{IsHan}“”、+\\d]{2,25} *");
    private static final Pattern TITLE =
            Pattern.compile(".{4,90}(?:方案|措施|意见|计划|规划|要点|通知|办法|分工|清单|举措|行动|细则|政策|[十百]条|纲要) *");

    private final List<Line> lines;
    private final NumberPlaces places;
    private final Map<Numbering.Form, Integer> last = new EnumMap<>(Numbering.Form.class);
    private Numbering.Form lastForm = Numbering.Form.VOLUME;

    private RunOnLines(List<Line> lines) {
        this.lines = lines;
        this.places = new NumberPlaces(lines);
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
        for (Place it : places.in(index)) {
            boolean inside = it.at() >= Math.max(2, from + 1) && it.at() < phrase.length() - 2;
            if (inside && isHeading(it, from, runOn)) {
                parts.add(new Line(line.number(), phrase.sub(from, it.at()).strip().text()));
                remember(it.number());
                from = it.at();
            }
        }
        parts.add(new Line(line.number(), phrase.from(from).strip().text()));
        return parts;
    }

    /// Whether nothing but a heading without a text stands before it: （二）绿色金融方面.
    private static boolean isAfterHeading(Place place, int from) {
        if (place.at() - from > LONGEST_BARE) {
            return false;
        }
        Phrase part = place.line().sub(from, place.at());
        return Numbering.of(part)
                .map(it -> BARE.matcher(part.norm().substring(it.length())).matches())
                .orElse(false);
    }

    /// Whether what stands before it can be the end of a title: …若干措施.
    private static boolean isAfterTitle(Place place, int from) {
        return from == 0
                && place.at() <= LONGEST_TITLE
                && TITLE.matcher(place.line().norm().substring(0, place.at())).matches();
    }

    private void remember(Numbering number) {
        last.put(number.form(), number.ordinal());
        lastForm = number.form();
    }

    /// @param from where the part of the line begins that reaches to the place
    private boolean isHeading(Place place, int from, boolean runOn) {
        Numbering number = place.number();
        if (number.form().compareTo(Numbering.Form.DIGIT) > 0
                || number.form() == Numbering.Form.NAMED
                || isQuoted(place.line().norm(), place.at())) {
            return false;
        }
        boolean next = number.ordinal() == last.getOrDefault(number.form(), -1) + 1;
        boolean opens =
                number.ordinal() == 1
                        ? isFirst(place, from, runOn)
                        : next && fits(place, from, runOn);
        return opens && !standsLater(place);
    }

    private static boolean fits(Place place, int from, boolean runOn) {
        return place.isAfter(NumberPlaces.ENDS)
                || isAfterHeading(place, from)
                || runOn && place.number().form() != Numbering.Form.HAN_COMMA
                || place.isAfter(NumberPlaces.UNIT_ENDS)
                        && (runOn || !Label.all(place.line().sub(0, place.at())).isEmpty());
    }

    /// A first number inside a line opens a level only below the level we are at: under a heading
    /// without a text, as the first heading of all, or in a line run together where a colon
    /// announces it or a second follows.
    private boolean isFirst(Place place, int from, boolean runOn) {
        Numbering.Form form = place.number().form();
        boolean none = last.isEmpty();
        boolean end = place.isAfter(NumberPlaces.ENDS);
        if (!none && form.compareTo(lastForm) <= 0) {
            return false;
        }
        boolean fits = end || !none && form != Numbering.Form.HAN_COMMA;
        return isAfterHeading(place, from)
                || runOn && fits && (place.before() == ':' || places.isSecondBehind(place))
                || none && (end || isAfterTitle(place, from)) && isSecondNext(place);
    }

    /// Whether the same number opens one of the lines below, before another of its form or a
    /// heading above it comes.
    private boolean standsLater(Place place) {
        return places.after(place)
                .filter(it -> it.at() == 0)
                .map(Place::number)
                .filter(it -> it.ordinal() == place.number().ordinal())
                .filter(it -> it.form() == place.number().form())
                .isPresent();
    }

    private boolean isSecondNext(Place place) {
        return places.after(place)
                .map(Place::number)
                .filter(it -> it.form() == place.number().form() && it.ordinal() == 2)
                .isPresent();
    }

    private static boolean isQuoted(String norm, int place) {
        int sentence = norm.lastIndexOf('。', place - 1);
        String before = norm.substring(Math.max(sentence + 1, place - LONGEST_QUOTE), place);
        return before.lastIndexOf('“') > before.lastIndexOf('”')
                || before.lastIndexOf('《') > before.lastIndexOf('》');
    }
}
