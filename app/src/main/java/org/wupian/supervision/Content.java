package org.wupian.supervision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a report says (报告内容). Texts are kept as typed, less control characters, which no database
/// and no Word document takes.
///
/// @param done what was done this month (本月进展)
/// @param next what comes next (下一步安排)
/// @param difficulties what stands in the way and what is asked for (困难问题)
public record Content(
        @Nullable Status status,
        String done,
        String next,
        String difficulties,
        List<Figure> figures) {

    public static final Content EMPTY = new Content(null, "", "", "", List.of());

    /// Longest text of one field, in characters.
    public static final int LONGEST = 10_000;

    private static final int MOST_FIGURES = 50;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_DIGITS = 30;

    public Content {
        done = clean(done);
        next = clean(next);
        difficulties = clean(difficulties);
        figures = List.copyOf(figures);
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /// What makes the content impossible to keep even as a draft.
    List<Gap> excesses() {
        List<Gap> gaps = new ArrayList<>();
        tooLong(gaps, "done", done);
        tooLong(gaps, "next", next);
        tooLong(gaps, "difficulties", difficulties);
        boolean absurd =
                figures.size() > MOST_FIGURES
                        || figures.stream().anyMatch(it -> !isReasonable(it))
                        || figures.stream()
                                        .map(Figure::code)
                                        .filter(it -> !it.isEmpty())
                                        .distinct()
                                        .count()
                                < figures.stream().filter(it -> !it.code().isEmpty()).count();
        if (absurd) {
            gaps.add(new Gap("figures", Gap.Code.NOT_A_FIGURE));
        }
        return gaps;
    }

    /// What still has to be written before it can be handed in.
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>(excesses());
        if (status == null) {
            gaps.add(new Gap("status", Gap.Code.EMPTY));
        }
        if (done.isBlank()) {
            gaps.add(new Gap("done", Gap.Code.EMPTY));
        }
        return gaps;
    }

    private static void tooLong(List<Gap> gaps, String field, String text) {
        if (text.length() > LONGEST) {
            gaps.add(new Gap(field, Gap.Code.TOO_LONG));
        }
    }

    private static boolean isReasonable(Figure figure) {
        BigDecimal value = figure.value();
        boolean number =
                value == null
                        || (value.precision() <= MOST_DIGITS
                                && Math.abs(value.scale()) <= MOST_DIGITS);
        return number
                && figure.code().length() <= LONGEST_NAME
                && figure.name().length() <= LONGEST_NAME
                && figure.unit().length() <= LONGEST_NAME;
    }

    private static String clean(String text) {
        Objects.requireNonNull(text);
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(it -> it == '\n' || it == '\t' || !Character.isISOControl(it))
                .filter(it -> it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE)
                .filter(it -> it != 0xFFFE && it != 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }
}
