package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word that says what follows it (标签): 牵头单位：, 责任单位：, 配合部门：, 完成时限：.
///
/// @param role whose names, or which time, follow
/// @param start of the label in its line
/// @param end where what it announces begins
record Label(Role role, int start, int end) {

    /// What a label announces.
    enum Role {
        LEAD,
        SUPPORTING,
        /// 责任单位: the first is the lead unless the clause names one.
        RESPONSIBLE,
        /// 责任人, 牵头领导: persons, who are not units.
        PERSON,
        TIME
    }

    private static final String UNIT = "(?:单位|部门|处室|科室|机构|主体|地区|方)";
    private static final String OBJECT =
            "(?:责任|实施|落实|参与|配合)?" + UNIT + "(?:[/、和及或](?:责任)?(?:" + UNIT + "|人))?";
    private static final String REMARK = "\\s*(?:\\([^()]{0,20}\\))?\\s*";
    private static final String NAMES_FOLLOW = "(?:O)?R:|O[为是](?=[市省县区国驻各])";
    private static final Pattern PATTERN =
            Pattern.compile(
                    String.join(
                                    "|",
                                    "(?<person>(?:责任|牵头|分管|包联|包抓|联系|挂帅|督办|市级|县级)(?:[省市县区州]级?)?(?:领导|人|同志|人员)R:)",
                                    "(?<time>(?:(?:完成|推进|工作|办结|整改|实施|落实|时间|进度)?"
                                            + "(?:时限要求|时限|时间要求|时间节点|期限|时间安排|进度安排)|完成时间)R:)",
                                    "(?<lead>(?:(?:总|双|共同|第一|主要)?(?:牵头|主责|主办|主管)"
                                            + "|(?:第一|首要|主要)责任)(?:N))",
                                    "(?<supporting>(?:配合|协同|协助|协办|参与)"
                                            + "(?:(?:和|及|、|与|/)(?:配合|协同|协助|参与|实施|落实))?(?:N)"
                                            + "|(?:参加|支持|支撑|联合|会办|指导|监督|督导)OR:)",
                                    "(?<all>(?:责任|承办|负责|牵头\\(责任\\)|牵头(?:和|及|、|与|/)(?:责任|配合|参与))(?:N)"
                                            + "|(?:实施|落实|涉及|执行|共同责任)OR:|(?:责任|职责|任务|工作)?分工R:"
                                            + "|责任(?:单位|部门)(?=\\())")
                            .replace("N", NAMES_FOLLOW)
                            .replace("O", OBJECT)
                            .replace("R", REMARK));

    private static final String NEVER_BEFORE = "各的等他关级由向";

    /// The labels of a line, in order.
    static List<Label> all(Phrase line) {
        List<Label> labels = new ArrayList<>();
        Matcher found = PATTERN.matcher(line.norm());
        while (found.find()) {
            char before = found.start() == 0 ? ' ' : line.norm().charAt(found.start() - 1);
            if (NEVER_BEFORE.indexOf(before) < 0) {
                labels.add(new Label(role(found), found.start(), found.end()));
            }
        }
        return labels;
    }

    /// The label that stands at a place of a line.
    static Optional<Label> at(Phrase line, int place) {
        return all(line).stream().filter(it -> it.start() == place).findFirst();
    }

    private static Role role(Matcher found) {
        if (found.group("person") != null) {
            return Role.PERSON;
        }
        if (found.group("time") != null) {
            return Role.TIME;
        }
        if (found.group("lead") != null) {
            return Role.LEAD;
        }
        return found.group("supporting") != null ? Role.SUPPORTING : Role.RESPONSIBLE;
    }
}
