package org.wupian.synth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The many ways in which people write the same thing into a cell (书写形式).
final class WrittenForms {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private WrittenForms() {}

    /// Text, or the number by which workbooks count days.
    static Object day(LocalDate day, Luck luck) {
        int year = day.getYear();
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        return switch (luck.between(1, 9)) {
            case 1 -> "%d.%d.%d".formatted(year, month, date);
            case 2 -> "%d/%d/%d".formatted(year, month, date);
            case 3 -> "%d-%02d-%02d".formatted(year, month, date);
            case 4 -> "%d%02d%02d".formatted(year, month, date);
            case 5 -> "%d年%d月".formatted(year, month);
            case 6 -> chinese(year) + "年" + number(month) + "月" + number(date) + "日";
            case 7 -> ChronoUnit.DAYS.between(DAY_ZERO, day);
            default -> "%d年%d月%d日".formatted(year, month, date);
        };
    }

    /// The end of a period that may name its beginning as well.
    static Object until(LocalDate from, LocalDate until, Luck luck) {
        int dice = luck.between(1, 100);
        if (dice <= 2) {
            return "长期";
        }
        if (dice <= 17) {
            return "%d.%d.%d至%d.%d.%d"
                    .formatted(
                            from.getYear(),
                            from.getMonthValue(),
                            from.getDayOfMonth(),
                            until.getYear(),
                            until.getMonthValue(),
                            until.getDayOfMonth());
        }
        return day(until, luck);
    }

    /// @param wan 万元
    /// @param heading names the unit of bare numbers when it has one
    static Object money(int wan, String heading, Luck luck) {
        if (heading.contains("亿元")) {
            return luck.chance(60) ? wan / 10_000.0 : text(wan / 10_000.0);
        }
        if (heading.contains("万元")) {
            return luck.chance(60) ? wan : luck.chance(50) ? Integer.toString(wan) : wan + ".00";
        }
        return switch (luck.between(1, 7)) {
            case 1 -> "人民币" + wan + "万元整";
            case 2 -> wan + "万";
            case 3 -> "%,d.00万元".formatted(wan);
            case 4 -> wan >= 1000 ? text(wan / 10_000.0) + "亿元" : wan + "万元";
            case 5 -> (wan * 10_000L) + "元";
            case 6 -> fullWidth(Integer.toString(wan)) + "万元";
            default -> wan + "万元人民币";
        };
    }

    /// A count, as a number, as text or with its counter.
    static Object count(int count, Luck luck) {
        int dice = luck.between(1, 10);
        return dice <= 6 ? count : dice <= 9 ? Integer.toString(count) : (Object) (count + "人");
    }

    /// A telephone number that no network gives out.
    static String phone(Luck luck) {
        if (luck.chance(20)) {
            return "0396-0%06d".formatted(luck.between(0, 999_999));
        }
        String number = "100%08d".formatted(luck.between(0, 99_999_999));
        return switch (luck.between(1, 12)) {
            case 1 -> fullWidth(number);
            case 2 ->
                    number.substring(0, 3)
                            + "-"
                            + number.substring(3, 7)
                            + "-"
                            + number.substring(7);
            case 3 -> number + "/" + "100%08d".formatted(luck.between(0, 99_999_999));
            default -> number;
        };
    }

    static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        for (char it : text.toCharArray()) {
            wide.append(it > ' ' && it <= '~' ? (char) (it + 0xFEE0) : it);
        }
        return wide.toString();
    }

    private static String chinese(int year) {
        StringBuilder text = new StringBuilder();
        Integer.toString(year).chars().forEach(it -> text.append(DIGITS.charAt(it - '0')));
        return text.toString();
    }

    /// Up to 31.
    private static String number(int number) {
        String tens = List.of("", "十", "二十", "三十").get(number / 10);
        return tens + (number % 10 == 0 ? "" : DIGITS.charAt(number % 10));
    }

    private static String text(double number) {
        return Double.toString(number).replaceAll("\\.0$", "");
    }
}
