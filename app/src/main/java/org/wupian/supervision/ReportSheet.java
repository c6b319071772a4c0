package org.wupian.supervision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wupian.document.Cell;
import org.wupian.document.Row;
import org.wupian.document.Sheet;
import org.wupian.document.WorkbookSign;
import org.wupian.supervision.SheetProblem.Code;

/// Reads the workbook a unit filled in (填报表). Columns are found by their headings, in any order.
final class ReportSheet {

    static final String REPORTS = "本月进展";
    static final String FIGURES = "数据指标";
    static final String MEASURE = "措施编号";
    static final String TITLE = "措施";
    static final String KIND = "类别";
    static final String STATE = "报告状态";
    static final String STATUS = "进展状态";
    static final String DONE = "本月进展";
    static final String NEXT = "下一步安排";
    static final String DIFFICULTIES = "困难问题";
    static final String LAST = "上月的下一步安排";
    static final String VERSION = "版本";
    static final String FIGURE_CODE = "指标代码";
    static final String FIGURE_NAME = "指标名称";
    static final String FIGURE_UNIT = "计量单位";
    static final String FIGURE_VALUE = "数值";

    static final List<String> STATUSES = List.of("正常", "预警", "滞后", "完成");
    static final List<String> KINDS = List.of("分报", "综合");

    /// Says whose workbook of which month it is.
    static final WorkbookSign SIGN = new WorkbookSign("填报表 ");

    private static final Set<String> HEADINGS =
            Set.of(MEASURE, KIND, STATUS, DONE, NEXT, DIFFICULTIES);

    /// The rows, or what shows that it is not the template.
    record Reading(List<SheetRow> rows, @Nullable SheetProblem problem) {}

    private final Map<String, List<Figure>> figures = new HashMap<>();
    private final Map<String, List<SheetProblem>> figureProblems = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private ReportSheet() {}

    static Reading read(List<Sheet> sheets) {
        ReportSheet reading = new ReportSheet();
        for (Sheet sheet : sheets) {
            Optional<Sheet.Headed> headed = sheet.under(HEADINGS);
            if (headed.isPresent()) {
                reading.readFigures(sheets);
                List<SheetRow> rows = new ArrayList<>();
                for (Row row : headed.get().rows()) {
                    rows.add(reading.row(sheet, headed.get(), row));
                }
                return new Reading(rows, null);
            }
        }
        String first = sheets.getFirst().name();
        return new Reading(
                List.of(), new SheetProblem(first, 0, MEASURE, Code.NOT_THE_TEMPLATE, ""));
    }

    private SheetRow row(Sheet sheet, Sheet.Headed headed, Row row) {
        List<SheetProblem> problems = new ArrayList<>();
        String measure = headed.cell(row, MEASURE).text();
        Cell kindCell = headed.cell(row, KIND);
        int kind = KINDS.indexOf(kindCell.text());
        if (kind < 0) {
            problems.add(problem(sheet, row, KIND, Code.NOT_OWED, kindCell));
        }
        String key = measure + " " + kindCell.text();
        if (!seen.add(key)) {
            problems.add(problem(sheet, row, MEASURE, Code.TWICE, headed.cell(row, MEASURE)));
        }
        Cell statusCell = headed.cell(row, STATUS);
        Status status = status(statusCell.text());
        if (status == null && !statusCell.isBlank()) {
            problems.add(problem(sheet, row, STATUS, Code.UNKNOWN_STATUS, statusCell));
        }
        for (String column : List.of(DONE, NEXT, DIFFICULTIES)) {
            if (headed.cell(row, column).text().length() > Content.LONGEST) {
                problems.add(problem(sheet, row, column, Code.TOO_LONG, headed.cell(row, column)));
            }
        }
        List<SheetProblem> wrongFigures = figureProblems.remove(key);
        if (wrongFigures != null) {
            problems.addAll(wrongFigures);
        }
        return new SheetRow(
                row.number(),
                measure,
                kind < 0 ? null : ReportKind.values()[kind],
                version(headed.cell(row, VERSION)),
                new Content(
                        status,
                        headed.cell(row, DONE).text(),
                        headed.cell(row, NEXT).text(),
                        headed.cell(row, DIFFICULTIES).text(),
                        figures.getOrDefault(key, List.of())),
                problems);
    }

    private void readFigures(List<Sheet> sheets) {
        Set<String> headings = Set.of(MEASURE, KIND, FIGURE_NAME, FIGURE_VALUE);
        for (Sheet sheet : sheets) {
            sheet.under(headings)
                    .ifPresent(
                            headed -> headed.rows().forEach(row -> readFigure(sheet, headed, row)));
        }
    }

    private void readFigure(Sheet sheet, Sheet.Headed headed, Row row) {
        String key = headed.cell(row, MEASURE).text() + " " + headed.cell(row, KIND).text();
        Cell cell = headed.cell(row, FIGURE_VALUE);
        BigDecimal value = cell.number() != null ? cell.number() : Numbers.read(cell.text());
        if (value == null && !cell.isBlank()) {
            figureProblems
                    .computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(problem(sheet, row, FIGURE_VALUE, Code.NOT_A_NUMBER, cell));
            return;
        }
        String name = headed.cell(row, FIGURE_NAME).text();
        if (value != null && !name.isEmpty()) {
            figures.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(
                            new Figure(
                                    headed.cell(row, FIGURE_CODE).text(),
                                    name,
                                    value.stripTrailingZeros(),
                                    headed.cell(row, FIGURE_UNIT).text()));
        }
    }

    private static @Nullable Status status(String word) {
        int index = STATUSES.indexOf(word);
        if (index >= 0) {
            return Status.values()[index];
        }
        return Arrays.stream(Status.values())
                .filter(it -> it.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer version(Cell cell) {
        return cell.text().matches("\\d{1,9}") ? Integer.valueOf(cell.text()) : null;
    }

    private static SheetProblem problem(Sheet sheet, Row row, String column, Code code, Cell cell) {
        String value = cell.text();
        return new SheetProblem(
                sheet.name(),
                row.number(),
                column,
                code,
                value.length() <= 40 ? value : value.substring(0, 40) + "…");
    }
}
