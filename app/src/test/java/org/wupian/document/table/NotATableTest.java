package org.wupian.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wupian.document.table.Finding.Reason;

class NotATableTest {

    @TempDir private Path folder;
    private SheetFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new SheetFixture(folder);
    }

    @Test
    void rowsWithoutAnyTitleAreNoTable() throws IOException {
        Path file =
                fixture.csv(
                        """
                        1|驻马店市甲科技有限公司|91411700MA00000001
                        2|驻马店市乙科技有限公司|91411700MA00000002\
                        """);

        assertThat(SheetFixture.find(file)).isEqualTo(new Finding.NotATable(Reason.NO_HEADER));
    }

    @Test
    void aLetterIsNoTable() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        关于报送名单的说明
                        各县区：请于本月底前把名单报送市专班办公室，逾期不再受理，特此通知，请认真落实。
                        市专班办公室\
                        """);

        assertThat(SheetFixture.find(file)).isEqualTo(new Finding.NotATable(Reason.NO_HEADER));
    }

    @Test
    void aFormIsNoTable() throws IOException {
        Path file =
                fixture.xlsx(
                        """
                        专精特新中小企业申报表
                        企业名称|驻马店市甲科技有限公司|统一社会信用代码|91411700MA00000001
                        法定代表人|张三|联系电话|13900000000
                        注册地址|驿城区某路1号|成立日期|2015-05-01
                        注册资本（万元）|500|从业人数|35
                        主营业务|汽车零部件
                        推荐意见|（盖章）\
                        """,
                        "A1:D1");

        assertThat(SheetFixture.find(file)).isEqualTo(new Finding.NotATable(Reason.FORM));
    }

    @Test
    void aFormOfOneColumnOfLabelsIsNoTable() throws IOException {
        Path file =
                fixture.csv(
                        """
                        企业名称：|驻马店市甲科技有限公司
                        统一社会信用代码：|91411700MA00000001
                        联系人：|张三
                        联系电话：|13900000000
                        注册地址：|驿城区\
                        """);

        assertThat(SheetFixture.find(file)).isEqualTo(new Finding.NotATable(Reason.FORM));
    }

    @Test
    void aSheetWithoutContentIsEmpty() throws IOException {
        assertThat(SheetFixture.find(fixture.xlsx("|\n|")))
                .isEqualTo(new Finding.NotATable(Reason.EMPTY));
    }
}
