package org.wupian.plan;

import static org.wupian.document.Column.Type.EXACT;
import static org.wupian.document.Column.Type.WHOLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.document.Column;
import org.wupian.document.Workbook;

/// The sheets of a plan's workbook (方案工作簿的各表), as [PlanWorkbook] reads them again.
final class PlanSheets {

    static final String PLAN = "方案";
    static final String MEASURES = "措施";
    static final String PARTS = "分项责任";
    static final String TARGETS = "目标";
    static final String GOALS = "工作目标";
    static final String SAFEGUARDS = "保障机制";

    private PlanSheets() {}

    static Workbook fill(Workbook workbook, WrittenPlan it) {
        return workbook.sheet(
                        PLAN,
                        List.of(Column.text("标题", 60), Column.of("年度", WHOLE)),
                        List.of(List.of(it.title(), it.year())))
                .sheet(
                        MEASURES,
                        measureColumns(),
                        it.measures().stream().map(PlanSheets::row).toList())
                .sheet(PARTS, partColumns(), parts(it))
                .sheet(
                        TARGETS,
                        targetColumns(),
                        it.targets().stream().map(PlanSheets::row).toList())
                .sheet(GOALS, textColumns(), it.goals().stream().map(PlanSheets::row).toList())
                .sheet(
                        SAFEGUARDS,
                        textColumns(),
                        it.safeguards().stream().map(PlanSheets::row).toList());
    }

    private static List<Column> measureColumns() {
        return List.of(
                Column.text("序号", 8),
                Column.text("领域", 14),
                Column.text("措施名称", 36),
                Column.text("概括", 40),
                Column.text("牵头单位", 24),
                Column.text("责任单位", 40),
                Column.text("时限", 12).comment("2026-12 或 2026-12-31"),
                Column.text("原文", 60));
    }

    private static List<@Nullable Object> row(WrittenPlan.Item it) {
        return Arrays.asList(
                it.number(),
                it.area(),
                it.title(),
                it.summary(),
                String.join("\n", it.lead()),
                String.join("\n", it.supporting()),
                it.deadline(),
                it.text());
    }

    private static List<Column> partColumns() {
        return List.of(
                Column.text("所属措施", 10),
                Column.text("分项内容", 60),
                Column.text("牵头单位", 24),
                Column.text("责任单位", 40));
    }

    private static List<List<@Nullable Object>> parts(WrittenPlan plan) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (WrittenPlan.Item it : plan.measures()) {
            for (WrittenPlan.Part part : it.parts()) {
                rows.add(
                        Arrays.asList(
                                it.number(),
                                part.work(),
                                String.join("\n", part.lead()),
                                String.join("\n", part.supporting())));
            }
        }
        return rows;
    }

    private static List<Column> targetColumns() {
        List<Column> columns =
                new ArrayList<>(
                        List.of(
                                Column.text("编码", 12),
                                Column.text("所属措施", 10),
                                Column.of("所属目标", WHOLE),
                                Column.text("目标名称", 36),
                                Column.text("比较", 8),
                                Column.of("数值", EXACT),
                                Column.text("单位", 10),
                                Column.text("对比对象", 20),
                                Column.of("年度", WHOLE),
                                Column.of("基数", EXACT)));
        for (int month = 1; month <= 12; month++) {
            columns.add(Column.of(month + "月", EXACT));
        }
        return columns;
    }

    private static List<@Nullable Object> row(WrittenPlan.Aim it) {
        List<@Nullable Object> row =
                new ArrayList<@Nullable Object>(
                        Arrays.<@Nullable Object>asList(
                                it.code(),
                                it.measure(),
                                it.goal() == 0 ? null : it.goal(),
                                it.name(),
                                it.comparator(),
                                it.quantity(),
                                it.unit(),
                                it.than(),
                                it.year(),
                                it.baseline()));
        for (int month = 1; month <= 12; month++) {
            row.add(it.path().get(month));
        }
        return row;
    }

    private static List<Column> textColumns() {
        return List.of(Column.text("编码", 10), Column.text("名称", 40), Column.text("内容", 60));
    }

    private static List<@Nullable Object> row(WrittenPlan.Text it) {
        return Arrays.asList(it.code(), it.title(), it.text());
    }
}
