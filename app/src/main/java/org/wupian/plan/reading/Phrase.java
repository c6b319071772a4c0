package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of the document beside its normal form (规范形式), in which full-width digits, letters and
/// punctuation are half-width and all brackets are round. Both have the same length, so what is
/// found in the normal form can be quoted as printed.
record Phrase(String text, String norm) {

    private static final String OPENING = "（【〔［[｛{〈";
    private static final String CLOSING = "）】〕］]｝}〉";
    private static final String SPACES = "\u3000\u00a0\t\u2002\u2003\u2009";

    static Phrase of(String text) {
        StringBuilder norm = new StringBuilder(text.length());
        text.chars().forEach(it -> norm.append(normal((char) it)));
        return new Phrase(text, norm.toString());
    }

    private static char normal(char it) {
        if (OPENING.indexOf(it) >= 0) {
            return '(';
        }
        if (CLOSING.indexOf(it) >= 0) {
            return ')';
        }
        if (SPACES.indexOf(it) >= 0) {
            return ' ';
        }
        return switch (it) {
            case '∶', '︰' -> ':';
            case '﹑', '､' -> '、';
            case '｡' -> '。';
            default -> it >= '！' && it <= '～' ? (char) (it - '！' + '!') : it;
        };
    }

    int length() {
        return norm.length();
    }

    boolean isEmpty() {
        return norm.isEmpty();
    }

    Phrase sub(int from, int to) {
        return new Phrase(text.substring(from, to), norm.substring(from, to));
    }

    Phrase from(int from) {
        return sub(from, length());
    }

    /// Without spaces and the given punctuation at either end.
    Phrase strip(String punctuation) {
        int from = 0;
        int to = length();
        while (from < to && isOneOf(norm.charAt(from), punctuation)) {
            from++;
        }
        while (to > from && isOneOf(norm.charAt(to - 1), punctuation)) {
            to--;
        }
        return sub(from, to);
    }

    Phrase strip() {
        return strip("");
    }

    private static boolean isOneOf(char it, String punctuation) {
        return it == ' ' || it == '\n' || punctuation.indexOf(it) >= 0;
    }

    Phrase without(Pattern part) {
        Matcher found = part.matcher(norm);
        if (!found.find()) {
            return this;
        }
        return new Phrase(
                text.substring(0, found.start()) + text.substring(found.end()),
                norm.substring(0, found.start()) + norm.substring(found.end()));
    }

    /// The parts between the given separators, brackets being left whole; empty parts are left out.
    List<Phrase> split(String separators) {
        List<Phrase> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < length(); i++) {
            char it = norm.charAt(i);
            depth = Math.max(0, depth + (it == '(' ? 1 : it == ')' ? -1 : 0));
            if (depth == 0 && separators.indexOf(it) >= 0) {
                parts.add(sub(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(from(from).strip());
        parts.removeIf(Phrase::isEmpty);
        return parts;
    }

    /// Where the bracket that opens at `open` is closed; -1 when it never is.
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < length(); i++) {
            depth += norm.charAt(i) == '(' ? 1 : norm.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
