package org.wupian.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wupian.document.OfficialDocument.Block;

/// Tells headings from text by the number people type before them (层次序数, GB/T 9704-2012, 7.3.3).
final class TypedLine {

    private static final List<Pattern> LEVELS =
            List.of(
                    Pattern.compile("[一二三四五六七八九十百]+、.*"),
                    Pattern.compile("[（(][一二三四五六七八九十百]+[）)].*"),
                    Pattern.compile("\\d{1,3}[.．](?!\\d).*"),
                    Pattern.compile("[（(]\\d{1,3}[）)].*"));

    /// A longer beginning is a sentence, not a heading.
    private static final int LONGEST_HEADING = 40;

    private static final Pattern SENTENCE =
            Pattern.compile("[^。；：]{1,%d}。".formatted(LONGEST_HEADING));

    private TypedLine() {}

    static Block read(String line) {
        for (int i = 0; i < LEVELS.size(); i++) {
            if (LEVELS.get(i).matcher(line).matches()) {
                return numbered(i + 1, line);
            }
        }
        return new Block.Text(line);
    }

    private static Block numbered(int level, String line) {
        Matcher first = SENTENCE.matcher(line);
        if (first.lookingAt() && first.end() < line.length()) {
            return new Block.Point(
                    level, line.substring(0, first.end()), line.substring(first.end()));
        }
        boolean heading = line.length() <= LONGEST_HEADING && !line.endsWith("。");
        return heading ? new Block.Heading(level, line) : new Block.Text(line);
    }
}
