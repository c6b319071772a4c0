package org.wupian.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderPathTest {

    @TempDir private Path folder;
    private SheetFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new SheetFixture(folder);
    }

    @Test
    void twoRowsOfMergedTitlesBecomePaths() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        序号|企业名称|联系方式||备注
                        |||联系人|电话|
                        1|甲公司|张三|13900000000|\
                        """
                                .replace("|||联系人|电话|", "||联系人|电话|"),
                        "A1:A2",
                        "B1:B2",
                        "C1:D1",
                        "E1:E2");

        assertThat(SheetFixture.titles(file))
                .containsExactly("序号", "企业名称", "联系方式/联系人", "联系方式/电话", "备注");
        assertThat(SheetFixture.heading(file).lastRow()).isEqualTo(2);
        assertThat(SheetFixture.heading(file).column("电话")).isPresent();
    }

    @Test
    void mergedTitlesAreInferredFromBlanksInATextFile() throws IOException {
        Path file =
                fixture.csv(
                        """
                        序号|企业名称|联系方式||贷款情况||备注
                        ||联系人|电话|金额（万元）|期限|
                        1|甲公司|张三|13900000000|500|12个月|\
                        """);

        assertThat(SheetFixture.titles(file))
                .containsExactly("序号", "企业名称", "联系方式/联系人", "联系方式/电话", "贷款情况/金额", "贷款情况/期限", "备注");
    }

    @Test
    void threeRowsOfTitlesBecomePaths() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        企业名称|融资情况|||备注
                        |银行贷款||股权|
                        |余额（万元）|利率（%）|金额（万元）|
                        甲公司|300|4.5|0|\
                        """,
                        "A1:A3", "B1:D1", "B2:C2", "E1:E3");

        Heading heading = SheetFixture.heading(file);

        assertThat(heading.lastRow()).isEqualTo(3);
        assertThat(heading.columns())
                .extracting(HeadColumn::title)
                .containsExactly("企业名称", "融资情况/银行贷款/余额", "融资情况/银行贷款/利率", "融资情况/股权/金额", "备注");
        assertThat(heading.columns().get(2).unit()).isEqualTo("%");
    }

    @Test
    void threeRowsAreAlsoInferredFromBlanks() throws IOException {
        Path file =
                fixture.csv(
                        """
                        企业名称|融资情况||||备注
                        |银行贷款||股权融资||
                        |余额|利率|金额|日期|
                        甲公司|300|4.5|0|2024-05-01|\
                        """);

        assertThat(SheetFixture.titles(file))
                .containsExactly(
                        "企业名称",
                        "融资情况/银行贷款/余额",
                        "融资情况/银行贷款/利率",
                        "融资情况/股权融资/金额",
                        "融资情况/股权融资/日期",
                        "备注");
    }

    @Test
    void yearsAreTitlesToo() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        企业名称|营业收入（万元）||
                        |2022|2023|2024
                        甲公司|100|200|300
                        乙公司|100|200|300\
                        """
                                .replace("|2022|2023|2024", "|2022年|2023年|2024年"));

        assertThat(SheetFixture.titles(file))
                .containsExactly("企业名称", "营业收入/2022年", "营业收入/2023年", "营业收入/2024年");
    }

    @Test
    void longRemarksInATitleDoNotHideIt() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        序号|企业名称\\n（与营业执照完全一致，不得简写，名称有变更的请填写变更之后的最新名称，并在备注中说明）|联系方式|
                        ||联系人|电话
                        1|甲公司|张三|13900000000\
                        """);

        assertThat(SheetFixture.titles(file)).containsExactly("序号", "企业名称", "联系方式/联系人", "联系方式/电话");
    }

    @Test
    void titlesJoinedOnlyByTheirMergedCellsAreJoined() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        企业名称|||2024年||
                        全称|简称|曾用名|收入|利润|税收
                        甲公司|甲||1|2|3\
                        """,
                        "A1:C1",
                        "D1:F1");

        assertThat(SheetFixture.titles(file))
                .containsExactly(
                        "企业名称/全称", "企业名称/简称", "企业名称/曾用名", "2024年/收入", "2024年/利润", "2024年/税收");
    }

    @ParameterizedTest
    @CsvSource({
        "有效期,起,止",
        "有效期,开始,结束",
        "有效期,开始日期,结束日期",
        "资质有效期,起,止",
        "有效期限,自,至",
        "证书有效期,起始时间,终止时间",
        "有效期间,从,到",
    })
    void beginningAndEndBelowAPeriodAreTitles(String period, String begin, String end)
            throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        统一社会信用代码|企业名称|%s|
                        ||%s|%s
                        91411702MA44D5HH05|驻马店市甲公司|2024-05-01|2027-04-30\
                        """
                                .formatted(period, begin, end),
                        "A1:A2",
                        "B1:B2",
                        "C1:D1");

        Heading heading = SheetFixture.heading(file, "统一社会信用代码", "企业名称", "有效期", "起始日期", "截止日期");

        assertThat(heading.lastRow()).isEqualTo(2);
        assertThat(heading.columns())
                .extracting(HeadColumn::title)
                .containsExactly("统一社会信用代码", "企业名称", period + "/" + begin, period + "/" + end);
    }

    @Test
    void placesAreTitlesAlsoWhereNothingIsMerged() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        企业名称|统一社会信用代码|注册地|
                        ||县区|详细地址
                        西平县戊己科技有限公司|91411702MA44D5HH05|西平县|柏城街道\
                        """);

        Heading heading = SheetFixture.heading(file, "统一社会信用代码", "企业名称", "县区", "详细地址");

        assertThat(heading.firstRow()).isEqualTo(1);
        assertThat(heading.lastRow()).isEqualTo(2);
    }

    @Test
    void placesBelowAWideTitleAreTitles() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        统一社会信用代码|企业名称|注册地|
                        ||县区|详细地址
                        91411702MA44D5HH05|驻马店市甲公司|驿城区|置地大道1号\
                        """,
                        "A1:A2",
                        "B1:B2",
                        "C1:D1");

        Heading heading = SheetFixture.heading(file, "统一社会信用代码", "企业名称", "县区", "详细地址");

        assertThat(heading.lastRow()).isEqualTo(2);
    }
}
