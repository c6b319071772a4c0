package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wupian.plan.reading.TableColumns.Kind;

/// Writes the rows of a table of tasks (任务分解表) out as numbered paragraphs with their unit clause,
/// as a plan without a table would have them, so that the rest of the reading knows no tables.
///
/// A row is a line whose cells are separated by tabs or upright strokes; `〃` stands for a cell that
/// is one with the cell above it.
final class TableRows {

    private static final String SAME = "〃";
    private static final Pattern NOTHING = Pattern.compile("[\\s/\\\\—－-]*|无");
    private static final Pattern ENDS = Pattern.compile("[。；：;:]$");

    private final List<Line> written = new ArrayList<>();
    private @Nullable TableColumns columns;
    private List<String> above = List.of();
    private String group = "";
    private int groups;
    private int rows;

    private TableRows() {}

    static List<Line> writtenOut(List<Line> document) {
        TableRows it = new TableRows();
        document.forEach(it::take);
        return it.written;
    }

    private void take(Line line) {
        List<String> cells = cells(line.text());
        Optional<TableColumns> heading = TableColumns.of(cells);
        if (cells.size() < 2) {
            columns = line.text().isBlank() ? columns : null;
            written.add(line);
        } else if (columns != null && above.isEmpty() && columns.isSecondRow(cells)) {
            columns = columns.with(cells);
        } else if (heading.isPresent()) {
            boolean again = columns != null && columns.headings().equals(heading.get().headings());
            above = again ? above : List.of();
            rows = again ? rows : 0;
            columns = heading.get();
        } else if (columns != null) {
            row(columns, line.number(), cells);
        } else {
            written.add(new Line(line.number(), String.join(" ", said(cells))));
        }
    }

    private static List<String> cells(String text) {
        String separator = text.indexOf('\t') >= 0 ? "\t" : "[|｜]";
        List<String> cells = Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
        boolean framed = separator.length() > 1 && cells.size() > 3 && cells.getFirst().isEmpty();
        return framed ? cells.subList(1, cells.size() - 1) : cells;
    }

    private static List<String> said(List<String> cells) {
        return cells.stream().filter(TableRows::isSaid).toList();
    }

    private static boolean isSaid(String cell) {
        return !cell.equals(SAME) && !NOTHING.matcher(cell).matches();
    }

    private void row(TableColumns columns, int at, List<String> cells) {
        if (said(cells).size() == 1 && !cells.contains(SAME)) {
            heading(at, said(cells).getFirst());
            return;
        }
        columns.of(Kind.GROUP, cells).stream()
                .filter(TableRows::isSaid)
                .forEach(it -> heading(at, it));
        String number = String.join("", said(columns.of(Kind.NUMBER, cells)));
        List<String> words = said(columns.of(Kind.TEXT, cells));
        boolean unnumbered = !columns.kinds().contains(Kind.NUMBER);
        boolean begins =
                unnumbered
                        ? columns.of(Kind.TEXT, cells).stream().limit(1).anyMatch(TableRows::isSaid)
                        : !number.isEmpty();
        String text = sentences(words) + clause(columns, cells);
        if (begins || above.isEmpty()) {
            rows++;
            written.add(new Line(at, opening(number) + text));
        } else if (!text.isEmpty()) {
            Line last = written.removeLast();
            written.add(new Line(last.number(), last.text() + text));
        }
        above = filled(cells);
    }

    /// A group's heading; one that is repeated in each of its rows is written once.
    private void heading(int at, String text) {
        if (!text.equals(group)) {
            boolean numbered = Numbering.of(Phrase.of(text)).isPresent();
            written.add(new Line(at, numbered ? text : Numbering.group(++groups, text)));
        }
        group = text;
    }

    /// A number as headings have it; rows without one are counted.
    private String opening(String number) {
        boolean whole =
                Numbering.of(Phrase.of(number + "、"))
                        .filter(it -> it.length() >= number.length())
                        .isPresent();
        if (!whole) {
            return rows + ".";
        }
        return Numbering.of(Phrase.of(number)).isPresent()
                ? number
                : number + (number.matches("\\d+") ? "." : "、");
    }

    private static String sentences(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String it : words) {
            boolean open = !text.isEmpty() && !ENDS.matcher(text).find();
            text.append(open ? "。" : "").append(it);
        }
        return text.toString();
    }

    private String clause(TableColumns columns, List<String> cells) {
        List<String> parts = new ArrayList<>();
        List<String> filled = filled(cells);
        for (int i = 0; i < filled.size(); i++) {
            if (columns.kind(i) == Kind.LABEL && isSaid(filled.get(i))) {
                String value = filled.get(i).replaceAll("[。；;]$", "");
                parts.add(columns.headings().get(i) + "：" + value);
            }
        }
        return parts.isEmpty() ? "" : "（" + String.join("；", parts) + "）";
    }

    /// The cells with the words from above where they are one with them.
    private List<String> filled(List<String> cells) {
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean same = cells.get(i).equals(SAME) && i < above.size();
            filled.add(same ? above.get(i) : cells.get(i));
        }
        return filled;
    }
}
