package org.wupian.linkage;

import java.util.List;
import java.util.stream.Stream;

/// How a firm is organised (组织形式), as far as its name says.
public enum LegalForm {
    /// 有限公司, 有限责任公司, 公司.
    COMPANY("有限责任公司", "有限公司", "责任公司", "总公司", "公司"),
    /// 股份有限公司.
    SHARES("股份有限公司", "股份公司"),
    /// 农民专业合作社.
    COOPERATIVE("农民专业合作社", "专业合作社", "农民合作社", "合作社"),
    /// 农民专业合作社联合社.
    UNION("农民专业合作社联合社", "专业合作社联合社", "合作社联合社", "联合社"),
    /// 家庭农场.
    FAMILY_FARM("家庭农场", "农场"),
    /// 合伙企业.
    PARTNERSHIP("有限合伙企业", "普通合伙企业", "合伙企业"),
    /// A shop or workshop (个体工商户, 个人独资企业): 店, 部, 厂, 行 and the like.
    SHOP(),
    /// The name does not say.
    NONE();

    private static final List<String> SHOPS =
            List.of(
                    "店", "厂", "行", "超市", "经营部", "门市部", "服务部", "门市", "商场", "馆", "坊", "屋", "铺", "酒楼",
                    "酒家", "饭庄", "诊所", "药房", "网吧", "摊", "作坊", "养殖场", "种植场", "猪场", "鸡场", "批发部", "销售部",
                    "修理部", "加工部", "维修部", "收购部", "小吃部", "工作室", "沙发城", "家具城", "浴池", "吧", "轩", "阁",
                    "苑", "小吃", "宾馆", "砖场", "石料场", "便利", "个体户", "养殖户", "种植户", "修理站", "服务站", "加油站",
                    "收购站", "回收站", "洗车", "木材场", "沙场");

    private final List<String> endings;

    LegalForm(String... endings) {
        this.endings = List.of(endings);
    }

    /// Where a name's form begins, and which it is. The word of a shop stays in the name: it tells
    /// the trade.
    record End(LegalForm form, int start) {}

    static End of(String name) {
        End best = new End(NONE, name.length());
        for (LegalForm form : values()) {
            for (String ending : form.endings) {
                int start = name.length() - ending.length();
                if (start < best.start() && start > 0 && name.endsWith(ending)) {
                    best = new End(form, start);
                }
            }
        }
        if (best.form() == NONE && SHOPS.stream().anyMatch(name::endsWith)) {
            return new End(SHOP, name.length());
        }
        return best;
    }

    /// Whether a text is the word for a form and nothing else.
    static boolean isForm(String text) {
        return Stream.of(values()).anyMatch(it -> it.endings.contains(text));
    }
}
