package org.wupian.document.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a sheet shows a number (数字格式), as far as it changes what the number means.
///
/// @param zeros with [Kind#ZEROS] how many digits are shown at least
record CellFormat(Kind kind, int zeros) {

    enum Kind {
        PLAIN,
        DATE,
        /// Year and month without a day.
        MONTH,
        YEAR,
        DATE_AND_TIME,
        TIME,
        PERCENT,
        /// Leading zeros, as of postal codes.
        ZEROS
    }

    static final CellFormat PLAIN = new CellFormat(Kind.PLAIN, 0);

    private static final Pattern NOT_SHOWN =
            Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.|;.*");
    private static final Pattern ZEROS = Pattern.compile("0{2,30}");
    private static final MathContext DIGITS = new MathContext(15);
    private static final BigDecimal MOST_DAYS = new BigDecimal(2_958_466);

    /// Excel's own numbers end at 1E+308; larger exponents only make arithmetic endless.
    private static final int MOST_EXPONENT = 400;

    private static final long SECONDS = 86_400;

    /// @param id of the format in the file; those below 164 need not be written out there
    static CellFormat of(int id, @Nullable String code) {
        if (code == null || code.isEmpty()) {
            return new CellFormat(builtIn(id), 0);
        }
        if (code.length() > 300) {
            return PLAIN;
        }
        String plain = NOT_SHOWN.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("").strip();
        if (ZEROS.matcher(plain).matches()) {
            return new CellFormat(Kind.ZEROS, plain.length());
        }
        return new CellFormat(kind(plain), 0);
    }

    private static Kind kind(String code) {
        boolean hours = code.contains("h") || code.contains("s");
        boolean year = code.contains("y") || code.contains("e") && code.contains("m");
        boolean day = code.contains("d");
        if (code.contains("0") || code.contains("#")) {
            return code.contains("%") ? Kind.PERCENT : Kind.PLAIN;
        }
        if (day && (year || code.contains("m"))) {
            return hours ? Kind.DATE_AND_TIME : Kind.DATE;
        }
        if (year) {
            return code.contains("m") ? Kind.MONTH : Kind.YEAR;
        }
        return hours ? Kind.TIME : Kind.PLAIN;
    }

    /// ECMA-376 part 1, 18.8.30, with the numbers 27 to 58 as Chinese Excel has them.
    private static Kind builtIn(int id) {
        return switch (id) {
            case 9, 10 -> Kind.PERCENT;
            case 14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58 -> Kind.DATE;
            case 17, 27, 36, 50, 52, 57 -> Kind.MONTH;
            case 22 -> Kind.DATE_AND_TIME;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> Kind.TIME;
            default -> Kind.PLAIN;
        };
    }

    boolean isPlain() {
        return kind == Kind.PLAIN;
    }

    /// @param from1904 the file counts days from 1904-01-01, as old Macintosh files do
    TableCell cell(BigDecimal written, boolean from1904) {
        if (Math.abs((long) written.scale()) > MOST_EXPONENT) {
            return TableCell.ofText(written.toString());
        }
        BigDecimal value = exact(written);
        LocalDate date = isDated() ? date(value, from1904) : null;
        if (date != null) {
            return new TableCell(dated(date, value), value, date, null);
        }
        boolean lost = value.precision() - value.scale() > 15 && value.signum() != 0;
        return new TableCell(shown(value), value, null, lost ? CellNote.DIGITS_LOST : null);
    }

    /// Excel stores binary fractions: 0.30000000000000004 means 0.3.
    private static BigDecimal exact(BigDecimal written) {
        if (written.scale() == 0 && written.precision() <= 15) {
            return written;
        }
        BigDecimal stripped = written.round(DIGITS).stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -40 ? stripped.setScale(0) : stripped;
    }

    private boolean isDated() {
        return switch (kind) {
            case DATE, MONTH, YEAR, DATE_AND_TIME -> true;
            case PLAIN, TIME, PERCENT, ZEROS -> false;
        };
    }

    private String dated(LocalDate date, BigDecimal value) {
        return switch (kind) {
            case MONTH -> date.toString().substring(0, 7);
            case YEAR -> Integer.toString(date.getYear());
            case DATE_AND_TIME -> {
                LocalTime time = time(value);
                yield time.equals(LocalTime.MIDNIGHT) ? date.toString() : date + " " + time;
            }
            default -> date.toString();
        };
    }

    private String shown(BigDecimal value) {
        if (kind == Kind.ZEROS && isWhole(value) && value.precision() <= 30) {
            String digits = plain(value);
            return "0".repeat(Math.max(0, zeros - digits.length())) + digits;
        }
        if (kind == Kind.PERCENT) {
            return plain(exact(value.movePointRight(2))) + "%";
        }
        boolean clock =
                kind == Kind.TIME && value.signum() >= 0 && value.compareTo(BigDecimal.ONE) < 0;
        return clock ? time(value).toString() : plain(value);
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0;
    }

    /// A number such as 1E+300 would be three hundred characters; beyond 40 it stays as it is.
    private static String plain(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        boolean huge = Math.abs((long) value.precision() - value.scale()) > 40;
        return huge || value.scale() > 40 ? value.toString() : value.toPlainString();
    }

    private static LocalTime time(BigDecimal value) {
        BigDecimal part = value.remainder(BigDecimal.ONE).multiply(new BigDecimal(SECONDS));
        long seconds = part.setScale(0, RoundingMode.HALF_UP).longValueExact();
        return LocalTime.ofSecondOfDay(Math.min(SECONDS - 1, seconds));
    }

    private static @Nullable LocalDate date(BigDecimal value, boolean from1904) {
        if (value.signum() <= 0 || value.compareTo(MOST_DAYS) >= 0) {
            return null;
        }
        int days = value.intValue();
        try {
            return dayOf(days, from1904).toLocalDate();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Excel believes in 1900-02-29, so its days before March 1900 are one less.
    private static LocalDateTime dayOf(int days, boolean from1904) {
        LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        boolean early = !from1904 && days < 61;
        return first.plusDays(early ? Math.min(59, days) + 1L : days).atStartOfDay();
    }
}
