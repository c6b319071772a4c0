package org.wupian.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a list looks like, each of its rows comes once, and no enterprise is taken for anything
/// else.
class RowAccountingTest {

    private static final List<String> TITLES =
            List.of("序号", "企业名称", "统一社会信用代码", "所属县区", "联系人", "联系电话", "注册资本（万元）", "备注");
    private static final String[] NAMES = {
        "合计划", "注册通", "备注通", "小计量", "总计网", "第一批发", "一、二三", "驿城区", "甲乙丙", "制表", "序号", "数据来源", "老张",
        "（一）号"
    };
    private static final String[] ENDS = {"有限公司", "专业合作社", "家庭农场", "经营部", "科技有限公司", ""};
    private static final String[] OTHERS = {
        "一、高新技术企业", "（二）制造业", "驿城区（12家）", "合计", "小  计", "注：本表由县区填报", "填表人：张三", "平舆县", "第二批",
        "备注", "说明：如上", "2024年", "=1+1", "\u3000x", "遂平县小计：", "数据来源：银行", "共12家", "长期"
    };

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyRowComesOnceAndEveryEnterpriseAsData(int seed) throws IOException {
        var random = new Random(seed);
        try (Workbook workbook = seed % 3 == 0 ? new HSSFWorkbook() : new XSSFWorkbook()) {
            var expected = new ArrayList<Integer>();
            var enterprises = new ArrayList<Integer>();
            fill(workbook.createSheet("a"), random, expected, enterprises);
            Path file = new SheetFixture(folder).save(workbook, "a" + seed);

            try (TableFile table = SheetFixture.open(file)) {
                Heading heading = ((Finding.Found) table.find(0, Set.of("企业名称"))).heading();
                var rows = new ArrayList<TableRow>();
                Streamed streamed = table.rows(0, heading, rows::add);

                assertThat(rows).extracting(TableRow::number).isEqualTo(expected);
                assertThat(((Streamed.Whole) streamed).tally().all()).isEqualTo(expected.size());
                for (RowKind kind : RowKind.values()) {
                    assertThat(((Streamed.Whole) streamed).tally().of(kind))
                            .isEqualTo((int) rows.stream().filter(it -> it.kind() == kind).count());
                }
                assertThat(rows)
                        .filteredOn(it -> enterprises.contains(it.number()))
                        .hasSameSizeAs(enterprises)
                        .allMatch(it -> it.kind() == RowKind.DATA, "is data");
            }
        }
    }

    private static void fill(
            Sheet sheet, Random random, List<Integer> expected, List<Integer> enterprises) {
        int row = random.nextInt(4);
        for (int above = 0; above < row; above++) {
            put(sheet, above, 0, List.of("附件1", "名单", "单位：万元", "填报日期：2024.5.1").get(above));
        }
        int header = row++;
        for (int c = 0; c < TITLES.size(); c++) {
            put(sheet, header, c, TITLES.get(c));
        }
        for (int i = 0; i < 150; i++, row++) {
            switch (random.nextInt(10)) {
                case 0 -> {}
                case 1 -> {
                    other(sheet, random, row);
                    expected.add(row + 1);
                }
                case 2 -> {
                    for (int c = 0; c < TITLES.size(); c++) {
                        put(sheet, row, c, TITLES.get(c));
                    }
                    expected.add(row + 1);
                }
                default -> {
                    enterprise(sheet, random, row);
                    expected.add(row + 1);
                    enterprises.add(row + 1);
                }
            }
        }
    }

    /// A row of anything anywhere, perhaps merged.
    private static void other(Sheet sheet, Random random, int row) {
        int cells = 1 + random.nextInt(3);
        for (int i = 0; i < cells; i++) {
            put(sheet, row, random.nextInt(TITLES.size()), OTHERS[random.nextInt(OTHERS.length)]);
        }
        if (random.nextBoolean()) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 1 + random.nextInt(6)));
        }
    }

    /// An enterprise has a name and a code, and whatever else.
    private static void enterprise(Sheet sheet, Random random, int row) {
        put(sheet, row, 1, NAMES[random.nextInt(NAMES.length)] + ENDS[random.nextInt(ENDS.length)]);
        put(sheet, row, 2, "91411700MA%08d".formatted(random.nextInt(100_000_000)));
        if (random.nextBoolean()) {
            put(sheet, row, 0, Integer.toString(row));
        }
        for (int c = 3; c < TITLES.size(); c++) {
            if (random.nextInt(3) == 0) {
                put(sheet, row, c, OTHERS[random.nextInt(OTHERS.length)]);
            }
        }
    }

    private static void put(Sheet sheet, int row, int column, String text) {
        var target = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        target.createCell(column).setCellValue(text);
    }
}
