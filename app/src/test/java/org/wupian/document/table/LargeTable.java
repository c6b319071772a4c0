package org.wupian.document.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A list as large as they come, written as Excel writes it, and a program that reads it in a
/// process of its own.
final class LargeTable {

    private LargeTable() {}

    /// A header and `rows` rows; of ten columns four hold texts that occur once, four texts that
    /// occur often, two numbers.
    static void write(Path file, int rows, int columns) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : SheetFixture.workbook("").entrySet()) {
                if (!part.getKey().contains("sheet1")) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            texts(
                    new BufferedWriter(
                            new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16),
                    rows,
                    columns);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            sheet(
                    new BufferedWriter(
                            new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16),
                    rows,
                    columns);
        }
    }

    private static boolean isOnce(int column) {
        return column % 10 < 4;
    }

    private static void texts(Writer out, int rows, int columns) throws IOException {
        out.write("<sst>");
        for (int c = 0; c < columns; c++) {
            out.write("<si><t>" + (c == 1 ? "企业名称" : "联系电话" + c) + "</t></si>");
        }
        for (int i = 0; i < 100; i++) {
            out.write("<si><t>驿城区某某街道第" + i + "社区</t></si>");
        }
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (isOnce(c)) {
                    out.write("<si><t>驻马店市第" + r + "农业科技公司" + c + "</t></si>");
                }
            }
        }
        out.write("</sst>");
        out.flush();
    }

    private static void sheet(Writer out, int rows, int columns) throws IOException {
        out.write("<worksheet><sheetData>");
        var letters = new String[columns];
        for (int c = 0; c < columns; c++) {
            letters[c] = org.wupian.document.Cell.place(1, c).replace("1", "");
        }
        int once = columns + 100;
        for (int r = 0; r <= rows; r++) {
            out.write("<row r=\"" + (r + 1) + "\" spans=\"1:" + columns + "\">");
            for (int c = 0; c < columns; c++) {
                boolean number = r > 0 && c % 10 >= 8;
                out.write(
                        "<c r=\""
                                + letters[c]
                                + (r + 1)
                                + (number ? "\"><v>" : "\" s=\"1\" t=\"s\"><v>"));
                int value =
                        r == 0
                                ? c
                                : number
                                        ? r * 31 + c
                                        : isOnce(c) ? once++ : columns + (r + c) % 100;
                out.write(value + "</v></c>");
            }
            out.write("</row>");
        }
        out.write("</sheetData></worksheet>");
        out.flush();
    }

    /// Reads the file named by the argument and says how many rows it had and how long it took.
    public static void main(String[] arguments) {
        long begin = System.nanoTime();
        Path path = Path.of(arguments[0]);
        switch (Tables.open(path, "large.xlsx")) {
            case Tables.Opening.Refused refused ->
                    throw new IllegalStateException(refused.toString());
            case Tables.Opening.Opened opened -> {
                long open = System.nanoTime();
                try (TableFile file = opened.file()) {
                    Heading heading = ((Finding.Found) file.find(0, Set.of("企业名称"))).heading();
                    var characters = new long[1];
                    Streamed streamed =
                            file.rows(
                                    0,
                                    heading,
                                    row ->
                                            row.cells()
                                                    .forEach(it ->
                                                            characters[0] += it.text().length()));
                    say(streamed, characters[0], open - begin, System.nanoTime() - begin);
                    if (arguments.length > 1) {
                        annotate(file, Path.of(arguments[1]));
                    }
                }
            }
        }
    }

    private static void annotate(TableFile file, Path into) {
        try (var out = Files.newOutputStream(into)) {
            var problems = new java.util.ArrayList<CellProblem>();
            for (int row = 2; row < 100_000; row += 5) {
                problems.add(new CellProblem(0, row, 1, "名称不规范"));
            }
            Streamed streamed =
                    new AnnotatedWorkbook(new org.wupian.kernel.Mark(""))
                            .write(file, problems, out);
            System.out.println("annotated " + streamed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Streamed streamed, long characters, long open, long all) {
        if (!(streamed instanceof Streamed.Whole whole)) {
            throw new IllegalStateException(streamed.toString());
        }
        System.out.println(
                "rows=%d characters=%d openMillis=%d millis=%d"
                        .formatted(
                                whole.tally().of(RowKind.DATA),
                                characters,
                                TimeUnit.NANOSECONDS.toMillis(open),
                                TimeUnit.NANOSECONDS.toMillis(all)));
    }
}
