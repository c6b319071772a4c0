package org.wupian.returns;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/// The figures of the form, computed from the sums of its loans (明细汇总).
@Component
class LoanFigures {

    static final String BALANCE = "loan-balance";

    private final Forms forms;
    private final LoanForm loans;

    LoanFigures(Forms forms, LoanForm loans) {
        this.forms = forms;
        this.loans = loans;
    }

    Cells of(List<LoanCell> cells, long borrowers) {
        Map<String, FormItem> items = forms.get(LoanForm.CODE).itemsByCode();
        Figures figures = new Figures(items, cells, new HashMap<>());
        figures.add("loan-count", LoanCell::loans);
        figures.add(BALANCE, LoanCell::balanceFen);
        figures.add("loan-issued", LoanCell::issuedFen);
        figures.add("loan-npl", LoanCell::nplFen);
        for (LoanCategory it : loans.categories()) {
            figures.add(
                    "balance-" + it.code(),
                    cell -> (cell.mask() & it.mask()) == 0 ? 0 : cell.balanceFen());
        }
        if (items.containsKey("borrower-count")) {
            figures.values.put(CellKey.of("borrower-count"), BigDecimal.valueOf(borrowers));
        }
        return new Cells(figures.values);
    }

    private record Figures(
            Map<String, FormItem> items, List<LoanCell> cells, Map<CellKey, BigDecimal> values) {

        /// An item the form does not ask is left out.
        void add(String code, ToLongFunction<LoanCell> value) {
            FormItem item = items.get(code);
            if (item == null) {
                return;
            }
            values.put(CellKey.of(code), figure(item, 0));
            for (LoanCell it : cells) {
                BigDecimal figure = figure(item, value.applyAsLong(it));
                values.merge(CellKey.of(code), figure, BigDecimal::add);
                if (item.byCounty()) {
                    values.merge(new CellKey(code, it.county()), figure, BigDecimal::add);
                }
            }
            values.replaceAll((cell, it) -> plain(it));
        }

        /// Fen in 万元 has six decimals, so it stays exact.
        private static BigDecimal figure(FormItem item, long value) {
            return item.type() == FormItem.Type.AMOUNT
                    ? BigDecimal.valueOf(value, 6)
                    : BigDecimal.valueOf(value);
        }

        private static BigDecimal plain(BigDecimal it) {
            BigDecimal bare = it.stripTrailingZeros();
            return bare.scale() < 0 ? bare.setScale(0) : bare;
        }
    }
}
