package org.wupian.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.wupian.kernel.Mark;

/// An Excel file to be written (写出工作簿): sheets with typed columns, a frozen header, units, comments
/// and lists to pick from. The same content gives the same bytes.
///
/// ```java
/// byte[] xlsx = documents.workbook()
///         .sheet("本月进展", List.of(Column.text("措施", 30).asFixed(), Column.of("户数", WHOLE).unit("户")), rows)
///         .bytes();
/// ```
///
/// Cells are `String`, `Number`, `LocalDate`, `LocalDateTime`, `Boolean`, `null` for blank;
/// anything else is written by its `toString`.
public final class Workbook {

    private static final String LISTS = "选项";
    private static final int ROWS_TO_FILL = 2000;

    private record Plan(
            String name,
            List<String> notes,
            List<Column> columns,
            List<List<@Nullable Object>> rows) {}

    private final Mark mark;
    private final List<Plan> plans = new ArrayList<>();

    Workbook(Mark mark) {
        this.mark = mark;
    }

    public Workbook sheet(
            String name,
            List<Column> columns,
            List<? extends List<? extends @Nullable Object>> rows) {
        return sheet(name, List.of(), columns, rows);
    }

    /// @param notes lines above the header: what the sheet is and how it is filled in
    public Workbook sheet(
            String name,
            List<String> notes,
            List<Column> columns,
            List<? extends List<? extends @Nullable Object>> rows) {
        var copies = new ArrayList<List<@Nullable Object>>();
        rows.forEach(row -> copies.add(Collections.unmodifiableList(new ArrayList<>(row))));
        var lines = new ArrayList<>(notes);
        if (!mark.isNone()) {
            lines.addFirst(mark.text());
        }
        plans.add(new Plan(safeName(name), lines, List.copyOf(columns), copies));
        return this;
    }

    /// Excel allows 31 characters and forbids some.
    private static String safeName(String name) {
        String plain = name.replaceAll("[\\\\/*?:\\[\\]]", " ").strip();
        return plain.substring(0, Math.min(31, plain.length()));
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "wupian", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            workbook.properties().setTitle(plans.getFirst().name());
            var lists = new ArrayList<List<String>>();
            for (Plan plan : plans) {
                write(workbook.newWorksheet(plan.name()), plan, lists);
            }
            if (!lists.isEmpty()) {
                writeLists(workbook.newWorksheet(LISTS), lists);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SteadyZip.of(out.toByteArray());
    }

    private static void write(Worksheet sheet, Plan plan, List<List<String>> lists) {
        int header = plan.notes().size();
        for (int i = 0; i < header; i++) {
            sheet.value(i, 0, plan.notes().get(i));
            sheet.style(i, 0).bold().set();
        }
        for (int c = 0; c < plan.columns().size(); c++) {
            writeHeader(sheet, header, c, plan.columns().get(c));
        }
        for (int r = 0; r < plan.rows().size(); r++) {
            for (int c = 0; c < plan.rows().get(r).size(); c++) {
                put(sheet, header + 1 + r, c, plan.rows().get(r).get(c));
            }
        }
        int last = header + Math.max(1, plan.rows().size());
        for (int c = 0; c < plan.columns().size(); c++) {
            style(sheet, header + 1, last, c, plan.columns().get(c));
            addChoices(sheet, header + 1, c, plan.columns().get(c), lists);
        }
        sheet.freezePane(0, header + 1);
        sheet.setAutoFilter(header, 0, last, plan.columns().size() - 1);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(header);
    }

    private static void writeHeader(Worksheet sheet, int row, int column, Column plan) {
        sheet.value(row, column, plan.header());
        sheet.style(row, column)
                .bold()
                .fillColor("E8EEF7")
                .borderStyle("thin")
                .borderColor("8A94A6")
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        sheet.width(column, plan.width());
        if (plan.comment() != null) {
            sheet.comment(row, column, plan.comment());
        }
    }

    private static void style(Worksheet sheet, int from, int to, int column, Column plan) {
        var style =
                sheet.range(from, column, to, column)
                        .style()
                        .borderStyle("thin")
                        .borderColor("C5CBD6");
        style.verticalAlignment("top");
        switch (plan.type()) {
            case TEXT -> style.wrapText(true);
            case WHOLE -> style.format("#,##0").horizontalAlignment("right");
            case DECIMAL -> style.format("#,##0.00").horizontalAlignment("right");
            case EXACT -> style.horizontalAlignment("right");
            case DATE -> style.format("yyyy-mm-dd").horizontalAlignment("center");
            case TIME -> style.format("yyyy-mm-dd hh:mm").horizontalAlignment("center");
        }
        if (plan.fixed()) {
            style.fillColor("F3F4F6");
        }
        style.set();
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> sheet.value(row, column, number);
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> sheet.value(row, column, date);
            case LocalDateTime time -> sheet.value(row, column, time);
            case Boolean flag -> sheet.value(row, column, flag ? "是" : "否");
            default -> sheet.value(row, column, clean(value.toString()));
        }
    }

    /// No control characters, at most what a cell can hold, and no leading `=` read as a formula:
    /// dhatim writes text cells as text, so the text itself stays.
    private static String clean(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        return plain.substring(0, Math.min(32_767, plain.length()));
    }

    private static void addChoices(
            Worksheet sheet, int from, int column, Column plan, List<List<String>> lists) {
        if (plan.choices().isEmpty()) {
            return;
        }
        lists.add(plan.choices());
        String letters = Cell.place(1, lists.size() - 1).replaceAll("\\d", "");
        sheet.range(from, column, from + ROWS_TO_FILL, column)
                .validateWithListByFormula(
                        "'%s'!$%s$1:$%s$%d"
                                .formatted(LISTS, letters, letters, plan.choices().size()))
                .allowBlank(true)
                .showErrorMessage(true)
                .errorTitle(plan.title())
                .error(
                        String.join(
                                "、",
                                plan.choices().subList(0, Math.min(10, plan.choices().size()))));
    }

    private static void writeLists(Worksheet sheet, List<List<String>> lists) {
        for (int c = 0; c < lists.size(); c++) {
            for (int r = 0; r < lists.get(c).size(); r++) {
                sheet.value(r, c, lists.get(c).get(r));
            }
        }
        sheet.setVisibilityState(VisibilityState.HIDDEN);
    }
}
