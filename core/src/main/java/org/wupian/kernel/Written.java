package org.wupian.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// A text as people type it into a sheet (手工填写的文字), made plain before it is read.
public final class Written {

    private static final Set<String> NOTHING =
            Set.of(
                    "", "-", "--", "—", "——", "/", "\\", "无", "暂无", "没有", "未知", "不详", "未填", "未办",
                    "未办理", "办理中", "正在办理", "申请中", "待定", "待办", "待补", "待补充", "空", "NULL", "N/A", "NA",
                    "#N/A", "NONE");

    private static final int LONGEST_NOTHING = 12;
    private static final Pattern DOTS = Pattern.compile("[()。.]");
    private static final String ADDED = "'‘’`\"“”-";

    private Written() {}

    /// Full-width letters and digits become half-width, invisible characters go, and so does blank
    /// space at both ends.
    public static String plain(String written) {
        return kept(written, it -> true).strip();
    }

    /// The plain text without any blank space inside, in capitals.
    public static String tight(String written) {
        return usual(written) ? written : kept(written, it -> !blank(it)).toUpperCase(Locale.ROOT);
    }

    /// A code or number: tight, without the hyphens and quotation marks that people and
    /// spreadsheets add.
    public static String code(String written) {
        return usual(written)
                ? written
                : kept(written, it -> !blank(it) && ADDED.indexOf(it) < 0).toUpperCase(Locale.ROOT);
    }

    /// Most cells of a long list hold digits and capitals alone and need nothing done.
    private static boolean usual(String written) {
        for (int i = 0; i < written.length(); i++) {
            char it = written.charAt(i);
            if (!(it >= '0' && it <= '9' || it >= 'A' && it <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean blank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String kept(String written, IntPredicate keeps) {
        StringBuilder text = new StringBuilder(written.length());
        Normalizer.normalize(written, Normalizer.Form.NFKC)
                .codePoints()
                .filter(it -> Character.getType(it) != Character.FORMAT && keeps.test(it))
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    /// Whether a cell says that there is nothing (无、暂无、办理中…) or is blank.
    public static boolean absent(String written) {
        return written.length() <= LONGEST_NOTHING
                && NOTHING.contains(DOTS.matcher(tight(written)).replaceAll(""));
    }
}
