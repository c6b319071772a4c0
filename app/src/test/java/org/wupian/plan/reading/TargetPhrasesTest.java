package org.wupian.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Quantities and comparisons.
class TargetPhrasesTest {

    private final TargetPhrases targets = new TargetPhrases(new Deadlines(2024));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    力争2024年新增贷款300亿元以上,            300,  亿元,    '>=', -
                    贷款余额增长10%左右,                      10,   %,      '=',  -
                    首贷户不少于1200户,                       1200, 户,      '>=', -
                    融资规模突破1.5万亿元,                     1.5,  万亿元,   '>',  -
                    不良率控制在3%以内,                        3,    %,      '<=', -
                    审批时间压缩至3个工作日,                    3,    个工作日, '<=', -
                    不良率可较各项贷款不良率提高不超过3个百分点,   3,    个百分点, '<=', 各项贷款不良率
                    扩大风险补偿资金池规模至5000万元,            5000, 万元,    '>=', -
                    压缩企业开户平均用时至1个工作日,             1,    个工作日, '<=', -
                    增速高于全国平均水平2个百分点,               2,    个百分点, '>=', 全国平均水平
                    增速高于各项贷款平均增速,                   -,    -,      '>',  各项贷款平均增速
                    增速不低于各项贷款增速,                     -,    -,      '>=', 各项贷款增速
                    """)
    void aQuantityOrAComparisonIsATarget(
            String text, java.math.BigDecimal quantity, String unit, String sign, String than) {
        assertThat(targets.inMeasure(text))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.quantity()).isEqualTo(quantity);
                    assertThat(it.unit()).isEqualTo(unit);
                    assertThat(it.comparator()).isEqualTo(sign);
                    assertThat(it.than()).isEqualTo(than);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "对符合条件的企业最高给予50万元补助",
        "推动“1+2+3+N”体系建设",
        "围绕2条主线实施3大行动",
        "收集本地（1-3类）特色产业信息",
        "单户授信1000万元的贷款"
    })
    void grantsLimitsAndNamesWithNumbersAreNot(String text) {
        assertThat(targets.inMeasure(text)).isEmpty();
    }

    @Test
    void aDirectionIsAGoalButNotAMeasuresTarget() {
        assertThat(targets.inGoals("结构性工具使用量明显提高，融资成本稳中有降"))
                .extracting(PlanReading.Target::comparator)
                .containsExactly(">", "<");
        assertThat(targets.inMeasure("服务水平明显提高")).isEmpty();
    }
}
