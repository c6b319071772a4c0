package org.wupian.ui;

/// The parts of the left navigation (导航分区), in the order of the city's work.
public enum Section {
    /// 本月
    MONTH,
    /// 方案与措施
    PLAN,
    /// 名单库
    ROSTERS,
    /// 对接与融资
    FINANCING,
    /// 报送
    RETURNS,
    /// 指标
    INDICATORS,
    /// 通报与考核
    BULLETINS,
    /// 政策工具
    INSTRUMENTS,
    /// 系统
    SYSTEM;

    public String title() {
        return Text.t("ui.section." + name().toLowerCase(java.util.Locale.ROOT));
    }
}
