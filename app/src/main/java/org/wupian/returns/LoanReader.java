package org.wupian.returns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Takes the lines of a file of loans (明细核对): finds the header, checks every row and hands the
/// right ones on. A file with an identity number is refused at once.
final class LoanReader implements Consumer<LoanLine> {

    private static final int HEADER_WITHIN = 20;
    private static final Pattern PERSONAL_TITLE = Pattern.compile("身份证|公民身份|证件号|姓名|手机");

    private final LoanForm form;
    private final LoanCells cells;
    private final String fileName;
    private final Consumer<@Nullable Object[]> rows;
    private final LoanProblems problems = new LoanProblems();
    private final LoanProblems warnings = new LoanProblems();
    private final LoanFlaws flaws = new LoanFlaws();
    private @Nullable Map<LoanColumn, Integer> header;
    private List<String> titles = List.of();
    private int titleRow;
    private int before;
    private int borrower = -1;

    /// @param rows takes the row's number and its values, in the order of the columns kept
    LoanReader(
            LoanForm form,
            YearMonth month,
            Organisation bank,
            Organisations organisations,
            String fileName,
            Consumer<@Nullable Object[]> rows) {
        this.form = form;
        this.cells = new LoanCells(month, bank, organisations, problems, warnings, flaws);
        this.fileName = fileName;
        this.rows = rows;
    }

    LoanProblems problems() {
        return problems;
    }

    LoanProblems warnings() {
        return warnings;
    }

    LoanFlaws flaws() {
        return flaws;
    }

    /// Number of the line that was the header.
    int titleRow() {
        return titleRow;
    }

    /// Where a cell of the column stands in a line, counted from 0; behind all of them when the
    /// file does not have it.
    int place(LoanColumn column) {
        Integer place = header == null ? null : header.get(column);
        return place == null ? beyond() : place;
    }

    /// The first place behind the header's.
    int beyond() {
        return titles.size();
    }

    /// @throws Invalid when no line was a header
    void finish() {
        if (header == null) {
            throw noHeader();
        }
    }

    @Override
    public void accept(LoanLine line) {
        if (line.isBlank()) {
            return;
        }
        refusePersonal(line);
        if (header != null) {
            row(line, header);
            return;
        }
        header = headerOf(line);
        if (header != null) {
            borrower = borrowerIn(header);
        }
        if (header == null && ++before >= HEADER_WITHIN) {
            throw noHeader();
        }
    }

    private static int borrowerIn(Map<LoanColumn, Integer> header) {
        return header.entrySet().stream()
                .filter(it -> it.getKey().type() == LoanColumn.Type.BORROWER)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(-1);
    }

    private Invalid noHeader() {
        return new Invalid(
                new FieldError("file", "returns.loans.error.no-header", names(form.columns())));
    }

    private static String names(List<LoanColumn> columns) {
        return columns.stream()
                .filter(LoanColumn::required)
                .map(LoanColumn::header)
                .collect(Collectors.joining("、"));
    }

    /// Null when the line is none.
    private @Nullable Map<LoanColumn, Integer> headerOf(LoanLine line) {
        Map<LoanColumn, List<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String title = line.cell(i);
            for (LoanColumn it : form.columns()) {
                if (it.isCalled(title)) {
                    found.computeIfAbsent(it, _ -> new ArrayList<>()).add(i);
                }
            }
        }
        if (found.keySet().stream().filter(LoanColumn::required).count() < 3) {
            return null;
        }
        titles = line.cells();
        titleRow = line.number();
        List<FieldError> errors = new ArrayList<>();
        titles.stream()
                .filter(it -> PERSONAL_TITLE.matcher(it).find())
                .forEach(it ->
                        errors.add(at(line.number(), it, "returns.loans.error.personal-column")));
        List<LoanColumn> missing =
                form.columns().stream().filter(it -> !found.containsKey(it)).toList();
        if (missing.stream().anyMatch(LoanColumn::required)) {
            errors.add(
                    new FieldError("file", "returns.loans.error.missing-columns", names(missing)));
        }
        found.forEach((column, places) -> {
            String title = titles.get(places.getFirst());
            if (places.size() > 1) {
                errors.add(at(line.number(), title, "returns.loans.error.column-twice"));
            }
            if (column.type() == LoanColumn.Type.AMOUNT && title.contains("万元")) {
                errors.add(at(line.number(), title, "returns.loans.error.wan"));
            }
        });
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        Map<LoanColumn, Integer> columns = new HashMap<>();
        found.forEach((column, places) -> columns.put(column, places.getFirst()));
        return columns;
    }

    private FieldError at(int row, String column, String code, Object... args) {
        return FieldError.at(new FieldError.Place(fileName, row, column), code, args);
    }

    private void refusePersonal(LoanLine line) {
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cell(i);
            Optional<PersonalData> found =
                    i == borrower ? PersonalData.ofBorrower(cell) : PersonalData.in(cell);
            if (found.isPresent()) {
                String column = i < titles.size() ? titles.get(i) : Integer.toString(i + 1);
                throw new Invalid(
                        at(line.number(), column, found.get().code(), found.get().masked()));
            }
        }
    }

    private void row(LoanLine line, Map<LoanColumn, Integer> columns) {
        List<LoanColumn> kept = form.kept();
        @Nullable Object[] values = new @Nullable Object[kept.size() + 1];
        values[0] = line.number();
        cells.begin(line.number());
        line.cells().stream()
                .skip(titles.size())
                .filter(it -> !it.isBlank())
                .findFirst()
                .ifPresent(it -> cells.beyond(form.columns().getFirst(), it));
        LocalDate issued = null;
        for (LoanColumn it : form.columns()) {
            Integer place = columns.get(it);
            Object value = cells.value(it, place == null ? "" : line.cell(place));
            int at = kept.indexOf(it);
            if (at >= 0) {
                values[at + 1] = value;
            }
            if (value instanceof LocalDate day) {
                issued = cells.dates(it, day, issued);
            }
        }
        if (cells.isRight()) {
            rows.accept(values);
        }
    }
}
