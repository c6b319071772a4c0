package org.wupian.returns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Pack;

/// The loan-level return as the pack defines it (贷款明细报送): its columns and the categories loans are
/// counted by.
@Component
public class LoanForm {

    /// The form whose figures are computed from loans.
    public static final String CODE = "loans";

    private static final String AGGREGATE = "aggregate";

    /// Columns that what is computed rests on.
    private static final Set<String> NEEDED =
            Set.of(
                    "contract",
                    "borrower",
                    "county",
                    "balance",
                    "issued",
                    "issued_on",
                    "matures_on",
                    "guarantee",
                    "class");

    private final List<LoanColumn> columns;
    private final List<LoanCategory> categories;
    private final List<Whole> wholes = new ArrayList<>();

    /// A sum of the loans that the bank reports as a figure too (汇总对照).
    ///
    /// @param code of the check
    /// @param item of the loans' form
    /// @param form of the figure
    record Whole(String code, String item, String form, CellKey figure) {

        /// @param figure as in bank/loans
        static Whole of(String code, String item, String figure) {
            int at = figure.indexOf('/');
            return new Whole(
                    code, item, figure.substring(0, at), CellKey.of(figure.substring(at + 1)));
        }
    }

    LoanForm(Pack pack) {
        columns = pack.rows("loan-columns.csv").stream().map(LoanForm::column).toList();
        categories =
                pack.rows("loan-categories.csv").stream()
                        .map(it ->
                                new LoanCategory(
                                        it.text("code"),
                                        Integer.parseInt(it.text("bit")),
                                        it.text("name"),
                                        it.textIfAny("name_en"),
                                        it.text("source")))
                        .toList();
        wholes.add(
                Whole.of(
                        AGGREGATE,
                        LoanFigures.BALANCE,
                        pack.property("loans.aggregate", "bank/loans")));
        for (Pack.Row row : pack.rows("loan-categories.csv")) {
            String code = row.text("code");
            String reported = row.text("reported");
            if (!reported.isEmpty()) {
                wholes.add(Whole.of(AGGREGATE + "-" + code, "balance-" + code, reported));
            }
        }
        check();
    }

    private void check() {
        Set<String> codes = new HashSet<>();
        columns.forEach(it -> codes.add(it.code()));
        if (!columns.isEmpty() && !codes.containsAll(NEEDED)) {
            throw new IllegalArgumentException("loan-columns.csv needs the columns " + NEEDED);
        }
        Set<Integer> bits = new HashSet<>();
        for (LoanCategory it : categories) {
            boolean flag = it.source().startsWith("flag:");
            if (!bits.add(it.bit()) || flag && !codes.contains(it.source().substring(5))) {
                throw new IllegalArgumentException("loan-categories.csv: " + it.code());
            }
        }
    }

    private static LoanColumn column(Pack.Row row) {
        Map<String, String> allowed = new LinkedHashMap<>();
        for (String it : row.list("allowed")) {
            String[] sides = it.split("=", 2);
            allowed.put(sides[0], sides[0]);
            Arrays.stream(sides[1].split("\\|")).forEach(word -> allowed.put(word, sides[0]));
        }
        return new LoanColumn(
                row.text("code"),
                row.text("header"),
                row.list("synonyms"),
                LoanColumn.Type.valueOf(row.text("type").toUpperCase(Locale.ROOT)),
                row.flag("required"),
                allowed,
                row.text("definition"));
    }

    public List<LoanColumn> columns() {
        return columns;
    }

    /// Columns that are kept; which bank it is stands elsewhere.
    List<LoanColumn> kept() {
        return columns.stream().filter(it -> it.type() != LoanColumn.Type.BANK).toList();
    }

    public List<LoanCategory> categories() {
        return categories;
    }

    /// Sums that must come to what the bank reports as a whole, that of all loans first.
    List<Whole> wholes() {
        return wholes;
    }
}
