package org.wupian.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// A text as people type it into a sheet (手工填写的文字), made plain before it is read.
public final class Written {

    private static final Set<String> NOTHING =
            Set.of(
                    "", "-", "--", "—", "——", "/", "\\", "无", "暂无", "没有", "未知", "不详", "未填", "未办",
                    "未办理", "办理中", "正在办理", "申请中", "待定", "待办", "待补", "待补充", "空", "NULL", "N/A", "NA",
                    "#N/A", "NONE");

    private Written() {}

    /// Full-width letters and digits become half-width, invisible characters go, and so does blank
    /// space at both ends.
    public static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .strip();
    }

    /// The plain text without any blank space inside, in capitals.
    public static String tight(String written) {
        return plain(written).replaceAll("[\\s\\p{Z}]", "").toUpperCase(Locale.ROOT);
    }

    /// A code or number: tight, without the hyphens and quotation marks that people and
    /// spreadsheets add.
    public static String code(String written) {
        return tight(written).replaceAll("['‘’`\"“”-]", "");
    }

    /// Whether a cell says that there is nothing (无、暂无、办理中…) or is blank.
    public static boolean absent(String written) {
        return NOTHING.contains(tight(written).replaceAll("[()。.]", ""));
    }
}
