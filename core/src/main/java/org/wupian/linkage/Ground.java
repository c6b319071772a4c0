package org.wupian.linkage;

/// What speaks for or against two names meaning one firm (判断依据), as a clerk reads it. The sentences
/// belong into message bundles; `{0}`, `{1}` are the [Reason]'s arguments.
public enum Ground {
    /// 名称完全一致 / The names are the same.
    SAME_NAME,
    /// 字号相同：{0} / The same brand: {0}.
    SAME_BRAND,
    /// 字号同音：所报为{0}，登记为{1} / The brands sound alike: {0} on the list, {1} in the register.
    BRAND_SOUNDS_ALIKE,
    /// 字号形近：所报为{0}，登记为{1} / The brands look alike: {0} on the list, {1} in the register.
    BRAND_LOOKS_ALIKE,
    /// 字号可能有错漏：所报为{0}，登记为{1} / The brand may be mistyped: {0} on the list, {1} in the register.
    BRAND_MISTYPED,
    /// 名称疑似漏字、多字或颠倒：{0}，{1} / A character of the name may be missing, doubled or swapped: {0}, {1}.
    NAME_MISTYPED,
    /// 字号不同：所报为{0}，登记为{1} / Different brands: {0} on the list, {1} in the register.
    BRAND_DIFFERS,
    /// 登记中另有经营主体使用所报字号{0} / Others in the register bear the brand {0} as written.
    BRAND_OF_OTHERS,
    /// 字号{0}较常见，登记中有{1}户 / The brand {0} is common: {1} operators bear it.
    BRAND_COMMON,
    /// 字号{0}少见，登记中仅此一户 / The brand {0} is rare: nobody else in the register bears it.
    BRAND_RARE,
    /// 行业用语含义相同：{0}，{1} / The trades mean the same: {0}, {1}.
    TRADE_SAME_SENSE,
    /// 行业用语疑似错字：{0}，{1} / A character of the trade may be mistyped: {0}, {1}.
    TRADE_MISTYPED,
    /// 行业用语详略不同：{0}，{1} / One trade is written shorter: {0}, {1}.
    TRADE_SHORTER,
    /// 一方未写行业：{0} / One name does not tell the trade {0}.
    TRADE_MISSING,
    /// 行业相近但不相同：{0}，{1} / Related trades, not the same: {0}, {1}.
    TRADE_RELATED,
    /// 行业不同：{0}，{1} / Different trades: {0}, {1}.
    TRADE_DIFFERS,
    /// 序号不同：{0}，{1} / Different numbers: {0}, {1}.
    NUMBER_DIFFERS,
    /// 一方没有序号{0} / One name does not have the number {0}.
    NUMBER_MISSING,
    /// 一方未写行政区划{0} / One name leaves out the place {0}.
    REGION_DROPPED,
    /// 行政区划层级不同：{0}，{1} / One place lies in the other: {0}, {1}.
    REGION_WIDER,
    /// 行政区划位置不同（括号内与名称前） / The place stands in brackets in one name and in front in the other.
    REGION_MOVED,
    /// 地名易混淆：{0}，{1} / Places often confused: {0}, {1}.
    REGION_CONFUSABLE,
    /// 行政区划不同：{0}，{1} / Different places: {0}, {1}.
    REGION_DIFFERS,
    /// 两个名称均未写行政区划 / Neither name tells a place.
    REGION_UNKNOWN,
    /// 一方未写组织形式 / One name leaves out the legal form.
    FORM_DROPPED,
    /// 组织形式不同 / Different legal forms.
    FORM_DIFFERS,
    /// 一方为集团 / Only one of them is a group.
    GROUP_DIFFERS,
    /// 一方为分支机构：{0} / One of them is a branch: {0}.
    BRANCH_AND_HEAD,
    /// 分支机构不同：{0}，{1} / Different branches: {0}, {1}.
    BRANCH_DIFFERS,
    /// 所在县区一致 / The counties agree.
    COUNTY_AGREES,
    /// 所在县区不一致 / The counties differ.
    COUNTY_DIFFERS,
    /// 地址一致：{0} / The addresses agree: {0}.
    ADDRESS_AGREES,
    /// 地址在同一村或同一条路：{0} / The addresses lie in one village or road: {0}.
    VILLAGE_AGREES,
    /// 地址不一致：{0} / The addresses differ: {0} in the register.
    ADDRESS_DIFFERS,
    /// 所报代码有效，但与登记代码不同 / The code on the list is valid and not the one in the register.
    CODE_DIFFERS,
    /// 与曾用名{0}相符 / Fits the former name {0}.
    FORMER_NAME,
    /// 与简称{0}相符 / Fits the short name {0}.
    SHORT_NAME,
    /// 另有同样相近的经营主体 / Another operator fits as well.
    ANOTHER_FITS
}
