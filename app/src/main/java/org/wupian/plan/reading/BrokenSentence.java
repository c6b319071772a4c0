package org.wupian.plan.reading;

import java.util.regex.Pattern;

/// Tells a sentence that a line break cut in two (断行、软回车) from a heading with its text below.
final class BrokenSentence {

    private static final Pattern ENDS = Pattern.compile("[。;:!?.)》”—]$");
    private static final Pattern IN_THE_MIDDLE = Pattern.compile("[,、]$");
    private static final int LONGEST_HEADING = 45;

    private BrokenSentence() {}

    /// Whether the second of two lines goes on with the sentence of the first.
    ///
    /// A line that is in the middle of a list or of a clause does. One without any mark at its end
    /// does when it is too much for a heading, or when both are lines of one paragraph (软回车) and it
    /// is no numbered heading.
    static boolean goesOn(Line first, Line second, boolean blankBetween) {
        Phrase before = Phrase.of(first.text()).strip();
        if (first.text().indexOf('\t') >= 0
                || ENDS.matcher(before.norm()).find()
                || !Label.all(before).isEmpty()) {
            return false;
        }
        if (IN_THE_MIDDLE.matcher(before.norm()).find()) {
            return true;
        }
        boolean sentence = before.norm().indexOf('。') >= 0 || before.length() > LONGEST_HEADING;
        boolean sameParagraph = first.number() == second.number() && Numbering.of(before).isEmpty();
        return !blankBetween && (sentence || sameParagraph);
    }
}
