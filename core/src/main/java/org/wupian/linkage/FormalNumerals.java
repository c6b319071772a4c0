package org.wupian.linkage;

/// Numerals as cheques write them (大写数字). Some are words of their own as well: 陆 is land, 伍 a
/// family, 玖 a jade. They are numbers beside another number, behind 第 and before what is counted;
/// else they are left as they stand.
final class FormalNumerals {

    private static final String FORMAL = "零○壹贰叁肆伍陆柒捌玖拾佰";
    private static final String PLAIN = "〇〇一二三四五六七八九十百";

    private static final String COUNTED = "号厂店部分社队组村期层楼矿院站路街连场库单栋幢座室弄巷排区";

    private FormalNumerals() {}

    static boolean isIn(CharSequence text) {
        return text.chars().anyMatch(it -> FORMAL.indexOf(it) >= 0);
    }

    /// The numbers among them written plainly.
    static StringBuilder numbers(StringBuilder text) {
        if (!isIn(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isNumber(text, i)) {
                out.setCharAt(i, plain(text.charAt(i)));
            }
        }
        return out;
    }

    /// Every one written plainly, whatever it means.
    static String all(String text) {
        if (!isIn(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(it -> out.append(plain((char) it)));
        return out.toString();
    }

    private static boolean isNumber(StringBuilder text, int at) {
        if (text.charAt(at) == '○') {
            return true;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        return before == '第'
                || COUNTED.indexOf(after) >= 0
                || Characters.isNumeral(plain(before))
                || Characters.isNumeral(plain(after));
    }

    private static char plain(char it) {
        int formal = FORMAL.indexOf(it);
        return formal < 0 ? it : PLAIN.charAt(formal);
    }
}
