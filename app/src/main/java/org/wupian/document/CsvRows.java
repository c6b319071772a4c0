package org.wupian.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;

/// Rows of a CSV file (逗号分隔文件), also with semicolons or tabs as Excel writes them.
final class CsvRows {

    private CsvRows() {}

    static Sheet read(String name, String text) {
        var rows = new ArrayList<Row>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .allowExtraCharsAfterClosingQuote(true)
                        .ofCsvRecord(text)) {
            int number = 0;
            for (CsvRecord line : reader) {
                number++;
                Row row = row(number, line.getFields());
                if (row.cells().stream().anyMatch(it -> !it.isBlank())) {
                    rows.add(row);
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            throw new Unreadable(Refusal.CORRUPT);
        }
        return new Sheet(name, List.copyOf(rows));
    }

    private static Row row(int number, List<String> fields) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < fields.size(); i++) {
            cells.add(new Cell(Cell.place(number, i), fields.get(i).strip(), null, null));
        }
        return new Row(number, List.copyOf(cells));
    }

    /// The separator that occurs most often in the first line.
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char what) {
        return text.chars().filter(it -> it == what).count();
    }
}
