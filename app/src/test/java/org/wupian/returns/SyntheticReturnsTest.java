package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wupian.kernel.Pack;
import org.wupian.synth.SyntheticCell;
import org.wupian.synth.SyntheticCity;
import org.wupian.synth.SyntheticUnit;

/// The demonstration's figures: they pass every check of the pack, grow as figures do, and hold
/// what there is to be found.
class SyntheticReturnsTest {

    private static final YearMonth OPEN = YearMonth.of(2026, 11);
    private static final Pack PACK = new Pack(Path.of("../packs/zhumadian"));

    private final Forms forms = new Forms(PACK);
    private final SyntheticCity city = SyntheticCity.of(PACK, OPEN, 2024);

    private List<String> reporters(String kind) {
        return switch (kind) {
            case "BANK" -> city.banks().stream().map(SyntheticUnit::code).toList();
            case "INSURER" -> city.insurers().stream().map(SyntheticUnit::code).toList();
            default ->
                    PACK.rows("units.csv").stream()
                            .filter(it -> it.text("kind").equals("county"))
                            .map(it -> it.text("code"))
                            .toList();
        };
    }

    private Cells cells(String form, String unit, YearMonth month) {
        Map<CellKey, BigDecimal> values = new HashMap<>();
        for (SyntheticCell it : city.figures(form, unit, month)) {
            values.put(new CellKey(it.item(), it.county()), it.value());
        }
        return new Cells(values);
    }

    private BigDecimal value(String unit, String item, YearMonth month) {
        return java.util.Objects.requireNonNull(
                cells("bank", unit, month).get(CellKey.of(item)), unit + " " + item);
    }

    private BigDecimal growth(String unit, String item) {
        return value(unit, item, OPEN)
                .divide(value(unit, item, OPEN.minusYears(1)), MathContext.DECIMAL64);
    }

    private static BigDecimal rate(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, MathContext.DECIMAL64);
    }

    @Test
    void everyFigureOfEveryMonthPassesEveryCheckWithoutAWarning() {
        List<String> broken = new ArrayList<>();
        for (YearMonth month :
                Stream.concat(city.earlier().stream(), city.months().stream()).toList()) {
            for (Form form : forms.all().stream().filter(it -> !it.isByRows()).toList()) {
                String kind = form.reporters().iterator().next().name();
                for (String unit : form.isOwedIn(month) ? reporters(kind) : List.<String>of()) {
                    Cells cells = cells(form.code(), unit, month);
                    assertThat(cells.isEmpty()).as("%s %s %s", form.code(), unit, month).isFalse();
                    cells.values().values().forEach(it -> assertThat(it.signum()).isNotNegative());
                    Cells before = cells(form.code(), unit, form.before(month));
                    new CheckCells(form, cells, before)
                            .findings()
                            .forEach(it -> broken.add(unit + " " + month + " " + it));
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyItemOfTheFormsIsReportedBySomebody() {
        for (Form form : forms.all().stream().filter(it -> !it.isByRows()).toList()) {
            String kind = form.reporters().iterator().next().name();
            List<String> reported =
                    reporters(kind).stream()
                            .flatMap(it -> cells(form.code(), it, OPEN).values().keySet().stream())
                            .map(CellKey::item)
                            .distinct()
                            .toList();

            assertThat(reported).containsAll(form.items().stream().map(FormItem::code).toList());
        }
    }

    @Test
    void aYearAndAHalfIsThere() {
        assertThat(city.earlier()).hasSize(15).startsWith(YearMonth.of(2025, 6));
        assertThat(city.months()).startsWith(YearMonth.of(2026, 9)).endsWith(OPEN);
    }

    @Test
    void technologyAndGreenLoansGrowFasterThanAllLoansAtMostBanksAndNotAtAll() {
        for (String item : List.of("tech-loans", "green-loans")) {
            long faster =
                    city.banks().stream()
                            .map(SyntheticUnit::code)
                            .filter(it -> growth(it, item).compareTo(growth(it, "loans")) > 0)
                            .count();

            assertThat(faster).as(item).isEqualTo(10L);
        }
    }

    @Test
    void oneVillageBankIsBeyondItsToleranceForBadLoansAndTheOthersKeepIt() {
        List<String> beyond =
                city.banks().stream()
                        .map(SyntheticUnit::code)
                        .filter(it ->
                                rate(
                                                        value(it, "small-tech-npl", OPEN),
                                                        value(it, "inclusive-small-tech", OPEN))
                                                .subtract(
                                                        rate(
                                                                value(it, "npl", OPEN),
                                                                value(it, "loans", OPEN)))
                                                .compareTo(new BigDecimal("3.00"))
                                        > 0)
                        .toList();

        assertThat(beyond).containsExactly("bank-9");
        assertThat(value("bank-9", "loans", OPEN))
                .as("a village bank is small")
                .isLessThan(value("bank-1", "loans", OPEN).movePointLeft(1));
    }

    @Test
    void cropsAreInsuredInEveryCountyButRiceInOneAndNowhereBeyondWhatIsSown() {
        for (String crop : List.of("wheat", "maize", "rice")) {
            Map<String, BigDecimal> insured = new HashMap<>();
            for (SyntheticUnit insurer : city.insurers()) {
                cells("insurer", insurer.code(), OPEN)
                        .values()
                        .forEach((cell, value) -> {
                            if (cell.item().equals(crop + "-insured") && !cell.county().isEmpty()) {
                                insured.merge(cell.county(), value, BigDecimal::add);
                            }
                        });
            }
            List<String> open = new ArrayList<>(reporters("COUNTY"));
            open.removeAll(insured.keySet());

            assertThat(open).isEqualTo(crop.equals("rice") ? List.of("411722") : List.of());
            insured.forEach((county, area) ->
                    assertThat(area)
                            .as(crop + " " + county)
                            .isLessThan(
                                    cells("sown", county, OPEN).get(CellKey.of(crop + "-sown"))));
        }
    }
}
