package org.wupian.plan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads quantified and comparative targets (量化目标) out of sentences: 新增贷款300亿元以上, 增速不低于10%,
/// 增速高于各项贷款平均增速, 与经济增长同步.
final class TargetPhrases {

    private static final Pattern QUANTITY =
            Pattern.compile(
                    "(?<![\\d.+\\-~—])(?<number>\\d+(?:\\.\\d+)?)(?:[-~—至](?:\\d+(?:\\.\\d+)?))?\\s*"
                            + "(?<unit>%|‰|个?百分点|(?:万亿|千亿|百亿|亿|千万|百万|万|千|百)?"
                            + "(?:美元|元|家次|家|户次|户|人次|人|名|项|笔|亩|公里|平方公里|平方米|立方米|吨标准煤|吨|千瓦时|千瓦"
                            + "|场次|场|次|所|座|处|台套|台|辆|只|支|款|套|倍|类|期|种|部|艘|株|头|门|班次|课时|公顷|兆瓦|张|件|栋|根|例|批|单|条(?!主线|措施|意见)"
                            + "|个工作日|工作日|个月|小时|分钟|天|个(?!方面|月|县|区))|(?:万亿|亿|万)(?![\\p{IsHan}]))");
    private static final Pattern BENEFIT =
            Pattern.compile("给予|奖励|奖补|补助|补贴|资助|最高|贴息|罚|一次性|注册资本|年龄|不得低于|授信额度|按照.{0,6}标准");

    /// Whom something is for (对达到500万元的企业, 新招用人数达到25%的) or how large one of many may be: no target.
    private static final Pattern CONDITION = Pattern.compile("的$|^(?:对|凡|凡是|若|如)[^,]*的");

    private static final Pattern SINGLE = Pattern.compile("(?:单户|每户|户均|单笔|每笔|单个)[^\\d]*$");
    private static final Pattern ITEM = Pattern.compile("^[①-⑳]");
    private static final Pattern WISH =
            Pattern.compile(
                    "增长|新增|新设|设立|提高|提升|增加|完成|实现|力争|确保|争取|达|培育|建设|建成|新建|打造|创建|引进|发放|投放|投资|覆盖"
                            + "|占比|比重|率|举办|开展|培训|推广|落地|培养|下降|降低|减少|压缩|压减|缩短|翻|组织|发展|形成|储备|争创|改造|评定|走访|归集|接入|签约|推送|遴选|招引|发行|开通|募集|推出|出台|培训");
    private static final Pattern OTHER_SIDE =
            Pattern.compile(
                    "(?:较|比|高于|快于|低于)(?<than>[^\\d,。;]{2,20}?)(?:提高|增长|增加|提升|上升|下降|降低|减少|压缩|高|低|多|快|不[超低高少多])");
    private static final Pattern SIDE_BEFORE_NUMBER =
            Pattern.compile("(?:高于|快于|低于)(?<than>[^\\d,。;]{2,20})$");
    private static final Pattern COMPARISON =
            Pattern.compile(
                    "(?<word>不低于|不少于|不慢于|高于|快于|大于|超过|优于|多于|不高于|不超过|低于|慢于|少于)"
                            + "(?<than>[^\\d,。;]{0,20}?(?:平均|增速|增幅|水平|增长|不良率|占比|比例|去年|上年|同期|目标|均值)[^\\d,。;]{0,8})$");
    private static final Pattern IN_STEP =
            Pattern.compile("(?:与|和|同)(?<than>[^\\d,。;与]{2,16}?)(?:基本|保持|大致)*(?:同步|持平|相当|一致)");
    private static final Pattern RISING =
            Pattern.compile(
                    "(?:明显|显著|持续|稳步|进一步|全面|大幅|不断|逐步|较快|有效|稳中有|更加?)[\\p{IsHan}]{0,2}?(?:提高|提升|增长|增强|扩大|上升|改善|优化|升|增)$");
    private static final Pattern FALLING =
            Pattern.compile(
                    "(?:明显|显著|持续|稳步|进一步|全面|大幅|不断|逐步|有效|稳中有)[\\p{IsHan}]{0,2}?(?:下降|降低|减少|缩小|降)$");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");

    private final Deadlines deadlines;

    TargetPhrases(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /// The targets of a measure's text. Amounts of grants and limits of single loans are no
    /// targets.
    List<PlanReading.Target> inMeasure(String text) {
        return read(text, false);
    }

    /// The targets of a section on goals; there a direction without a number (明显提高) counts too.
    List<PlanReading.Target> inGoals(String text) {
        return read(text, true);
    }

    private List<PlanReading.Target> read(String text, boolean goals) {
        List<PlanReading.Target> targets = new ArrayList<>();
        String deadline = null;
        for (Phrase sentence : Phrase.of(text).split("。;\n")) {
            String own = deadlineOf(sentence);
            deadline = own == null && goals ? deadline : own;
            Phrase before = Phrase.of("");
            for (Phrase it : sentence.split(",")) {
                Phrase clause = it.without(ITEM);
                if (goals || isAim(clause)) {
                    targets.addAll(ofClause(clause, before, deadline, goals));
                }
                before = clause;
            }
        }
        return targets.stream().distinct().toList();
    }

    private static boolean isAim(Phrase clause) {
        return !BENEFIT.matcher(clause.norm()).find() && !CONDITION.matcher(clause.norm()).find();
    }

    private @Nullable String deadlineOf(Phrase sentence) {
        List<Deadlines.Found> found = deadlines.inText(sentence.text());
        if (!found.isEmpty()) {
            return found.getFirst().value();
        }
        Matcher year = YEAR.matcher(sentence.norm());
        return year.find() ? year.group(1) + "-12" : null;
    }

    private List<PlanReading.Target> ofClause(
            Phrase clause, Phrase before, @Nullable String deadline, boolean goals) {
        List<PlanReading.Target> targets = new ArrayList<>();
        Matcher found = QUANTITY.matcher(clause.norm());
        while (found.find()) {
            String words = clause.norm().substring(0, found.start());
            String comparator = comparator(words, clause.norm().substring(found.end()));
            if (comparator == null && !WISH.matcher(words).find()
                    || !goals && SINGLE.matcher(words).find()) {
                continue;
            }
            boolean headless = words.replaceAll("[^\\p{IsHan}]", "").length() < 5;
            String text =
                    headless && !before.isEmpty()
                            ? before.text() + "，" + clause.text()
                            : clause.text();
            targets.add(
                    new PlanReading.Target(
                            text,
                            new BigDecimal(found.group("number")),
                            clause.sub(found.start("unit"), found.end("unit")).text(),
                            comparator == null ? ">=" : comparator,
                            otherSide(clause, found.start()),
                            deadline));
        }
        if (targets.isEmpty()) {
            comparison(clause, deadline, goals).ifPresent(targets::add);
        }
        return targets;
    }

    /// 高于全国平均水平2个百分点: the word stands before the other side, not before the number.
    private static @Nullable String comparator(String words, String after) {
        String sign = Comparators.of(words, after);
        Matcher side = SIDE_BEFORE_NUMBER.matcher(words);
        return sign == null && side.find() ? side.group().startsWith("低") ? "<=" : ">=" : sign;
    }

    private static @Nullable String otherSide(Phrase clause, int number) {
        Phrase words = clause.sub(0, number);
        for (Pattern pattern : List.of(SIDE_BEFORE_NUMBER, OTHER_SIDE)) {
            Matcher side = pattern.matcher(words.norm());
            if (side.find()) {
                return words.sub(side.start("than"), side.end("than")).strip("可").text();
            }
        }
        return null;
    }

    private static Optional<PlanReading.Target> comparison(
            Phrase clause, @Nullable String deadline, boolean goals) {
        Matcher side = COMPARISON.matcher(clause.norm());
        if (side.find()) {
            return Optional.of(
                    compared(clause, Comparators.ofWord(side.group("word")), side, deadline));
        }
        Matcher step = IN_STEP.matcher(clause.norm());
        if (goals && step.find()) {
            return Optional.of(compared(clause, "=", step, deadline));
        }
        String direction =
                RISING.matcher(clause.norm()).find()
                        ? ">"
                        : FALLING.matcher(clause.norm()).find() ? "<" : null;
        return goals && direction != null
                ? Optional.of(
                        new PlanReading.Target(
                                clause.text(), null, null, direction, null, deadline))
                : Optional.empty();
    }

    private static PlanReading.Target compared(
            Phrase clause, String comparator, Matcher side, @Nullable String deadline) {
        String than = clause.sub(side.start("than"), side.end("than")).strip().text();
        return new PlanReading.Target(clause.text(), null, null, comparator, than, deadline);
    }
}
