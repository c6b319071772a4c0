package org.wupian.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderTest {

    @TempDir private Path folder;
    private SheetFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new SheetFixture(folder);
    }

    @Test
    void theFirstRowMayBeTheHeader() throws IOException {
        Heading heading =
                SheetFixture.heading(
                        fixture.csv(
                                """
                                序号|企业名称|统一社会信用代码
                                1|驻马店市甲科技有限公司|91411700MA00000001\
                                """));

        assertThat(heading.columns())
                .containsExactly(
                        new HeadColumn(0, "序号", "序号", null, false),
                        new HeadColumn(1, "企业名称", "企业名称", null, false),
                        new HeadColumn(2, "统一社会信用代码", "统一社会信用代码", null, false));
        assertThat(heading.firstRow()).isEqualTo(1);
        assertThat(heading.lastRow()).isEqualTo(1);
        assertThat(heading.above()).isEmpty();
    }

    @Test
    void titlesAndNotesStandAboveTheHeader() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        附件2
                        驻马店市2024年高新技术企业名单
                        填报单位：市科技局|||单位：万元
                        填报日期：2024年5月1日
                        序号|企业名称|所属县区|营业收入（万元）
                        1|甲公司|驿城区|1200\
                        """,
                        "A2:D2");

        Heading heading = SheetFixture.heading(file);

        assertThat(heading.firstRow()).isEqualTo(5);
        assertThat(heading.above())
                .containsExactly(
                        "附件2", "驻马店市2024年高新技术企业名单", "填报单位：市科技局", "单位：万元", "填报日期：2024年5月1日");
        assertThat(heading.columns().getLast())
                .isEqualTo(new HeadColumn(3, "营业收入（万元）", "营业收入", "万元", false));
    }

    @Test
    void titlesAreReadWhateverTheirBlanksBracketsAndLineBreaks() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        序　号|企 业 名 称\\n（全称）|联系电话*|注册资本/万元|ＱＱ号码
                        1|甲公司|13900000000|100|10001\
                        """);

        assertThat(SheetFixture.titles(file)).containsExactly("序号", "企业名称", "联系电话", "注册资本", "QQ号码");
        assertThat(SheetFixture.heading(file).columns().get(3).unit()).isEqualTo("万元");
        assertThat(SheetFixture.heading(file).columns().get(1).written())
                .isEqualTo("企 业 名 称\n（全称）");
    }

    @Test
    void aColumnWithoutATitleKeepsItsPlaceEmpty() throws IOException {
        Path file =
                fixture.csv(
                        """
                        序号|企业名称||联系电话
                        1|甲公司|x|13900000000
                        2|乙公司|y|13900000001\
                        """);

        assertThat(SheetFixture.heading(file).columns())
                .extracting(HeadColumn::index)
                .containsExactly(0, 1, 3);
        assertThat(SheetFixture.rows(file).getFirst().cell(2).text()).isEqualTo("x");
    }

    @Test
    void aListOfOneColumnIsATable() throws IOException {
        Path file = fixture.csv("企业名称\n驻马店市甲科技有限公司\n驻马店市乙科技有限公司");

        assertThat(SheetFixture.titles(file)).containsExactly("企业名称");
        assertThat(SheetFixture.kinds(file)).containsExactly("2 DATA", "3 DATA");
    }

    @Test
    void titlesNobodyKnowsAreFoundByWhatStandsBelowThem() throws IOException {
        Path file =
                fixture.csv(
                        """
                        甲项|乙项|丙项
                        1|20240501|91411700MA00000001
                        2|20240502|91411700MA00000002\
                        """);

        assertThat(SheetFixture.titles(file)).containsExactly("甲项", "乙项", "丙项");
    }

    @Test
    void wordsTheCallerKnowsDecide() throws IOException {
        Path file =
                fixture.csv(
                        """
                        企业名称|联系电话|地址
                        甲|乙|丙
                        丁|戊|己\
                        """);

        assertThat(SheetFixture.heading(file).firstRow()).isEqualTo(1);
        assertThat(SheetFixture.heading(file, "甲", "乙", "丙").firstRow()).isEqualTo(2);
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() throws IOException {
        Path file = fixture.csv("序号|企业名称|联系电话");

        assertThat(SheetFixture.titles(file)).hasSize(3);
        assertThat(SheetFixture.rows(file)).isEmpty();
    }

    @Test
    void aTableMayBeginAnywhere() throws IOException {
        Path file =
                fixture.xlsx(
                        """


                        ||高新技术企业名单||单位：万元

                        ||企业名称|统一社会信用代码|纳税额
                        ||甲公司|91411700MA00000001|12\
                        """);

        Heading heading = SheetFixture.heading(file);

        assertThat(heading.firstRow()).isEqualTo(5);
        assertThat(heading.columns()).extracting(HeadColumn::index).containsExactly(2, 3, 4);
        assertThat(heading.above()).containsExactly("高新技术企业名单", "单位：万元");
        assertThat(SheetFixture.kinds(file)).containsExactly("6 DATA");
    }

    @Test
    void numbersOfColumnsBelongToTheHeader() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        企业名称|纳税额|营业收入|人数
                        甲|1|2|3
                        甲公司|10|20|30
                        乙公司|1|2|3\
                        """);

        assertThat(SheetFixture.heading(file).lastRow()).isEqualTo(2);
        assertThat(SheetFixture.kinds(file)).containsExactly("3 DATA", "4 DATA");
    }

    @Test
    void titlesWrittenDownwardsOrInEnglishAreTitles() throws IOException {
        Path file =
                fixture.csv(
                        """
                        No.|Company|Code|Phone
                        1|甲公司|91411700MA00000001|13900000000
                        2|乙公司|91411700MA00000002|13900000001\
                        """);

        assertThat(SheetFixture.titles(file)).containsExactly("No.", "Company", "Code", "Phone");
    }

    @Test
    void aSumDirectlyBelowTheHeaderIsNoTitle() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        县区|企业名称|贷款余额（万元）|户数
                        合计||1200|2
                        驿城区|甲公司|700|1
                        平舆县|乙公司|500|1\
                        """);

        assertThat(SheetFixture.heading(file).lastRow()).isEqualTo(1);
        assertThat(SheetFixture.kinds(file)).containsExactly("2 FOOTER", "3 DATA", "4 DATA");
    }

    @Test
    void hiddenSheetsRowsAndColumnsAreReadAndSaySo() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("x");
            var sheet = workbook.createSheet("底稿");
            List<List<String>> rows = SheetFixture.grid("序号|企业名称|电话\n1|甲公司|1\n2|乙公司|2");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < 3; c++) {
                    var row = c == 0 ? sheet.createRow(r) : sheet.getRow(r);
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            sheet.getRow(1).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            sheet.addMergedRegion(CellRangeAddress.valueOf("D1:E1"));
            workbook.setSheetHidden(1, true);
            Path file = fixture.save(workbook, "a.xlsx");

            try (TableFile table = SheetFixture.open(file)) {
                assertThat(table.sheets())
                        .containsExactly(new SheetName("说明", false), new SheetName("底稿", true));
                Heading heading = ((Finding.Found) table.find(1, java.util.Set.of())).heading();
                assertThat(heading.columns())
                        .extracting(HeadColumn::hidden)
                        .containsExactly(false, false, true);
                var hidden = new java.util.ArrayList<Boolean>();
                table.rows(1, heading, it -> hidden.add(it.hidden()));
                assertThat(hidden).containsExactly(true, false);
            }
        }
    }
}
