package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where numbers stand in a document that may open headings (标题序号的位置), looked up once so that a
/// long document is not searched again for each of them.
final class NumberPlaces {

    static final String ENDS = "。;:!?)”》 ";
    static final String UNIT_ENDS = "局委办厅部行会院司府心署构位门县区市社处";

    private static final String NEVER_BEFORE = "第项款条和至到-—~～.+/、";
    private static final String BEGINS = "第(任措举行工" + HanNumber.DIGITS;

    /// A number in a line.
    ///
    /// @param order among all
    /// @param index of the line
    record Place(int order, int index, Phrase line, int at, Numbering number) {

        char before() {
            return line.norm().charAt(at - 1);
        }

        boolean isAfter(String marks) {
            return at > 0 && marks.indexOf(before()) >= 0;
        }

        /// Whether it stands where headings do.
        boolean opens() {
            return at == 0 || isAfter(ENDS) || isAfter(UNIT_ENDS);
        }
    }

    private record Kind(int index, Numbering.Form form) {}

    private final List<Place> all = new ArrayList<>();
    private final List<List<Place>> byLine = new ArrayList<>();
    private final Map<Kind, Integer> lastSecond = new HashMap<>();

    NumberPlaces(List<Line> lines) {
        for (Line line : lines) {
            Phrase phrase = Phrase.of(line.text());
            int first = all.size();
            for (int at = 0; at < phrase.length(); at++) {
                if (mayBegin(phrase.norm().charAt(at)) && mayStand(phrase.norm(), at)) {
                    add(phrase, at);
                }
            }
            byLine.add(List.copyOf(all.subList(first, all.size())));
        }
    }

    private void add(Phrase line, int at) {
        int index = byLine.size();
        Numbering.at(line.norm(), at)
                .ifPresent(number -> {
                    all.add(new Place(all.size(), index, line, at, number));
                    if (number.ordinal() == 2) {
                        lastSecond.put(new Kind(index, number.form()), at);
                    }
                });
    }

    private static boolean mayBegin(char it) {
        return it >= '0' && it <= '9'
                || it > '\u2000' && it < '\u4e00'
                || it >= '\ue000'
                || BEGINS.indexOf(it) >= 0;
    }

    private static boolean mayStand(String norm, int at) {
        if (at == 0) {
            return true;
        }
        char before = norm.charAt(at - 1);
        return NEVER_BEFORE.indexOf(before) < 0
                && HanNumber.DIGITS.indexOf(before) < 0
                && !(before < 0x80 && Character.isLetterOrDigit(before));
    }

    List<Place> in(int line) {
        return byLine.get(line);
    }

    /// Whether a second of its form stands behind it in its line.
    boolean isSecondBehind(Place it) {
        return lastSecond.getOrDefault(new Kind(it.index(), it.number().form()), -1) > it.at();
    }

    /// The next place, in this line or below, whose number is of the same form or, where a heading
    /// can stand, of a higher one.
    Optional<Place> after(Place place) {
        Numbering number = place.number();
        for (Place it : all.subList(place.order() + 1, all.size())) {
            boolean same = it.number().form() == number.form();
            boolean counts = it.opens() || same && number.form() != Numbering.Form.HAN_COMMA;
            if (counts && (same || it.number().isAbove(number))) {
                return Optional.of(it);
            }
        }
        return Optional.empty();
    }
}
