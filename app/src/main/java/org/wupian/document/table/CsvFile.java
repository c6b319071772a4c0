package org.wupian.document.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wupian.document.Refusal;
import org.wupian.document.TextEncoding;
import org.wupian.document.Unreadable;

/// A text file with separated values (.csv, .txt), streamed (流式读取文本表格). A row's number counts
/// records, as Excel shows them.
final class CsvFile implements SheetSource {

    /// So many lines may one quoted field have; after that its mark was one too many.
    private static final int MOST_LINES = 100;

    private static final int LONGEST_RECORD = 1 << 18;
    private static final int SAMPLED_LINES = 50;

    private final Path path;
    private final SheetName name;
    private final TextEncoding encoding;
    private final char separator;

    /// The first line is Excel's own `sep=;`.
    private final boolean declared;

    CsvFile(Path path, String fileName) throws IOException {
        this.path = path;
        this.name = new SheetName(fileName, false);
        this.encoding = TextEncoding.of(path);
        List<String> sample = sample();
        String first = sample.isEmpty() ? "" : sample.getFirst().strip();
        if (first.startsWith("<")) {
            throw new Unreadable(markup(first));
        }
        this.declared = first.toLowerCase(Locale.ROOT).startsWith("sep=") && first.length() == 5;
        this.separator = declared ? first.charAt(4) : separator(sample);
    }

    /// Programs write web pages and the XML of Excel 2003 under the name .xls.
    private static Refusal markup(String first) {
        return first.startsWith("<?xml") ? Refusal.OLD_FORMAT : Refusal.WRONG_TYPE;
    }

    private List<String> sample() throws IOException {
        var sample = new ArrayList<String>();
        try (var lines = new CsvLines(encoding.reader(path))) {
            String line = lines.next();
            while (line != null && sample.size() < SAMPLED_LINES) {
                if (!line.isBlank()) {
                    sample.add(line);
                }
                line = lines.next();
            }
        }
        return sample;
    }

    /// The separator that splits the most lines; among equals the one that occurs more often.
    private static char separator(List<String> sample) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', '\t', ';', '|'}) {
            long score = 0;
            for (String line : sample) {
                long count = line.chars().filter(it -> it == candidate).count();
                score += count == 0 ? 0 : 1000 + Math.min(count, 50);
            }
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    @Override
    public List<SheetName> sheets() {
        return List.of(name);
    }

    @Override
    public SheetLayout layout(int sheet) {
        return SheetLayout.NONE;
    }

    @Override
    public void read(int sheet, Predicate<SheetRow> each) throws IOException {
        try (var lines = new CsvLines(encoding.reader(path))) {
            if (declared) {
                lines.next();
            }
            int number = declared ? 1 : 0;
            boolean more = true;
            for (String line = lines.next(); more && line != null; line = lines.next()) {
                number++;
                if (number > MOST_ROWS) {
                    throw new Unreadable(Refusal.BEYOND_SHEET);
                }
                List<TableCell> cells = record(line, lines);
                more = cells.isEmpty() || each.test(new SheetRow(number, false, cells));
            }
        }
    }

    /// The record that begins with the line. When its quotation mark is not closed, the line is a
    /// record of its own and says so; the lines behind it come again.
    private List<TableCell> record(String first, CsvLines lines) throws IOException {
        var fields = new CsvFields(separator);
        if (fields.take(first)) {
            return cells(fields.fields(), null);
        }
        Deque<String> looked = new ArrayDeque<>();
        int length = first.length();
        while (looked.size() < MOST_LINES && length < LONGEST_RECORD) {
            String line = lines.next();
            if (line == null) {
                break;
            }
            looked.addLast(line);
            length += line.length();
            if (fields.take(line)) {
                if (!fields.isDoubtful()) {
                    return cells(fields.fields(), null);
                }
                break;
            }
        }
        while (!looked.isEmpty()) {
            lines.giveBack(looked.removeLast());
        }
        return unclosed(CsvFields.unquoted(first, separator));
    }

    /// A mark that begins a field and is closed nowhere belongs to no value.
    private static List<TableCell> unclosed(List<String> fields) {
        List<TableCell> cells = new ArrayList<>();
        List<TableCell> all = cells(fields, CellNote.UNCLOSED_QUOTE);
        for (TableCell cell : all) {
            String text = cell.text();
            cells.add(
                    cell.note() == CellNote.UNCLOSED_QUOTE && text.startsWith("\"")
                            ? TableCell.ofText(withoutMark(text)).noted(CellNote.UNCLOSED_QUOTE)
                            : cell);
        }
        return List.copyOf(cells);
    }

    /// @param text begins with a mark, and may be a field that was closed
    private static String withoutMark(String text) {
        boolean closed = text.length() > 1 && text.endsWith("\"");
        return text.substring(1, closed ? text.length() - 1 : text.length()).strip();
    }

    private static List<TableCell> cells(List<String> fields, @Nullable CellNote note) {
        if (fields.size() > MOST_COLUMNS) {
            throw new Unreadable(Refusal.BEYOND_SHEET);
        }
        var cells = new ArrayList<TableCell>(fields.size());
        int filled = 0;
        for (String field : fields) {
            TableCell cell = TableCell.ofText(field);
            boolean marked = note != null && field.indexOf('"') >= 0;
            cells.add(marked && note != null ? cell.noted(note) : cell);
            filled = cell.isBlank() ? filled : cells.size();
        }
        return List.copyOf(cells.subList(0, filled));
    }

    @Override
    public void close() {
        // every reading has its own stream
    }
}
