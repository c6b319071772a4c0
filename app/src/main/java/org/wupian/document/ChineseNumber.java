package org.wupian.document;

/// Numbers as headings of official documents have them (汉字数字): 一, 十, 十二, 二十, 一百零三.
public final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"", "十", "百", "千"};

    private ChineseNumber() {}

    /// @param n 0 to 9999; outside of it Arabic digits are answered
    public static String of(int n) {
        if (n < 0 || n > 9999) {
            return Integer.toString(n);
        }
        if (n == 0) {
            return "零";
        }
        String arabic = Integer.toString(n);
        var text = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < arabic.length(); i++) {
            int digit = arabic.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
                continue;
            }
            text.append(gap ? "零" : "").append(DIGITS.charAt(digit));
            text.append(UNITS[arabic.length() - 1 - i]);
            gap = false;
        }
        return n >= 10 && n < 20 ? text.substring(1) : text.toString();
    }
}
