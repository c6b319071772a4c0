package org.wupian.roster;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wupian.document.table.TableCell;
import org.wupian.document.table.WrittenDate;

/// From when to when a row says that something holds (有效期).
final class Validity {

    /// `2024.5.1-2027.4.30`: a hyphen between two whole days.
    private static final Pattern BOTH =
            Pattern.compile(
                    "(?<from>\\d{4}\\D\\d{1,2}\\D\\d{1,2}日?)\\s*[-－–]\\s*(?<until>\\d{4}\\D\\d{1,2}\\D\\d{1,2}日?)");

    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private boolean openEnd;

    @Nullable LocalDate from() {
        return from;
    }

    /// The last day.
    @Nullable LocalDate until() {
        return until;
    }

    static @Nullable WrittenDate date(String text, TableCell cell) {
        return (cell.date() == null ? WrittenDate.of(text) : WrittenDate.of(cell)).orElse(null);
    }

    /// @return whether the cell holds a day
    boolean beginsWith(String text, TableCell cell) {
        WrittenDate date = date(text, cell);
        from = date == null ? null : date.first();
        return date != null;
    }

    /// @return whether the cell holds a day
    boolean endsWith(String text, TableCell cell) {
        WrittenDate date = date(cell.date() == null ? lastOf(text) : text, cell);
        openEnd = openEnd || (date != null && date.precision() == WrittenDate.Precision.OPEN);
        until = date == null ? null : date.last();
        return date != null;
    }

    /// `2024.5.1至2027.4.30` in a column of ends means the second day; the first is the beginning
    /// when no other column gives one.
    private String lastOf(String text) {
        Matcher both = BOTH.matcher(text);
        String[] parts =
                both.matches()
                        ? new String[] {both.group("from"), both.group("until")}
                        : text.split("至|到|~|～|—+|--+");
        if (parts.length == 2 && !parts[1].isBlank()) {
            if (from == null) {
                from = WrittenDate.of(parts[0]).map(WrittenDate::first).orElse(null);
            }
            return parts[1];
        }
        return text.startsWith("至") ? text.substring(1) : text;
    }

    /// Where no end is written, that of the source's usual time.
    void endAsUsual(Roster.@Nullable Source source) {
        if (until == null && !openEnd && from != null && source != null && source.months() > 0) {
            until = from.plusMonths(source.months()).minusDays(1);
        }
    }

    boolean isReversed() {
        return from != null && until != null && until.isBefore(from);
    }
}
