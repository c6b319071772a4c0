package org.wupian.document.table;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as people write it in lists (书写的日期): 2024.5.1, 2024年5月, 二〇二四年五月一日, 长期, 45413.
///
/// @param first the first day that is meant; null when open
/// @param last the last day that is meant; null when open
public record WrittenDate(
        Precision precision, @Nullable LocalDate first, @Nullable LocalDate last) {

    /// How exactly the date is given.
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        /// 长期, 无固定期限: there is no end.
        OPEN
    }

    public static final WrittenDate NO_END = new WrittenDate(Precision.OPEN, null, null);

    private static final Set<String> OPEN =
            Set.of(
                    "长期", "长期有效", "无固定期限", "永久", "永久有效", "无期限", "无限期", "无固定期", "不限期", "不约定期限",
                    "长期经营", "长久");

    private static final String BETWEEN = "[-./\\\\、,。_年]";
    private static final Pattern TIME =
            Pattern.compile("(?<=\\d|日)[T\\s]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$");
    private static final Pattern DAY =
            Pattern.compile(
                    "(\\d{4}|\\d{2})(" + BETWEEN + ")(\\d{1,2})[-./\\\\、,。_月](\\d{1,2})[日号.。]?");
    private static final Pattern MONTH =
            Pattern.compile(
                    "(\\d{4})"
                            + BETWEEN
                            + "(\\d{1,2})(月份?)?(底|末|初|上旬|中旬|下旬)?|(\\d{2})年(\\d{1,2})月份?(底|末|初)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(年度?)?(底|末|初)?");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(\\.\\d+)?");
    private static final Pattern CHINESE =
            Pattern.compile(
                    "([〇零○一二三四五六七八九]{4}|[〇零○一二三四五六七八九]{2})年(?:([一二三四五六七八九十]{1,2})月(底|末|初)?(?:([一二三四五六七八九十廿卅]{1,3})[日号])?)?");
    private static final String NUMERALS = "〇一二三四五六七八九";

    public WrittenDate {
        boolean open = precision == Precision.OPEN;
        if (open != (first == null) || open != (last == null)) {
            throw new IllegalArgumentException("a date has both ends, an open one none");
        }
    }

    /// The date a cell holds or shows.
    public static Optional<WrittenDate> of(TableCell cell) {
        LocalDate date = cell.date();
        if (date == null || cell.text().length() < 10) {
            return of(cell.text());
        }
        return Optional.of(new WrittenDate(Precision.DAY, date, date));
    }

    /// @return nothing for what is no date or cannot be one, as 2024.2.30
    public static Optional<WrittenDate> of(String written) {
        if (written.length() > 60) {
            return Optional.empty();
        }
        String wide = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        String timeless = TIME.matcher(wide).replaceFirst("");
        String text = timeless.replaceAll("\\s|\\([^)]*\\)|^公元|^至|^'", "");
        if (OPEN.contains(text)) {
            return Optional.of(NO_END);
        }
        Matcher chinese = CHINESE.matcher(text);
        return figures(chinese.matches() ? arabic(chinese) : text);
    }

    private static Optional<WrittenDate> figures(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            int year = year(day.group(1), day.group(2));
            return day(year, number(day.group(3)), number(day.group(4)));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return month.group(1) != null
                    ? month(number(month.group(1)), number(month.group(2)))
                    : month(year(month.group(5), "年"), number(month.group(6)));
        }
        Matcher together = TOGETHER.matcher(text);
        if (together.matches()) {
            int year = number(together.group(1));
            return together.group(3) == null
                    ? month(year, number(together.group(2)))
                    : day(year, number(together.group(2)), number(together.group(3)));
        }
        Matcher year = YEAR.matcher(text);
        return year.matches() ? year(number(year.group(1))) : serial(text);
    }

    /// Two digits are a year where nobody would begin with the day: 24/5/1, 08.5.1, but not 08/5/1.
    private static int year(String digits, String separator) {
        int number = number(digits);
        if (digits.length() == 4) {
            return number;
        }
        boolean certain = number > 31 || separator.equals(".") || separator.equals("年");
        return certain || number > 12 ? number + (number < 70 ? 2000 : 1900) : -1;
    }

    private static boolean isUsual(int year) {
        return year >= 1900 && year <= 2200;
    }

    private static Optional<WrittenDate> day(int year, int month, int day) {
        boolean real =
                isUsual(year)
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth();
        if (!real) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(year, month, day);
        return Optional.of(new WrittenDate(Precision.DAY, date, date));
    }

    private static Optional<WrittenDate> month(int year, int month) {
        if (!isUsual(year) || month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth whole = YearMonth.of(year, month);
        return Optional.of(new WrittenDate(Precision.MONTH, whole.atDay(1), whole.atEndOfMonth()));
    }

    private static Optional<WrittenDate> year(int year) {
        Year whole = Year.of(year);
        return isUsual(year)
                ? Optional.of(
                        new WrittenDate(
                                Precision.YEAR, whole.atDay(1), whole.atDay(whole.length())))
                : Optional.empty();
    }

    /// The number of a day as Excel counts, when its format was lost: 45413 is 2024-05-01. From
    /// 1927 to 2099 only.
    private static Optional<WrittenDate> serial(String text) {
        Matcher serial = SERIAL.matcher(text);
        if (!serial.matches()) {
            return Optional.empty();
        }
        int days = number(serial.group(1));
        LocalDate date = LocalDate.of(1899, 12, 30).plusDays(days);
        return days >= 10_000 && days <= 73_050
                ? Optional.of(new WrittenDate(Precision.DAY, date, date))
                : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String arabic(Matcher chinese) {
        var text = new StringBuilder();
        for (char c : chinese.group(1).toCharArray()) {
            text.append(digit(c));
        }
        text.append('年');
        if (chinese.group(2) != null) {
            text.append(upToNinetyNine(chinese.group(2))).append('月');
        }
        if (chinese.group(4) != null) {
            text.append(upToNinetyNine(chinese.group(4))).append('日');
        }
        return text.toString();
    }

    private static int digit(char c) {
        return c == '零' || c == '○' ? 0 : NUMERALS.indexOf(c);
    }

    /// 一, 十二, 三十一, 廿一; 0 for what is none.
    private static int upToNinetyNine(String numeral) {
        String plain = numeral.replace("廿", "二十").replace("卅", "三十");
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return plain.length() == 1 ? digit(plain.charAt(0)) : 0;
        }
        if (ten > 1 || plain.length() > ten + 2) {
            return 0;
        }
        int tens = ten == 0 ? 1 : digit(plain.charAt(0));
        int ones = ten + 1 == plain.length() ? 0 : digit(plain.charAt(ten + 1));
        return ones < 0 ? 0 : tens * 10 + ones;
    }
}
