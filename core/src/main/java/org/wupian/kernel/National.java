package org.wupian.kernel;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Tables that hold for the whole country (全国通用数据), whatever city's [Pack] is started: standards
/// and notices of the state. They travel inside the jar, since a cluster that runs it has no folder
/// of packs.
public final class National {

    private National() {}

    /// The rows of one table, in the file's order.
    ///
    /// @param file for example `industries.csv`
    public static List<Pack.Row> rows(String file) {
        try (InputStream in = National.class.getResourceAsStream("/national/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no national table " + file);
            }
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder()
                            .commentStrategy(CommentStrategy.SKIP)
                            .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.stream().map(it -> new Pack.Row(file, it)).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("national/" + file + " cannot be read", e);
        }
    }
}
