package org.wupian.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wupian.document.Refusal;

class OpeningTest {

    private static final String LIST = "序号|企业名称|电话\n1|甲公司|1\n2|乙公司|2";

    @TempDir private Path folder;
    private SheetFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new SheetFixture(folder);
    }

    @Test
    void theContentDecidesAndNotTheName() throws IOException {
        Path xlsx = Files.move(fixture.xlsx(LIST), folder.resolve("x.csv"));
        Path xls = Files.move(fixture.xls(LIST), folder.resolve("y.xlsx"));
        Path csv = Files.move(fixture.csv(LIST), folder.resolve("z.xls"));

        for (Path file : new Path[] {xlsx, xls, csv}) {
            assertThat(SheetFixture.titles(file)).containsExactly("序号", "企业名称", "电话");
            assertThat(SheetFixture.kinds(file)).containsExactly("2 DATA", "3 DATA");
        }
    }

    @Test
    void textIsReadInEveryEncodingAndWithEverySeparator() throws IOException {
        String text = "企业名称;电话\r\n甲;1\r\n\"乙;丙\";2\r\n";
        Path[] files = {
            fixture.text("1.csv", text, StandardCharsets.UTF_8),
            fixture.text("2.csv", "\uFEFF" + text, StandardCharsets.UTF_8),
            fixture.text("3.csv", text.replace("甲", "䶮镕"), Charset.forName("GB18030")),
            fixture.text("4.csv", "\uFEFF" + text, StandardCharsets.UTF_16LE),
            fixture.text("5.csv", "\uFEFF" + text, StandardCharsets.UTF_16BE),
            fixture.text("6.csv", text, StandardCharsets.UTF_16LE),
            fixture.text(
                    "7.txt", text.replace(';', '\t').replace("乙\t", "乙;"), StandardCharsets.UTF_8),
            fixture.text(
                    "8.csv",
                    text.replace("\r\n", "\r").replace(';', ',').replace("乙,", "乙;"),
                    StandardCharsets.UTF_8),
            fixture.text("9.csv", "sep=;\r\n" + text, StandardCharsets.UTF_8),
        };

        for (Path file : files) {
            assertThat(SheetFixture.titles(file)).as("%s", file).containsExactly("企业名称", "电话");
            assertThat(SheetFixture.rows(file).getLast().cells())
                    .extracting(TableCell::text)
                    .containsExactly("乙;丙", "2");
        }
    }

    @Test
    void aQuotationMarkTooManyTakesNoOtherLine() throws IOException {
        Path file =
                fixture.text(
                        "a.csv",
                        "企业名称,电话,备注\n\"甲公司,1,x\n乙公司,2,\"说明\n第二行\"\n丙\"公司\",3,z\n丁公司,4,\"没有完\n"
                                + "戊公司,5,y\n".repeat(300),
                        StandardCharsets.UTF_8);

        var rows = SheetFixture.rows(file);

        assertThat(rows).hasSize(304);
        assertThat(rows.get(0).cell(0))
                .isEqualTo(new TableCell("甲公司", null, null, CellNote.UNCLOSED_QUOTE));
        assertThat(rows.get(0).cell(2).text()).isEqualTo("x");
        assertThat(rows.get(1).cell(2).text()).isEqualTo("说明\n第二行");
        assertThat(rows.get(2).cell(0).text()).isEqualTo("丙\"公司\"");
        assertThat(rows.get(3).cell(2).note()).isEqualTo(CellNote.UNCLOSED_QUOTE);
    }

    @Test
    void aMarkThatClosesAnotherLineIsDoubted() throws IOException {
        Path file =
                fixture.text("a.csv", "企业名称,电话\n\"甲公司,1\n\"乙公司,2\n丙公司,3\n", StandardCharsets.UTF_8);

        assertThat(SheetFixture.rows(file)).hasSize(3);
    }

    @Test
    void aFewZeroBytesAreDamageAndManyAreNoText() throws IOException {
        Path few =
                fixture.text(
                        "a.csv",
                        "企业名称,电话\n" + "甲公司,1\n".repeat(500) + "乙\0公司,2\n",
                        StandardCharsets.UTF_8);
        Path many = fixture.bytes("b.csv", new byte[5000]);
        Path brief = fixture.text("c.csv", "企业名称,电话\n乙\0公司,2\n", StandardCharsets.UTF_8);

        assertThat(SheetFixture.rows(few).getLast().cell(0))
                .isEqualTo(new TableCell("乙\uFFFD公司", null, null, CellNote.DAMAGED));
        assertThat(SheetFixture.tried(brief)).isEqualTo(refused(Refusal.ZERO_BYTES));
        assertThat(SheetFixture.tried(many)).isEqualTo(refused(Refusal.WRONG_TYPE));
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        var other =
                new LinkedHashMap<String, byte[]>(
                        Map.of("word/document.xml", SheetFixture.utf8("<w/>")));

        assertThat(SheetFixture.tried(fixture.bytes("a", new byte[0])))
                .isEqualTo(refused(Refusal.EMPTY));
        assertThat(SheetFixture.tried(fixture.bytes("b.xlsx", SheetFixture.utf8("%PDF-1.7 x"))))
                .isEqualTo(refused(Refusal.WRONG_TYPE));
        assertThat(SheetFixture.tried(fixture.zip("c.xlsx", other)))
                .isEqualTo(refused(Refusal.WRONG_TYPE));
        assertThat(SheetFixture.tried(fixture.bytes("d.xls", SheetFixture.utf8("<html><table>"))))
                .isEqualTo(refused(Refusal.WRONG_TYPE));
        assertThat(
                        SheetFixture.tried(
                                fixture.bytes(
                                        "e.xls",
                                        SheetFixture.utf8("<?xml version='1.0'?><Workbook/>"))))
                .isEqualTo(refused(Refusal.OLD_FORMAT));
    }

    @Test
    void aTruncatedFileIsRefused() throws IOException {
        byte[] xlsx = Files.readAllBytes(fixture.xlsx(LIST));
        byte[] xls = Files.readAllBytes(fixture.xls(LIST));

        for (int length : new int[] {10, 500, xlsx.length / 2, xlsx.length - 30}) {
            assertThat(SheetFixture.tried(fixture.bytes("t.xlsx", Arrays.copyOf(xlsx, length))))
                    .isEqualTo(refused(Refusal.CORRUPT));
        }
        for (int length : new int[] {10, 600, xls.length / 2}) {
            assertThat(SheetFixture.tried(fixture.bytes("t.xls", Arrays.copyOf(xls, length))))
                    .isInstanceOf(Tables.Opening.Refused.class);
        }
    }

    @Test
    void aFileWithAPasswordIsRefused() throws Exception {
        Path xlsx = folder.resolve("p.xlsx");
        try (var container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(xlsx)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("x");
            try (OutputStream in = encryptor.getDataStream(container)) {
                in.write(Files.readAllBytes(fixture.xlsx(LIST)));
            }
            container.writeFilesystem(out);
        }
        Path xls = folder.resolve("p.xls");
        Biff8EncryptionKey.setCurrentUserPassword("x");
        try (var workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(xls)) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("b");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(SheetFixture.tried(xlsx)).isEqualTo(refused(Refusal.ENCRYPTED));
        assertThat(SheetFixture.tried(xls)).isEqualTo(refused(Refusal.ENCRYPTED));
    }

    @Test
    void macrosAreRefused() throws IOException {
        Map<String, byte[]> parts = SheetFixture.workbook("<sheetData/>");
        parts.put("xl/vbaProject.bin", new byte[4]);
        Path xls = folder.resolve("m.xls");
        try (var container = new POIFSFileSystem(Files.newInputStream(fixture.xls(LIST)));
                OutputStream out = Files.newOutputStream(xls)) {
            container.createDirectory("_VBA_PROJECT_CUR");
            container.writeFilesystem(out);
        }

        assertThat(SheetFixture.tried(fixture.zip("m.xlsm", parts)))
                .isEqualTo(refused(Refusal.MACROS));
        assertThat(SheetFixture.tried(xls)).isEqualTo(refused(Refusal.MACROS));
    }

    private static Tables.Opening refused(Refusal reason) {
        return new Tables.Opening.Refused(reason);
    }
}
