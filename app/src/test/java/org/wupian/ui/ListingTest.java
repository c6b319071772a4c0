package org.wupian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.wupian.kernel.Mark;

class ListingTest {

    @Test
    void aPageHasFiftyRowsAndTheCountsAreThoseOfTheWholeList() {
        Listing<Loan> list = asked("page=3");

        assertThat(list.rows()).hasSize(20);
        assertThat(list.total()).isEqualTo(120);
        assertThat(list.next()).isNull();
        assertThat(list.previous()).isEqualTo("/loans?page=2");
    }

    @Test
    void aPageBeyondTheLastIsTheLast() {
        assertThat(asked("page=99").rows()).isNotEmpty();
    }

    @Test
    void searchAndFilterNarrowTheRowsAndStandAsChips() {
        Listing<Loan> list = asked("q=第12", "area=绿色金融");

        assertThat(list.rows()).allMatch(it -> it.area().equals("绿色金融"));
        assertThat(list.total()).isLessThan(list.of());
        assertThat(list.chips())
                .extracting(Listing.Chip::label)
                .containsExactly("“第12”", "领域：绿色金融");
        assertThat(list.chips().getFirst().without())
                .isEqualTo("/loans?area=%E7%BB%BF%E8%89%B2%E9%87%91%E8%9E%8D");
    }

    @Test
    void whatTheAddressSaysBesidesTheListIsKept() {
        assertThat(asked("month=2026-10", "q=第12", "area=绿色金融", "sort=amount", "page=2").around())
                .isEqualTo(Map.of("month", List.of("2026-10")));
    }

    @Test
    void rowsWithoutAFigureComeLastInEitherDirection() {
        assertThat(asked("sort=amount", "page=3").rows().getLast().amount().signum()).isEqualTo(-1);
        assertThat(asked("sort=-amount", "page=3").rows().getLast().amount().signum())
                .isEqualTo(-1);
        assertThat(asked("sort=-amount").rows().getFirst().amount())
                .isEqualTo(new BigDecimal("1190.00"));
    }

    @Test
    void aSecondClickOnAHeadTurnsTheOrder() {
        assertThat(asked("sort=amount").heads().get(2))
                .isEqualTo(new Listing.Head("余额（亿元）", "/loans?sort=-amount", true, "ascending"));
    }

    @Test
    void aSecondListOfAPageIsAskedForItself() {
        Ask ask = new Ask("/loans", Map.of("q", List.of("甲"), "banks.sort", List.of("-name")));

        assertThat(ask.part("banks").words()).isEmpty();
        assertThat(ask.part("banks").descending()).isTrue();
        assertThat(ask.order()).isEmpty();
        assertThat(ask.part("banks").with("q", "乙"))
                .startsWith("/loans?")
                .contains("q=%E7%94%B2", "banks.sort=-name", "banks.q=%E4%B9%99");
    }

    @Test
    void theSumCountsAllPagesAndLeavesOutWhatIsNotReported() {
        assertThat(asked("page=2").totals().get(2).shown()).isEqualTo("64,800.00");
    }

    @Test
    void theExportHoldsAllMatchingRowsAsTheyAreOrdered() throws IOException {
        Listing<Loan> list = asked("area=科技金融", "sort=-amount");

        List<Row> rows = exported(list, Mark.NONE);

        assertThat(rows).hasSize(1 + list.total() + 1);
        assertThat(rows.get(1).getCellAsString(0)).contains(list.rows().getFirst().bank());
        assertThat(rows.get(1).getCellAsNumber(2).orElseThrow())
                .isEqualByComparingTo(list.rows().getFirst().amount());
        assertThat(rows.getLast().getCellAsString(0)).contains("合计");
    }

    @Test
    void aMarkStandsAboveTheColumnsOfTheExport() throws IOException {
        List<Row> rows = exported(asked("area=科技金融"), new Mark("演示数据"));

        assertThat(rows.get(0).getCellAsString(0)).contains("演示数据");
        assertThat(rows.get(1).getCellAsString(0)).contains("机构");
    }

    @Test
    void columnsThatAreNotChosenAreNeitherShownNorExportedButStillSearched() throws IOException {
        Listing<Loan> list = chosen(Set.of("amount"), "q=绿色");

        assertThat(list.heads()).extracting(Listing.Head::label).containsExactly("机构", "余额（亿元）");
        assertThat(exported(list, Mark.NONE).getFirst().getCellCount()).isEqualTo(2);
        assertThat(list.rows()).isNotEmpty().allMatch(it -> it.area().equals("绿色金融"));
        assertThat(list.allColumns()).hasSize(5);
    }

    @Test
    void aChoiceOfNothingThatIsThereShowsEverything() {
        assertThat(chosen(Set.of("bank")).columns()).hasSize(5);
        assertThat(chosen(Set.of("gone")).columns()).hasSize(5);
    }

    @Test
    void aListCutByAQueryExportsAllRowsAndKnowsWhereItsPageStands() throws IOException {
        List<Loan> all = Loan.all();
        Listing<Loan> list =
                Listing.page(
                        new Ask("/loans", Map.of()),
                        "贷款",
                        all.subList(50, 100),
                        50,
                        all.size(),
                        "100",
                        all,
                        Loan.columns(),
                        List.of(Facet.day("asOf", "有效日")));

        assertThat(list.exports()).isTrue();
        assertThat(exported(list, Mark.NONE)).hasSize(all.size() + 1);
        assertThat(list.from()).isEqualTo(50);
        assertThat(list.previous()).isNull();
        assertThat(list.next()).isEqualTo("/loans?after=100");
        assertThat(list.totals()).isEmpty();
    }

    @Test
    void anOptionalColumnIsShownToWhoeverChoosesIt() {
        List<Column<Loan>> columns = new java.util.ArrayList<>(Loan.columns());
        columns.add(Column.<Loan>of("note", "备注", _ -> Cell.none()).whenChosen());

        Listing<Loan> usual =
                Listing.of(new Ask("/loans", Map.of()), "贷款", Loan.all(), columns, List.of());
        Listing<Loan> chosen =
                Listing.of(
                        new Ask("/loans", Map.of(), Set.of("note"), ""),
                        "贷款",
                        Loan.all(),
                        columns,
                        List.of());

        assertThat(usual.columns()).hasSize(5);
        assertThat(usual.allColumns()).hasSize(6);
        assertThat(chosen.heads()).extracting(Listing.Head::label).containsExactly("机构", "备注");
    }

    private static List<Row> exported(Listing<Loan> list, Mark mark) throws IOException {
        var out = new ByteArrayOutputStream();
        new Workbook(list).download(mark).body().writeTo(out);
        try (var book = new ReadableWorkbook(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            return book.getFirstSheet().read();
        }
    }

    private static Listing<Loan> asked(String... parameters) {
        return chosen(Set.of(), parameters);
    }

    private static Listing<Loan> chosen(Set<String> columns, String... parameters) {
        Map<String, List<String>> asked = new java.util.LinkedHashMap<>();
        Arrays.stream(parameters)
                .map(it -> it.split("=", 2))
                .forEach(it -> asked.put(it[0], List.of(it[1])));
        return Listing.of(
                new Ask("/loans", asked, columns, ""),
                "贷款",
                Loan.all(),
                Loan.columns(),
                Loan.facets());
    }
}
