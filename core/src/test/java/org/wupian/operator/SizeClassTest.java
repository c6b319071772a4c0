package org.wupian.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wupian.kernel.CreditCode;
import org.wupian.kernel.Money;

class SizeClassTest {

    /// The notice's table typed a second time, with one industry of each row: persons, revenue and
    /// assets of large, medium and small; `-` where the row does not count the figure.
    private static final String TABLE =
            """
            A0111 - 20000/500/50 -
            B0610 1000/300/20 40000/2000/300 -
            C3841 1000/300/20 40000/2000/300 -
            D4411 1000/300/20 40000/2000/300 -
            E4710 - 80000/6000/300 80000/5000/300
            F51 200/20/5 40000/5000/1000 -
            F52 300/50/10 20000/500/100 -
            G54 1000/300/20 30000/3000/200 -
            G5910 1000/300/20 30000/3000/200 -
            G592 200/100/20 30000/1000/100 -
            G60 1000/300/20 30000/2000/100 -
            H61 300/100/10 10000/2000/100 -
            H62 300/100/10 10000/2000/100 -
            I63 2000/100/10 100000/1000/100 -
            I65 300/100/10 10000/1000/50 -
            K701 - 200000/1000/100 10000/5000/2000
            K702 1000/300/100 5000/1000/500 -
            L72 300/100/10 - 120000/8000/100
            M 300/100/10 - -
            Q85 300/100/10 - -
            """;

    private final Industries industries = Industries.national();

    /// Each figure of each row at each bound and just below it, the others far above.
    @Test
    void everyBoundOfEveryRowIsIncludedInItsClass() {
        int edges = 0;
        for (String line : TABLE.split("\n")) {
            String[] row = line.split(" ");
            for (int figure = 1; figure <= 3; figure++) {
                String[] bounds = row[figure].split("/");
                for (int size = 0; size < 3 && bounds.length == 3; size++) {
                    long bound = Long.parseLong(bounds[size]);
                    SizeClass reached = SizeClass.values()[size];
                    SizeClass below = SizeClass.values()[size + 1];
                    assertThat(sized(row[0], figure, bound, 0)).as(line).isEqualTo(reached);
                    assertThat(sized(row[0], figure, bound, -1)).as(line).isEqualTo(below);
                    edges++;
                }
            }
        }
        assertThat(edges).isEqualTo(37 * 3);
    }

    /// @param less a person or a fen to add to the bound
    private SizeClass sized(String code, int figure, long bound, int less) {
        Money much = Money.ofWan(10_000_000);
        Money edge = new Money(Money.ofWan(bound).fen() + less);
        Sizing sizing =
                SizeClass.of(
                        industry(code),
                        figure == 1 ? (int) bound + less : 1_000_000,
                        figure == 2 ? edge : much,
                        figure == 3 ? edge : much);
        return ((Sizing.Classed) sizing).size();
    }

    @Test
    void theBoundsThatDecidedAreNamed() {
        assertThat(SizeClass.of(industry("C3841"), 1200, Money.ofWan(1_999), null))
                .isEqualTo(
                        new Sizing.Classed(
                                SizeClass.SMALL,
                                "工业",
                                List.of(
                                        bound(SizeClass.SMALL, Sizing.Figure.PERSONS, 20),
                                        bound(SizeClass.SMALL, Sizing.Figure.REVENUE, 300)),
                                List.of(bound(SizeClass.MEDIUM, Sizing.Figure.REVENUE, 2000))));
        assertThat(SizeClass.of(industry("A"), null, Money.ofWan(20_000), null))
                .isEqualTo(
                        new Sizing.Classed(
                                SizeClass.LARGE,
                                "农、林、牧、渔业",
                                List.of(bound(SizeClass.LARGE, Sizing.Figure.REVENUE, 20_000)),
                                List.of()));
    }

    @Test
    void oneFigureBelowItsBoundIsMicroWhateverTheOthersAre() {
        assertThat(SizeClass.of(industry("C3841"), 19, null, null))
                .isEqualTo(
                        new Sizing.Classed(
                                SizeClass.MICRO,
                                "工业",
                                List.of(),
                                List.of(bound(SizeClass.SMALL, Sizing.Figure.PERSONS, 20))));
    }

    @Test
    void whatIsMissingIsNamedWithWhatTheKnownFiguresAllow() {
        assertThat(SizeClass.of(industry("C3841"), 400, null, null))
                .isEqualTo(
                        new Sizing.Missing(
                                "工业",
                                List.of(Sizing.Figure.REVENUE),
                                Optional.of(SizeClass.MEDIUM)));
        assertThat(SizeClass.of(industry("L72"), null, Money.ofWan(5), null))
                .isEqualTo(
                        new Sizing.Missing(
                                "租赁和商务服务业",
                                List.of(Sizing.Figure.PERSONS, Sizing.Figure.ASSETS),
                                Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "F, 批发业;零售业",
        "H, 住宿业;餐饮业",
        "G59, 交通运输业;仓储业",
        "I, 信息传输业;软件和信息技术服务业",
        "K70, 房地产开发经营;物业管理;其他未列明行业",
        "Q, 其他未列明行业"
    })
    void anIndustryWhosePartsDifferMustBeNamedMoreExactly(String code, String rows) {
        assertThat(size(code, 100)).isEqualTo(new Sizing.Coarse(List.of(rows.split(";"))));
    }

    @ParameterizedTest
    @CsvSource({"G53", "J", "J66", "K704", "P", "Q84", "S", "T"})
    void someIndustriesAreNotClassified(String code) {
        assertThat(size(code, 100)).isEqualTo(new Sizing.Outside(Sizing.Reason.INDUSTRY));
    }

    @Test
    void everyIndustryHasOneRowOrIsOutsideOrMustBeNamedMoreExactly() {
        for (Industry it : industries.all()) {
            Sizing sizing = size(it.code(), 0);
            boolean fine = it.level() == Industry.Level.CLASS || it.level() == Industry.Level.GROUP;
            assertThat(sizing instanceof Sizing.Coarse && fine).as(it.toString()).isFalse();
        }
    }

    @Test
    void aSoleTraderIsOutside() {
        CreditCode trader = new CreditCode("92350200MA31E12PXF");
        CreditCode company = new CreditCode("91350200MA31E12PXF");

        assertThat(SizeClass.of(trader, industry("H62"), 3, null, null))
                .isEqualTo(new Sizing.Outside(Sizing.Reason.SOLE_TRADER));
        assertThat(SizeClass.of(company, industry("H62"), 3, null, null))
                .isInstanceOf(Sizing.Classed.class);
    }

    @Test
    void fewerPersonsThanNoneAreAMistake() {
        assertThatThrownBy(() -> size("C", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private Sizing size(String code, @Nullable Integer persons) {
        return SizeClass.of(industry(code), persons, null, null);
    }

    private Industry industry(String code) {
        return industries.find(code).orElseThrow();
    }

    private static Sizing.Bound bound(SizeClass size, Sizing.Figure figure, long atLeast) {
        return new Sizing.Bound(size, figure, atLeast);
    }
}
