package org.wupian.linkage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one way to write a name (规范写法): half-width, simplified, capitals, round brackets, Chinese
/// numerals, no spaces or punctuation, no number of the row in front.
final class NormalForm {

    private static final String OPENING = "([{<〔【〈《「『〖";
    private static final String CLOSING = ")]}>〕】〉》」』〗";

    /// Numbers of a row that stand without a stop: ③, ㊂, №3, No.3.
    private static final Pattern RING =
            Pattern.compile(
                    "\\s*([①-⑳㉑-㉟㊱-㊿㊀-㊉❶-❿➀-➓]|[Nn][Oo][.．:：]?\\s*\\d+(?=[^\\dA-Za-z])|№\\s*\\d+)[\\s、.．)）:：]*");

    private NormalForm() {}

    static String of(String written) {
        String once = once(written);
        boolean numbered =
                !once.isEmpty() && (once.charAt(0) == '(' || Characters.isNumeral(once.charAt(0)));
        boolean again = numbered || FormalNumerals.isIn(once);
        return again && !once.equals(written) ? of(once) : once;
    }

    /// As a list should have written it (去除行号和字间空格): without a number of the row in front and
    /// spaces between Chinese characters, otherwise as it stands.
    static String tidy(String written) {
        int ring = afterRing(written);
        if (ring > 0) {
            return tidy(written.substring(ring));
        }
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        int from = plain.length() == written.length() ? afterRowNumber(plain) : 0;
        StringBuilder out = new StringBuilder(written.length());
        for (int i = from; i < written.length(); i++) {
            boolean between =
                    isSpace(written.charAt(i)) && isHanBefore(written, i) && isHanAfter(written, i);
            if (!between) {
                out.append(written.charAt(i));
            }
        }
        return out.toString().strip();
    }

    private static boolean isHanBefore(String text, int at) {
        int i = at;
        while (i > 0 && isSpace(text.charAt(i))) {
            i--;
        }
        return Character.isIdeographic(text.charAt(i));
    }

    private static boolean isHanAfter(String text, int at) {
        int i = at;
        while (i < text.length() - 1 && isSpace(text.charAt(i))) {
            i++;
        }
        return Character.isIdeographic(text.charAt(i));
    }

    private static String once(String written) {
        String named = written.substring(afterRing(written));
        String text = Normalizer.normalize(named, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = afterRowNumber(text); i < text.length(); i++) {
            append(out, text.charAt(i));
        }
        return withoutOrdinals(FormalNumerals.numbers(balanced(numerals(out))));
    }

    private static int afterRing(String written) {
        Matcher ring = RING.matcher(written);
        return ring.lookingAt() && ring.end() < written.length() ? ring.end() : 0;
    }

    /// Lists are numbered: `12、`, `12.`, `三、`; and `(3)` in front.
    private static int afterRowNumber(String text) {
        int at = 0;
        while (true) {
            int i = at;
            while (i < text.length() && (isSpace(text.charAt(i)) || text.charAt(i) == '(')) {
                i++;
            }
            int digits = i;
            while (i < text.length() && isNumber(text.charAt(i))) {
                i++;
            }
            if (i == digits || i >= text.length() || "、.．)".indexOf(text.charAt(i)) < 0) {
                return at;
            }
            at = i + 1;
        }
    }

    private static boolean isNumber(char it) {
        return it >= '0' && it <= '9' || Characters.isNumeral(it);
    }

    private static boolean isSpace(char it) {
        return Character.isWhitespace(it) || Character.isSpaceChar(it);
    }

    private static void append(StringBuilder out, char written) {
        if (OPENING.indexOf(written) >= 0) {
            out.append('(');
        } else if (CLOSING.indexOf(written) >= 0) {
            out.append(')');
        } else if (Character.isLetterOrDigit(written) || written == '〇' || written == '○') {
            out.append(Characters.simplified(written));
        }
    }

    /// Numbers up to 99 as they are read, longer ones digit by digit.
    private static StringBuilder numerals(StringBuilder text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            if (end == i) {
                out.append(text.charAt(i++));
            } else {
                number(out, text.substring(i, end));
                i = end;
            }
        }
        return out;
    }

    private static void number(StringBuilder out, String digits) {
        int value = digits.length() <= 2 ? Integer.parseInt(digits) : 0;
        if (value == 0) {
            digits.chars().forEach(it -> out.append(Characters.NUMERALS.charAt(it - '0')));
            return;
        }
        if (value >= 20) {
            out.append(Characters.NUMERALS.charAt(value / 10));
        }
        if (value >= 10) {
            out.append('十');
        }
        if (value % 10 > 0) {
            out.append(Characters.NUMERALS.charAt(value % 10));
        }
    }

    /// Without brackets that have no other side or nothing inside.
    private static StringBuilder balanced(StringBuilder text) {
        StringBuilder out = new StringBuilder(text.length());
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char it = text.charAt(i);
            if (it == '(') {
                if (open < 0 && text.indexOf(")", i) > 0) {
                    open = out.length();
                    out.append(it);
                }
            } else if (it != ')') {
                out.append(it);
            } else if (open >= 0) {
                if (out.length() == open + 1) {
                    out.setLength(open);
                } else {
                    out.append(it);
                }
                open = -1;
            }
        }
        return out;
    }

    /// 第一 is 一.
    private static String withoutOrdinals(StringBuilder text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int next = i;
            while (next < text.length() && text.charAt(next) == '第') {
                next++;
            }
            boolean numbered =
                    next > i && next < text.length() && Characters.isNumeral(text.charAt(next));
            if (!numbered) {
                out.append(text.charAt(i));
            } else {
                i = next - 1;
            }
        }
        return out.toString();
    }
}
