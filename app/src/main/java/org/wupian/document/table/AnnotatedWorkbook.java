package org.wupian.document.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.wupian.document.Cell;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;
import org.wupian.kernel.Mark;

/// The sender's file given back with remarks (问题反馈表): every sheet and row as it was read, problem
/// cells coloured and commented, and in front a sheet that lists all problems with links to their
/// cells. Written row by row; what looks like a formula is written as text.
public final class AnnotatedWorkbook {

    private static final String LIST = "问题清单";
    private static final String FOUND = "共发现";
    private static final int MOST_LISTED = 1_000_000;

    /// Excel opens a sheet with more links only after a repair.
    private static final int MOST_LINKS = 50_000;

    private static final int ROWS_AT_ONCE = 500;
    private static final int WIDER_COLUMNS = 32;

    private final Mark mark;

    /// @param mark what every document of the installation says
    public AnnotatedWorkbook(Mark mark) {
        this.mark = mark;
    }

    /// Writes the workbook; the stream is not closed.
    ///
    /// @return a refusal when the file turned out damaged; what was written then is no workbook
    public Streamed write(TableFile file, List<CellProblem> problems, OutputStream out)
            throws IOException {
        var workbook = begin(out);
        List<String> names = names(file.sheets());
        list(workbook.newWorksheet(LIST), names, problems);
        for (int sheet = 0; sheet < names.size(); sheet++) {
            if (isEarlierList(file, sheet)) {
                continue;
            }
            try (Worksheet into = workbook.newWorksheet(names.get(sheet))) {
                if (file.sheets().get(sheet).hidden()) {
                    into.setVisibilityState(VisibilityState.HIDDEN);
                }
                var copy = new AnnotatedSheet(into, of(sheet, problems));
                if (copy(file, sheet, copy) instanceof Streamed.Broken broken) {
                    return broken;
                }
                copy.finish();
            }
        }
        workbook.finish();
        return new Streamed.Whole(new Tally(java.util.Map.of()));
    }

    /// Writes some rows of what was sent as one sheet, the list of their problems in front; the
    /// stream is not closed. The first row is the head. The first column says where a row stood,
    /// the second what is wrong with it; they stay in sight.
    ///
    /// @param problems places on the sheet that is written
    public void write(
            String title,
            Consumer<Consumer<SheetRow>> rows,
            List<CellProblem> problems,
            OutputStream out)
            throws IOException {
        var workbook = begin(out);
        List<String> names = names(List.of(new SheetName(title, false)));
        list(workbook.newWorksheet(LIST), names, problems);
        try (Worksheet into = workbook.newWorksheet(names.getFirst())) {
            into.freezePane(2, 1);
            into.width(0, 12);
            into.width(1, 60);
            for (int c = 2; c < WIDER_COLUMNS; c++) {
                into.width(c, 20);
            }
            var copy = new AnnotatedSheet(into, problems);
            rows.accept(row -> {
                int at = row.number() - 1;
                if (at == 0) {
                    into.range(0, 0, 0, Math.max(0, row.cells().size() - 1))
                            .style()
                            .bold()
                            .fillColor("E8EEF7")
                            .set();
                } else {
                    into.style(at, 1).wrapText(true).verticalAlignment("top").set();
                }
                copy.row(row);
            });
            copy.finish();
        }
        workbook.finish();
    }

    /// Whether the sheet is our own list of what was wrong before the sender corrected it.
    private static boolean isEarlierList(TableFile file, int sheet) throws IOException {
        if (!file.sheets().get(sheet).name().equals(LIST)) {
            return false;
        }
        boolean[] ours = {false};
        try {
            file.everyRow(
                    sheet,
                    row ->
                            ours[0] |=
                                    row.number() <= 2
                                            && row.cells().stream()
                                                    .anyMatch(it -> it.text().startsWith(FOUND)));
        } catch (Unreadable e) {
            return false;
        }
        return ours[0];
    }

    private static Workbook begin(OutputStream out) {
        var workbook = new Workbook(out, "wupian", "1.0");
        workbook.setGlobalDefaultFont("宋体", 11);
        return workbook;
    }

    private static Streamed copy(TableFile file, int sheet, AnnotatedSheet copy) {
        try {
            copy.layout(file.layout(sheet));
            return file.everyRow(sheet, copy::row);
        } catch (Unreadable e) {
            return new Streamed.Broken(e.reason(), 0);
        } catch (IOException e) {
            return new Streamed.Broken(Refusal.CORRUPT, 0);
        }
    }

    private static List<CellProblem> of(int sheet, List<CellProblem> problems) {
        return problems.stream().filter(it -> it.sheet() == sheet).toList();
    }

    private void list(Worksheet sheet, List<String> names, List<CellProblem> problems)
            throws IOException {
        int row = 0;
        if (!mark.isNone()) {
            sheet.inlineString(row++, 0, mark.text());
        }
        sheet.inlineString(row++, 0, (FOUND + " %d 个问题。点击“位置”跳到对应单元格。").formatted(problems.size()));
        List<String> titles = List.of("序号", "工作表", "位置", "问题");
        for (int c = 0; c < titles.size(); c++) {
            sheet.inlineString(row, c, titles.get(c));
            sheet.style(row, c).bold().fillColor("E8EEF7").borderStyle("thin").set();
        }
        sheet.width(1, 20);
        sheet.width(2, 12);
        sheet.width(3, 70);
        sheet.freezePane(0, row + 1);
        int number = 0;
        var linked = new HashSet<String>();
        for (CellProblem problem : problems.subList(0, Math.min(MOST_LISTED, problems.size()))) {
            number++;
            list(sheet, row + number, number, problem, names, linked);
            if (number % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    /// @param linked targets that have a link already: the library knows each only once
    private static void list(
            Worksheet sheet,
            int row,
            int number,
            CellProblem problem,
            List<String> names,
            Set<String> linked) {
        String name = problem.sheet() < names.size() ? names.get(problem.sheet()) : "";
        String place = Cell.place(problem.row(), problem.column());
        String target = "'%s'!%s".formatted(name.replace("'", "''"), place);
        sheet.value(row, 0, number);
        sheet.inlineString(row, 1, name);
        if (linked.size() < MOST_LINKS && !name.isEmpty() && linked.add(target)) {
            sheet.hyperlink(row, 2, HyperLink.internal(target, place));
            sheet.style(row, 2).fontColor("0563C1").underlined().set();
        } else {
            sheet.inlineString(row, 2, place);
        }
        sheet.inlineString(row, 3, AnnotatedSheet.clean(problem.text()));
    }

    /// Names that Excel takes: 31 characters, none of the forbidden, all different.
    private static List<String> names(List<SheetName> sheets) {
        Set<String> taken = new HashSet<>(Set.of(LIST));
        var names = new ArrayList<String>();
        for (SheetName sheet : sheets) {
            String plain =
                    AnnotatedSheet.clean(sheet.name())
                            .replaceAll("[\\\\/*?:\\[\\]\\n\\t]", " ")
                            .strip();
            String base = plain.replaceAll("^'+|'+$", "");
            String name = shortened(base.isEmpty() ? "工作表" : base, 31);
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = shortened(base, 25) + " " + i;
            }
            names.add(name);
        }
        return names;
    }

    private static String shortened(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most).strip();
    }
}
