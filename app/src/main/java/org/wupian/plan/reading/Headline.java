package org.wupian.plan.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a numbered paragraph is called and what it says (标题与正文).
///
/// @param title without its closing mark; the first words where the paragraph has no title
/// @param text what follows the title; everything where it has none
/// @param titled whether the document gives it a title
record Headline(String title, String text, boolean titled) {

    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_BARE = 60;
    private static final int SHOWN = 40;
    private static final int SHORTEST_TEXT = 12;
    private static final Pattern FIXED_TITLE =
            Pattern.compile(
                    "^(?:指导思想|总体要求|总体思路|工作思路|基本原则|工作原则|工作目标|总体目标|主要目标|发展目标|行动目标|目标任务|预期目标)(?=[^,。:;、和及与的 ])");

    /// @param prose a numbered paragraph without its number and its unit clause, further paragraphs
    ///   behind line breaks
    static Headline of(String prose) {
        Phrase all = Phrase.of(prose.strip());
        int lineEnd = all.norm().indexOf('\n');
        Phrase first = lineEnd < 0 ? all : all.sub(0, lineEnd);
        Phrase rest = lineEnd < 0 ? Phrase.of("") : all.from(lineEnd + 1);
        Matcher fixed = FIXED_TITLE.matcher(first.norm());
        if (fixed.find() && first.length() > fixed.end() + SHORTEST_TEXT) {
            return new Headline(fixed.group(), all.from(fixed.end()).strip().text(), true);
        }
        int end = titleEnd(first);
        if (end > 0) {
            String text = dropMark(all.from(end).text().strip());
            return new Headline(first.sub(0, end).strip("。:;,").text(), text, true);
        }
        if (first.length() <= LONGEST_BARE && first.norm().indexOf('。') < 0) {
            return new Headline(first.strip(";:,").text(), rest.strip().text(), true);
        }
        return new Headline(opening(first), all.text(), false);
    }

    private static String dropMark(String text) {
        return text.isEmpty() || "。：:；;".indexOf(text.charAt(0)) < 0
                ? text
                : text.substring(1).strip();
    }

    /// Where the title ends: at the first full stop or colon, or at a gap in a long line.
    private static int titleEnd(Phrase line) {
        int stop = outsideBrackets(line, '。');
        int colon = outsideBrackets(line, ':');
        if (colon > 1 && colon <= 30 && (stop < 0 || colon < stop) && colon < line.length() - 1) {
            return colon;
        }
        if (stop > 1 && stop <= LONGEST_TITLE) {
            return stop;
        }
        int gap = line.norm().indexOf("  ");
        if (gap < 0) {
            gap = line.norm().indexOf(' ');
        }
        boolean wideGap = gap > 3 && gap <= 30 && line.length() > gap + 25;
        return wideGap && line.norm().substring(0, gap).matches("[\\p{IsHan}“”、]+") ? gap : -1;
    }

    private static int outsideBrackets(Phrase line, char mark) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char it = line.norm().charAt(i);
            depth += it == '(' || it == '“' ? 1 : it == ')' || it == '”' ? -1 : 0;
            if (it == mark && depth <= 0) {
                return i;
            }
        }
        return -1;
    }

    private static String opening(Phrase line) {
        List<Phrase> sentences = line.split("。");
        Phrase sentence = sentences.isEmpty() ? line : sentences.getFirst();
        if (sentence.length() <= SHOWN) {
            return sentence.text();
        }
        int cut = sentence.norm().lastIndexOf(',', SHOWN);
        return cut > 8 ? sentence.sub(0, cut).text() : sentence.sub(0, SHOWN).text() + "…";
    }
}
