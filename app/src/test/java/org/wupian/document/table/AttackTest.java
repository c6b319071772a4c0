package org.wupian.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wupian.document.Refusal;

class AttackTest {

    private static final String LIST = "序号|企业名称|电话\n1|甲公司|1\n2|乙公司|2";

    @TempDir private Path folder;
    private SheetFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new SheetFixture(folder);
    }

    @Test
    void aBombOfZerosIsRefused() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part :
                    SheetFixture.workbook("<sheetData/>").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
            var block = new byte[1 << 20];
            for (int i = 0; i < 600; i++) {
                zip.write(block);
            }
        }

        assertThat(SheetFixture.tried(file)).isEqualTo(refused(Refusal.INFLATES));
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        Map<String, byte[]> parts = SheetFixture.workbook("<sheetData/>");
        for (int i = 0; i < 60_000; i++) {
            parts.put("x/%05d-%s".formatted(i, "y".repeat(60)), new byte[0]);
        }

        assertThat(SheetFixture.tried(fixture.zip("e.xlsx", parts)))
                .isEqualTo(refused(Refusal.INFLATES));
    }

    @Test
    void xmlBombsAndExternalEntitiesAreRefused() throws IOException {
        String bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]>";
        String external = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";
        for (String type : new String[] {bomb, external}) {
            Map<String, byte[]> parts = SheetFixture.workbook("<sheetData/>");
            parts.put(
                    "xl/worksheets/sheet1.xml",
                    SheetFixture.utf8(
                            type
                                    + SheetFixture.sheet(
                                            "<sheetData><row><c t='inlineStr'><is><t>&b;</t></is></c></row></sheetData>")));

            assertThat(SheetFixture.tried(fixture.zip("x.xlsx", parts)))
                    .isEqualTo(refused(Refusal.CORRUPT));
        }
    }

    @Test
    void anEntityNobodyDeclaredBreaksTheSheet() throws IOException {
        Path file =
                fixture.zip(
                        "x.xlsx",
                        SheetFixture.workbook(
                                "<sheetData><row><c t='inlineStr'><is><t>&b;</t></is></c></row></sheetData>"));

        assertThat(SheetFixture.find(file)).isEqualTo(new Finding.Broken(Refusal.CORRUPT));
    }

    @Test
    void xmlInUtf16IsRefusedBecauseItCouldHideADocumentType() throws IOException {
        Map<String, byte[]> parts = SheetFixture.workbook("<sheetData/>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                ("\uFEFF<!DOCTYPE x>" + SheetFixture.sheet("<sheetData/>"))
                        .getBytes(StandardCharsets.UTF_16LE));

        assertThat(SheetFixture.tried(fixture.zip("x.xlsx", parts)))
                .isEqualTo(refused(Refusal.CORRUPT));
    }

    @Test
    void endlessTagsDepthAndNamesAreRefused() throws IOException {
        var names = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        String[] attacks = {
            "<sheetData><row x='" + "y".repeat(400_000) + "'/></sheetData>",
            "<a>".repeat(5_000) + "</a>".repeat(5_000) + "<sheetData/>",
            names + "<sheetData/>",
        };

        for (String attack : attacks) {
            assertThat(SheetFixture.tried(fixture.zip("x.xlsx", SheetFixture.workbook(attack))))
                    .isEqualTo(refused(Refusal.CORRUPT));
        }
    }

    @Test
    void rowsAndColumnsBeyondAnySheetBreakIt() throws IOException {
        Path row =
                fixture.zip(
                        "r.xlsx",
                        SheetFixture.workbook(
                                "<sheetData><row r='1048577'><c><v>1</v></c></row></sheetData>"));
        Path column =
                fixture.zip(
                        "c.xlsx",
                        SheetFixture.workbook(
                                "<sheetData><row r='1'><c r='XFE1'><v>1</v></c></row></sheetData>"));
        Path commas =
                fixture.text("k.csv", "a,b\n" + ",".repeat(20_000) + "x\n", StandardCharsets.UTF_8);

        assertThat(SheetFixture.find(row)).isEqualTo(new Finding.Broken(Refusal.BEYOND_SHEET));
        assertThat(SheetFixture.find(column)).isEqualTo(new Finding.Broken(Refusal.BEYOND_SHEET));
        assertThat(SheetFixture.find(commas)).isEqualTo(new Finding.Broken(Refusal.BEYOND_SHEET));
    }

    @Test
    void moreLinesThanAnySheetHasBreakTheReadingBehindTheLast() throws IOException {
        Path file = fixture.text("m.csv", "甲\n".repeat(1_048_577), StandardCharsets.UTF_8);

        try (TableFile table = SheetFixture.open(file)) {
            assertThat(table.everyRow(0, _ -> {}))
                    .isEqualTo(new Streamed.Broken(Refusal.BEYOND_SHEET, 1_048_576));
        }
    }

    @Test
    void theLastRowAndTheLastColumnAreRead() throws IOException {
        Path file =
                fixture.zip(
                        "l.xlsx",
                        SheetFixture.workbook(
                                "<sheetData><row r='1'><c r='XFD1'><v>7</v></c></row><row r='1048576'><c r='A1048576'><v>8</v></c></row></sheetData>"));

        var rows = SheetFixture.everyRow(file);

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 1_048_576);
        assertThat(rows.getFirst().cell(16_383).text()).isEqualTo("7");
    }

    @Test
    void aSheetThatBreaksInTheMiddleSaysAfterWhichRow() throws IOException {
        String rows =
                "<row r='1'><c t='inlineStr'><is><t>企业名称</t></is></c></row><row r='2'><c t='inlineStr'><is><t>甲公司</t></is></c></row>";
        Path file =
                fixture.zip(
                        "b.xlsx",
                        SheetFixture.workbook(
                                "<sheetData>"
                                        + rows
                                        + "<row r='3'><c t='s'><v>99</v></c></row></sheetData>"));

        try (TableFile table = SheetFixture.open(file)) {
            assertThat(table.everyRow(0, _ -> {}))
                    .isEqualTo(new Streamed.Broken(Refusal.CORRUPT, 2));
        }
    }

    @Test
    @Timeout(120)
    void mergedCellsWithoutNumberAndWidestRowsTakeBoundedTime() throws IOException {
        var rows = new StringBuilder("<sheetData>");
        var cells = new StringBuilder();
        for (int c = 0; c < 16_384; c++) {
            cells.append("<c t='inlineStr'><is><t>联系电话</t></is></c>");
        }
        for (int r = 1; r <= 100; r++) {
            rows.append("<row r='").append(r).append("'>").append(cells).append("</row>");
        }
        rows.append("</sheetData><mergeCells>");
        for (int i = 0; i < 300_000; i++) {
            rows.append("<mergeCell ref='A").append(1 + i % 100).append(":XFD1048576'/>");
        }
        Path file = fixture.zip("m.xlsx", SheetFixture.workbook(rows + "</mergeCells>"));

        assertThat(SheetFixture.heading(file).columns()).isNotEmpty();
        assertThat(SheetFixture.everyRow(file)).hasSize(100);
    }

    @Test
    void aLineWithoutEndIsRefused() throws IOException {
        Path file = fixture.text("l.csv", "a".repeat(3_000_000), StandardCharsets.UTF_8);

        assertThat(SheetFixture.tried(file)).isEqualTo(refused(Refusal.CORRUPT));
    }

    private static Tables.Opening refused(Refusal reason) {
        return new Tables.Opening.Refused(reason);
    }
}
