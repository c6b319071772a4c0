package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the columns of a table of tasks hold (任务分解表表头), by their headings: 序号, 工作任务, 牵头单位, 完成时限.
///
/// @param headings without spaces, in order
record TableColumns(List<String> headings, List<Kind> kinds) {

    /// What a column holds.
    enum Kind {
        NUMBER,
        /// 类别, 领域: a group of rows.
        GROUP,
        /// 任务, 措施, 目标: the words of a measure.
        TEXT,
        /// 牵头单位, 完成时限: what a label announces elsewhere.
        LABEL,
        /// 备注, 联系人
        OTHER
    }

    private static final Pattern NUMBER = Pattern.compile("序号?|编号|项次|条目|No\\.?");
    private static final Pattern GROUP =
            Pattern.compile("(?:任务|项目|措施|工作|重点|主要|一级)*(?:类别|类型|分类|领域|板块|方面|方向|大类|篇章|章节)(?:名称)?");
    private static final Pattern OTHER = Pattern.compile("备注|说明|联系人.*|联系电话|电话|签字|进展.*|完成情况|落实情况");
    private static final Pattern TASK =
            Pattern.compile(".*(?:任务|措施|举措|事项|内容|项目|工作|要点|政策|目标|指标|名称|条款).*");
    private static final Pattern UNIT = Pattern.compile(".*(?:单位|部门|处室|主体|机构|牵头|配合).*");
    private static final int LONGEST_HEADING = 20;

    /// The columns when a row is the heading of a table of tasks: it names a task and a unit.
    static Optional<TableColumns> of(List<String> cells) {
        List<String> headings = cells.stream().map(it -> it.replaceAll("[\\s〃]", "")).toList();
        boolean task = headings.stream().anyMatch(it -> TASK.matcher(it).matches() && !isLabel(it));
        boolean unit = headings.stream().anyMatch(it -> UNIT.matcher(it).matches() && isLabel(it));
        boolean words = headings.stream().allMatch(it -> it.length() <= LONGEST_HEADING);
        return task && unit && words
                ? Optional.of(new TableColumns(headings, kinds(headings)))
                : Optional.empty();
    }

    /// A column of words to the left of the numbers groups them.
    private static List<Kind> kinds(List<String> headings) {
        List<Kind> kinds = new ArrayList<>(headings.stream().map(TableColumns::kind).toList());
        for (int i = 0; i < kinds.indexOf(Kind.NUMBER); i++) {
            if (kinds.get(i) == Kind.TEXT) {
                kinds.set(i, Kind.GROUP);
            }
        }
        int group = kinds.lastIndexOf(Kind.GROUP);
        if (!kinds.contains(Kind.TEXT) && group >= 0) {
            kinds.set(group, Kind.TEXT);
        }
        return List.copyOf(kinds);
    }

    private static Kind kind(String heading) {
        if (NUMBER.matcher(heading).matches()) {
            return Kind.NUMBER;
        }
        if (isLabel(heading)) {
            return Kind.LABEL;
        }
        if (heading.isEmpty() || OTHER.matcher(heading).matches()) {
            return Kind.OTHER;
        }
        return GROUP.matcher(heading).matches() ? Kind.GROUP : Kind.TEXT;
    }

    private static boolean isLabel(String heading) {
        return Label.at(Phrase.of(heading + ":"), 0)
                .filter(it -> it.end() == heading.length() + 1)
                .isPresent();
    }

    /// With a second row of headings, which says what the first leaves open (责任单位 above 牵头单位 and
    /// 配合单位).
    TableColumns with(List<String> second) {
        List<String> all = new ArrayList<>(headings);
        for (int i = 0; i < Math.min(second.size(), all.size()); i++) {
            String own = second.get(i).replaceAll("\\s", "");
            if (isLabel(own)) {
                all.set(i, own);
            }
        }
        return of(all).orElse(this);
    }

    boolean isSecondRow(List<String> cells) {
        List<String> said =
                cells.stream()
                        .map(it -> it.replaceAll("[\\s〃]", ""))
                        .filter(it -> !it.isEmpty())
                        .toList();
        return said.stream().anyMatch(TableColumns::isLabel)
                && said.stream().allMatch(it -> isLabel(it) || headings.contains(it));
    }

    Kind kind(int place) {
        return place < kinds.size() ? kinds.get(place) : Kind.OTHER;
    }

    /// The cells of a row that stand in columns of a kind.
    List<String> of(Kind kind, List<String> cells) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (kind(i) == kind) {
                some.add(cells.get(i));
            }
        }
        return some;
    }
}
