package org.wupian.synth;

import java.util.ArrayList;
import java.util.List;

/// A column of a department's list (名单栏目) and the headings it goes by.
enum ListColumn {
    SERIAL("", "序号"),
    NAME("基本情况", "企业名称", "单位名称", "企业全称", "企业名称（全称）", "主体名称"),
    CODE("基本情况", "统一社会信用代码", "社会统一信用代码", "信用代码", "统一社会信用代码/注册号", "统一社会信用代码（18位）"),
    COUNTY("基本情况", "所在县区", "县（区）", "县区", "所属区域"),
    ADDRESS("基本情况", "注册地址", "企业地址", "生产地址", "详细地址"),
    CAPITAL("基本情况", "注册资本", "注册资金", "注册资本（万元）", "注册资金\n（万元）"),
    PERSONS("经营情况", "从业人员", "职工人数", "员工人数（人）", "参保人数"),
    REVENUE("经营情况", "营业收入（万元）", "上年营业收入", "年营业收入(万元)", "销售收入"),
    PRODUCT("经营情况", "主要产品", "主营产品", "特色产业"),
    PROJECT("项目情况", "项目名称", "建设项目名称"),
    FACILITY("项目情况", "设施名称", "项目名称"),
    INVESTMENT("项目情况", "总投资（万元）", "项目总投资", "计划总投资(亿元)"),
    DEMAND("项目情况", "融资需求（万元）", "资金需求", "拟融资金额"),
    CHAIN("认定情况", "所属产业链", "产业链", "产业链名称"),
    CLUSTER("认定情况", "所属集群", "产业集群"),
    TIER("认定情况", "类别", "等级", "分类"),
    CERTIFICATE("认定情况", "证书编号", "证书号", "编号"),
    FROM("认定情况", "发证日期", "认定时间", "发证时间", "批准日期"),
    UNTIL("认定情况", "有效期至", "有效期", "到期日期"),
    CONTACT("联系方式", "联系人", "负责人", "企业负责人"),
    PHONE("联系方式", "联系电话", "手机号码", "联系方式"),
    NOTE("", "备注", "说明");

    private final String group;
    private final List<String> headings;

    ListColumn(String group, String... headings) {
        this.group = group;
        this.headings = List.of(headings);
    }

    /// What stands above it in a header of two rows, empty when it stands alone.
    String group() {
        return group;
    }

    String heading(Luck luck) {
        return luck.pick(headings);
    }

    /// The columns of a roster's lists, by its code in the pack.
    static List<ListColumn> of(String roster, Luck luck) {
        List<ListColumn> columns = new ArrayList<>(base(roster));
        if (luck.chance(40)) {
            columns.remove(COUNTY);
            if (!columns.contains(ADDRESS)) {
                columns.add(2, ADDRESS);
            }
        }
        if (luck.chance(30)) {
            columns.remove(UNTIL);
        }
        if (luck.chance(50)) {
            columns.add(NOTE);
        }
        return columns;
    }

    private static List<ListColumn> base(String roster) {
        return switch (roster) {
            case "technology", "devices" ->
                    List.of(
                            NAME,
                            CODE,
                            COUNTY,
                            ADDRESS,
                            CAPITAL,
                            CERTIFICATE,
                            FROM,
                            UNTIL,
                            CONTACT,
                            PHONE);
            case "green", "green-building" ->
                    List.of(NAME, CODE, COUNTY, PROJECT, INVESTMENT, DEMAND, TIER, CONTACT, PHONE);
            case "elder-care" ->
                    List.of(FACILITY, NAME, CODE, COUNTY, INVESTMENT, DEMAND, TIER, CONTACT, PHONE);
            case "specialty", "green-farming" ->
                    List.of(NAME, CODE, ADDRESS, PRODUCT, PERSONS, REVENUE, TIER, CONTACT, PHONE);
            case "battery-vehicle" ->
                    List.of(NAME, CODE, COUNTY, CAPITAL, CHAIN, CLUSTER, TIER, CONTACT, PHONE);
            default -> List.of(NAME, CODE, COUNTY, CAPITAL, PERSONS, REVENUE, TIER, CONTACT, PHONE);
        };
    }
}
