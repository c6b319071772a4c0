package org.wupian.kernel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number as it is written in Chinese texts: in digits (1,200.5), in words (一千二百, 壹仟贰佰), or in
/// digits with words for the powers of ten (1.2千万, 1亿2000万).
public final class Numeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";
    private static final int LONGEST = 60;
    private static final Pattern ARABIC =
            Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)(E[+-]?\\d{1,2})?");
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,4}((,\\d{3})+|(,\\d{4})+)(?![\\d,])");

    private Numeral() {}

    /// @param tight a text as [Written#tight] leaves it, without sign
    /// @return nothing when it is no number, or one that could be read in two ways
    public static Optional<BigDecimal> read(String tight) {
        String text = plain(tight);
        return text.isEmpty() || text.length() > LONGEST ? Optional.empty() : sum(text);
    }

    private static String plain(String tight) {
        StringBuilder text = new StringBuilder();
        for (char it : tight.toCharArray()) {
            int formal = FORMAL.indexOf(it);
            text.append(formal >= 0 ? DIGITS.charAt(formal) : it);
        }
        return ungrouped(
                text.toString()
                        .replace('两', '二')
                        .replace('貳', '二')
                        .replace('弍', '二')
                        .replace('參', '三')
                        .replace('陸', '六')
                        .replace('仟', '千')
                        .replace('佰', '百')
                        .replace('拾', '十')
                        .replace('萬', '万')
                        .replace('億', '亿'));
    }

    /// Takes the commas out of a number that begins the text and is grouped by three, or by four.
    private static String ungrouped(String text) {
        Matcher matcher = GROUPED.matcher(text);
        return matcher.lookingAt()
                ? matcher.group().replace(",", "") + text.substring(matcher.end())
                : text;
    }

    /// Splits at the largest power of ten: what stands before it is multiplied, what follows added.
    private static Optional<BigDecimal> sum(String text) {
        for (char unit : "亿万千百十".toCharArray()) {
            int at = text.lastIndexOf(unit);
            if (at < 0) {
                continue;
            }
            Optional<BigDecimal> before =
                    at == 0 && unit == '十'
                            ? Optional.of(BigDecimal.ONE)
                            : times(text.substring(0, at), unit);
            String rest = text.substring(at + 1);
            Optional<BigDecimal> after =
                    rest.isEmpty() ? Optional.of(BigDecimal.ZERO) : rest(rest, unit);
            return before.flatMap(it -> after.map(it.multiply(power(unit))::add));
        }
        return digits(text);
    }

    /// Words before 千, 百 and 十 are one digit; 一百千 is nothing.
    private static Optional<BigDecimal> times(String text, char unit) {
        boolean any = unit == '亿' || unit == '万' || ARABIC.matcher(text).matches();
        return sum(text).filter(it -> any || it.compareTo(BigDecimal.TEN) < 0);
    }

    /// What follows a power of ten must be smaller than it. A digit alone says so by a naught
    /// before it, except after 十: 三千五 may mean 3500.
    private static Optional<BigDecimal> rest(String rest, char unit) {
        boolean naught = rest.startsWith("零");
        String text = naught ? rest.substring(1) : rest;
        boolean bare = digits(text).isPresent() && text.length() == 1;
        if (text.isEmpty() || (bare && !naught && unit != '十')) {
            return Optional.empty();
        }
        return sum(text).filter(it -> it.compareTo(power(unit)) < 0);
    }

    private static BigDecimal power(char unit) {
        return switch (unit) {
            case '亿' -> BigDecimal.valueOf(100_000_000);
            case '万' -> BigDecimal.valueOf(10_000);
            case '千' -> BigDecimal.valueOf(1_000);
            case '百' -> BigDecimal.valueOf(100);
            default -> BigDecimal.TEN;
        };
    }

    private static Optional<BigDecimal> digits(String text) {
        if (ARABIC.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        StringBuilder number = new StringBuilder();
        for (char it : text.toCharArray()) {
            int digit = DIGITS.indexOf(it);
            if (digit < 0) {
                return Optional.empty();
            }
            number.append(digit);
        }
        return number.length() == 0
                ? Optional.empty()
                : Optional.of(new BigDecimal(number.toString()));
    }
}
