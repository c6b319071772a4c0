package org.wupian.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wupian.linkage.FirmName;

/// A name as a list writes it (名单中的名称写法), with the former one that may stand in brackets:
/// `68、华丰电池有限公司（曾用名：华丰蓄电池厂）`.
///
/// @param now without a number of the row and spaces between Chinese characters
/// @param former empty when none is told
record WrittenName(String now, String former) {

    private static final String THEN = "(?<then>[^()（）]{4,}([(（][^()（）]*[)）][^()（）]*)?)";

    private static final Pattern FORMERLY =
            Pattern.compile(
                    "(?<now>.+?)[(（]\\s*((曾用名|更名前)(名称)?|原名称?|原(?=[:：]))[:：为]?\\s*"
                            + THEN
                            + "[)）]\\s*");

    /// （原华丰蓄电池有限公司）: the word before a whole name. 原阳分公司 is a branch in 原阳, 原料药厂 a works, and
    /// neither is a former name.
    private static final Pattern BEFORE_NAME =
            Pattern.compile(
                    "(?<now>.+?(公司|合作社|联合社|农场|合伙[)）]?|[厂店场行部社]))[(（]\\s*原(?![阳平州料种子野生创装])\\s*"
                            + THEN
                            + "(?<=(公司|合作社|联合社|农场|厂|企业))(?<![分支子]公司)[)）]\\s*");

    static WrittenName read(String written) {
        String round = written.replaceAll("\\s*[【\\[〔［(（]", "（").replaceAll("[】\\]〕］)）]", "）");
        Matcher formerly = FORMERLY.matcher(round);
        if (!formerly.matches()) {
            formerly = BEFORE_NAME.matcher(round);
        }
        return formerly.matches()
                ? new WrittenName(
                        FirmName.tidy(formerly.group("now")), FirmName.tidy(formerly.group("then")))
                : new WrittenName(FirmName.tidy(written), "");
    }
}
