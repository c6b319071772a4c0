package org.wupian.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowKindTest {

    @TempDir private Path folder;
    private SheetFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new SheetFixture(folder);
    }

    @Test
    void subtitlesAreInForceUntilTheNext() throws IOException {
        Path file =
                fixture.csv(
                        """
                        序号|企业名称|电话
                        一、高新技术企业||
                        （一）制造业||
                        1|甲公司|1
                        （二）服务业||
                        2|乙公司|2
                        二、科技型中小企业（1家）||
                        3|丙公司|3\
                        """);

        assertThat(SheetFixture.rows(file))
                .extracting(it -> it.kind() + " " + it.subtitle())
                .containsExactly(
                        "SUBTITLE 一、高新技术企业",
                        "SUBTITLE 一、高新技术企业/（一）制造业",
                        "DATA 一、高新技术企业/（一）制造业",
                        "SUBTITLE 一、高新技术企业/（二）服务业",
                        "DATA 一、高新技术企业/（二）服务业",
                        "SUBTITLE 二、科技型中小企业（1家）",
                        "DATA 二、科技型中小企业（1家）");
    }

    @Test
    void countiesAsSubtitlesWithAndWithoutCounts() throws IOException {
        Path file =
                fixture.csv(
                        """
                        序号|企业名称|电话|备注
                        驿城区（12家）|||
                        1|甲公司|1|
                        平舆县|||
                        2|乙公司|2|
                        遂平县：3户|||
                        3|丙公司|3|\
                        """);

        assertThat(SheetFixture.kinds(file))
                .containsExactly(
                        "2 SUBTITLE", "3 DATA", "4 SUBTITLE", "5 DATA", "6 SUBTITLE", "7 DATA");
    }

    @Test
    void aChineseNumeralInItsOwnCellBeginsAGroup() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        序号|企业名称|电话|备注
                        一|高新技术企业|2|
                        1|甲公司|1|
                        2|驻马店市乙科技有限公司|2|
                        二|驻马店市丙科技有限公司||\
                        """);

        assertThat(SheetFixture.kinds(file))
                .containsExactly("2 SUBTITLE", "3 DATA", "4 DATA", "5 DATA");
    }

    @Test
    void aTextMergedOverTheTableIsASubtitle() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        企业名称|电话|备注
                        第一梯队培育对象||
                        甲公司|1|\
                        """,
                        "A2:C2");

        assertThat(SheetFixture.kinds(file)).containsExactly("2 SUBTITLE", "3 DATA");
    }

    @Test
    void sumsNotesAndSignaturesAreFooters() throws IOException {
        Path file =
                fixture.csv(
                        """
                        序号|企业名称|贷款余额|电话
                        1|甲公司|100|1
                        小计||100|
                        合 计|1家|100.00|—
                        驿城区合计：||100|
                        总计（万元）||100|
                        注：1.本表一式两份，由县区填报。|||
                        2.贷款余额截至上月末，单位为万元。|||
                        数据来源：各银行|||
                        填表人：张三||审核人：李四|联系电话：13900000000
                        填报单位（盖章）：|||
                        负责人：|王五|填表日期：|2024年5月1日\
                        """);

        assertThat(SheetFixture.kinds(file).subList(1, 11))
                .isEqualTo(
                        java.util.stream.IntStream.rangeClosed(3, 12)
                                .mapToObj(it -> it + " FOOTER")
                                .toList());
    }

    @Test
    void enterprisesThatSoundLikeFootersAreData() throws IOException {
        Path file =
                fixture.csv(
                        """
                        序号|企业名称|统一社会信用代码|电话
                        1|合计划咨询有限公司|91411700MA00000001|1
                        2|注册通商务有限公司|91411700MA00000002|2
                        |合计|91411700MA00000003|3
                        4|总计网络科技有限公司||
                        |备注通信息有限公司||
                        |小计||张三
                        5|合计||
                        |注册资本网|12|\
                        """);

        assertThat(SheetFixture.rows(file)).extracting(TableRow::kind).containsOnly(RowKind.DATA);
        assertThat(SheetFixture.rows(file)).hasSize(8);
    }

    @Test
    void aRowWithNothingButANameIsData() throws IOException {
        Path file =
                fixture.csv(
                        """
                        序号|企业名称|统一社会信用代码|电话
                        |驻马店市甲科技有限公司||
                        |老张烩面||
                        驻马店市乙科技有限公司|||
                        |||13900000000
                        |第一批发市场||
                        |||新增3名
                        |第一类医疗器械经营处||\
                        """);

        assertThat(SheetFixture.rows(file)).hasSize(7);
        assertThat(SheetFixture.rows(file)).extracting(TableRow::kind).containsOnly(RowKind.DATA);
    }

    @Test
    void headersAndTitlesOfFurtherPagesAreKnown() throws IOException {
        Path file =
                fixture.csv(
                        """
                        高新技术企业名单|||
                        序号|企业名称|联系方式|
                        ||联系人|电话
                        1|甲公司|张三|1
                        高新技术企业名单|||
                        序 号|企业名称|联系方式|
                        ||联系人|电话
                        2|乙公司|李四|2\
                        """);

        assertThat(SheetFixture.kinds(file))
                .containsExactly(
                        "4 DATA",
                        "5 REPEATED_HEADER",
                        "6 REPEATED_HEADER",
                        "7 REPEATED_HEADER",
                        "8 DATA");
    }

    @Test
    void blankRowsAreSkippedAndNumbersStay() throws IOException {
        Path file = fixture.xlsx("序号|企业名称\n|\n1|甲公司\n\n\n2|乙公司");

        assertThat(SheetFixture.kinds(file)).containsExactly("3 DATA", "6 DATA");
    }

    @Test
    void valuesOfMergedCellsReachTheRowsBelow() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        所属县区|企业名称|电话
                        驿城区|甲公司|1
                        |乙公司|2
                        平舆县|丙公司|3
                        |丁公司|4\
                        """,
                        "A2:A3");

        assertThat(SheetFixture.rows(file))
                .extracting(SheetFixture::texts)
                .containsExactly("驿城区|甲公司|1", "驿城区|乙公司|2", "平舆县|丙公司|3", "|丁公司|4");
        assertThat(SheetFixture.rows(file).get(1).cell(0).note()).isEqualTo(CellNote.SPREAD);
    }

    @Test
    void dataBehindTheFooterAreStillData() throws IOException {
        Path file =
                fixture.csv(
                        """
                        序号|企业名称|电话
                        1|甲公司|1
                        合计||1
                        2|乙公司|2
                        备注：补报
                        3|丙公司|3\
                        """);

        assertThat(SheetFixture.kinds(file))
                .containsExactly("2 DATA", "3 FOOTER", "4 DATA", "5 FOOTER", "6 DATA");
    }
}
