package org.wupian.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wupian.kernel.National;

class IndustriesTest {

    private final Industries industries = Industries.national();

    @Test
    void theWholeClassificationIsThere() {
        Map<Industry.Level, Long> counts =
                industries.all().stream()
                        .collect(Collectors.groupingBy(Industry::level, Collectors.counting()));

        assertThat(counts)
                .isEqualTo(
                        Map.of(
                                Industry.Level.SECTION, 20L,
                                Industry.Level.DIVISION, 97L,
                                Industry.Level.GROUP, 473L,
                                Industry.Level.CLASS, 1381L));
    }

    @Test
    void everyCodeAndEveryNameMeansItselfOrTheSameActivitiesOneLevelUp() {
        for (Industry it : industries.all()) {
            assertThat(industries.read(it.code())).isEqualTo(new Industries.Known(it));
            assertThat(industries.read(it.code() + it.name())).isEqualTo(new Industries.Known(it));
            assertThat(industries.read(it.name()))
                    .isInstanceOfSatisfying(
                            Industries.Known.class,
                            known -> {
                                assertThat(it.within(known.industry())).isTrue();
                            });
        }
    }

    @Test
    void everyAliasMeansSomething() {
        assertThat(National.rows("industry-aliases.csv"))
                .allSatisfy(it ->
                        assertThat(industries.named(it.text("name")))
                                .extracting(Industry::code)
                                .containsExactlyElementsOf(it.list("codes")));
    }

    @Test
    void anIndustryKnowsWhereItStands() {
        Industry batteries = industries.find("C3841").orElseThrow();

        assertThat(batteries.name()).isEqualTo("锂离子电池制造");
        assertThat(batteries.level()).isEqualTo(Industry.Level.CLASS);
        assertThat(batteries.section().name()).isEqualTo("制造业");
        assertThat(batteries.ancestors())
                .extracting(Industry::code)
                .containsExactly("C", "C38", "C384");
        assertThat(batteries.within("C38")).isTrue();
        assertThat(batteries.within("C39")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "C3841, C3841",
        "c3841, C3841",
        "3841, C3841",
        "3841.0, C3841",
        "Ｃ３８４１, C3841",
        "C 3841, C3841",
        "C-3841, C3841",
        "[C3841], C3841",
        "C38, C38",
        "38, C38",
        "384, C384",
        "C, C",
        "0111, A0111",
        "3841 锂离子电池制造, C3841",
        "3841锂离子电池制造, C3841",
        "C3841-锂离子电池制造, C3841",
        "锂离子电池制造, C3841",
        "锂离子电池制造业, C3841",
        "锂离子电池制造（C3841）, C3841",
        "锂离子电池制造3841, C3841",
        "3841 电气机械和器材制造业, C3841",
        "C38 锂离子电池制造, C3841",
        "C 锂离子电池制造, C3841",
        "111 稻谷种植, A0111",
        "制造业>电气机械和器材制造业>锂离子电池制造, C3841",
        "制造业-电气机械和器材制造业, C38",
        "制造业/锂离子电池制造, C3841",
        "行业类别：制造业, C",
        "C制造业, C",
        "制造业（C）, C",
        "制造, C",
        "农林牧渔业, A",
        "农、林、牧、渔业, A",
        "批发零售业, F",
        "批发和零售业, F",
        "批发与零售业, F",
        "批发业, F51",
        "电力、燃气及水的生产和供应业, D",
        "信息传输、计算机服务和软件业, I",
        "科学研究、技术服务和地质勘查业, M",
        "居民服务和其他服务业, O",
        "卫生、社会保障和社会福利业, Q",
        "公共管理和社会组织, S",
        "软件业, I65",
        "种植业, A01",
        "教育, P",
        "房地产业, K"
    })
    void anIndustryIsReadAsPeopleWriteIt(String written, String code) {
        assertThat(industries.read(written))
                .isEqualTo(new Industries.Known(industries.find(code).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "A3841, DISAGREEMENT, C3841;A",
        "3841 稻谷种植, DISAGREEMENT, C3841;A0111",
        "3841 奶茶店, NAME, C3841",
        "111, NAUGHT, B111;A0111",
        "1, NAUGHT, A01",
        "A111, NAUGHT, B111;A0111",
        "工业, SEVERAL, B;C;D",
        "养殖业, SEVERAL, A03;A04",
        "制造业；批发业, SEVERAL, C;F51"
    })
    void whatIsInDoubtNamesItsCandidates(String written, Industries.Doubt doubt, String codes) {
        assertThat(industries.read(written))
                .isInstanceOfSatisfying(
                        Industries.Doubtful.class,
                        it -> {
                            assertThat(it.doubt()).isEqualTo(doubt);
                            assertThat(it.candidates())
                                    .extracting(Industry::code)
                                    .containsExactly(codes.split(";"));
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "锂离子电池, C3841",
        "锂电子电池制造, C3841",
        "电气机械及器材, C38",
        "稻谷的种植, A0111",
        "软件和信息技术, I65",
        "小麦种值业, A0112"
    })
    void aNameThatIsNearlyRightIsACandidate(String written, String code) {
        assertThat(industries.read(written))
                .isInstanceOfSatisfying(
                        Industries.Doubtful.class,
                        it -> {
                            assertThat(it.doubt()).isEqualTo(Industries.Doubt.NEAR);
                            assertThat(it.candidates()).extracting(Industry::code).contains(code);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"奶茶", "9999", "Z", "其它", "U01", "3.14"})
    void whatIsLikeNothingIsUnknown(String written) {
        assertThat(industries.read(written)).isEqualTo(new Industries.Unknown());
    }

    @Test
    void aBlankCellIsAbsent() {
        assertThat(List.of("", "无", "—").stream().map(industries::read).toList())
                .isEqualTo(Collections.nCopies(3, new Industries.Absent()));
    }
}
