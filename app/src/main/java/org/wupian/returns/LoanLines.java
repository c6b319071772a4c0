package org.wupian.returns;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.wupian.document.FileKind;
import org.wupian.document.Refusal;
import org.wupian.document.TextEncoding;
import org.wupian.document.Unreadable;
import org.wupian.document.table.SheetName;
import org.wupian.document.table.Streamed;
import org.wupian.document.table.TableCell;
import org.wupian.document.table.TableFile;
import org.wupian.document.table.Tables;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Reads a file of loans line by line (逐行读入): text, workbook or Parquet, told by its content.
final class LoanLines {

    private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};

    private LoanLines() {}

    /// @throws Invalid when it is none of these, or damaged
    static void read(Path file, Consumer<LoanLine> each) {
        try {
            byte[] head = head(file);
            if (head.length >= 4 && Arrays.equals(Arrays.copyOf(head, 4), PARQUET)) {
                LoanParquetQuery.read(file, each);
                return;
            }
            Optional<FileKind> kind = FileKind.ofTable(head);
            if (kind.isEmpty()) {
                throw new Unreadable(Refusal.OLD_FORMAT);
            }
            if (kind.get() == FileKind.ARCHIVE) {
                workbook(file, each);
            } else {
                text(file, each);
            }
        } catch (Unreadable e) {
            throw refused(e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Invalid refused(Refusal reason) {
        return new Invalid(new FieldError("file", reason.key()));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(16);
        }
    }

    private static void text(Path file, Consumer<LoanLine> each) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        try (Reader text = encoding.reader(file);
                CsvReader<CsvRecord> records =
                        CsvReader.builder()
                                .fieldSeparator(separator(encoding, file))
                                .allowExtraCharsAfterClosingQuote(true)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .skipEmptyLines(true)
                                .ofCsvRecord(text)) {
            for (CsvRecord it : records) {
                each.accept(
                        new LoanLine(Math.toIntExact(it.getStartingLineNumber()), it.getFields()));
            }
        } catch (CsvParseException _) {
            throw new Unreadable(Refusal.CORRUPT);
        }
    }

    /// The one that occurs most often near the beginning.
    private static char separator(TextEncoding encoding, Path file) throws IOException {
        char[] sample = new char[8192];
        int read;
        try (Reader text = encoding.reader(file)) {
            read = Math.max(0, text.read(sample));
        }
        String begin = new String(sample, 0, read);
        char best = SEPARATORS[0];
        for (char it : SEPARATORS) {
            if (count(begin, it) > count(begin, best)) {
                best = it;
            }
        }
        return best;
    }

    private static long count(String text, char what) {
        return text.chars().filter(it -> it == what).count();
    }

    /// The first sheet people see.
    private static void workbook(Path file, Consumer<LoanLine> each) {
        switch (Tables.open(file, "")) {
            case Tables.Opening.Refused it -> throw refused(it.reason());
            case Tables.Opening.Opened it -> {
                try (TableFile table = it.file()) {
                    int sheet = 0;
                    for (SheetName name : table.sheets()) {
                        if (!name.hidden()) {
                            break;
                        }
                        sheet++;
                    }
                    sheet(table, Math.min(sheet, table.sheets().size() - 1), each);
                }
            }
        }
    }

    private static void sheet(TableFile table, int sheet, Consumer<LoanLine> each) {
        Streamed ended =
                table.everyRow(
                        sheet,
                        row ->
                                each.accept(
                                        new LoanLine(
                                                row.number(),
                                                row.cells().stream()
                                                        .map(LoanLines::text)
                                                        .toList())));
        if (ended instanceof Streamed.Broken broken) {
            throw refused(broken.reason());
        }
    }

    /// A number as the file holds it and not as it is shown, which may be rounded.
    private static String text(TableCell cell) {
        BigDecimal number = cell.number();
        boolean shown = number == null || cell.date() != null || cell.text().endsWith("%");
        return shown || number == null ? cell.text() : number.stripTrailingZeros().toPlainString();
    }
}
