package org.wupian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.wupian.document.Sheets.Reading;
import org.wupian.kernel.Mark;

class SheetsTest {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("单位", 20).asFixed(),
                    Column.of("贷款余额", Column.Type.DECIMAL).unit("亿元").comment("月末余额"),
                    Column.of("日期", Column.Type.DATE),
                    Column.text("状态", 10).choices(List.of("正常", "预警")));

    @Test
    void whatIsWrittenIsReadBackWithPlacesAndTypes() {
        Sheet sheet = sheets("报表.xlsx", workbook()).getFirst();
        Sheet.Headed headed = sheet.under(Set.of("单位", "贷款余额")).orElseThrow();
        Row row = headed.rows().getFirst();

        assertThat(sheet.name()).isEqualTo("本月 进展");
        assertThat(headed.header().number()).isEqualTo(2);
        assertThat(headed.cell(row, "单位")).isEqualTo(new Cell("A3", "=甲+1", null, null));
        assertThat(headed.cell(row, "贷款余额"))
                .isEqualTo(new Cell("B3", "1234.5", new BigDecimal("1234.5"), null));
        assertThat(headed.cell(row, "日期").date()).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(headed.cell(row, "状态").isBlank()).isTrue();
        assertThat(headed.cell(row, "没有这一列").isBlank()).isTrue();
    }

    @Test
    void theListsToPickFromAreInTheFileButNotAmongItsSheets() throws Exception {
        try (var excel = new XSSFWorkbook(new ByteArrayInputStream(workbook()))) {
            var sheet = excel.getSheetAt(0);

            assertThat(
                            sheet.getDataValidations()
                                    .getFirst()
                                    .getValidationConstraint()
                                    .getFormula1())
                    .isEqualTo("'选项'!$A$1:$A$2");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 2);
            assertThat(sheet.getCellComments()).hasSize(1);
        }
        assertThat(sheets("报表.xlsx", workbook())).hasSize(1);
    }

    @Test
    void theSameContentGivesTheSameBytes() throws Exception {
        byte[] first = workbook();
        Thread.sleep(2100);

        assertThat(workbook()).isEqualTo(first);
    }

    @Test
    void csvIsReadInTheEncodingAndWithTheSeparatorExcelGaveIt() {
        byte[] csv = "单位;户数\r\n\"甲;乙\";12\r\n;\r\n丙;3\r\n".getBytes(Charset.forName("GBK"));

        List<Row> rows = sheets("a.csv", csv).getFirst().rows();

        assertThat(rows).extracting(Row::number).containsExactly(1, 2, 4);
        assertThat(rows.get(1).cells()).extracting(Cell::text).containsExactly("甲;乙", "12");
        assertThat(rows.get(2).cell(1).place()).isEqualTo("B4");
    }

    @Test
    void aFileThatIsNoWorkbookIsRefused() {
        byte[] xlsx = workbook();

        assertThat(Sheets.read("a.xlsx", Arrays.copyOf(xlsx, 2000)))
                .isEqualTo(new Reading.Refused(Refusal.CORRUPT));
        assertThat(Sheets.read("a.xlsx", WordFile.body("").bytes()))
                .isEqualTo(new Reading.Refused(Refusal.WRONG_TYPE));
        assertThat(Sheets.read("a.xlsx", new WordFile().part("xl/workbook.xml", "<x").bytes()))
                .isEqualTo(new Reading.Refused(Refusal.CORRUPT));
        assertThat(
                        Sheets.read(
                                "a.xlsm",
                                new WordFile().part("xl/vbaProject.bin", new byte[1]).bytes()))
                .isEqualTo(new Reading.Refused(Refusal.MACROS));
    }

    @Test
    void placesBeyondColumnZHaveTwoLetters() {
        assertThat(
                        List.of(
                                Cell.place(1, 0),
                                Cell.place(9, 25),
                                Cell.place(9, 26),
                                Cell.place(1, 701)))
                .containsExactly("A1", "Z9", "AA9", "ZZ1");
    }

    @Test
    void aMarkStandsAboveTheNotesAndTheHeaderIsStillFound() {
        byte[] xlsx = workbook(new Mark("演示数据"));

        Sheet sheet = sheets("报表.xlsx", xlsx).getFirst();

        assertThat(sheet.rows().getFirst().cell(0).text()).isEqualTo("演示数据");
        assertThat(sheet.under(Set.of("单位", "贷款余额")).orElseThrow().header().number()).isEqualTo(3);
    }

    private static byte[] workbook() {
        return workbook(Mark.NONE);
    }

    private static byte[] workbook(Mark mark) {
        return new Documents(mark)
                .workbook()
                .sheet(
                        "本月/进展",
                        List.of("请在本月 20 日前填报"),
                        COLUMNS,
                        List.of(
                                Arrays.asList(
                                        "=甲+1",
                                        new BigDecimal("1234.50"),
                                        LocalDate.of(2026, 11, 5),
                                        null)))
                .bytes();
    }

    private static List<Sheet> sheets(String name, byte[] bytes) {
        return ((Reading.Read) Sheets.read(name, bytes)).sheets();
    }
}
