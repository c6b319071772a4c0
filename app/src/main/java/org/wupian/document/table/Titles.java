package org.wupian.document.table;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Column titles as different hands write the same one (列标题归一).
final class Titles {

    private static final String UNITS =
            "元|千元|万元|百万元|亿元|美元|万美元|%|‰|个|家|人|户|名|亩|万亩|公顷|平方米|平米|㎡|m2|吨|万吨|公斤"
                    + "|千克|度|千瓦时|万千瓦时|年|个月|月|天|日|岁|次|项|件|台|套|辆|米|公里|头|只|羽|倍|笔|条|bp";
    private static final Pattern IN_BRACKETS =
            Pattern.compile("[(\\[【〔](?:单位)?:?(" + UNITS + ")[)\\]】〕]");
    private static final Pattern BEHIND = Pattern.compile("[/:,](?:单位:)?(" + UNITS + ")$");
    private static final Pattern BRACKETS =
            Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|【[^【】]*】|〔[^〔〕]*〕");
    private static final Pattern NOISE = Pattern.compile("[\\s*★☆▲△●\u200B\uFEFF]+");
    private static final int LONGEST = 200;

    private Titles() {}

    /// The title without blanks, line breaks, stars, brackets, units and full-width forms:
    /// `联系　电话\n（手机）*` is 联系电话.
    static String normal(String written) {
        String plain = plain(written);
        String bare = BRACKETS.matcher(plain).replaceAll("");
        bare = BEHIND.matcher(bare).replaceAll("");
        while (bare.endsWith(":") || bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.isEmpty() ? plain.replaceAll("[()\\[\\]【】〔〕]", "") : bare;
    }

    /// The unit a title gives: `营业收入（万元）`, `金额/亿元`.
    static @Nullable String unit(String written) {
        String plain = plain(written);
        Matcher brackets = IN_BRACKETS.matcher(plain);
        if (brackets.find()) {
            return brackets.group(1);
        }
        Matcher behind = BEHIND.matcher(plain);
        return behind.find() ? behind.group(1) : null;
    }

    /// Half-width and without blanks, otherwise as written.
    static String plain(String written) {
        String bounded = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        return NOISE.matcher(Normalizer.normalize(bounded, Normalizer.Form.NFKC)).replaceAll("");
    }
}
