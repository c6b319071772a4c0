package org.wupian.plan.reading;

/// Numbers written in Chinese numerals (汉字数字), as headings and goals use them: 三, 十二, 三十六, 一百零五.
final class HanNumber {

    static final String DIGITS = "零〇一二三四五六七八九十百两";
    private static final String ONES = "零一二三四五六七八九";

    private HanNumber() {}

    /// @param text Chinese or Arabic numerals, or one that is a character with its frame: ③ ⑶ ㈢
    /// @return the number, or 0 when the text is none
    static int of(String text) {
        if (text.length() == 1 && Character.getNumericValue(text.charAt(0)) > 0) {
            return Character.getNumericValue(text.charAt(0));
        }
        if (text.chars().allMatch(Character::isDigit)) {
            return text.isEmpty() || text.length() > 6 ? 0 : Integer.parseInt(text);
        }
        int total = 0;
        int digit = 0;
        for (char it : text.replace('〇', '零').replace('两', '二').toCharArray()) {
            switch (it) {
                case '百' -> {
                    total += Math.max(digit, 1) * 100;
                    digit = 0;
                }
                case '十' -> {
                    total += Math.max(digit, 1) * 10;
                    digit = 0;
                }
                default -> digit = ONES.indexOf(it);
            }
            if (digit < 0) {
                return 0;
            }
        }
        return total + digit;
    }
}
