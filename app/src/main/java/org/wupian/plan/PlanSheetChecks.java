package org.wupian.plan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wupian.document.Cell;
import org.wupian.document.Row;
import org.wupian.document.Sheet;
import org.wupian.plan.reading.Deadlines;
import org.wupian.plan.reading.MeasureNumber;
import org.wupian.ui.FieldError;

/// What has to be right in the sheets of a plan's workbook (方案工作簿检查): numbers, deadlines, and that
/// what belongs to a measure or a goal belongs to one there is.
final class PlanSheetChecks {

    private static final String KEY = "plan.workbook.error.";

    private final Sheet.Headed measures;
    private final int goals;
    private final int year;
    private final List<FieldError> errors;

    /// Number of a measure → its row.
    private final Map<String, Integer> rows = new HashMap<>();

    /// @param goals how many there are
    /// @param errors where what is wrong is added
    PlanSheetChecks(Sheet.Headed measures, int goals, int year, List<FieldError> errors) {
        this.measures = measures;
        this.goals = goals;
        this.year = year;
        this.errors = errors;
    }

    static FieldError wrong(String sheet, Row row, String column, String key, Object... values) {
        return FieldError.at(new FieldError.Place(sheet, row.number(), column), key, values);
    }

    private void add(String sheet, Row row, String column, String key, Object... values) {
        errors.add(wrong(sheet, row, column, KEY + key, values));
    }

    /// To be called first: the other sheets name the measures of this one.
    void measures() {
        for (Row row : measures.rows()) {
            number(row, measures.cell(row, "序号").text());
            if (measures.cell(row, "措施名称").isBlank()) {
                add(PlanSheets.MEASURES, row, "措施名称", "no-title");
            }
            String deadline = measures.cell(row, "时限").text();
            if (!deadline.isBlank() && Deadlines.typed(deadline, year).isEmpty()) {
                add(PlanSheets.MEASURES, row, "时限", "deadline", deadline);
            }
        }
    }

    private void number(Row row, String number) {
        if (number.isBlank()) {
            add(PlanSheets.MEASURES, row, "序号", "no-number");
            return;
        }
        Integer first = rows.putIfAbsent(number, row.number());
        if (first != null) {
            add(PlanSheets.MEASURES, row, "序号", "number-twice", number, first);
        } else if (!MeasureNumber.isOne(number)) {
            add(PlanSheets.MEASURES, row, "序号", "number-form", number);
        }
    }

    void parts(Sheet.@Nullable Headed parts) {
        if (parts == null) {
            return;
        }
        for (Row row : parts.rows()) {
            String measure = parts.cell(row, "所属措施").text();
            if (!rows.containsKey(measure)) {
                add(PlanSheets.PARTS, row, "所属措施", "no-such-measure", measure);
            }
            if (parts.cell(row, "分项内容").isBlank()) {
                add(PlanSheets.PARTS, row, "分项内容", "no-work");
            }
        }
    }

    /// Whether the measures and goals exist that targets belong to.
    void owners(Sheet.@Nullable Headed targets) {
        if (targets == null) {
            return;
        }
        for (Row row : targets.rows()) {
            String measure = targets.cell(row, "所属措施").text();
            if (!measure.isBlank() && !rows.containsKey(measure)) {
                add(PlanSheets.TARGETS, row, "所属措施", "no-such-measure", measure);
            }
            String goal = targets.cell(row, "所属目标").text();
            if (!goal.isBlank() && !isGoal(targets.cell(row, "所属目标"))) {
                add(PlanSheets.TARGETS, row, "所属目标", "no-such-goal", goal, goals);
            }
        }
    }

    /// What is no number at all is told elsewhere.
    private boolean isGoal(Cell cell) {
        BigDecimal number = cell.number();
        if (number == null && !cell.text().matches("\\d{1,6}")) {
            return !cell.text().matches("-?[\\d.]+");
        }
        BigDecimal place = number == null ? new BigDecimal(cell.text()) : number;
        return place.stripTrailingZeros().scale() <= 0
                && place.signum() > 0
                && place.compareTo(BigDecimal.valueOf(goals)) <= 0;
    }
}
