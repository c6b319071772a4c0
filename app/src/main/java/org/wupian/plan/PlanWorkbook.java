package org.wupian.plan;

import static org.wupian.document.Column.Type.EXACT;
import static org.wupian.document.Column.Type.WHOLE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.directory.Resolution;
import org.wupian.document.Cell;
import org.wupian.document.Column;
import org.wupian.document.Documents;
import org.wupian.document.Row;
import org.wupian.document.Sheet;
import org.wupian.ui.FieldError;

/// A plan as a workbook, written and read again (方案工作簿). Lists inside a cell are separated by 、 or
/// line breaks.
@Component
public class PlanWorkbook {

    private static final String PLAN = "方案";
    private static final String MEASURES = "措施";
    private static final String TARGETS = "目标";
    private static final String GOALS = "工作目标";
    private static final String SAFEGUARDS = "保障机制";

    private final Organisations organisations;
    private final Documents documents;
    private final Clock clock;

    PlanWorkbook(Organisations organisations, Documents documents, Clock clock) {
        this.organisations = organisations;
        this.documents = documents;
        this.clock = clock;
    }

    /// What came of reading a workbook.
    public sealed interface Outcome {

        record Read(WrittenPlan plan) implements Outcome {}

        /// Nothing was taken.
        record Wrong(List<FieldError> errors) implements Outcome {}
    }

    public byte[] write(PlanDraft plan) {
        WrittenPlan it = WriteDown.of(plan, organisations);
        return documents
                .workbook()
                .sheet(
                        PLAN,
                        List.of(Column.text("标题", 60), Column.of("年度", WHOLE)),
                        List.of(List.of(it.title(), it.year())))
                .sheet(
                        MEASURES,
                        measureColumns(),
                        it.measures().stream().map(PlanWorkbook::row).toList())
                .sheet(
                        TARGETS,
                        targetColumns(),
                        it.targets().stream().map(PlanWorkbook::row).toList())
                .sheet(GOALS, textColumns(), it.goals().stream().map(PlanWorkbook::row).toList())
                .sheet(
                        SAFEGUARDS,
                        textColumns(),
                        it.safeguards().stream().map(PlanWorkbook::row).toList())
                .bytes();
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

    /// Reads sheets as [#write] makes them; of a plan made by hand the sheet 措施 is enough.
    public Outcome read(List<Sheet> sheets) {
        List<FieldError> errors = new ArrayList<>();
        Sheet.Headed measures = headed(sheets, MEASURES, Set.of("序号", "措施名称", "牵头单位"));
        if (measures == null) {
            return new Outcome.Wrong(
                    List.of(new FieldError("file", "plan.workbook.error.no-measures")));
        }
        Sheet.Headed head = headed(sheets, PLAN, Set.of("标题"));
        Sheet.Headed targets = headed(sheets, TARGETS, Set.of("目标名称", "比较"));
        int year = YearMonth.now(clock).getYear();
        String title = "";
        if (head != null && !head.rows().isEmpty()) {
            title = head.cell(head.rows().getFirst(), "标题").text();
            BigDecimal written = head.cell(head.rows().getFirst(), "年度").number();
            year = written == null ? year : written.intValue();
        }
        List<WrittenPlan.Aim> aims = new ArrayList<>();
        if (targets != null) {
            for (Row row : targets.rows()) {
                aims.add(aim(targets, row, year, errors));
            }
        }
        WrittenPlan plan =
                new WrittenPlan(
                        title,
                        year,
                        measures.rows().stream().map(row -> item(measures, row)).toList(),
                        aims,
                        texts(headed(sheets, GOALS, Set.of("名称"))),
                        texts(headed(sheets, SAFEGUARDS, Set.of("名称"))));
        return errors.isEmpty() ? new Outcome.Read(plan) : new Outcome.Wrong(errors);
    }

    private static Sheet.@Nullable Headed headed(
            List<Sheet> sheets, String name, Set<String> titles) {
        return sheets.stream()
                .filter(it -> it.name().equals(name))
                .flatMap(it -> it.under(titles).stream())
                .findFirst()
                .orElse(null);
    }

    private WrittenPlan.Item item(Sheet.Headed sheet, Row row) {
        return new WrittenPlan.Item(
                sheet.cell(row, "序号").text(),
                sheet.cell(row, "领域").text(),
                sheet.cell(row, "措施名称").text(),
                sheet.cell(row, "概括").text(),
                sheet.cell(row, "原文").text(),
                sheet.cell(row, "时限").text(),
                names(sheet.cell(row, "牵头单位")),
                names(sheet.cell(row, "责任单位")),
                0);
    }

    /// `各县、区政府` is one name where the directory knows it as one.
    private List<String> names(Cell cell) {
        return Arrays.stream(cell.text().split("[\\n;；]"))
                .map(String::strip)
                .flatMap(it ->
                        organisations.resolve(it) instanceof Resolution.Unknown
                                ? Arrays.stream(it.split("[、，,]")).map(String::strip)
                                : Stream.of(it))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    private static WrittenPlan.Aim aim(
            Sheet.Headed sheet, Row row, int year, List<FieldError> errors) {
        Map<Integer, BigDecimal> path = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            BigDecimal value = number(sheet, row, month + "月", errors);
            if (value != null) {
                path.put(month, value);
            }
        }
        String comparator = sheet.cell(row, "比较").text();
        if (!comparator.matches(">=|<=|>|<|=")) {
            errors.add(wrong(row, "比较", "plan.workbook.error.comparator", comparator));
            comparator = ">=";
        }
        BigDecimal goal = number(sheet, row, "所属目标", errors);
        BigDecimal own = number(sheet, row, "年度", errors);
        return new WrittenPlan.Aim(
                sheet.cell(row, "编码").text(),
                sheet.cell(row, "所属措施").text(),
                goal == null ? 0 : goal.intValue(),
                sheet.cell(row, "目标名称").text(),
                number(sheet, row, "数值", errors),
                sheet.cell(row, "单位").text(),
                comparator,
                sheet.cell(row, "对比对象").text(),
                own == null ? year : own.intValue(),
                number(sheet, row, "基数", errors),
                path,
                false);
    }

    private static @Nullable BigDecimal number(
            Sheet.Headed sheet, Row row, String column, List<FieldError> errors) {
        Cell cell = sheet.cell(row, column);
        if (cell.isBlank() || cell.number() != null) {
            return cell.number();
        }
        if (cell.text().matches("-?\\d{1,12}(?:\\.\\d{1,6})?")) {
            return new BigDecimal(cell.text());
        }
        errors.add(wrong(row, column, "plan.workbook.error.number", cell.text()));
        return null;
    }

    private static FieldError wrong(Row row, String column, String key, String value) {
        return FieldError.at(new FieldError.Place(TARGETS, row.number(), column), key, value);
    }

    private static List<WrittenPlan.Text> texts(Sheet.@Nullable Headed sheet) {
        return sheet == null
                ? List.of()
                : sheet.rows().stream()
                        .map(row ->
                                new WrittenPlan.Text(
                                        sheet.cell(row, "编码").text(),
                                        "",
                                        sheet.cell(row, "名称").text(),
                                        sheet.cell(row, "内容").text()))
                        .toList();
    }
}
