package org.wupian.plan.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number at the head of a heading (标题序号): 一、 （一） 1. （1） 第一章 and their variants in width.
///
/// @param form how it is written
/// @param ordinal its value, from 1
/// @param length characters it takes, with the mark and space behind it
record Numbering(Form form, int ordinal, int length) {

    private static final char GROUP_MARK = '\uE000';
    private static final String HAN = "[一二三四五六七八九十百零〇]+";
    private static final String ANY = "(?:" + HAN + "|\\d{1,3})";

    /// Forms of numbers from the highest level to the lowest, as GB/T 9704-2012 orders the usual
    /// ones.
    enum Form {
        /// 第一章, 第一部分
        VOLUME("第\\s*(" + ANY + ")\\s*(?:章|篇|编|部分)[、:. ]*"),
        /// 第一节
        SECTION("第\\s*(" + ANY + ")\\s*节[、:. ]*"),
        /// 一、
        HAN_COMMA("(" + HAN + ")(?:、|\\.(?!\\d)| +(?=[\\p{IsHan}“]{4})) *"),
        /// 第一条
        ARTICLE("第\\s*(" + ANY + ")\\s*条(?![件款例约])[、:. ]*"),
        /// （一）
        HAN_BRACKET("(?:\\(\\s*(" + HAN + ")\\s*\\)|([㈠-㈩]))[、. ]*"),
        /// A group of rows of a table, which is printed without a number.
        GROUP(GROUP_MARK + "(\\d+)" + GROUP_MARK),
        /// 任务一：, 措施3、
        NAMED("(?:任务|措施|举措|行动|工程)(" + ANY + ")(?:[、:.]| +)"),
        /// 1. or 1、 or ⒈; a year may follow at once
        DIGIT("(?:(\\d{1,3})[.、](?:(?!\\d)|(?=20\\d\\d年))|([⒈-⒛])) *"),
        /// 1.2, below 1.
        DIGIT_PAIR("\\d{1,2}\\.(\\d{1,2})(?:[、. ] *|(?=[\\p{IsHan}“](?<![亿万千百元个项家户倍年月日])))"),
        /// （1） or 1） or ⑴
        DIGIT_BRACKET("(?:(?:\\(\\s*)?(\\d{1,2})\\s*\\)|([⑴-⒇]))[、. ]*"),
        /// ①
        CIRCLED("([①-⑳])[、. ]*");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /// The number that stands at a place of a line in normal form.
    static Optional<Numbering> at(String norm, int place) {
        for (Form form : Form.values()) {
            Matcher found = form.pattern.matcher(norm).region(place, norm.length());
            if (found.lookingAt()) {
                int ordinal = ordinal(found);
                if (ordinal > 0) {
                    return Optional.of(new Numbering(form, ordinal, found.end() - place));
                }
            }
        }
        return Optional.empty();
    }

    private static int ordinal(Matcher found) {
        for (int i = 1; i <= found.groupCount(); i++) {
            String digits = found.group(i);
            if (digits != null) {
                return HanNumber.of(digits);
            }
        }
        return 0;
    }

    /// The heading of a group of rows of a table, so marked that it is known as one.
    static String group(int ordinal, String heading) {
        return "" + GROUP_MARK + ordinal + GROUP_MARK + heading;
    }

    /// The number as it stands in its line, with the mark and space behind it.
    String printed(String line) {
        return form == Form.GROUP ? "" : line.substring(0, length);
    }

    /// The number that opens a line.
    static Optional<Numbering> of(Phrase line) {
        return at(line.norm(), 0);
    }

    boolean isAbove(Numbering other) {
        return form.compareTo(other.form) < 0;
    }
}
