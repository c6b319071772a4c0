package org.wupian.returns;

import static org.wupian.ui.Text.t;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wupian.document.table.AnnotatedWorkbook;
import org.wupian.document.table.CellProblem;
import org.wupian.document.table.SheetRow;
import org.wupian.document.table.TableCell;
import org.wupian.kernel.Mark;

/// Writes the wrong rows of a file of loans as a workbook (问题行反馈表): each as it was sent, with its
/// number in the file and what to do about it. The file is read once more for that, so that it
/// never stands in memory.
final class RefusedRows {

    /// Columns before those that were sent: the row's number, what is wrong with it.
    private static final int OWN = 2;

    /// No form has so many.
    private static final int MOST_CELLS = 500;

    private final LoanReader reader;
    private final SortedMap<Integer, List<LoanFlaws.Flaw>> flaws;
    private Consumer<SheetRow> to = _ -> {};
    private int written;

    /// @param reader what has read the file
    RefusedRows(LoanReader reader) {
        this.reader = reader;
        this.flaws = reader.flaws().rows();
    }

    void write(Path sent, Mark mark, OutputStream out) throws IOException {
        new AnnotatedWorkbook(mark)
                .write(
                        t("returns.loans.refused.sheet"),
                        each -> {
                            to = each;
                            LoanLines.read(sent, this::line);
                        },
                        problems(),
                        out);
    }

    /// Where they stand in the workbook.
    private List<CellProblem> problems() {
        List<CellProblem> problems = new ArrayList<>();
        int[] row = {1};
        flaws.values()
                .forEach(of -> {
                    row[0]++;
                    of.forEach(
                            it -> problems.add(new CellProblem(0, row[0], column(it), words(it))));
                });
        return problems;
    }

    private int column(LoanFlaws.Flaw it) {
        int place =
                it.code().equals(LoanFlaws.BEYOND) ? reader.beyond() : reader.place(it.column());
        return place < MOST_CELLS ? OWN + place : OWN - 1;
    }

    private void line(LoanLine line) {
        List<LoanFlaws.Flaw> wrong = flaws.get(line.number());
        if (written == 0 && line.number() == reader.titleRow()) {
            row(
                    TableCell.ofText(t("returns.loans.refused.row")),
                    t("returns.loans.refused.problem"),
                    line);
        } else if (written > 0 && wrong != null) {
            String words =
                    wrong.stream().map(RefusedRows::inItsColumn).collect(Collectors.joining("\n"));
            row(TableCell.of(line.number()), words, line);
        }
    }

    private static String inItsColumn(LoanFlaws.Flaw it) {
        return it.code().equals(LoanFlaws.BEYOND)
                ? words(it)
                : t("returns.loans.refused.of", it.column().header(), words(it));
    }

    private void row(TableCell number, String words, LoanLine line) {
        List<TableCell> cells =
                Stream.concat(
                                Stream.of(number, TableCell.ofText(words)),
                                line.cells().stream().limit(MOST_CELLS).map(TableCell::ofText))
                        .toList();
        written++;
        to.accept(new SheetRow(written, false, cells));
    }

    private static String words(LoanFlaws.Flaw it) {
        return t(
                "returns.loans.cell." + it.code(),
                it.value(),
                String.join("、", it.column().words().values()),
                it.first());
    }
}
