package org.wupian.document;

import java.util.ArrayList;
import java.util.List;

/// Breaks a long title into lines of about the same length, without tearing words and numbers apart
/// (标题回行: 词意完整、排列对称、长短适宜).
final class TitleLines {

    /// A new line may begin with these words or after these characters.
    private static final List<String> BEFORE =
            List.of(
                    "关于", "印发", "工作", "情况", "进展", "推进", "落实", "实施", "金融", "方案", "措施", "通报", "通知",
                    "意见");

    private static final String AFTER = "、，的）》”和与及";

    private TitleLines() {}

    static List<String> of(String title, int most) {
        int lines = (title.length() + most - 1) / most;
        var result = new ArrayList<String>();
        String rest = title;
        for (int left = lines; left > 1 && rest.length() > most; left--) {
            int least = Math.max(1, rest.length() - (left - 1) * most);
            int at = breakNear(rest, (rest.length() + left - 1) / left, least, most);
            result.add(rest.substring(0, at));
            rest = rest.substring(at);
        }
        result.add(rest);
        return List.copyOf(result);
    }

    private static int breakNear(String text, int ideal, int least, int most) {
        int best = Math.min(ideal, most);
        int cost = Integer.MAX_VALUE;
        for (int at = Math.max(least, ideal - 7); at <= Math.min(most, text.length() - 1); at++) {
            if (torn(text, at)) {
                continue;
            }
            int here = Math.abs(at - ideal) + (good(text, at) ? 0 : 8);
            if (here < cost) {
                cost = here;
                best = at;
            }
        }
        return best;
    }

    private static boolean good(String text, int at) {
        return AFTER.indexOf(text.charAt(at - 1)) >= 0
                || BEFORE.stream().anyMatch(it -> text.startsWith(it, at));
    }

    private static boolean torn(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean number = before < 0x80 && (after < 0x80 || "年月日号期".indexOf(after) >= 0);
        return number || "（《“〔".indexOf(before) >= 0 || "、，。）》”〕的年月日".indexOf(after) >= 0;
    }
}
