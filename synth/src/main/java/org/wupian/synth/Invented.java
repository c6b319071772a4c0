package org.wupian.synth;

import java.util.ArrayList;
import java.util.List;

/// Names that nobody bears (虚构名称).
final class Invented {

    private static final List<String> BRANCHES = List.of("云岫银行", "拓野银行", "澄湖银行", "九畹银行");
    private static final List<String> LOCAL =
            List.of("青穗农商银行", "沃川农商银行", "嘉穗农商银行", "麦浪农商银行", "芦湾村镇银行", "栖梧村镇银行", "朗润村镇银行", "聚禾村镇银行");

    /// Classes of banks by size.
    static final String BRANCH = "branch";

    static final String RURAL = "rural";
    static final String VILLAGE = "village";

    private static final List<String> INSURERS = List.of("溯源财产保险", "松庭人寿保险", "汇禾农业保险");
    private static final List<String> FIRMS =
            List.of("澄晖新材料公司", "青棘储能科技公司", "云杉医疗器械公司", "拓垦农机装备公司", "禾畔食品公司");
    private static final List<String> FAMILY_NAMES =
            List.of("秦", "柏", "闻", "祝", "岑", "商", "霍", "申", "尹", "骆", "苗", "蒲", "桑", "瞿", "邬", "简");
    private static final List<String> GIVEN_NAMES =
            List.of("澄远", "知行", "予安", "明川", "若衡", "书禾", "景行", "怀谷", "望舒", "青岚", "子牧", "嘉禾");

    private Invented() {}

    /// @param count how many banks; more than there are names are numbered
    static List<SyntheticUnit> banks(String city, int count) {
        List<SyntheticUnit> banks = new ArrayList<>();
        int names = BRANCHES.size() + LOCAL.size();
        for (int i = 0; i < count; i++) {
            int which = i % names;
            String name =
                    which < BRANCHES.size()
                            ? BRANCHES.get(which) + city + "分行"
                            : LOCAL.get(which - BRANCHES.size());
            String round = i < names ? "" : "（%d）".formatted(i / names + 1);
            banks.add(unit("bank", i + 1, name + round));
        }
        return List.copyOf(banks);
    }

    /// The class of a bank by its code, empty for others.
    static String size(String unit) {
        if (!unit.matches("bank-\\d{1,6}")) {
            return "";
        }
        int which = (number(unit) - 1) % (BRANCHES.size() + LOCAL.size());
        if (which < BRANCHES.size()) {
            return BRANCH;
        }
        return LOCAL.get(which - BRANCHES.size()).endsWith("村镇银行") ? VILLAGE : RURAL;
    }

    /// How large institutions of a class are, in percent of a branch of a large bank.
    static int percent(String size) {
        return switch (size) {
            case RURAL -> 45;
            case VILLAGE -> 6;
            default -> 100;
        };
    }

    /// The number of an invented institution, counted from 1 in its kind.
    static int number(String unit) {
        return Integer.parseInt(unit.substring(unit.lastIndexOf('-') + 1));
    }

    static List<SyntheticUnit> insurers(String city) {
        List<SyntheticUnit> insurers = new ArrayList<>();
        for (String name : INSURERS) {
            insurers.add(unit("insurer", insurers.size() + 1, name + city + "分公司"));
        }
        return List.copyOf(insurers);
    }

    static List<SyntheticUnit> enterprises() {
        List<SyntheticUnit> firms = new ArrayList<>();
        for (String name : FIRMS) {
            firms.add(unit("enterprise", firms.size() + 1, name));
        }
        return List.copyOf(firms);
    }

    static String person(Luck luck) {
        return luck.pick(FAMILY_NAMES) + luck.pick(GIVEN_NAMES);
    }

    static String firm(Luck luck) {
        return luck.pick(FIRMS);
    }

    private static SyntheticUnit unit(String kind, int number, String name) {
        String code = kind + "-" + number;
        return new SyntheticUnit(code, name, kind, code);
    }
}
