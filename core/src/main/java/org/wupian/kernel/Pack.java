package org.wupian.kernel;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// What one city is (城市包): a folder with `pack.properties` and one UTF-8 CSV file for each table,
/// kept by hand or in Excel. Code knows no city; another city writes another folder.
public final class Pack {

    private final Path folder;
    private final Properties properties = new Properties();

    public Pack(Path folder) {
        this.folder = folder;
        try (var in = Files.newBufferedReader(folder.resolve("pack.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("pack.properties cannot be read in " + folder, e);
        }
    }

    /// The folder's name, for example `zhumadian`.
    public String code() {
        return folder.getFileName().toString();
    }

    /// A line of `pack.properties` that must be there.
    public String property(String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(folder + "/pack.properties has no line " + key);
        }
        return value;
    }

    public String property(String key, String otherwise) {
        return properties.getProperty(key, otherwise);
    }

    /// The rows of one table, in the file's order; none when the pack has no such file.
    public List<Row> rows(String file) {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder()
                        .commentStrategy(de.siegmar.fastcsv.reader.CommentStrategy.SKIP)
                        .ofNamedCsvRecord(path)) {
            return reader.stream().map(it -> new Row(file, it)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    /// A whole file that is no table; nothing when the pack has none of that name.
    public Optional<String> text(String file) {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    /// One row of a table. A missing column is a mistake in the pack and says so with file and
    /// line.
    public static final class Row {

        private final String file;
        private final NamedCsvRecord row;

        Row(String file, NamedCsvRecord row) {
            this.file = file;
            this.row = row;
        }

        /// The cell's text, empty when the cell is blank.
        public String text(String column) {
            return row.findField(column)
                    .map(String::strip)
                    .orElseThrow(() ->
                            new IllegalArgumentException(
                                    "%s, line %d: no column %s"
                                            .formatted(file, row.getStartingLineNumber(), column)));
        }

        /// The cell's text, empty when it is blank or the table has no such column: one that packs
        /// may leave out.
        public String textIfAny(String column) {
            return row.findField(column).map(String::strip).orElse("");
        }

        /// A cell that holds several values, separated by semicolons.
        public List<String> list(String column) {
            return Arrays.stream(text(column).split(";"))
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .toList();
        }

        public boolean flag(String column) {
            return text(column).equalsIgnoreCase("yes");
        }
    }
}
