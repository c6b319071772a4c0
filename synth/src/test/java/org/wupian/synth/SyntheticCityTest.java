package org.wupian.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wupian.kernel.Pack;

class SyntheticCityTest {

    private static final String ZHUMADIAN = "../packs/zhumadian";
    private static final String QINGSHAN = "../app/src/test/packs/qingshan";
    private static final YearMonth OPEN = YearMonth.of(2026, 11);

    @Test
    void theSameSeedGivesTheSameCityAndAnotherSeedAnother() {
        SyntheticCity one = city(ZHUMADIAN, 7);
        SyntheticCity same = city(ZHUMADIAN, 7);
        SyntheticCity other = city(ZHUMADIAN, 8);

        assertThat(same.reports(OPEN)).isEqualTo(one.reports(OPEN));
        assertThat(same.meetings()).isEqualTo(one.meetings());
        assertThat(same.matters()).isEqualTo(one.matters());
        assertThat(same.people()).isEqualTo(one.people());
        assertThat(other.reports(OPEN)).isNotEqualTo(one.reports(OPEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {ZHUMADIAN, QINGSHAN})
    void everyReportIsCompleteAndReadsAsText(String folder) {
        for (SyntheticReport it : city(folder, 7).reports(OPEN.minusMonths(1))) {
            assertThat(it.done()).as(it.measure() + " " + it.unit()).isNotBlank().endsWith("。");
            assertThat(it.next()).isNotBlank().endsWith("。");
            assertThat(it.done() + it.next() + it.difficulties()).doesNotContain("{", "}");
            assertThat(it.accepted()).isAfter(it.submitted());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ZHUMADIAN, QINGSHAN})
    void everyUnitOwesOnceAMeasureAndTheLeadSumsUp(String folder) {
        List<SyntheticReport> reports = city(folder, 7).reports(OPEN);
        Set<String> keys = new HashSet<>();

        for (SyntheticReport it : reports) {
            assertThat(keys.add(it.measure() + it.unit() + it.summary())).isTrue();
        }
        int measures = new Pack(Path.of(folder)).rows("measures.csv").size();
        assertThat(reports.stream().filter(SyntheticReport::summary)).hasSize(measures);
    }

    @Test
    void realBanksAndInsurersSayNothing() {
        SyntheticCity city = city(ZHUMADIAN, 7);
        Set<String> real =
                new Pack(Path.of(ZHUMADIAN))
                        .rows("units.csv").stream()
                                .filter(it -> Cast.REPLACED.contains(it.text("kind")))
                                .map(it -> it.text("code"))
                                .collect(Collectors.toSet());

        assertThat(city.banks()).hasSize(12);
        assertThat(city.reports(OPEN)).noneMatch(it -> real.contains(it.unit()));
        assertThat(city.reports(OPEN)).anyMatch(it -> it.unit().equals("bank-12"));
    }

    @Test
    void mostMeasuresGoWellAndAFewDoNot() {
        List<SyntheticReport> summaries =
                city(ZHUMADIAN, 7).reports(OPEN).stream().filter(SyntheticReport::summary).toList();

        assertThat(count(summaries, Light.OFF_TRACK)).isBetween(1L, 3L);
        assertThat(count(summaries, Light.AT_RISK)).isBetween(3L, 8L);
        assertThat(count(summaries, Light.ON_TRACK)).isGreaterThan(24);
        assertThat(summaries)
                .filteredOn(it -> it.status() == Light.OFF_TRACK || it.status() == Light.AT_RISK)
                .allMatch(it -> !it.difficulties().isEmpty());
    }

    @Test
    void someAreLateSomeWereReturnedMostWereOnTime() {
        SyntheticCity city = city(ZHUMADIAN, 7);
        List<SyntheticReport> reports = city.reports(OPEN);
        LocalDate due = city.due(OPEN);
        long late =
                reports.stream().filter(it -> it.submitted().toLocalDate().isAfter(due)).count();
        long returned = reports.stream().filter(it -> it.returned() != null).count();

        assertThat(late).isBetween(20L, reports.size() / 5L);
        assertThat(returned).isBetween(10L, reports.size() / 10L);
    }

    @Test
    void cumulativeFiguresGrowFromMonthToMonth() {
        SyntheticCity city = city(ZHUMADIAN, 7);

        assertThat(listed(city, OPEN)).isGreaterThan(listed(city, OPEN.minusMonths(1)));
        assertThat(city.actuals(OPEN).get("G1-loans"))
                .isGreaterThan(city.actuals(OPEN.minusMonths(3)).get("G1-loans"));
    }

    @Test
    void aGrowingFigureIsTheSameInTheTextAndBesideIt() {
        SyntheticCity city = city(ZHUMADIAN, 7);

        assertThat(city.report(OPEN, "1", "science", true).done())
                .contains("在库企业" + listed(city, OPEN) + "户");
    }

    @Test
    void meetingsFallOnWorkingDaysAndDecideAboutWhatIsBehind() {
        SyntheticCity city = city(ZHUMADIAN, 7);

        assertThat(city.meetings()).hasSize(5);
        assertThat(city.meetings()).allMatch(it -> it.heldOn().getDayOfWeek().getValue() <= 5);
        assertThat(city.meetings()).allMatch(it -> !it.decisions().isEmpty());
        assertThat(city.matters()).hasSize(4).anyMatch(it -> it.answer() != null);
    }

    private static int listed(SyntheticCity city, YearMonth month) {
        return city.report(month, "1", "science", true).figures().get(0).value().intValueExact();
    }

    private static long count(List<SyntheticReport> reports, Light light) {
        return reports.stream().filter(it -> it.status() == light).count();
    }

    private static SyntheticCity city(String folder, long seed) {
        return SyntheticCity.of(new Pack(Path.of(folder)), OPEN, seed);
    }
}
