package org.wupian.plan.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words that compare (比较用语), as the signs `>=`, `<=`, `>`, `<`, `=`.
final class Comparators {

    /// Longer words first, so that 不低于 is not read as 低于.
    private static final Map<String, String> BEFORE = new LinkedHashMap<>();

    private static final Map<String, String> AFTER = new LinkedHashMap<>();

    static {
        words(BEFORE, ">=", "不低于", "不少于", "不小于", "不慢于", "至少", "保持在", "稳定在");
        words(BEFORE, "<=", "不超过", "不高于", "不大于", "不多于", "控制在", "控制到", "降至", "降到");
        words(BEFORE, "<=", "压缩至", "压减至", "压缩到", "压减到", "下降到", "下降至", "缩短至", "缩短到", "减少到", "减少至");
        words(BEFORE, ">", "高于", "超过", "大于", "多于", "快于", "优于", "突破", "超");
        words(BEFORE, "<", "低于", "少于", "小于", "慢于", "不足");
        words(
                BEFORE, ">=", "达到", "增至", "增加到", "提高到", "提高至", "提升到", "提升至", "增长到", "扩大到", "扩大至",
                "达");
        words(BEFORE, "=", "约", "大约");
        words(AFTER, ">=", "以上", "及以上", "或以上", "左右以上");
        words(AFTER, "<=", "以下", "以内", "之内", "及以下", "内");
        words(AFTER, "=", "左右", "上下");
    }

    /// 扩大资金池规模至5000万元: the verb and its 至 are torn apart.
    private static final Pattern GROWS_TO =
            Pattern.compile("(?:扩大|扩充|做大|提高|提升|增加|增长|壮大)[^，。；]{1,20}(?:至|到)$");

    private static final Pattern SHRINKS_TO =
            Pattern.compile("(?:降低|压缩|压减|压降|减少|缩短)[^，。；]{1,20}(?:至|到)$");

    private Comparators() {}

    private static void words(Map<String, String> map, String sign, String... words) {
        for (String word : words) {
            map.put(word, sign);
        }
    }

    /// The sign that the words around a number give; null when they give none.
    static @Nullable String of(String before, String after) {
        String fromBefore = fromBefore(before.strip());
        if (fromBefore != null && !fromBefore.equals(">=") && !isAmbiguous(before)) {
            return fromBefore;
        }
        for (Map.Entry<String, String> it : AFTER.entrySet()) {
            if (after.startsWith(it.getKey())) {
                return it.getValue();
            }
        }
        return fromBefore;
    }

    private static @Nullable String fromBefore(String words) {
        for (Map.Entry<String, String> it : BEFORE.entrySet()) {
            if (words.endsWith(it.getKey())) {
                return it.getValue();
            }
        }
        return GROWS_TO.matcher(words).find()
                ? ">="
                : SHRINKS_TO.matcher(words).find() ? "<=" : null;
    }

    /// 控制在…以上 and 控制在…左右 mean what stands behind the number.
    private static boolean isAmbiguous(String before) {
        return before.endsWith("控制在");
    }

    /// The sign of a word that compares two sides.
    static String ofWord(String word) {
        return BEFORE.getOrDefault(word, ">=");
    }
}
