package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Relations among figures: exact at the edge, silent where a figure is missing.
class CheckCellsTest {

    private static final Form FORM =
            new Form(
                    "bank",
                    "银行月报",
                    "",
                    Set.of(),
                    Form.Cadence.MONTHLY,
                    YearMonth.of(2026, 1),
                    "",
                    false,
                    List.of(item("loans", true), item("npl", false), item("sub", false)),
                    List.of(
                            check("npl-sum", "npl", FormCheck.Relation.EQUAL, "sub", "0.05"),
                            check("within", "npl", FormCheck.Relation.AT_MOST, "loans", "0"),
                            check("steady", "loans", FormCheck.Relation.STEADY, "1.5", "0")));

    private static FormItem item(String code, boolean byCounty) {
        return new FormItem(code, code, "万元", FormItem.Type.AMOUNT, byCounty, "", "");
    }

    private static FormCheck check(
            String code, String left, FormCheck.Relation relation, String right, String tolerance) {
        return new FormCheck(
                code,
                FormCheck.Severity.ERROR,
                left,
                relation,
                right,
                new BigDecimal(tolerance),
                code);
    }

    private static Cells cells(String... pairs) {
        Map<CellKey, BigDecimal> cells = new HashMap<>();
        for (String pair : pairs) {
            String[] parts = pair.split("=");
            cells.put(CellKey.parse(parts[0]), new BigDecimal(parts[1]));
        }
        return new Cells(cells);
    }

    private static List<String> broken(Cells now, Cells before) {
        return new CheckCells(FORM, now, before).findings().stream().map(Finding::key).toList();
    }

    @Test
    void equalityAllowsItsToleranceAndNoMore() {
        assertThat(broken(cells("npl=10.05", "sub=10"), Cells.NONE)).isEmpty();
        assertThat(broken(cells("npl=10.051", "sub=10"), Cells.NONE)).containsExactly("npl-sum");
    }

    @Test
    void whatIsMissingIsNotZero() {
        assertThat(broken(cells("npl=10"), Cells.NONE)).isEmpty();
        assertThat(broken(cells("sub=0", "npl=0", "loans=0"), Cells.NONE)).isEmpty();
    }

    @Test
    void aPartIsNotMoreThanItsWhole() {
        assertThat(broken(cells("npl=5", "loans=5"), Cells.NONE)).isEmpty();
        assertThat(broken(cells("npl=5.01", "loans=5"), Cells.NONE)).containsExactly("within");
    }

    @ParameterizedTest
    @CsvSource({"150,", "150.01,steady", "66.67,", "66.66,steady", "1000000,steady"})
    void aJumpIsSuspectedAtMoreThanItsFactorEitherWay(String now, String expected) {
        List<String> found = broken(cells("loans=" + now), cells("loans=100"));

        assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void countiesMakeUpTheTotalAndAreCheckedOneByOne() {
        Cells now = cells("loans=100", "loans@a=60", "loans@b=40.05");
        assertThat(broken(now, Cells.NONE)).isEmpty();
        assertThat(broken(cells("loans=100", "loans@a=60"), Cells.NONE))
                .containsExactly("loans-total");
        assertThat(broken(now, cells("loans=100", "loans@a=10", "loans@b=40")))
                .containsExactly("steady@a");
    }

    @Test
    void anItemThatEverybodyHasIsNamedWhereItIsMissing() {
        Form asking =
                new Form(
                        "bank",
                        "银行月报",
                        "",
                        Set.of(),
                        Form.Cadence.MONTHLY,
                        YearMonth.of(2026, 1),
                        "",
                        false,
                        FORM.items(),
                        List.of(
                                check(
                                        "asked",
                                        "loans + npl",
                                        FormCheck.Relation.REPORTED,
                                        "",
                                        "0")));

        assertThat(asking.required()).containsExactlyInAnyOrder("loans", "npl");
        assertThat(new CheckCells(asking, cells("loans=0", "npl=0"), Cells.NONE).findings())
                .isEmpty();
        assertThat(new CheckCells(asking, cells("loans@a=1"), Cells.NONE).findings())
                .extracting(it -> it.check().words())
                .containsExactly("asked：loans、npl");
    }

    @Test
    void aSumNamesItsItems() {
        Cells cells = cells("npl=10", "sub=4", "loans=1");
        assertThat(Sum.of("npl - sub + loans").over(cells, ""))
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("7"));
        assertThat(Sum.of("npl-sub").terms()).extracting(Sum.Term::item).containsExactly("npl-sub");
        assertThatThrownBy(() -> Sum.of("npl * sub")).isInstanceOf(IllegalArgumentException.class);
    }
}
