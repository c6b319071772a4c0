package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a document says once for all its measures (统一约定): that the unit named first leads, and who
/// is responsible everywhere without being named again.
final class Defaults {

    private static final Pattern FIRST_LEADS =
            Pattern.compile(
                    "(?:(?:列|排)(?:在|名)?(?:第一位?|首位|第一名?)|第一(?:责任)?(?:个)?单位|首位)[^。;]{0,10}为(?:第一)?(?:牵头|主办|主责)");
    private static final Pattern EVERYBODY =
            Pattern.compile(
                    "(?:所有|全部|各项|以上|以下|具体|上述|其余)(?:重点|政策|具体|主要|工作)*(?:任务|事项|工作|措施|条款|内容)?(?:均|都|皆)?(?:需|须|应|由|涉及|要)+"
                            + "(?<who>[^,，。;：:]{1,30}?)(?:落实|负责|参与|配合|具体落实)?[,， ]*(?:以下|下文)?(?:均)?"
                            + "(?:不再|不另)(?:单独|逐一|逐项|重复|一一|做|作|另行)*(?:列出|列明|分工|标注|列举|说明|列)");
    private static final Pattern REMARK =
            Pattern.compile("下同|不再|不另|为牵头|为主办|均涉及|均需|均由|排在首位|列第一|列首位|排名第一|以下简称|不分先后|略$");

    private final boolean firstLeads;
    private final List<String> everybody;

    private Defaults(boolean firstLeads, List<String> everybody) {
        this.firstLeads = firstLeads;
        this.everybody = everybody;
    }

    static Defaults of(List<Line> lines, Notes notes) {
        boolean firstLeads = false;
        List<String> everybody = new ArrayList<>();
        for (Line line : lines) {
            Phrase phrase = Phrase.of(line.text());
            firstLeads |= FIRST_LEADS.matcher(phrase.norm()).find();
            Matcher found = EVERYBODY.matcher(phrase.norm());
            if (found.find()) {
                Phrase who = phrase.sub(found.start("who"), found.end("who"));
                UnitNames.split(who).stream()
                        .filter(UnitNames::isLikely)
                        .map(Phrase::text)
                        .filter(it -> !everybody.contains(it))
                        .forEach(everybody::add);
                notes.add(
                        Note.Level.HINT,
                        Note.Kind.FOR_EVERYBODY,
                        line.number(),
                        phrase.sub(found.start(), found.end()).text(),
                        String.join("、", everybody));
            }
        }
        return new Defaults(firstLeads, List.copyOf(everybody));
    }

    /// Whether the document states that the first unit of a list is the lead.
    boolean firstLeads() {
        return firstLeads;
    }

    /// Units responsible for every measure.
    List<String> everybody() {
        return everybody;
    }

    /// Whether a sentence inside a clause says who is responsible everywhere.
    boolean isRemarkOnAll(Phrase sentence) {
        return EVERYBODY.matcher(sentence.norm()).find();
    }

    /// Whether words inside a clause are such a statement rather than a name.
    boolean isRemark(Phrase words) {
        return REMARK.matcher(words.norm()).find();
    }
}
