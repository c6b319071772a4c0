package org.wupian.roster;

import java.util.List;
import java.util.regex.Pattern;
import org.wupian.kernel.Written;

/// The tier that stands above a group of rows (分组标题中的类别): 一、一类主体（3家） is 一类. A subtitle that only
/// mentions a tier, or stands on a list without tiers, is none.
final class TierSubtitle {

    private static final Pattern ORDINAL =
            Pattern.compile("^([(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+[、.．,，]|\\d+[、.．])");
    private static final Pattern COUNT = Pattern.compile("[(（][^()（）]*[)）]$|[,，:：]?共?\\d+[家户个项名]$");
    private static final Pattern KIND = Pattern.compile("(主体|企业|项目)?(名单)?$");

    private TierSubtitle() {}

    /// @param subtitle from the outer to the inner with `/` between
    /// @return empty when it is none of the tiers
    static String tier(String subtitle, List<String> tiers) {
        for (String part : subtitle.split("/")) {
            String numbered = ORDINAL.matcher(Written.tight(part)).replaceFirst("");
            String bare = COUNT.matcher(numbered).replaceFirst("");
            String kindless = KIND.matcher(bare).replaceFirst("");
            for (String known : tiers) {
                String tier = Written.tight(known);
                if (tier.equals(bare) || tier.equals(kindless)) {
                    return known;
                }
            }
        }
        return "";
    }
}
