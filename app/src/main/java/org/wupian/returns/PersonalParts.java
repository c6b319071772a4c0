package org.wupian.returns;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wupian.kernel.CreditCode;
import org.wupian.kernel.PersonalNumber;
import org.wupian.kernel.RegistrationNumber;

/// What tells of a person inside a longer code of a borrower (编号里夹带的个人信息): an identity number, a
/// mobile number or a name to which letters, digits or words are glued.
///
/// Only a run of digits of exactly the length of such a number is one, so that a long number that
/// happens to have it inside is none. docs/facts.md says the rule.
final class PersonalParts {

    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d+[Xx]?");
    private static final Pattern GROUPED =
            Pattern.compile("(?<!\\d)(1[3-9]\\d)[\\s-](\\d{4})[\\s-](\\d{4})(?!\\d)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+(?:[·•]\\p{IsHan}+)*");

    /// Segments that China's mobile networks have (公众移动通信网号).
    private static final Pattern MOBILE =
            Pattern.compile(
                    "(?:0{0,2}86)?(1(?:3\\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\\d|9[0-35-9])\\d{8})");

    private static final Pattern LABEL =
            Pattern.compile("^(?:借款人|客户|姓名|户主|个人|农户|编号|客户号|户名|企业主)+|(?:先生|女士|本人)$");

    /// The commonest surnames, without those that begin ordinary words and places as a rule.
    private static final Set<Integer> SURNAMES =
            chars(
                    "王李张刘陈杨赵黄周吴徐孙胡朱郭何罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶魏苏吕丁沈任姚卢傅钟姜崔谭廖范汪陆贾韦付夏邹孟熊秦邱侯江尹薛阎闫段雷史龙黎贺顾龚邵郝毛万钱严覃武戴莫孔汤樊牛翟焦葛娄祁殷");

    /// Two characters that begin with a surname and are no name.
    private static final Set<String> WORDS =
            Set.of(
                    "余额", "金额", "万元", "任务", "时间", "江北", "江南", "江西", "江东", "郑州", "黄河", "唐河", "高新",
                    "陈欠", "何时", "苏州", "徐州", "杭州", "毛利", "段落", "史料", "汤阴", "郑东", "夏粮", "黄淮", "武汉",
                    "许昌", "余下", "龙头", "钟表", "贾湖", "叶县", "魏都", "田间", "范围", "沈丘", "顾客", "夏邑", "孟州",
                    "江苏", "贺州", "龙亭", "雷达", "牛场", "牛舍", "万吨", "孔雀", "严格");

    private PersonalParts() {}

    /// @param text made plain, which is as a whole neither a code nor a person's number
    static Optional<PersonalData> in(String text) {
        Optional<PersonalData> number = number(text);
        return number.isPresent() ? number : name(text);
    }

    private static Optional<PersonalData> number(String text) {
        Matcher grouped = GROUPED.matcher(text);
        Matcher run = DIGITS.matcher(grouped.replaceAll("$1$2$3"));
        while (run.find()) {
            String digits = run.group();
            Optional<PersonalData> found = identity(digits, text).map(PersonalData::of);
            if (found.isEmpty()) {
                Matcher mobile = MOBILE.matcher(digits);
                found =
                        mobile.matches()
                                ? Optional.of(PersonalData.ofMobile(mobile.group(1)))
                                : Optional.empty();
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// With Chinese beside it also an old or a mistyped number; with letters alone, which banks put
    /// before numbers of their own, only one whose check character holds.
    private static Optional<PersonalNumber> identity(String digits, String cell) {
        if (CreditCode.read(digits).filter(CreditCode::checkHolds).isPresent()
                || RegistrationNumber.read(digits)
                        .filter(RegistrationNumber::checkHolds)
                        .isPresent()) {
            return Optional.empty();
        }
        boolean chinese = HAN.matcher(cell).find();
        return PersonalNumber.read(digits).filter(it -> chinese || it.checkHolds());
    }

    private static Optional<PersonalData> name(String text) {
        Matcher han = HAN.matcher(text);
        while (han.find()) {
            String name = LABEL.matcher(han.group()).replaceAll("");
            if (isName(name)) {
                return Optional.of(PersonalData.ofName(name));
            }
        }
        return Optional.empty();
    }

    private static boolean isName(String it) {
        if (it.contains("·") || it.contains("•")) {
            return true;
        }
        return (it.length() == 2 || it.length() == 3)
                && SURNAMES.contains(it.codePointAt(0))
                && !WORDS.contains(it.substring(0, 2))
                && !it.matches(".*[行部社厂店县区市村镇乡组队司类号所站院]");
    }

    private static Set<Integer> chars(String all) {
        return all.codePoints().boxed().collect(java.util.stream.Collectors.toSet());
    }
}
