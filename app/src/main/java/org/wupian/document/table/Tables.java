package org.wupian.document.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.wupian.document.FileKind;
import org.wupian.document.OfficeFile;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// Opens whatever table a department sends (打开表格): .xlsx, .xls, .ods or separated text, told by its
/// content, whatever its name says.
///
/// ```java
/// switch (Tables.open(path, "高新技术企业名单.xls")) {
///     case Tables.Opening.Opened opened -> { try (TableFile file = opened.file()) { … } }
///     case Tables.Opening.Refused refused -> …
/// }
/// ```
public final class Tables {

    /// The most bytes of a file.
    public static final long MOST_BYTES = 200L * 1024 * 1024;

    /// What came of opening.
    public sealed interface Opening {

        /// The file can be read; whoever got it closes it.
        record Opened(TableFile file) implements Opening {}

        /// The file is not read at all.
        record Refused(Refusal reason) implements Opening {}
    }

    private Tables() {}

    /// @param fileName names the one sheet of a text file, and nothing else
    public static Opening open(Path path, String fileName) {
        try {
            return new Opening.Opened(new TableFile(source(path, fileName)));
        } catch (Unreadable e) {
            return new Opening.Refused(e.reason());
        } catch (IOException e) {
            if (Files.isReadable(path)) {
                return new Opening.Refused(Refusal.CORRUPT);
            }
            throw new UncheckedIOException(e);
        }
    }

    private static SheetSource source(Path path, String fileName) throws IOException {
        long size = Files.size(path);
        Optional<FileKind> kind = FileKind.ofTable(head(path));
        if (size > (kind.isEmpty() ? XlsFile.MOST_BYTES : MOST_BYTES)) {
            throw new Unreadable(Refusal.TOO_LARGE);
        }
        if (kind.isEmpty()) {
            return new XlsFile(path);
        }
        return kind.get() == FileKind.ARCHIVE ? archive(path) : new CsvFile(path, fileName);
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(16);
        }
    }

    private static SheetSource archive(Path path) throws IOException {
        OfficeFile file = OfficeFile.open(path, XlsxFile::isScanned);
        try {
            if (file.has(XlsxFile.WORKBOOK)) {
                return new XlsxFile(file);
            }
            if (file.has(OdsFile.CONTENT)) {
                return new OdsFile(file);
            }
            throw new Unreadable(Refusal.WRONG_TYPE);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
