package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNameTest {

    @ParameterizedTest
    @CsvSource({
        "西平县新光科技有限公司（原西平县旧光机械有限公司）, 西平县旧光机械有限公司",
        "西平县新光科技有限公司(原驻马店市化肥厂), 驻马店市化肥厂",
        "西平县新光科技有限公司【原西平县旧光机械有限公司】, 西平县旧光机械有限公司",
        "西平县新光科技有限公司 （原西平县旧光机械有限公司）, 西平县旧光机械有限公司",
        "'西平县新光科技有限公司\n【原西平县旧光机械有限公司】', 西平县旧光机械有限公司",
        "西平县新光科技有限公司（曾用名：旧光机械厂）, 旧光机械厂",
        "西平县新光科技有限公司（原：驻马店旧光（集团）机械有限公司）, 驻马店旧光（集团）机械有限公司",
    })
    void aFormerNameStandsInBrackets(String written, String former) {
        assertThat(WrittenName.read(written)).isEqualTo(new WrittenName("西平县新光科技有限公司", former));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "驻马店市听竹商贸有限公司（原阳分公司）",
                "驻马店市听竹商贸有限公司（原阳县第一分公司）",
                "驻马店市天方药业有限公司（原料药厂）",
                "驻马店市天方药业有限公司（原料药生产厂）",
            })
    void aBranchOrAWorksIsNone(String written) {
        assertThat(WrittenName.read(written)).isEqualTo(new WrittenName(written, ""));
    }

    @Test
    void rowNumbersAndSpacesAreNoPartOfAName() {
        assertThat(WrittenName.read("68、河南省顺河生物技术有限公司").now()).isEqualTo("河南省顺河生物技术有限公司");
        assertThat(WrittenName.read("正阳县泉裕花卉佳庭农 场").now()).isEqualTo("正阳县泉裕花卉佳庭农场");
        assertThat(WrittenName.read("河南 Blue Sky 科技　有限公司").now()).isEqualTo("河南 Blue Sky 科技有限公司");
        assertThat(WrittenName.read("③西平县新光科技有限公司").now()).isEqualTo("西平县新光科技有限公司");
        assertThat(WrittenName.read("No.5 西平县新光科技有限公司").now()).isEqualTo("西平县新光科技有限公司");
        assertThat(WrittenName.read("三木木业有限公司").now()).isEqualTo("三木木业有限公司");
    }
}
