package org.wupian.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.directory.Resolution;
import org.wupian.document.Cell;
import org.wupian.document.Documents;
import org.wupian.document.Row;
import org.wupian.document.Sheet;
import org.wupian.document.Sheets;
import org.wupian.plan.reading.Deadlines;
import org.wupian.ui.FieldError;

/// A plan as a workbook, written and read again (方案工作簿). Lists inside a cell are separated by 、 or
/// line breaks.
@Component
public class PlanWorkbook {

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
        return PlanSheets.fill(documents.workbook(), WriteDown.of(plan, organisations)).bytes();
    }

    /// Reads a file that may be a workbook.
    ///
    /// @param name as the person's computer calls it
    public Outcome open(String name, byte[] bytes) {
        return switch (Sheets.read(name, bytes)) {
            case Sheets.Reading.Refused(var reason) ->
                    new Outcome.Wrong(List.of(new FieldError("file", reason.key())));
            case Sheets.Reading.Read(var sheets) -> read(sheets);
        };
    }

    /// Whether a file calls itself a workbook.
    public static boolean isNamedSo(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /// Reads sheets as [#write] makes them; of a plan made by hand the sheet 措施 is enough.
    Outcome read(List<Sheet> sheets) {
        List<FieldError> errors = new ArrayList<>();
        Sheet.Headed measures = headed(sheets, PlanSheets.MEASURES, Set.of("序号", "措施名称", "牵头单位"));
        if (measures == null) {
            return new Outcome.Wrong(
                    List.of(new FieldError("file", "plan.workbook.error.no-measures")));
        }
        Sheet.Headed parts = headed(sheets, PlanSheets.PARTS, Set.of("所属措施", "分项内容"));
        Sheet.Headed head = headed(sheets, PlanSheets.PLAN, Set.of("标题"));
        Sheet.Headed targets = headed(sheets, PlanSheets.TARGETS, Set.of("目标名称", "比较"));
        String title = "";
        BigDecimal written = null;
        if (head != null && !head.rows().isEmpty()) {
            title = head.cell(head.rows().getFirst(), "标题").text();
            written = head.cell(head.rows().getFirst(), "年度").number();
        }
        int year = written == null ? YearMonth.now(clock).getYear() : written.intValue();
        List<WrittenPlan.Text> goals = texts(headed(sheets, PlanSheets.GOALS, Set.of("名称")));
        PlanSheetChecks checks = new PlanSheetChecks(measures, goals.size(), year, errors);
        checks.measures();
        checks.parts(parts);
        checks.owners(targets);
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
                        measures.rows().stream()
                                .map(row -> item(measures, row, parts, year))
                                .toList(),
                        aims,
                        goals,
                        texts(headed(sheets, PlanSheets.SAFEGUARDS, Set.of("名称"))));
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

    private WrittenPlan.Item item(
            Sheet.Headed sheet, Row row, Sheet.@Nullable Headed parts, int year) {
        String number = sheet.cell(row, "序号").text();
        return new WrittenPlan.Item(
                number,
                sheet.cell(row, "领域").text(),
                sheet.cell(row, "措施名称").text(),
                sheet.cell(row, "概括").text(),
                sheet.cell(row, "原文").text(),
                Deadlines.typed(sheet.cell(row, "时限").text(), year).orElse(""),
                names(sheet.cell(row, "牵头单位")),
                names(sheet.cell(row, "责任单位")),
                parts == null ? List.of() : parts(parts, number),
                0);
    }

    private List<WrittenPlan.Part> parts(Sheet.Headed sheet, String measure) {
        return sheet.rows().stream()
                .filter(row -> sheet.cell(row, "所属措施").text().equals(measure))
                .map(row ->
                        new WrittenPlan.Part(
                                sheet.cell(row, "分项内容").text(),
                                names(sheet.cell(row, "牵头单位")),
                                names(sheet.cell(row, "责任单位"))))
                .filter(it -> !it.work().isBlank())
                .toList();
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
            errors.add(
                    PlanSheetChecks.wrong(
                            PlanSheets.TARGETS,
                            row,
                            "比较",
                            "plan.workbook.error.comparator",
                            comparator));
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
        errors.add(
                PlanSheetChecks.wrong(
                        PlanSheets.TARGETS,
                        row,
                        column,
                        "plan.workbook.error.number",
                        cell.text()));
        return null;
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
