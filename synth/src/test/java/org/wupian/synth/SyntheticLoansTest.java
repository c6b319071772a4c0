package org.wupian.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wupian.kernel.CreditCode;
import org.wupian.kernel.Pack;

class SyntheticLoansTest {

    private static final Pack PACK = new Pack(Path.of("../packs/zhumadian"));
    private static final YearMonth MONTH = YearMonth.of(2027, 1);

    private static SyntheticLoans loans(String bank, YearMonth month, int count) {
        return new SyntheticLoans(PACK, new SyntheticLoans.Request(bank, month, 500, count, 7));
    }

    private static List<SyntheticLoan> all(SyntheticLoans loans) {
        return IntStream.range(0, loans.size()).mapToObj(loans::get).toList();
    }

    @Test
    void theSameIsAskedAndGivenAndALargerFileBeginsWithTheSmallerOne() {
        List<SyntheticLoan> small = all(loans("bank-a", MONTH, 1000));

        assertThat(all(loans("bank-a", MONTH, 1000))).isEqualTo(small);
        assertThat(all(loans("bank-a", MONTH, 1500)).subList(0, 1000)).isEqualTo(small);
        assertThat(all(loans("bank-b", MONTH, 1000))).doesNotContainAnyElementsOf(small);
    }

    @Test
    void everyLoanKeepsTheRulesOfTheForm() {
        List<SyntheticLoan> all = all(loans("bank-a", MONTH, 20_000));
        Set<String> contracts = new HashSet<>();
        for (SyntheticLoan it : all) {
            assertThat(contracts.add(it.contract())).as(it.contract()).isTrue();
            assertThat(it.contract()).startsWith("演示-bank-a-");
            assertThat(it.balanceFen()).isBetween(0L, it.issuedFen());
            assertThat(it.issuedOn()).isBeforeOrEqualTo(MONTH.atEndOfMonth());
            assertThat(it.maturesOn()).isAfter(MONTH.atDay(1)).isAfter(it.issuedOn());
            if (it.flags().contains("inclusive_agri")) {
                assertThat(it.flags()).contains("agricultural");
            }
            if (!it.borrower().startsWith("KH")) {
                assertThat(CreditCode.read(it.borrower()).orElseThrow().checkHolds()).isTrue();
            }
        }

        long bad =
                all.stream()
                        .filter(it ->
                                Set.of("substandard", "doubtful", "loss").contains(it.quality()))
                        .count();
        assertThat(bad).as("one or two of a hundred are bad").isBetween(200L, 400L);
        assertThat(all).anyMatch(it -> it.balanceFen() == 0);
        assertThat(all.stream().map(SyntheticLoan::county).distinct()).hasSize(11);
        assertThat(all.stream().flatMap(it -> it.flags().stream()).distinct()).hasSize(7);
    }

    @Test
    void theNextMonthHasTheSameContractsPartlyRepaid() {
        Map<String, SyntheticLoan> before =
                all(loans("bank-a", MONTH, 2000)).stream()
                        .collect(Collectors.toMap(SyntheticLoan::contract, Function.identity()));

        List<SyntheticLoan> again =
                all(loans("bank-a", MONTH.plusMonths(1), 2000)).stream()
                        .filter(it -> before.containsKey(it.contract()))
                        .toList();

        assertThat(again).hasSizeBetween(1600, 1999);
        for (SyntheticLoan it : again) {
            SyntheticLoan was = before.getOrDefault(it.contract(), it);
            assertThat(it.borrower()).isEqualTo(was.borrower());
            assertThat(it.issuedOn()).isEqualTo(was.issuedOn());
            assertThat(it.balanceFen()).isLessThanOrEqualTo(was.issuedFen());
        }
        assertThat(again)
                .anyMatch(it ->
                        it.balanceFen() < before.getOrDefault(it.contract(), it).balanceFen());
    }

    @Test
    void aFileSaysThatItIsInventedAndHasOneLineALoan() throws IOException {
        StringWriter out = new StringWriter();

        new LoanText(PACK).write(loans("bank-a", MONTH, 3), out);

        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).isEqualTo("演示数据（虚构）");
        assertThat(lines.get(1)).startsWith("贷款合同号,借款人代码,");
        assertThat(lines.get(2)).startsWith("演示-bank-a-00000000-").contains(".00,", ",否");
        int commas = lines.get(1).replaceAll("[^,]", "").length();
        assertThat(lines.subList(2, 5))
                .allMatch(it -> it.replaceAll("[^,]", "").length() == commas);
    }
}
