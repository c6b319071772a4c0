package org.wupian.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How a target's figures are printed (目标数字).
final class TargetWords {

    private TargetWords() {}

    /// A share in per cent with one decimal.
    static BigDecimal percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }

    /// 不低于300亿元, 高于0个百分点.
    static String aim(Gathered.Target it) {
        String word =
                switch (it.comparator()) {
                    case ">=" -> "不低于";
                    case "<=" -> "不高于";
                    case ">" -> "高于";
                    case "<" -> "低于";
                    default -> "";
                };
        return word + it.aim().stripTrailingZeros().toPlainString() + it.unit();
    }

    static String light(Gathered.Target it) {
        return switch (it.light()) {
            case "GREEN" -> "达到序时进度";
            case "AMBER" -> "略低于序时进度";
            case "RED" -> "低于序时进度";
            default -> "未报";
        };
    }
}
