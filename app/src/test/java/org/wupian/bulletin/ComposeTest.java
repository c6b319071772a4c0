package org.wupian.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComposeTest {

    private final BulletinText text = Compose.text(Sample.MONTH);

    @Test
    void theOverviewSaysWhatWasOwedAndCame() {
        assertThat(text.title()).isEqualTo("关于2026年10月重点措施落实情况的通报");
        assertThat(section("overview"))
                .isEqualTo(
                        """
                        本月3项措施应报进展报告8份，截至关账已报6份，报送率75.00%。其中按时报送4份，按时率50.00%；逾期报送2份，未报2份。经审核采纳5份。
                        按牵头单位综合判断，各项措施中正常1项、滞后1项、牵头单位未报1项。\
                        """);
    }

    @Test
    void anAreaTellsWhatMoved() {
        assertThat(section("areas").lines())
                .containsExactly(
                        "（一）科技金融。共2项措施，其中正常1项、滞后1项。",
                        "措施1“措施1名称”（市科技局）：推送名单三批。",
                        "（二）绿色金融。共1项措施，其中牵头单位未报1项。");
    }

    @Test
    void redMeasuresLateUnitsTargetsAndDecisionsAreNamed() {
        assertThat(section("red")).isEqualTo("措施2“措施2名称”（市科技局牵头）滞后。存在问题：人手不足。下一步：加快推进。");
        assertThat(section("late").lines())
                .containsExactly("逾期报送的单位：市科技局（1份）、甲县（1份）。", "截至关账仍未报送的单位：市生态环境局（1份）、乙县（1份）。");
        assertThat(section("targets")).isEqualTo("新增贷款（目标不低于300亿元）：实际260.5亿元，完成目标的86.8%，达到序时进度。");
        assertThat(section("decisions").lines())
                .containsExactly(
                        "会议议定事项2项，已办结1项，逾期未办结1项。",
                        "补报进展（市生态环境局）：逾期未办结。",
                        "完善名单（市科技局）：已办结。",
                        "尚未办结的重大事项1项：资金缺口（甲县）。");
        assertThat(section("demands")).isEmpty();
    }

    @Test
    void quotationMarksInsideATitleAreSingleOnes() {
        assertThat(Compose.quoted("推动“1+2+3”体系")).isEqualTo("“推动‘1+2+3’体系”");
    }

    @Test
    void aLongTextIsCutAfterAWholeSentence() {
        String sentence = "本月推进各项工作，成效明显，群众满意。";

        String excerpt = Compose.excerpt(sentence.repeat(20));

        assertThat(excerpt).hasSizeLessThanOrEqualTo(160).endsWith("满意。");
        assertThat(Compose.excerpt("没有\n 句号")).isEqualTo("没有句号。");
    }

    private String section(String code) {
        return text.sections().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
