package org.wupian.document;

/// Writes a number the way a list of Word does (编号格式).
final class ListNumber {

    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String[] ROMAN = {
        "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };
    private static final int[] ROMAN_VALUE = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private ListNumber() {}

    /// @param format the value of `w:numFmt`; an unknown one gives Arabic digits
    static String write(int n, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" ->
                    ChineseNumber.of(n);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" ->
                    digits(n, "〇一二三四五六七八九");
            case "chineseLegalSimplified", "ideographLegalTraditional" -> legal(n);
            case "ideographTraditional" -> STEMS.substring((n - 1) % 10, (n - 1) % 10 + 1);
            case "ideographZodiac" -> BRANCHES.substring((n - 1) % 12, (n - 1) % 12 + 1);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(n, "０１２３４５６７８９");
            case "decimalZero" -> n < 10 ? "0" + n : Integer.toString(n);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> from(n, '①', 20);
            case "decimalEnclosedFullstop" -> from(n, '⒈', 20);
            case "decimalEnclosedParen" -> from(n, '⑴', 20);
            case "ideographEnclosedCircle" -> from(n, '㈠', 10);
            case "lowerLetter" -> letters(n, 'a');
            case "upperLetter" -> letters(n, 'A');
            case "lowerRoman" -> roman(n);
            case "upperRoman" -> roman(n).toUpperCase(java.util.Locale.ROOT);
            case "bullet", "none" -> "";
            default -> Integer.toString(n);
        };
    }

    private static String digits(int n, String alphabet) {
        var text = new StringBuilder();
        Integer.toString(n).chars().forEach(it -> text.append(alphabet.charAt(it - '0')));
        return text.toString();
    }

    private static String legal(int n) {
        String plain = n >= 10 && n < 20 ? "一" + ChineseNumber.of(n) : ChineseNumber.of(n);
        String from = "零一二三四五六七八九十百千";
        String to = LEGAL + "拾佰仟";
        var text = new StringBuilder();
        plain.chars()
                .forEach(it -> {
                    int at = from.indexOf(it);
                    text.append(at < 0 ? (char) it : to.charAt(at));
                });
        return text.toString();
    }

    private static String from(int n, char first, int most) {
        return n >= 1 && n <= most ? Character.toString(first + n - 1) : Integer.toString(n);
    }

    /// a … z, aa, bb: Word repeats the letter.
    private static String letters(int n, char first) {
        return n < 1 || n > 780
                ? Integer.toString(n)
                : Character.toString(first + (n - 1) % 26).repeat((n - 1) / 26 + 1);
    }

    private static String roman(int n) {
        if (n < 1 || n > 3999) {
            return Integer.toString(n);
        }
        var text = new StringBuilder();
        int left = n;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN_VALUE[i]) {
                text.append(ROMAN[i]);
                left -= ROMAN_VALUE[i];
            }
        }
        return text.toString();
    }
}
