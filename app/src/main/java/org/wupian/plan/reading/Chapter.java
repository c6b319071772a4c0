package org.wupian.plan.reading;

import java.util.regex.Pattern;

/// What a chapter of a plan is about (章节类别), by its heading.
enum Chapter {
    /// 总体要求, 指导思想, 基本原则: no measures.
    OVERALL,
    /// 工作目标: what the plan wants to reach.
    GOALS,
    /// 工作步骤, 时间安排: when it is done; no measures.
    STEPS,
    /// 保障措施, 组织实施: how it is made sure.
    SAFEGUARDS,
    /// 重点任务 and everything else.
    WORK;

    private static final Pattern GOALS_TITLE =
            Pattern.compile(
                    "^(?:[\\p{IsHan}]{0,12}(?:工作|总体|主要|发展|行动|预期|任务|绩效|具体|总)?目标(?:任务|要求|指标)?)$");
    private static final Pattern OVERALL_TITLE =
            Pattern.compile(
                    "^(?:总体(?:要求|思路|安排|考虑)|指导思想|(?:基本|工作|总体)原则|工作思路|总则|重要意义|编制(?:依据|背景)|适用范围|目标要求|(?:充分|提高)[\\p{IsHan}]{0,6}认识.*)$");
    private static final Pattern STEPS_TITLE =
            Pattern.compile(
                    "^(?:(?:工作|实施|推进|行动|方法|活动)?(?:步骤|阶段)(?:安排|和方法|及要求|与步骤)?"
                            + "|(?:时间|进度|工作|阶段|实施)(?:步骤)?安排|(?:时间|实施)(?:进度|步骤))$");
    private static final Pattern SAFEGUARDS_TITLE =
            Pattern.compile(
                    "^(?:[\\p{IsHan}]{0,6}(?:保障(?:措施|机制|体系|条件)|组织(?:保障|实施|领导|推进)|(?:实施|工作|落实|推进|制度)保障"
                            + "|工作(?:要求|机制)|有关要求|推进机制)|附则|(?:强化|加强|健全|完善|做好)(?:保障|组织|工作|实施)?(?:保障|落实|领导|督导|实施|机制)(?:措施)?"
                            + "|(?:强化|加强)[\\p{IsHan}]{0,4}(?:组织领导|组织保障|督导落实|统筹推进|组织实施))$");

    static Chapter of(String title) {
        String it = title.replaceAll("[\\s“”，,。:：]", "");
        if (OVERALL_TITLE.matcher(it).matches()) {
            return OVERALL;
        }
        if (GOALS_TITLE.matcher(it).matches()) {
            return GOALS;
        }
        if (STEPS_TITLE.matcher(it).matches()) {
            return STEPS;
        }
        return SAFEGUARDS_TITLE.matcher(it).matches() ? SAFEGUARDS : WORK;
    }

    /// What a section belongs to: its own heading or that of the nearest heading above which says
    /// so. What stands below safeguards is one, whatever it is called (提高认识).
    static Chapter of(Section section) {
        Chapter nearest = WORK;
        Section it = section;
        while (it != null && !it.isDocument()) {
            Chapter own = of(it.headline().title());
            if (own == SAFEGUARDS || nearest == WORK) {
                nearest = own;
            }
            it = it.parent();
        }
        return nearest;
    }
}
