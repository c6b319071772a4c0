package org.wupian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which target of the plan in force a new wording goes on with.
class SameTargetsTest {

    private static final List<Target> TARGETS =
            List.of(
                    old("loans", "全年新增各项贷款", "亿元"),
                    old("ships", "全年新增船舶抵押贷款", "亿元"),
                    old("tools", "结构性货币政策工具使用量同比增幅", "%"),
                    old("villages", "“1+2+3+N”金融服务体系行政村覆盖率", "%"));

    @ParameterizedTest
    @CsvSource({
        "力争2027年新增贷款320亿元以上, 亿元, loans",
        "新增船舶抵押贷款9亿元, 亿元, ships",
        "结构性货币政策工具使用量增长10%以上, %, tools",
        "科技型企业贷款同比增长不低于15%, %, ''",
        "各项贷款余额达到2000亿元, 亿元, ''",
        "金融服务站覆盖率达到90%, %, ''",
        "新增贷款10000笔, 笔, ''"
    })
    void onlyAWordingAboutTheSameThingGoesOn(String name, String unit, String code) {
        WrittenPlan.Aim aim =
                new WrittenPlan.Aim(
                        "",
                        "",
                        1,
                        name,
                        BigDecimal.TEN,
                        unit,
                        ">=",
                        "",
                        2027,
                        null,
                        Map.of(),
                        false);

        WrittenPlan plan = new WrittenPlan("", 2027, List.of(), List.of(aim), List.of(), List.of());

        assertThat(new SameTargets(TARGETS).in(plan).targets())
                .extracting(WrittenPlan.Aim::code)
                .containsExactly(code);
    }

    private static Target old(String code, String name, String unit) {
        return new Target(
                code,
                null,
                "G1",
                name,
                unit,
                Comparator.AT_LEAST,
                BigDecimal.TEN,
                "",
                2026,
                null,
                Map.of(),
                false);
    }
}
