package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells names of units (单位名称) from other words, and a list of them into its names.
///
/// Names are recognised by how they begin and end, never from a list of a city's units.
final class UnitNames {

    static final String SEPARATORS = "、,;\n";

    private static final Pattern END =
            Pattern.compile(
                    "(部|委|司|局|办|厅|署|院|行|社|会|队|所|站|馆|校|团|室|处|大学|公司|集团|银行|联社|机构|单位|部门|政府"
                            + "|管委会|中心|分局|分行|支行|支局|企业|商|协会|联盟|专班|工作组|小组|指挥部|海关|税务|人行|工商联|妇联"
                            + "|残联|科协|侨联|法人|电网|铁塔|电信|移动|联通|邮政|省|市|县|区|县区|旗|州|盟|镇|乡|街道|地区|各地|地方"
                            + "|兵团|园区|平台|基金|银保监|金融监管|发改|工信|财政|科技|民政|人社|机关|军|路|监管局|总队|支队|经信|国企"
                            + "|开发区|新区|示范区|高新区|经开区|基地)$");
    private static final Pattern START =
            Pattern.compile("^(各|有关|相关|国务院|中央|省级|市级|市直|省直|县级|区级|驻|全市|全省|辖区|在)");
    private static final Pattern VERBAL =
            Pattern.compile(
                    "(加强|推进|推动|完善|建立|开展|落实|按照|实现|提高|加快|确保|要求|可以|应当|为主|要$|应$|须$|需$|根据|通过|进行|支持|鼓励|引导|的)");
    private static final Pattern BRACKET_AT_END =
            Pattern.compile("\\s*\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)$");

    /// A conjunction between two names, as opposed to one inside a name (发展和改革委员会).
    private static final Pattern CONJUNCTION =
            Pattern.compile(
                    "(?<=[部委局办厅署院行社会司团构位门府心县区市关联校)])(?:以及|和|及|与|暨)"
                            + "(?=各|市|省|县|区|州|有关|相关|国家|国务院|中国|中央|人民|人行|驻|全市|全省|其他|教育|财政|公安|民政"
                            + "|司法|农业|商务|科技|水利|交通|卫生|生态|应急|审计|税务|金融|自然|住房|工业|发展|人力|文化|市场|统计)");

    private static final Pattern GROUP_OF_PLACES =
            Pattern.compile("^(?:各|有关|相关)+(?:省|市|州|县|区|县区|县市|市县|市区|乡镇|镇乡|镇街|镇|乡|旗|盟|地)$");
    private static final Pattern GROUP_CONTINUED =
            Pattern.compile(
                    "^(?:(?:自治|直辖|县级)?(?:市|县|区|旗|州|盟|乡|镇|街道|园区)|开发区|功能区|新区)"
                            + "(?:级)?(?:\\([^()]*\\))?(?:人民)?(?:政府)?(?:\\([^()]*\\))?$");

    /// 各县（市、区）党委、政府 and 各有关部门、单位 are one class each.
    private static final Pattern COMMITTEES = Pattern.compile("^(?:各|有关|相关).*(?:党委|党工委|党组|部门)$");

    private static final Pattern GOVERNMENTS =
            Pattern.compile("^(?:人民)?政府(?:\\([^()]*\\))?$|^管委会$|^单位$");

    private UnitNames() {}

    /// Whether the words read like the name of a unit or a class of units.
    static boolean isLikely(Phrase words) {
        String name = BRACKET_AT_END.matcher(words.norm().strip()).replaceAll("");
        if (name.length() < 2 || name.length() > 40 || name.indexOf('。') >= 0) {
            return false;
        }
        boolean unit = END.matcher(name).find();
        boolean clazz = START.matcher(name).find() && name.length() <= 20;
        return (unit || clazz) && !VERBAL.matcher(name).find();
    }

    /// The names of a list, in order, as printed.
    static List<Phrase> split(Phrase list) {
        List<Phrase> names = new ArrayList<>();
        for (Phrase part : list.split(SEPARATORS)) {
            for (Phrase name : splitAtConjunctions(part)) {
                names.addAll(splitAtSpaces(name));
            }
        }
        return joinGroups(names, list);
    }

    private static List<Phrase> splitAtConjunctions(Phrase part) {
        List<Phrase> names = new ArrayList<>();
        Matcher found = CONJUNCTION.matcher(part.norm());
        int from = 0;
        while (found.find()) {
            if (depthAt(part, found.start()) == 0) {
                names.add(part.sub(from, found.start()).strip());
                from = found.end();
            }
        }
        names.add(part.from(from).strip());
        return names;
    }

    private static int depthAt(Phrase part, int place) {
        int depth = 0;
        for (int i = 0; i < place; i++) {
            depth += part.norm().charAt(i) == '(' ? 1 : part.norm().charAt(i) == ')' ? -1 : 0;
        }
        return depth;
    }

    private static List<Phrase> splitAtSpaces(Phrase name) {
        List<Phrase> parts = name.split(" ");
        return parts.size() > 1 && parts.stream().allMatch(UnitNames::isLikely)
                ? parts
                : List.of(name);
    }

    /// Puts 各县、区政府 together again, which is one class of units and not two names.
    private static List<Phrase> joinGroups(List<Phrase> names, Phrase list) {
        List<Phrase> joined = new ArrayList<>();
        boolean open = false;
        for (Phrase name : names) {
            boolean both =
                    !joined.isEmpty()
                            && COMMITTEES.matcher(joined.getLast().norm()).matches()
                            && GOVERNMENTS.matcher(name.norm()).matches();
            boolean continues = both || open && GROUP_CONTINUED.matcher(name.norm()).matches();
            if (continues) {
                Phrase before = joined.removeLast();
                joined.add(between(list, before, name));
            } else {
                joined.add(name);
            }
            open = continues || GROUP_OF_PLACES.matcher(name.norm()).matches();
        }
        return joined;
    }

    private static Phrase between(Phrase list, Phrase first, Phrase second) {
        int from = list.norm().indexOf(first.norm());
        int to = list.norm().indexOf(second.norm(), from + first.length());
        return list.sub(from, to + second.length());
    }
}
