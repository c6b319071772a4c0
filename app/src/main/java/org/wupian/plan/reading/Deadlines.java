package org.wupian.plan.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads by when something is to be done (完成时限): 2023年底前, 2022年10月底前, 6月30日前, 三季度末前, 到2025年.
public final class Deadlines {

    private static final String DATE =
            "(?<to>到|至)?(?:(?<year>20\\d{2})(?:年度?|[-./])|(?<now>今年|本年|当年)|(?<next>明年))?"
                    + "(?:(?<month>1[0-2]|0?[1-9])(?:月份?|[-./](?=\\d))(?:(?<day>3[01]|[12]\\d|0?[1-9])日?)?"
                    + "|(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度)?"
                    + "(?<end>年底|年末|年内|底|末|中旬|上旬|下旬|(?<=[年月])内)?(?<before>之前|以前|前)?";
    private static final Pattern ANY = Pattern.compile(DATE);
    private static final Pattern WHOLE = Pattern.compile("(?:于|在)?" + DATE + "(?:完成)?");
    private static final Pattern ALONE =
            Pattern.compile(
                    "^(?:于|在|力争|确保|争取|原则上)?"
                            + DATE
                            + "(?:全面|基本|全部|分步|分批)?(?:完成|实现|落实|出台|印发|建成|到位|见效|取得|启动|并|持续|推进|实施|报送|制定)?[\\p{IsHan},]{0,10}$");

    private final @Nullable Integer year;

    /// @param year the plan's year, for deadlines that name none
    Deadlines(@Nullable Integer year) {
        this.year = year;
    }

    /// A deadline found in a text.
    ///
    /// @param value ISO date or year-month; null when the year is unknown
    record Found(String words, @Nullable String value) {}

    /// The deadline a person typed, as 2026-12, 2026-06-30, 2026年12月底前, 三季度末 or 年底前: a date and
    /// nothing else. A mere year (明年, 2027年) is none.
    ///
    /// @param year for words that name none
    /// @return ISO date or year-month; empty where the words are no deadline
    public static Optional<String> typed(String words, int year) {
        if (words.matches("20\\d\\d-(?:0[1-9]|1[0-2])")) {
            return Optional.of(words);
        }
        try {
            return Optional.of(LocalDate.parse(words).toString());
        } catch (DateTimeException _) {
            Matcher found = WHOLE.matcher(Phrase.of(words.strip()).norm());
            return found.matches() && isNarrow(found)
                    ? Optional.ofNullable(new Deadlines(year).value(found))
                    : Optional.empty();
        }
    }

    /// Whether the words say more than a year.
    private static boolean isNarrow(Matcher found) {
        return isDated(found)
                && (found.group("month") != null
                        || found.group("quarter") != null
                        || found.group("half") != null
                        || found.group("end") != null);
    }

    /// Whether words are a deadline and nothing else.
    static boolean isDeadline(String norm) {
        Matcher found = ALONE.matcher(norm);
        return norm.length() <= 25
                && found.matches()
                && isDated(found)
                && !UnitNames.isLikely(Phrase.of(norm));
    }

    private static boolean isDated(Matcher found) {
        return found.group("year") != null
                || found.group("now") != null
                || found.group("next") != null
                || found.group("month") != null && found.group("before") != null
                || found.group("month") != null && found.group("end") != null
                || found.group("quarter") != null
                || found.group("half") != null
                || found.group("end") != null && found.group("end").startsWith("年");
    }

    /// Dates of a text that say "by then": those with 前, 底, 末, 内 or 到 before a year.
    List<Found> inText(String text) {
        return find(text, false);
    }

    /// Dates of words that are about time anyway, such as those after 完成时限：.
    List<Found> inClause(String text) {
        return find(text, true);
    }

    private List<Found> find(String text, boolean anyDate) {
        String norm = Phrase.of(text).norm();
        List<Found> result = new ArrayList<>();
        Matcher found = ANY.matcher(norm);
        while (found.find()) {
            if (found.group().isEmpty() || !isDated(found)) {
                continue;
            }
            boolean limit =
                    found.group("before") != null
                            || found.group("end") != null && found.group("day") == null
                            || found.group("to") != null && found.group("year") != null;
            if (anyDate || limit) {
                boolean again = norm.startsWith("每年", found.start() - 2);
                int from = again ? found.start() - 2 : found.start();
                String words = text.substring(from, found.end());
                result.add(new Found(words, again ? null : value(found)));
            }
        }
        return result;
    }

    private @Nullable String value(Matcher found) {
        Integer in = yearOf(found);
        if (in == null) {
            return null;
        }
        try {
            String day = found.group("day");
            YearMonth month = YearMonth.of(in, monthOf(found));
            return day == null
                    ? month.toString()
                    : LocalDate.of(in, month.getMonthValue(), Integer.parseInt(day)).toString();
        } catch (DateTimeException _) {
            return null;
        }
    }

    private @Nullable Integer yearOf(Matcher found) {
        if (found.group("year") != null) {
            return Integer.valueOf(found.group("year"));
        }
        return year != null && found.group("next") != null ? Integer.valueOf(year + 1) : year;
    }

    private static int monthOf(Matcher found) {
        if (found.group("month") != null) {
            return Integer.parseInt(found.group("month"));
        }
        if (found.group("half") != null) {
            return found.group("half").equals("上") ? 6 : 12;
        }
        String quarter = found.group("quarter");
        return quarter == null ? 12 : 3 * HanNumber.of(quarter);
    }
}
