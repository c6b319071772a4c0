package org.wupian.document.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;

/// One sheet that is written back with remarks at its cells (反馈表的一张工作表).
final class AnnotatedSheet {

    private static final String COLOUR = "FFC7CE";
    private static final int MOST_COMMENTS = 10_000;
    private static final int MOST_MERGES = 5_000;
    private static final int MOST_TEXT = 32_767;
    private static final int ROWS_AT_ONCE = 500;

    private final Worksheet sheet;
    private final TreeMap<Integer, List<CellProblem>> problems;
    private int next;
    private int unflushed;
    private int comments;

    AnnotatedSheet(Worksheet sheet, List<CellProblem> problems) {
        this.sheet = sheet;
        this.problems =
                problems.stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.row() - 1, TreeMap::new, Collectors.toList()));
    }

    void layout(SheetLayout layout) {
        layout.hiddenColumns().stream().limit(SheetSource.MOST_COLUMNS).forEach(sheet::hideColumn);
        List<MergedArea> merges = layout.merges();
        for (MergedArea area : merges.subList(0, Math.min(MOST_MERGES, merges.size()))) {
            sheet.range(area.top() - 1, area.left(), area.bottom() - 1, area.right()).merge();
        }
    }

    /// Rows come in the sheet's order; one that comes too late stands below the last.
    void row(SheetRow row) {
        int at = Math.max(next, row.number() - 1);
        problemsOfBlankRows(at);
        for (int c = 0; c < row.cells().size(); c++) {
            put(at, c, row.cell(c));
        }
        if (row.hidden()) {
            sheet.hideRow(at);
        }
        note(at, problems.remove(row.number() - 1));
        wrote(at);
    }

    void finish() {
        problemsOfBlankRows(Integer.MAX_VALUE);
    }

    private void problemsOfBlankRows(int before) {
        while (!problems.isEmpty() && problems.firstKey() < before) {
            Map.Entry<Integer, List<CellProblem>> entry = problems.pollFirstEntry();
            int at = Math.max(next, entry.getKey());
            note(at, entry.getValue());
            wrote(at);
        }
    }

    private void wrote(int at) {
        next = at + 1;
        unflushed++;
        if (unflushed >= ROWS_AT_ONCE) {
            unflushed = 0;
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void put(int row, int column, TableCell cell) {
        BigDecimal number = cell.number();
        if (cell.isBlank()) {
            return;
        }
        if (cell.date() != null && cell.text().length() == 10) {
            sheet.value(row, column, cell.date());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (number != null && cell.text().equals(number.toPlainString())) {
            sheet.value(row, column, number);
        } else {
            sheet.inlineString(row, column, clean(cell.text()));
        }
    }

    private void note(int row, @org.jspecify.annotations.Nullable List<CellProblem> found) {
        if (found == null) {
            return;
        }
        var texts = new TreeMap<Integer, List<String>>();
        for (CellProblem it : found) {
            texts.computeIfAbsent(it.column(), _ -> new ArrayList<>()).add(clean(it.text()));
        }
        texts.forEach((column, lines) -> {
            sheet.style(row, column).fillColor(COLOUR).set();
            if (comments < MOST_COMMENTS) {
                comments++;
                sheet.comment(row, column, String.join("\n", lines));
            }
        });
    }

    /// No control characters, no half of a character, at most what a cell can hold.
    static String clean(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}", "");
        return plain.length() <= MOST_TEXT ? plain : plain.substring(0, MOST_TEXT);
    }
}
