package org.wupian.returns;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Pack;

/// The loan-level return as the pack defines it (贷款明细报送): its columns and the categories loans are
/// counted by.
@Component
public class LoanForm {

    /// The form whose figures are computed from loans.
    public static final String CODE = "loans";

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
    private final CellKey aggregate;
    private final String aggregateForm;

    LoanForm(Pack pack) {
        columns = pack.rows("loan-columns.csv").stream().map(LoanForm::column).toList();
        categories =
                pack.rows("loan-categories.csv").stream()
                        .map(it ->
                                new LoanCategory(
                                        it.text("code"),
                                        Integer.parseInt(it.text("bit")),
                                        it.text("name"),
                                        it.text("source")))
                        .toList();
        String whole = pack.property("loans.aggregate", "bank/loans");
        aggregateForm = whole.substring(0, whole.indexOf('/'));
        aggregate = CellKey.of(whole.substring(whole.indexOf('/') + 1));
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

    /// @throws NotFound when there is no such category
    public LoanCategory category(String code) {
        return categories.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("loan category " + code));
    }

    /// The form in which the bank reports all its loans as one figure.
    String aggregateForm() {
        return aggregateForm;
    }

    CellKey aggregate() {
        return aggregate;
    }
}
