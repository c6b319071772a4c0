package org.wupian.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wupian.ui.Text;

/// Something an organisation, or one of its people, was told (通知).
///
/// @param key of the sentence
/// @param arguments as text; days and months as `2026-11-20` and `2026-11`
/// @param link where to do something about it
/// @param readAt null while nobody has read it
public record Notice(
        long id,
        String key,
        List<String> arguments,
        String link,
        Instant at,
        @Nullable Instant readAt) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");

    /// The sentence in the reader's language, days and months as that language writes them.
    public String text() {
        return Text.t(key, arguments.stream().map(Notice::value).toArray());
    }

    /// What part of the work it is about: the module whose sentence it is.
    public String kind() {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    private static Object value(String argument) {
        try {
            return DAY.matcher(argument).matches()
                    ? LocalDate.parse(argument)
                    : MONTH.matcher(argument).matches() ? YearMonth.parse(argument) : argument;
        } catch (DateTimeParseException e) {
            return argument; // only looks like one
        }
    }
}
