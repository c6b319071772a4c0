package org.wupian.returns;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cells of a file of loans as banks write them (明细取值).
final class LoanValue {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DATE =
            Pattern.compile(
                    "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
                            + "(?:[ T]00:00(?::00(?:\\.0+)?)?)?");
    private static final Set<String> YES = Set.of("是", "1", "y", "yes", "true", "有");
    private static final Set<String> NO = Set.of("否", "0", "n", "no", "false", "无", "");

    private LoanValue() {}

    static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    }

    /// With thousands separators too; nothing when it is no number.
    static Optional<BigDecimal> number(String written) {
        String text = plain(written).replace(",", "");
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /// Whether it has at most so many decimals that count.
    static boolean fits(BigDecimal number, int decimals) {
        return number.stripTrailingZeros().scale() <= decimals;
    }

    static Optional<LocalDate> date(String written) {
        String text = plain(written);
        Matcher found = DIGITS.matcher(text);
        if (!found.matches()) {
            found = DATE.matcher(text);
            if (!found.matches()) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(found.group(1)),
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(3))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> flag(String written) {
        String text = plain(written).toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return Optional.of(true);
        }
        return NO.contains(text) ? Optional.of(false) : Optional.empty();
    }
}
