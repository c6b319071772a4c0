package org.wupian.document.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One cell of a table (单元格). It does not know its place: there are millions of them.
///
/// @param text what the sheet shows, trimmed; numbers in plain digits, dates as `2026-11-05` or,
///   where only the month is shown, `2026-11`; empty for a blank cell
/// @param number the number the file holds, also under a date or a percentage; null for text
/// @param date set when the format of the number says it is a date
public record TableCell(
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        @Nullable CellNote note) {

    static final TableCell BLANK = new TableCell("", null, null, null);

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d{2}");
    private static final Set<String> ERRORS =
            Set.of("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!");

    /// A cell that holds text.
    public static TableCell ofText(String written) {
        String text = trimmed(written);
        if (text.isEmpty()) {
            return BLANK;
        }
        return new TableCell(text, null, null, note(text));
    }

    /// A cell that holds a number.
    public static TableCell of(long number) {
        return new TableCell(Long.toString(number), BigDecimal.valueOf(number), null, null);
    }

    TableCell noted(CellNote odd) {
        return new TableCell(text, number, date, odd);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    private static @Nullable CellNote note(String text) {
        char first = text.charAt(0);
        if (first == '#' && ERRORS.contains(text)) {
            return CellNote.ERROR;
        }
        boolean scientific =
                first >= '0'
                        && first <= '9'
                        && text.length() < 26
                        && text.indexOf('+') > 0
                        && SCIENTIFIC.matcher(text).matches();
        if (scientific) {
            return CellNote.DIGITS_LOST;
        }
        return text.indexOf('\uFFFD') >= 0 ? CellNote.DAMAGED : null;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /// Also the blanks that pages and phones leave behind: no-break, zero-width, a byte order mark.
    private static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u3000'
                || (c >= '\u2000' && c <= '\u200F')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u2060'
                || c == '\uFEFF';
    }
}
