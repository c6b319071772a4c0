package org.wupian.roster;

import java.util.Locale;
import org.wupian.ui.Text;

/// What becomes of one row of an imported list (行结果); each row has exactly one.
public enum RowOutcome {
    /// 新增
    ADDED("green"),
    /// 更新
    UPDATED("blue"),
    /// 无变化
    UNCHANGED("grey"),
    /// 重复
    DUPLICATE("grey"),
    /// 待核
    REVIEW("amber"),
    /// 不收
    REJECTED("red");

    private final String colour;

    RowOutcome(String colour) {
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }

    public String word() {
        return Text.t("roster.outcome." + name().toLowerCase(Locale.ROOT));
    }
}
