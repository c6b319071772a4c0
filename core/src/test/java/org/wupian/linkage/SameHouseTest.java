package org.wupian.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names that vary while the registered address is the same.
class SameHouseTest {

    private static final String HOUSE = "西平县柏城街道护城河路128号";

    private static Finding find(
            String listed, String known, String address, @Nullable String code) {
        NameIndex index = new NameIndex(Places.REGIONS);
        index.add(
                new KnownOperator(
                        1,
                        List.of(new KnownOperator.Name(known, NameKind.CURRENT)),
                        "411721",
                        HOUSE,
                        true));
        return index.find(new ListedFirm(listed, "411721", address, code));
    }

    @ParameterizedTest
    @CsvSource({
        "西平县久福商贸有限公司, 西平县九福商贸有限公司",
        "西平县骐远农机有限公司, 西平县骐远农业机械有限公司",
        "西平县骐远汽配有限公司, 西平县骐远汽车零部件有限公司",
        "西平县骐远服装有限公司, 西平县骐远服饰有限公司",
        "西平县骐远检验技术有限公司, 西平县骐远检测技术有限公司",
        "西平县骐远种植养殖专业合作社, 西平县骐远种养专业合作社",
        "西平县骐远石化有限公司, 西平县骐远石油有限公司",
    })
    void variantsAreAtLeastAskedAbout(String listed, String known) {
        assertThat(find(listed, known, HOUSE, null)).isNotInstanceOf(Finding.New.class);
    }

    @Test
    void anotherTradeIsAskedAboutAndNeverTakenForTheSame() {
        assertThat(find("西平县骐远粮油有限公司", "西平县骐远电池有限公司", HOUSE, null))
                .isInstanceOf(Finding.Review.class);
        assertThat(find("西平县骐远粮油有限公司", "西平县骐远电池有限公司", "西平县柏城街道解放路3号", null))
                .isInstanceOf(Finding.New.class);
        assertThat(find("西平县骐远粮油有限公司", "西平县骐远电池有限公司", HOUSE, "91350200776049653A"))
                .isInstanceOf(Finding.New.class);
    }
}
