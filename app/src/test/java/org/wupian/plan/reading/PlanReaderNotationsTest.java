package org.wupian.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wupian.plan.reading.PlanReading.Measure;

/// Whole documents of invented cities, each in another usual notation.
class PlanReaderNotationsTest {

    static PlanReading read(String name) {
        try (var in =
                PlanReaderNotationsTest.class.getResourceAsStream("/plans/" + name + ".txt")) {
            if (in == null) {
                throw new AssertionError("no test document " + name);
            }
            return PlanReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> duties(PlanReading reading) {
        return reading.measures().stream().map(PlanReaderNotationsTest::duty).toList();
    }

    private static String duty(Measure it) {
        return it.number()
                + " "
                + String.join("+", it.lead())
                + " | "
                + String.join("+", it.supporting());
    }

    private static List<Note.Kind> warnings(PlanReading reading) {
        return reading.notes().stream()
                .filter(it -> it.level() != Note.Level.HINT)
                .map(Note::kind)
                .toList();
    }

    @Test
    void aUnitLineBelowEachMeasureNamesTheLeadFirst() {
        PlanReading reading = read("linhe-2025");

        assertThat(reading.title()).isEqualTo("临河市金融服务实体经济十二条举措");
        assertThat(reading.measures()).hasSize(12);
        assertThat(reading.mentions()).isEqualTo(36);
        assertThat(reading.safeguards())
                .extracting(Measure::title)
                .containsExactly("加强组织领导", "健全工作机制", "强化考核督查");
        assertThat(reading.measures().getFirst().path()).containsExactly("二、主要举措", "（一）科技金融方面");
        assertThat(reading.measures().getFirst().area()).isEqualTo("科技金融");
        assertThat(warnings(reading)).isEmpty();
    }

    @Test
    void bracketsNameLeadSupportAndTime() {
        PlanReading reading = read("brackets");

        assertThat(duties(reading))
                .containsExactly(
                        "（一） 市金融局 | 市工信局+人行青原市分行+各银行业金融机构",
                        "（二） 市数据局 | 市发展和改革委员会+市市场监管局",
                        "（三） 市金融局 | 市财政局+各县（市、区）人民政府",
                        "（四） 市市场监管局 | 市交通委（市道运局）+市公安局",
                        "（五） 市财政局 | 市工信局+市商务局",
                        "（六） 市国资委 | 市属担保公司");
        assertThat(reading.measures())
                .extracting(Measure::deadline)
                .containsExactly("2025-12", null, null, "2025-06-30", null, "2025-12");
        assertThat(reading.safeguards()).extracting(Measure::title).containsExactly("加强统筹协调");
        assertThat(warnings(reading)).isEmpty();
    }

    @Test
    void measuresMayBeNumberedOnlyInChineseNumerals() {
        PlanReading reading = read("han-only");

        assertThat(duties(reading))
                .containsExactly(
                        "一 市文化和旅游局 | 市财政局+各县、区人民政府",
                        "二 市商务局 | 市城市管理局+市住房和城乡建设局",
                        "三 市文化和旅游局 | 市公安局+市消防救援支队",
                        "四 市交通运输局 | 市文化和旅游局+市公安局",
                        "五  | ",
                        "六 市政府办公室（市金融办） | 国家金融监督管理总局清溪监管分局");
        assertThat(warnings(reading)).containsExactly(Note.Kind.NO_UNITS);
    }

    @Test
    void numbersThatGoOnThroughTheDocumentAreTheMeasures() {
        PlanReading reading = read("sub-measures");

        assertThat(duties(reading))
                .containsExactly(
                        "1 国务院办公厅 | 各地区+各部门",
                        "2 司法部 | 国家发展改革委+市场监管总局+各地区",
                        "3 国家发展改革委 | 自然资源部+住房城乡建设部+各地区",
                        "4 市场监管总局 | 国家药监局");
        assertThat(reading.measures().getFirst().deadline()).isEqualTo("2022-10");
    }

    @Test
    void labelsMayStandOnLinesOfTheirOwnAndPersonsAreNoUnits() {
        PlanReading reading = read("labelled-lines");

        assertThat(duties(reading))
                .containsExactly(
                        "1 区发改局 | 石桥经济开发区+各街道",
                        "2 区发改局 | 各街道+区人社局",
                        "1 区住建局+区城管局 | 区财政局+各街道",
                        "2 区城管局 | 区自然资源分局",
                        "3 区政府办 | 区直有关部门");
        assertThat(reading.measures())
                .extracting(Measure::deadline)
                .containsExactly("2024-12", null, "2024-09", "2024-10-20", null);
        assertThat(reading.goals())
                .extracting(PlanReading.Target::text)
                .containsExactly("地区生产总值增长6%左右", "居民收入增长与经济增长基本同步");
    }

    @Test
    void furtherClausesInsideAMeasureAreItsChildren() {
        PlanReading reading = read("several-clauses");

        Measure first = reading.measures().getFirst();
        assertThat(duty(first)).isEqualTo("（一） 市政务服务局 | 市大数据局");
        assertThat(first.deadline()).isEqualTo("2023-12");
        assertThat(first.children()).hasSize(1);
        assertThat(duty(first.children().getFirst())).isEqualTo(" 市大数据局 | 市公安局");
        assertThat(first.children().getFirst().deadline()).isEqualTo("2024-06");
        assertThat(reading.measures()).hasSize(4);
        assertThat(reading.safeguards()).hasSize(2);
    }

    @Test
    void whatIsSaidOnceForAllHoldsForAll() {
        PlanReading reading = read("defaults");

        assertThat(duties(reading))
                .containsExactly(
                        "（一） 省发展改革委 | 省市场监管局+商务厅+相关市（州）人民政府",
                        "（二） 省市场监管局 | 相关市（州）人民政府",
                        "（三） 商务厅+财政厅+农业农村厅 | 省供销社+相关市（州）人民政府");
    }

    @Test
    void aNumberUsedTwiceOrLeftOutIsReportedWithItsLine() {
        PlanReading reading = read("duplicate");

        assertThat(reading.notes())
                .filteredOn(it -> it.level() == Note.Level.WARNING)
                .extracting(it -> it.line() + " " + it.kind())
                .containsExactlyInAnyOrder("7 NUMBER_TWICE", "9 NUMBER_MISSING", "9 UNIT_TWICE");
        assertThat(reading.measures()).hasSize(4);
    }

    @Test
    void aPlanWithoutUnitsIsReadAndSaysSo() {
        PlanReading reading = read("no-units");

        assertThat(reading.measures()).hasSize(4);
        assertThat(reading.mentions()).isZero();
        assertThat(warnings(reading)).containsExactly(Note.Kind.NO_UNITS_AT_ALL);
        assertThat(reading.hasErrors()).isFalse();
    }

    @Test
    void articlesAreMeasuresToo() {
        assertThat(duties(read("articles")))
                .containsExactly("第二条 科技创新局 | ", "第三条 科技创新局 | 经济发展局", "第四条 财政金融局 | 科技创新局");
    }

    @Test
    void aSentenceWithoutBracketsCanNameTheUnits() {
        PlanReading reading = read("inline");

        assertThat(duties(reading))
                .containsExactly(
                        "1 市民政局 | 市住房城乡建设局+市财政局", "2 市民政局 | 市卫生健康委", "3 市人社局 | 市民政局", "4 市民政局 | ");
        assertThat(warnings(reading)).containsExactly(Note.Kind.LEAD_FROM_SENTENCE);
    }

    @Test
    void unitsOnAHeadingHoldForWhatStandsBelow() {
        assertThat(duties(read("heading-lead")))
                .containsExactly(
                        "（一） 区科技局 | ", "（二） 区科技局 | ", "（三） 区发改局 | 区住建局", "（四） 区发改局 | 区住建局");
    }

    @Test
    void theNoticeAroundAPlanIsNotThePlan() {
        PlanReading reading = read("notice");

        assertThat(reading.title()).isEqualTo("海宁湾市低空经济发展实施方案");
        assertThat(duties(reading))
                .containsExactly(
                        "1 市交通运输局+市自然资源和规划局 | 各县、市、区+市直各部门",
                        "2 市通信管理局 | 移动公司+电信公司+联通公司",
                        "1 市商务局+市邮政管理局 | 市市场监管局",
                        "2 市文旅局 | 市体育局+各县市区+市级有关部门");
        assertThat(reading.measures())
                .extracting(Measure::deadline)
                .containsExactly(null, null, null, "2025-06");
    }

    @Test
    void partsWithoutTitlesBelongToTheTitledMeasureAboveThem() {
        PlanReading reading = read("untitled-parts");

        assertThat(reading.measures())
                .extracting(it -> it.number() + it.title() + " " + it.children().size())
                .containsExactly(
                        "（一）支持民间投资参与重大工程 2", "（二）支持民间投资参与科技创新 1", "（三）强化用地保障 1", "（四）改进融资服务 0");
        assertThat(reading.measures().getFirst().children().get(1).supporting())
                .containsExactly("交通运输厅", "水利厅", "能源局", "各地级以上市人民政府");
    }

    @Test
    void linesWrappedAtAFixedWidthAreJoined() {
        PlanReading reading = read("wrapped");

        assertThat(duties(reading))
                .containsExactly(
                        "（一） 县农业农村局 | 县发改委+县商务局+各乡镇人民政府+各街道办事处",
                        "（二） 县商务局 | 县交通运输局",
                        "（三） 县市场监管局 | ");
        assertThat(reading.measures().getFirst().text()).startsWith("支持农民合作社、家庭农场在田头建设小型冷库");
    }

    @Test
    void aDocumentInOneLineIsSplitAtItsHeadings() {
        PlanReading reading = read("one-line");

        assertThat(reading.title()).isEqualTo("白鹭市小微企业融资服务工作方案");
        assertThat(duties(reading))
                .containsExactly(
                        "（一） 市工信局 | 市发展改革委+各银行机构",
                        "（二） 白鹭金融监管分局 | 人民银行白鹭市分行+市财政局",
                        "（三） 市发展改革委 | 市市场监管局");
        assertThat(reading.goals()).hasSize(2);
        assertThat(reading.safeguards()).hasSize(2);
    }

    @Test
    void nothingWrittenIsAnErrorNotAnEmptyPlan() {
        PlanReading reading = PlanReader.read(" \n\n");

        assertThat(reading.hasErrors()).isTrue();
        assertThat(reading.measures()).isEmpty();
    }
}
