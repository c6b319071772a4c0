package org.wupian.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How near two trades are (行业比较).
enum TradeFit {
    EQUAL,
    SAME_SENSE,
    MISTYPED,
    /// One has only words more that tell nothing about the trade.
    SHORTER,
    /// One has words more that narrow the trade.
    NARROWER,
    MISSING,
    RELATED,
    DIFFERENT;

    /// Words that many trades carry and none is told by.
    private static final Set<String> GENERAL =
            Set.of(
                    "科技", "发展", "实业", "管理", "服务", "工程", "开发", "技术", "产业", "国际", "经营", "运营", "集团",
                    "综合", "销售", "加工", "制造", "生产", "制品", "产品", "中心", "厂", "店", "部", "行", "馆", "坊",
                    "场", "社", "站", "所", "屋", "铺", "设备", "用品");

    static TradeFit of(String a, String b) {
        if (a.equals(b)) {
            return EQUAL;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return MISSING;
        }
        List<String> one = Trades.words(a).stream().map(Trades::sense).toList();
        List<String> two = Trades.words(b).stream().map(Trades::sense).toList();
        if (one.equals(two)) {
            return SAME_SENSE;
        }
        Spelling.Fit spelling = Spelling.fit(a, b);
        if (spelling == Spelling.Fit.SOUNDS_ALIKE || spelling == Spelling.Fit.LOOKS_ALIKE) {
            // 食品 and 饰品 sound alike and are both right
            return Trades.isAllTrade(a) && Trades.isAllTrade(b) ? RELATED : MISTYPED;
        }
        return ofWords(one, two, a, b);
    }

    private static TradeFit ofWords(List<String> one, List<String> two, String a, String b) {
        Set<String> more = new HashSet<>(one);
        two.forEach(more::remove);
        Set<String> less = new HashSet<>(two);
        one.forEach(less::remove);
        boolean shorter = more.isEmpty() || less.isEmpty();
        more.addAll(less);
        if (shorter) {
            return GENERAL.containsAll(more) ? SHORTER : NARROWER;
        }
        if (a.contains(b) || b.contains(a)) {
            return NARROWER;
        }
        Set<String> common = new HashSet<>(one);
        common.retainAll(two);
        common.removeAll(GENERAL);
        boolean related = !common.isEmpty() || a.indexOf('贸') >= 0 && b.indexOf('贸') >= 0;
        return related || pairsInCommon(a, b) || abbreviates(a, b) || abbreviates(b, a)
                ? RELATED
                : DIFFERENT;
    }

    /// 农机 takes the first characters of 农业 and 机械.
    private static boolean abbreviates(String a, String b) {
        return a.length() == 2
                && b.length() == 4
                && a.charAt(0) == b.charAt(0)
                && a.charAt(1) == b.charAt(2);
    }

    private static boolean pairsInCommon(String a, String b) {
        for (int i = 0; i + 2 <= a.length(); i++) {
            String pair = a.substring(i, i + 2);
            if (!GENERAL.contains(pair) && b.contains(pair)) {
                return true;
            }
        }
        return false;
    }
}
