package org.wupian.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wupian.bench.MonthFigures.Sum;
import org.wupian.returns.LoanCategory;
import org.wupian.synth.SyntheticLoan;
import org.wupian.synth.SyntheticLoans;

/// The limit of J3: every loan in plain arrays, its categories decided, a borrower's loans in a
/// county side by side. Nothing that reads all loans can be quicker by much.
final class LoanArrays {

    private final MonthFigures figures;
    private final int groups;
    private final int[] group;
    private final int[] mask;
    private final int[] borrower;
    private final long[] balance;
    private final long[] issued;
    private final boolean[] bad;

    LoanArrays(LoanBook book, MonthFigures figures, int loans) {
        this.figures = figures;
        groups = book.groups();
        group = new int[loans];
        mask = new int[loans];
        borrower = new int[loans];
        balance = new long[loans];
        issued = new long[loans];
        bad = new boolean[loans];
        Set<String> listed = new HashSet<>(book.listed());
        int at = 0;
        for (int bank = 0; bank < book.bankCodes().size(); bank++) {
            at = fill(book, bank, listed, at);
        }
    }

    private int fill(LoanBook book, int bank, Set<String> listed, int begin) {
        SyntheticLoans loans = book.loans(bank);
        Map<String, Integer> borrowers = new HashMap<>();
        long[] order = new long[loans.size()];
        for (int i = 0; i < loans.size(); i++) {
            SyntheticLoan it = loans.get(i);
            int number = borrowers.computeIfAbsent(it.borrower(), key -> borrowers.size());
            long of = book.group(book.bankCodes().get(bank), it.county()) % 64;
            order[i] = (of << 56) | ((long) number << 28) | i;
        }
        Arrays.sort(order);
        int at = begin;
        for (long key : order) {
            SyntheticLoan it = loans.get((int) (key & ((1 << 28) - 1)));
            group[at] = book.group(book.bankCodes().get(bank), it.county());
            borrower[at] = (int) (key >> 28) & ((1 << 28) - 1);
            mask[at] = maskOf(it, listed);
            balance[at] = it.balanceFen();
            issued[at] = it.issuedOn().getYear() == figures.month().getYear() ? it.issuedFen() : 0;
            bad[at] = !it.quality().equals("normal") && !it.quality().equals("special");
            at++;
        }
        return at;
    }

    private int maskOf(SyntheticLoan loan, Set<String> listed) {
        int all = 0;
        for (LoanCategory it : figures.categories()) {
            boolean is =
                    switch (it.source()) {
                        case "unsecured" -> loan.guarantee().equals("unsecured");
                        case "medium-long" ->
                                loan.maturesOn().isAfter(loan.issuedOn().plusYears(1));
                        default ->
                                it.source().startsWith("flag:")
                                        ? loan.flags().contains(it.source().substring(5))
                                        : listed.contains(loan.borrower());
                    };
            all |= is ? (int) it.mask() : 0;
        }
        return all;
    }

    long[][] pass() {
        long[][] all = new long[groups][figures.count()];
        long[] sums = new long[MonthFigures.SUMS << figures.categories().size()];
        int from = 0;
        while (from < group.length) {
            int end = from;
            while (end < group.length && group[end] == group[from]) {
                end++;
            }
            Arrays.fill(sums, 0);
            sum(sums, from, end);
            long[] figure = all[group[from]];
            for (int i = 0; i < sums.length; i += MonthFigures.SUMS) {
                figures.add(figure, i / MonthFigures.SUMS, sums, i);
            }
            from = end;
        }
        return all;
    }

    private void sum(long[] sums, int from, int end) {
        int union = 0;
        boolean owes = false;
        for (int i = from; i < end; i++) {
            int at = mask[i] * MonthFigures.SUMS;
            sums[at + Sum.BALANCE.ordinal()] += balance[i];
            sums[at + Sum.ISSUED.ordinal()] += issued[i];
            sums[at + Sum.NPL.ordinal()] += bad[i] ? balance[i] : 0;
            if (balance[i] > 0) {
                sums[at + Sum.LOANS.ordinal()]++;
                union |= mask[i];
                owes = true;
            }
            if (i + 1 == end || borrower[i + 1] != borrower[i]) {
                if (owes) {
                    sums[union * MonthFigures.SUMS + Sum.BORROWERS.ordinal()]++;
                }
                union = 0;
                owes = false;
            }
        }
    }
}
