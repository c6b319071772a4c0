package org.wupian.document.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// Makes small tables for tests as departments would send them, and reads them back.
final class SheetFixture {

    private final Path folder;

    SheetFixture(Path folder) {
        this.folder = folder;
    }

    /// Rows of cells separated by `|`; digits in a cell become a number when `numbers` says so.
    static List<List<String>> grid(String text) {
        var rows = new ArrayList<List<String>>();
        for (String line : text.split("\n", -1)) {
            rows.add(List.of(line.split("\\|", -1)).stream().map(String::strip).toList());
        }
        return rows;
    }

    Path xlsx(String grid, String... merges) throws IOException {
        return write(new XSSFWorkbook(), "a.xlsx", grid, merges);
    }

    Path xls(String grid, String... merges) throws IOException {
        return write(new HSSFWorkbook(), "a.xls", grid, merges);
    }

    private Path write(Workbook workbook, String name, String grid, String... merges)
            throws IOException {
        try (workbook) {
            var sheet = workbook.createSheet("名单");
            List<List<String>> rows = grid(grid);
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    fill(row, c, rows.get(r).get(c));
                }
            }
            for (String merge : merges) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(merge));
            }
            return save(workbook, name);
        }
    }

    private static void fill(Row row, int column, String text) {
        if (text.matches("-?\\d{1,9}(\\.\\d{1,4})?")) {
            row.createCell(column).setCellValue(Double.parseDouble(text));
        } else if (!text.isEmpty()) {
            row.createCell(column).setCellValue(text.replace("\\n", "\n"));
        }
    }

    Path save(Workbook workbook, String name) throws IOException {
        Path path = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(path)) {
            workbook.write(out);
        }
        return path;
    }

    Path csv(String grid) throws IOException {
        String text =
                grid.lines()
                        .map(it -> it.replaceAll(" *\\| *", ","))
                        .reduce("", (a, b) -> a + b + "\r\n");
        return text("a.csv", text, StandardCharsets.UTF_8);
    }

    Path text(String name, String text, Charset charset) throws IOException {
        return bytes(name, text.getBytes(charset));
    }

    Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /// An archive of these parts, in their order.
    Path zip(String name, Map<String, byte[]> parts) throws IOException {
        Path path = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return path;
    }

    static TableFile open(Path path) {
        return switch (Tables.open(path, path.getFileName().toString())) {
            case Tables.Opening.Opened opened -> opened.file();
            case Tables.Opening.Refused refused -> throw new AssertionError(refused);
        };
    }

    static Tables.Opening tried(Path path) {
        Tables.Opening opening = Tables.open(path, path.getFileName().toString());
        if (opening instanceof Tables.Opening.Opened opened) {
            opened.file().close();
        }
        return opening;
    }

    /// The finding on the first sheet.
    static Finding find(Path path, String... synonyms) {
        try (TableFile file = open(path)) {
            return file.find(0, Set.of(synonyms));
        }
    }

    static Heading heading(Path path, String... synonyms) {
        return switch (find(path, synonyms)) {
            case Finding.Found found -> found.heading();
            case Finding.NotATable none -> throw new AssertionError(none);
            case Finding.Broken broken -> throw new AssertionError(broken);
        };
    }

    static List<String> titles(Path path) {
        return heading(path).columns().stream().map(HeadColumn::title).toList();
    }

    static List<TableRow> rows(Path path) {
        Heading heading = heading(path);
        var rows = new ArrayList<TableRow>();
        try (TableFile file = open(path)) {
            Streamed streamed = file.rows(0, heading, rows::add);
            if (!(streamed instanceof Streamed.Whole whole) || whole.tally().all() != rows.size()) {
                throw new AssertionError(streamed);
            }
        }
        return rows;
    }

    static List<SheetRow> everyRow(Path path) {
        var rows = new ArrayList<SheetRow>();
        try (TableFile file = open(path)) {
            Streamed streamed = file.everyRow(0, rows::add);
            if (!(streamed instanceof Streamed.Whole)) {
                throw new AssertionError(streamed);
            }
        }
        return rows;
    }

    /// Each row as its number, the first letter of its kind and its texts.
    static List<String> kinds(Path path) {
        return rows(path).stream().map(it -> it.number() + " " + it.kind()).toList();
    }

    static String texts(TableRow row) {
        return String.join("|", row.cells().stream().map(TableCell::text).toList());
    }

    static @Nullable LocalDate day(TableRow row, int column) {
        return row.cell(column).date();
    }

    static String sheet(String content) {
        return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                + content
                + "</worksheet>";
    }

    /// The parts of a workbook with one sheet.
    static Map<String, byte[]> workbook(String content) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "xl/workbook.xml",
                utf8(
                        "<workbook xmlns:r='r'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8(
                        "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"));
        parts.put("xl/worksheets/sheet1.xml", utf8(sheet(content)));
        return parts;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
