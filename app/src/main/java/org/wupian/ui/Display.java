package org.wupian.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How values look on pages (显示): dates, months and figures, in the language of the request.
public final class Display {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter DAY_EN =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_ZH = DateTimeFormatter.ofPattern("yyyy年M月");
    private static final DateTimeFormatter MONTH_EN =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT_ZH =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZONE);
    private static final DateTimeFormatter MOMENT_EN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZONE);

    private Display() {}

    public static String day(LocalDate day) {
        return day(day, Text.locale());
    }

    public static String month(YearMonth month) {
        return month(month, Text.locale());
    }

    /// Date and time of day in China.
    public static String moment(Instant moment) {
        return moment(moment, Text.locale());
    }

    /// Thousands are separated from five digits on, so that a year stays a year.
    public static String number(long number) {
        return Math.abs(number) < 10_000 ? Long.toString(number) : grouped("#,##0").format(number);
    }

    /// With at most so many digits after the point; what is compared stays exact.
    public static String atMost(int digits, BigDecimal number) {
        return number(
                number.scale() > digits
                        ? number.setScale(digits, java.math.RoundingMode.HALF_UP)
                        : number);
    }

    public static String number(BigDecimal number) {
        if (number.scale() == 0 && number.precision() < 5) {
            return number(number.longValue());
        }
        return grouped("#,##0.##########").format(number);
    }

    /// A figure rounded for display; never compare what this returns.
    public static String number(BigDecimal number, int digits) {
        String pattern = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        return grouped(pattern).format(number.setScale(digits, RoundingMode.HALF_UP));
    }

    static String day(LocalDate day, Locale locale) {
        return (english(locale) ? DAY_EN : DAY_ZH).format(day);
    }

    static String month(YearMonth month, Locale locale) {
        return (english(locale) ? MONTH_EN : MONTH_ZH).format(month);
    }

    static String moment(Instant moment, Locale locale) {
        return (english(locale) ? MOMENT_EN : MOMENT_ZH).format(moment);
    }

    private static boolean english(Locale locale) {
        return locale.equals(Locale.ENGLISH);
    }

    private static DecimalFormat grouped(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
