package org.wupian.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wupian.document.Refusal;
import org.wupian.kernel.Mark;

class AnnotatedWorkbookTest {

    @TempDir private Path folder;
    private SheetFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new SheetFixture(folder);
    }

    @Test
    void everySheetAndRowComesBackWithColoursCommentsAndAList() throws IOException {
        Path sent = sent();

        Path back =
                annotated(
                        sent,
                        List.of(
                                new CellProblem(0, 2, 1, "电话不是号码"),
                                new CellProblem(0, 2, 1, "另一处"),
                                new CellProblem(1, 9, 0, "=1+1")));

        try (var workbook = new XSSFWorkbook(back.toFile())) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            var list = workbook.getSheetAt(0);
            assertThat(list.getSheetName()).isEqualTo("问题清单");
            assertThat(list.getRow(0).getCell(0).getStringCellValue()).isEqualTo("演示数据");
            assertThat(list.getRow(1).getCell(0).getStringCellValue()).startsWith("共发现 3 个问题");
            assertThat(list.getRow(3).getCell(3).getStringCellValue()).isEqualTo("电话不是号码");
            assertThat(list.getRow(3).getCell(2).getHyperlink().getLocation())
                    .isEqualTo("'甲''&<乙>'!B2");
            assertThat(list.getRow(5).getCell(3).getCellType()).isEqualTo(CellType.STRING);
            XSSFCell cell = workbook.getSheetAt(1).getRow(1).getCell(1);
            assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFFFC7CE");
            assertThat(cell.getCellComment().getString().getString()).isEqualTo("电话不是号码\n另一处");
            assertThat(workbook.getSheetAt(2).getRow(8).getCell(0).getCellComment()).isNotNull();
            assertThat(workbook.isSheetHidden(2)).isTrue();
            assertThat(workbook.getSheetAt(1).getMergedRegions()).hasSize(1);
            assertThat(workbook.getSheetAt(1).getRow(2).getZeroHeight()).isTrue();
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    @Test
    void whatIsReadBackIsWhatWasRead() throws IOException {
        Path sent = sent();
        Path back = annotated(sent, List.of(new CellProblem(0, 1, 0, "x")));

        try (TableFile before = SheetFixture.open(sent);
                TableFile after = SheetFixture.open(back)) {
            for (int sheet = 0; sheet < 2; sheet++) {
                var rows = new java.util.ArrayList<SheetRow>();
                var again = new java.util.ArrayList<SheetRow>();
                before.everyRow(sheet, rows::add);
                after.everyRow(sheet + 1, again::add);
                assertThat(again).isEqualTo(rows);
            }
        }
    }

    @Test
    void anEarlierListOfProblemsIsNotGivenBackAgain() throws IOException {
        Path once = annotated(sent(), List.of(new CellProblem(0, 1, 0, "x")));
        Path corrected = Files.copy(once, folder.resolve("corrected.xlsx"));

        Path twice = annotated(corrected, List.of(new CellProblem(1, 1, 0, "y")));

        try (TableFile before = SheetFixture.open(once);
                TableFile after = SheetFixture.open(twice)) {
            assertThat(after.sheets()).isEqualTo(before.sheets());
        }
    }

    @Test
    void whatLooksLikeAFormulaIsText() throws Exception {
        Path sent = fixture.csv("企业名称|电话\n=cmd!A1|+1\n@SUM(A1)|-x");

        try (var workbook = new XSSFWorkbook(annotated(sent, List.of()).toFile())) {
            for (int r = 1; r < 3; r++) {
                for (int c = 0; c < 2; c++) {
                    assertThat(workbook.getSheetAt(1).getRow(r).getCell(c).getCellType())
                            .isEqualTo(CellType.STRING);
                }
            }
        }
    }

    @Test
    void aFileThatBreaksIsNotGivenBack() throws IOException {
        Path broken =
                fixture.zip(
                        "b.xlsx",
                        SheetFixture.workbook(
                                "<sheetData><row><c t='s'><v>5</v></c></row></sheetData>"));

        try (TableFile file = SheetFixture.open(broken);
                OutputStream out = Files.newOutputStream(folder.resolve("out.xlsx"))) {
            assertThat(new AnnotatedWorkbook(Mark.NONE).write(file, List.of(), out))
                    .isEqualTo(new Streamed.Broken(Refusal.CORRUPT, 0));
        }
    }

    private Path annotated(Path sent, List<CellProblem> problems) throws IOException {
        Path back = folder.resolve("back.xlsx");
        try (TableFile file = SheetFixture.open(sent);
                OutputStream out = Files.newOutputStream(back)) {
            assertThat(new AnnotatedWorkbook(new Mark("演示数据")).write(file, problems, out))
                    .isInstanceOf(Streamed.Whole.class);
        }
        return back;
    }

    private Path sent() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("甲'&<乙>");
            var dated = workbook.createCellStyle();
            dated.setDataFormat((short) 14);
            for (int r = 0; r < 1200; r++) {
                var row = sheet.createRow(r);
                row.createCell(0).setCellValue(r == 0 ? "企业名称" : "甲公司" + r);
                row.createCell(1).setCellValue(new BigDecimal("13900000000.5").doubleValue() + r);
                row.createCell(2).setCellValue(45413);
                row.getCell(2).setCellStyle(dated);
                row.createCell(3).setCellValue("007");
            }
            sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("F1:F3"));
            sheet.getRow(2).setZeroHeight(true);
            workbook.createSheet("底稿").createRow(4).createCell(1).setCellValue("x");
            workbook.setSheetHidden(1, true);
            return fixture.save(workbook, "sent.xlsx");
        }
    }
}
