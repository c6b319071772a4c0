package org.wupian.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wupian.document.Refusal;

class TableCellTest {

    @TempDir private Path folder;
    private SheetFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new SheetFixture(folder);
    }

    @Test
    void bothExcelFormatsShowWhatTheSheetShows() throws IOException {
        for (Path file :
                List.of(save(new XSSFWorkbook(), "a.xlsx"), save(new HSSFWorkbook(), "a.xls"))) {
            assertThat(SheetFixture.everyRow(file).getFirst().cells())
                    .as("%s", file)
                    .containsExactly(
                            new TableCell("0123", null, null, null),
                            new TableCell("45413", number("45413"), null, null),
                            new TableCell(
                                    "2024-05-01", number("45413"), LocalDate.of(2024, 5, 1), null),
                            new TableCell(
                                    "2024-05", number("45413"), LocalDate.of(2024, 5, 1), null),
                            new TableCell("#REF!", null, null, CellNote.ERROR),
                            new TableCell(
                                    "911411000000000000",
                                    number("911411000000000000"),
                                    null,
                                    CellNote.DIGITS_LOST),
                            new TableCell("15%", number("0.15"), null, null),
                            new TableCell("000123", number("123"), null, null),
                            new TableCell("甲\n乙", null, null, null),
                            new TableCell("9.1411E+17", null, null, CellNote.DIGITS_LOST),
                            new TableCell("TRUE", null, null, null),
                            new TableCell("0.3", number("0.3"), null, null));
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private Path save(Workbook workbook, String name) throws IOException {
        try (workbook) {
            var row = workbook.createSheet("a").createRow(0);
            row.createCell(0).setCellValue(" 0123\u00A0");
            format(workbook, row.createCell(1), 45413, null);
            format(workbook, row.createCell(2), 45413, "yyyy/m/d");
            format(workbook, row.createCell(3), 45413, "yyyy\"年\"m\"月\"");
            row.createCell(4).setCellErrorValue(FormulaError.REF.getCode());
            format(workbook, row.createCell(5), 911411000000000000d, null);
            format(workbook, row.createCell(6), 0.15, "0.0%");
            format(workbook, row.createCell(7), 123, "000000");
            row.createCell(8).setCellValue("甲\n乙");
            row.createCell(9).setCellValue("9.1411E+17");
            row.createCell(10).setCellValue(true);
            format(workbook, row.createCell(11), 0.1 + 0.2, null);
            row.createCell(12).setBlank();
            return fixture.save(workbook, name);
        }
    }

    private static void format(
            Workbook workbook, Cell cell, double value, @Nullable String format) {
        cell.setCellValue(value);
        if (format != null) {
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
        }
    }

    @Test
    void resultsOfFormulasAreRead() throws IOException {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            try (workbook) {
                var row = workbook.createSheet("a").createRow(0);
                row.createCell(0).setCellFormula("1+1");
                row.createCell(1).setCellFormula("\"甲\"&\"乙\"");
                row.createCell(2).setCellFormula("1/0");
                workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
                Path file = fixture.save(workbook, "f");

                assertThat(SheetFixture.everyRow(file).getFirst().cells())
                        .extracting(TableCell::text, TableCell::note)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("2", null),
                                org.assertj.core.groups.Tuple.tuple("甲乙", null),
                                org.assertj.core.groups.Tuple.tuple("#DIV/0!", CellNote.ERROR));
            }
        }
    }

    @Test
    void oldBinaryFilesHaveHiddenPartsAndMergedHeadersToo() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("甲");
            workbook.createSheet("乙");
            workbook.setSheetHidden(1, true);
            var rows = SheetFixture.grid("企业名称|联系方式|\n|联系人|电话\n甲公司|张三|1");
            for (int r = 0; r < 3; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < 3; c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("A1:A2"));
            sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("B1:C1"));
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            Path file = fixture.save(workbook, "h.xls");

            assertThat(SheetFixture.titles(file)).containsExactly("企业名称", "联系方式/联系人", "联系方式/电话");
            assertThat(SheetFixture.heading(file).columns().get(2).hidden()).isTrue();
            assertThat(SheetFixture.rows(file).getFirst().hidden()).isTrue();
            try (TableFile table = SheetFixture.open(file)) {
                assertThat(table.sheets())
                        .containsExactly(new SheetName("甲", false), new SheetName("乙", true));
            }
        }
    }

    @Test
    void openDocumentTablesAreRead() throws IOException {
        Path file =
                ods(
                        """
                        <table:table table:name="甲"><table:table-column/><table:table-column table:visibility="collapse"/>
                        <table:table-row><table:table-cell><text:p>企业名称</text:p></table:table-cell>
                        <table:table-cell><text:p>认定<text:s/>日期</text:p></table:table-cell>
                        <table:table-cell table:number-columns-repeated="16382"/></table:table-row>
                        <table:table-row><table:table-cell table:number-rows-spanned="2"><office:annotation><text:p>批注</text:p></office:annotation><text:p>甲公司</text:p></table:table-cell>
                        <table:table-cell office:value-type="date" office:date-value="2024-05-01"><text:p>2024/5/1</text:p></table:table-cell></table:table-row>
                        <table:table-row table:visibility="filter" table:number-rows-repeated="2"><table:covered-table-cell/>
                        <table:table-cell office:value-type="float" office:value="3"><text:p>003</text:p></table:table-cell></table:table-row>
                        <table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                        </table:table>\
                        """);

        List<TableRow> rows = SheetFixture.rows(file);

        assertThat(SheetFixture.titles(file)).containsExactly("企业名称", "认定日期");
        assertThat(SheetFixture.heading(file).columns().get(1).hidden()).isTrue();
        assertThat(rows).extracting(TableRow::number).containsExactly(2, 3, 4);
        assertThat(rows).extracting(TableRow::hidden).containsExactly(false, true, true);
        assertThat(rows)
                .extracting(SheetFixture::texts)
                .containsExactly("甲公司|2024-05-01", "甲公司|003", "|003");
    }

    @Test
    void repetitionsInOpenDocumentTablesAreLimited() throws IOException {
        Path file =
                ods(
                        """
                        <table:table table:name="a"><table:table-row table:number-rows-repeated="1000000">
                        <table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row></table:table>\
                        """);
        Path rows =
                ods(
                        """
                        <table:table table:name="a"><table:table-row table:number-rows-repeated="2000000000">
                        <table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>\
                        """);

        assertThat(SheetFixture.find(rows)).isEqualTo(new Finding.Broken(Refusal.BEYOND_SHEET));
        try (TableFile table = SheetFixture.open(file)) {
            assertThat(table.everyRow(0, _ -> {})).isInstanceOf(Streamed.Broken.class);
        }
    }

    @Test
    void openDocumentTablesWithMacrosOrPasswordAreRefused() throws IOException {
        var macros = new LinkedHashMap<String, byte[]>();
        macros.put("content.xml", utf8("<a/>"));
        macros.put("Basic/Standard/Module1.xml", utf8("<a/>"));
        var encrypted = new LinkedHashMap<String, byte[]>();
        encrypted.put("content.xml", utf8("<a/>"));
        encrypted.put(
                "META-INF/manifest.xml",
                utf8("<manifest><file-entry><encryption-data/></file-entry></manifest>"));

        assertThat(SheetFixture.tried(fixture.zip("m.ods", macros)))
                .isEqualTo(new Tables.Opening.Refused(Refusal.MACROS));
        assertThat(SheetFixture.tried(fixture.zip("e.ods", encrypted)))
                .isEqualTo(new Tables.Opening.Refused(Refusal.ENCRYPTED));
    }

    @Test
    void richTextPhoneticGuidesAndEscapesInSharedTexts() throws IOException {
        var parts =
                SheetFixture.workbook(
                        "<sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c></row></sheetData>");
        parts.put(
                "xl/sharedStrings.xml",
                utf8(
                        "<sst><si><r><t>甲</t></r><r><t>公司</t></r></si><si><t>乙</t><rPh><t>yi</t></rPh></si>"
                                + "<si><t>a_x000A_b_x5F_c &amp; &#20013;</t></si></sst>"));

        assertThat(SheetFixture.everyRow(fixture.zip("s.xlsx", parts)).getFirst().cells())
                .extracting(TableCell::text)
                .containsExactly("甲公司", "乙", "a\nb_x5F_c & 中");
    }

    private Path ods(String tables) throws IOException {
        String content =
                "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:body><office:spreadsheet>"
                        + tables
                        + "</office:spreadsheet></office:body></office:document-content>";
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
        parts.put("content.xml", utf8(content));
        return fixture.zip("a.ods", parts);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
