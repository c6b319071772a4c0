package org.wupian.enterprise;

import java.util.Locale;
import org.wupian.ui.Text;

/// What is known of an operator, each with its sources (主体属性).
public enum Attribute {
    /// 名称
    NAME,
    /// 统一社会信用代码
    CREDIT_CODE,
    /// 注册号
    REGISTRATION,
    /// 组织机构代码
    ORGANISATION_CODE,
    /// 所在县区
    COUNTY,
    /// 地址
    ADDRESS,
    /// 行业
    INDUSTRY,
    /// 规模
    SIZE,
    /// 注册资本, in fen
    CAPITAL,
    /// 从业人员
    PERSONS,
    /// 营业收入, in fen
    REVENUE,
    /// 资产总额, in fen
    ASSETS,
    /// 生命周期阶段
    STAGE,
    /// 联系人
    CONTACT,
    /// 联系电话
    PHONE;

    public String word() {
        return Text.t("enterprise.attribute." + key());
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Seen in clear only by whoever must call the operator.
    public boolean isContact() {
        return this == CONTACT || this == PHONE;
    }

    /// Kept as whole fen.
    public boolean isMoney() {
        return this == CAPITAL || this == REVENUE || this == ASSETS;
    }
}
