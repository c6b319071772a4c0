package org.wupian.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wupian.synth.ListedFirmRow.Slip;

/// Types firms into lists as departments do (名单误写): most names as registered or nearly so, some
/// badly. The confusions are those of people who type by sound or copy by eye, told here without
/// regard to what any matcher knows.
public final class Misspelling {

    private static final List<String> SOUNDS =
            List.of(
                    "晟盛胜圣", "鑫新欣信馨", "源园原元", "恒衡横", "瑞锐睿", "丰峰锋风", "祥翔详", "宏鸿弘洪", "嘉佳家", "兴星", "富福",
                    "利力立丽", "和禾合河", "诚成城承", "旺望", "金锦今", "玉裕豫宇", "辉晖惠慧汇", "龙隆", "益亿易", "荣融容", "昌长",
                    "达大", "泰太", "腾滕", "农浓", "园圆", "华桦", "业叶", "商尚", "贸茂", "池迟", "械诫", "料科", "植值",
                    "殖植", "凯楷", "阳洋杨", "康糠", "明名", "联莲", "智志", "邦帮", "民明", "科课", "品平");
    private static final List<String> SHAPES =
            List.of(
                    "己已", "末未", "泌沁", "太大", "土士", "天夫", "田由", "候侯", "源原", "晴睛", "颖颍", "准淮", "崔雀",
                    "宣宜", "桓恒", "骏俊", "锦绵", "凤风", "享亨", "幸辛", "侍待", "拨拔", "沪泸", "洛络", "茶荼", "宇字",
                    "辰晨", "鸣鸿");
    private static final Map<String, String> TRADITIONAL =
            Map.ofEntries(
                    Map.entry("华", "華"),
                    Map.entry("丰", "豐"),
                    Map.entry("业", "業"),
                    Map.entry("农", "農"),
                    Map.entry("兴", "興"),
                    Map.entry("达", "達"),
                    Map.entry("龙", "龍"),
                    Map.entry("东", "東"),
                    Map.entry("县", "縣"),
                    Map.entry("马", "馬"),
                    Map.entry("电", "電"),
                    Map.entry("机", "機"),
                    Map.entry("贸", "貿"),
                    Map.entry("实", "實"),
                    Map.entry("园", "園"),
                    Map.entry("万", "萬"));

    /// In hundredths of a percent of the names.
    private static final Map<Slip, Integer> SHARES =
            Map.ofEntries(
                    Map.entry(Slip.BRACKETS, 800),
                    Map.entry(Slip.STRAY_CHARACTERS, 900),
                    Map.entry(Slip.PLACE_SHORTER, 1500),
                    Map.entry(Slip.PLACE_LONGER, 500),
                    Map.entry(Slip.FORM, 800),
                    Map.entry(Slip.SHORTER, 350),
                    Map.entry(Slip.HOMOPHONE, 350),
                    Map.entry(Slip.LOOK_ALIKE, 100),
                    Map.entry(Slip.TYPING, 200),
                    Map.entry(Slip.TRADITIONAL, 60),
                    Map.entry(Slip.NUMERAL, 300),
                    Map.entry(Slip.FORMER_NAME, 5000),
                    Map.entry(Slip.NOTE, 300));

    private static final List<Slip> ORDER =
            List.of(
                    Slip.FORMER_NAME,
                    Slip.SHORTER,
                    Slip.HOMOPHONE,
                    Slip.LOOK_ALIKE,
                    Slip.TYPING,
                    Slip.FORM,
                    Slip.PLACE_SHORTER,
                    Slip.PLACE_LONGER,
                    Slip.NUMERAL,
                    Slip.NOTE,
                    Slip.BRACKETS,
                    Slip.TRADITIONAL,
                    Slip.STRAY_CHARACTERS);

    private final String city;
    private final String province;
    private final long seed;

    public Misspelling(String city, String province, long seed) {
        this.city = city;
        this.province = province;
        this.seed = seed;
    }

    /// The firm as one list has it; lists of other numbers write it otherwise.
    public ListedFirmRow misspelt(SyntheticFirm firm, int list) {
        Luck luck = Luck.of(seed, "list", list, firm.code());
        String name = firm.name();
        List<Slip> slips = new ArrayList<>();
        for (Slip slip : ORDER) {
            if (luck.between(1, 10_000) <= SHARES.getOrDefault(slip, 0)) {
                String changed = apply(slip, name, firm, luck);
                if (!changed.equals(name) && changed.length() >= 2) {
                    name = changed;
                    slips.add(slip);
                }
            }
        }
        boolean county = luck.chance(60);
        return new ListedFirmRow(
                name,
                county ? firm.county() : null,
                luck.chance(40) ? address(firm, luck) : null,
                firm.code(),
                slips);
    }

    private String apply(Slip slip, String name, SyntheticFirm firm, Luck luck) {
        return switch (slip) {
            case FORMER_NAME -> firm.formerNames().isEmpty() ? name : firm.formerNames().get(0);
            case SHORTER -> shorter(name, luck);
            case HOMOPHONE -> replaced(name, SOUNDS, luck);
            case LOOK_ALIKE -> replaced(name, SHAPES, luck);
            case TYPING -> mistyped(name, luck);
            case FORM -> form(name, luck);
            case PLACE_SHORTER -> placeShorter(name, luck);
            case PLACE_LONGER -> placeLonger(name, firm);
            case NUMERAL ->
                    name.replace("一", "1").replace("二", "2").replace("三", "3").replace("第", "");
            case NOTE -> name + luck.pick(List.of("（个体工商户）", "(已注销)", "（小微）"));
            case BRACKETS -> brackets(name, luck);
            case TRADITIONAL -> traditional(name);
            case STRAY_CHARACTERS -> stray(name, luck);
        };
    }

    private static String shorter(String name, Luck luck) {
        String without = name.replaceAll("(股份)?有限(责任)?公司$|(农民)?专业合作社$", "");
        String word = luck.pick(List.of("科技", "管理", "服务", "制品", "开发", "工程", "设备"));
        return luck.chance(50) && name.contains(word) ? name.replace(word, "") : without;
    }

    /// One character in the latter part of the name: places are rarely mistyped.
    private static String replaced(String name, List<String> groups, Luck luck) {
        int start = luck.between(0, name.length() - 1);
        for (int i = 0; i < name.length(); i++) {
            int at = (start + i) % name.length();
            String group = groupOf(name.charAt(at), groups);
            boolean place = name.startsWith("市", at + 1) || name.startsWith("县", at + 1);
            if (group != null && !place) {
                String other = group.replace(name.substring(at, at + 1), "");
                char now = other.charAt(luck.between(0, other.length() - 1));
                return name.substring(0, at) + now + name.substring(at + 1);
            }
        }
        return name;
    }

    private static @Nullable String groupOf(char it, List<String> groups) {
        return groups.stream().filter(group -> group.indexOf(it) >= 0).findFirst().orElse(null);
    }

    private static String mistyped(String name, Luck luck) {
        int at = luck.between(0, name.length() - 2);
        String before = name.substring(0, at);
        return switch (luck.between(1, 3)) {
            case 1 -> before + name.substring(at + 1);
            case 2 -> before + name.charAt(at) + name.substring(at);
            default -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private static String form(String name, Luck luck) {
        if (name.endsWith("有限公司") && luck.chance(60)) {
            return name.replaceAll("有限公司$", "有限责任公司");
        }
        return luck.chance(60)
                ? name.replaceAll("有限(责任)?公司$", "公司").replace("农民专业合作社", "专业合作社")
                : name.replaceAll("(有限(责任)?)?公司$|(农民)?专业合作社$", "");
    }

    private String placeShorter(String name, Luck luck) {
        if (luck.chance(45)) {
            return name.replaceFirst("^" + city + "市", city).replaceFirst("县", "");
        }
        return name.replaceFirst("^(" + province + "省?)?(" + city + "市?)?([^店]{2}[县区])?", "");
    }

    private String placeLonger(String name, SyntheticFirm firm) {
        if (name.startsWith(city)) {
            return province + "省" + name;
        }
        boolean ofCounty = name.indexOf('县') == 2 && firm.name().indexOf('县') == 2;
        return ofCounty ? city + "市" + name : name;
    }

    private static String brackets(String name, Luck luck) {
        if (name.contains("（")) {
            return luck.chance(70)
                    ? name.replace('（', '(').replace('）', ')')
                    : name.replace("（", "").replace("）", "");
        }
        return name;
    }

    private static String traditional(String name) {
        String changed = name;
        for (Map.Entry<String, String> it : TRADITIONAL.entrySet()) {
            changed = changed.replace(it.getKey(), it.getValue());
        }
        return changed;
    }

    private static String stray(String name, Luck luck) {
        int at = luck.between(1, name.length() - 1);
        return switch (luck.between(1, 4)) {
            case 1 -> name.substring(0, at) + " " + name.substring(at);
            case 2 -> luck.between(1, 300) + "、" + name;
            case 3 -> name + "。";
            default -> " " + name + "　";
        };
    }

    private static String address(SyntheticFirm firm, Luck luck) {
        if (luck.chance(10)) {
            return firm.township() + FirmWords.word("road", luck) + luck.between(1, 400) + "号";
        }
        String from = firm.address();
        String inTown = from.substring(from.indexOf(firm.township()));
        return switch (luck.between(1, 4)) {
            case 1 -> from;
            case 2 -> inTown;
            case 3 -> inTown.replace("号", "号院内");
            default -> from.replaceFirst("^.*?市", "");
        };
    }
}
