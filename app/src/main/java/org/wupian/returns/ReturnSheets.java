package org.wupian.returns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.document.Cell;
import org.wupian.document.Column;
import org.wupian.document.Documents;
import org.wupian.document.Refusal;
import org.wupian.document.Row;
import org.wupian.document.Sheet;
import org.wupian.document.Sheets;
import org.wupian.document.Workbook;
import org.wupian.document.WorkbookSign;
import org.wupian.ui.FieldError;

/// A form as a workbook (报送表工作簿): handed out filled with what is known, read again filled in. The
/// sign on top says whose form of which month it is.
@Component
public class ReturnSheets {

    private static final String WHOLE = "报表";
    private static final String COUNTIES = "分县区";
    private static final String CODE = "代码";
    private static final String NAME = "指标";
    private static final String UNIT = "单位";
    private static final String NOW = "本期数";
    private static final String BEFORE = "上期数";
    private static final String DEFINITION = "口径";
    private static final String COUNTY = "县区代码";
    private static final String COUNTY_NAME = "县区";
    private static final WorkbookSign SIGN = new WorkbookSign("表号 ");

    private final Organisations organisations;
    private final BlankForms blank;
    private final Documents documents;

    ReturnSheets(Organisations organisations, BlankForms blank, Documents documents) {
        this.organisations = organisations;
        this.blank = blank;
        this.documents = documents;
    }

    /// What came of reading.
    public sealed interface Outcome {

        record Read(Cells cells) implements Outcome {}

        /// The file was not read at all.
        record Refused(Refusal why) implements Outcome {}

        /// Nothing was taken.
        record Wrong(List<FieldError> errors) implements Outcome {}
    }

    public byte[] template(Form form, SubmissionKey key, Cells cells, Cells before) {
        List<String> notes =
                List.of(
                        SIGN.line(signed(key)),
                        "%s，%s，%s。没有数据请留空，不要填 0。"
                                .formatted(
                                        form.name(),
                                        key.month(),
                                        organisations.name(key.organisation())));
        Workbook workbook =
                documents
                        .workbook()
                        .sheet(
                                WHOLE,
                                notes,
                                columns(false),
                                form.items().stream().map(it -> row(it, cells, before)).toList());
        return (form.hasCounties() ? counties(workbook, form, cells, before) : workbook).bytes();
    }

    private Workbook counties(Workbook workbook, Form form, Cells cells, Cells before) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FormItem item : form.items()) {
            if (item.byCounty()) {
                for (Organisation county : organisations.of(Organisation.Kind.COUNTY)) {
                    CellKey cell = new CellKey(item.code(), county.code());
                    rows.add(
                            Arrays.asList(
                                    item.code(),
                                    item.name(),
                                    county.code(),
                                    county.name(),
                                    item.unit(),
                                    cells.get(cell),
                                    before.get(cell)));
                }
            }
        }
        return workbook.sheet(COUNTIES, columns(true), rows);
    }

    private static List<@Nullable Object> row(FormItem it, Cells cells, Cells before) {
        CellKey cell = CellKey.of(it.code());
        return Arrays.asList(
                it.code(),
                it.name(),
                it.unit(),
                cells.get(cell),
                before.get(cell),
                it.definition());
    }

    private static List<Column> columns(boolean byCounty) {
        List<Column> columns =
                new ArrayList<>(
                        List.of(Column.text(CODE, 18).asFixed(), Column.text(NAME, 34).asFixed()));
        if (byCounty) {
            columns.add(Column.text(COUNTY, 12).asFixed());
            columns.add(Column.text(COUNTY_NAME, 20).asFixed());
        }
        columns.add(Column.text(UNIT, 8).asFixed());
        columns.add(Column.of(NOW, Column.Type.EXACT).width(18));
        columns.add(Column.of(BEFORE, Column.Type.EXACT).width(18).asFixed());
        if (!byCounty) {
            columns.add(Column.text(DEFINITION, 60).asFixed());
        }
        return columns;
    }

    private static String signed(SubmissionKey key) {
        return "%s/%s/%s".formatted(key.form(), key.month(), key.organisation());
    }

    /// Reads a workbook as [#template] makes it.
    public Outcome read(Form form, SubmissionKey key, String name, byte[] bytes) {
        return switch (Sheets.read(name, bytes)) {
            case Sheets.Reading.Refused it -> new Outcome.Refused(it.reason());
            case Sheets.Reading.Read it -> read(form, key, it.sheets());
        };
    }

    private Outcome read(Form form, SubmissionKey key, List<Sheet> sheets) {
        String found = SIGN.on(sheets);
        String wanted = SIGN.of(signed(key));
        if (!found.isEmpty() && !found.equals(wanted)) {
            return new Outcome.Wrong(
                    List.of(new FieldError("file", "returns.error.other-form", found, wanted)));
        }
        TypedCells typed = blank.of(form);
        List<FieldError> errors = new ArrayList<>();
        int seen = 0;
        for (Sheet sheet : sheets) {
            Sheet.Headed headed = sheet.under(Set.of(CODE, NOW)).orElse(null);
            if (headed != null) {
                seen++;
                headed.rows().forEach(row -> read(sheet, headed, row, typed, errors));
            }
        }
        if (seen == 0) {
            return new Outcome.Wrong(
                    List.of(new FieldError("file", "returns.error.not-the-template")));
        }
        return errors.isEmpty() ? new Outcome.Read(typed.cells()) : new Outcome.Wrong(errors);
    }

    private static void read(
            Sheet sheet, Sheet.Headed headed, Row row, TypedCells typed, List<FieldError> errors) {
        String item = headed.cell(row, CODE).text().strip();
        Cell now = headed.cell(row, NOW);
        if (item.isEmpty() && now.isBlank()) {
            return;
        }
        int before = typed.wrong().size();
        String text = now.number() == null ? now.text() : now.number().toPlainString();
        typed.put(new CellKey(item, headed.cell(row, COUNTY).text().strip()), text);
        typed.wrong().stream()
                .skip(before)
                .forEach(it ->
                        errors.add(
                                FieldError.at(
                                        new FieldError.Place(
                                                sheet.name(),
                                                row.number(),
                                                it.isCounty() ? COUNTY : NOW),
                                        it.code(),
                                        it.typed(),
                                        it.decimals())));
    }
}
