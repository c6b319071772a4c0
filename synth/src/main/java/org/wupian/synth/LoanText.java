package org.wupian.synth;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.wupian.kernel.Pack;

/// Invented loans as a bank's system exports them (合成贷款明细文件): a title that says so, the pack's
/// headers, one loan a line, amounts in 元.
public final class LoanText {

    private record Column(String code, String header, String type, Map<String, String> words) {}

    private final List<Column> columns;

    public LoanText(Pack pack) {
        columns = pack.rows("loan-columns.csv").stream().map(LoanText::column).toList();
    }

    private static Column column(Pack.Row row) {
        Map<String, String> words = new HashMap<>();
        for (String it : row.list("allowed")) {
            String[] sides = it.split("[=|]");
            words.put(sides[0], sides[sides.length == 1 ? 0 : 1]);
        }
        return new Column(row.text("code"), row.text("header"), row.text("type"), words);
    }

    /// Writes the whole file as CSV.
    public void write(SyntheticLoans loans, Writer out) throws IOException {
        write(loans, UnaryOperator.identity(), out);
    }

    /// Writes it with the amounts of a scale.
    public void write(SyntheticLoans loans, LoanScale scale, Writer out) throws IOException {
        write(loans, scale::of, out);
    }

    private void write(SyntheticLoans loans, UnaryOperator<SyntheticLoan> as, Writer out)
            throws IOException {
        out.write(DepartmentLists.MARK + "\n");
        out.write(columns.stream().map(Column::header).collect(Collectors.joining(",")) + "\n");
        for (int i = 0; i < loans.size(); i++) {
            SyntheticLoan loan = as.apply(loans.get(i));
            for (int column = 0; column < columns.size(); column++) {
                out.write(column == 0 ? "" : ",");
                out.write(text(loan, columns.get(column)));
            }
            out.write('\n');
        }
    }

    /// Empty where nothing is known of such a column.
    private static String text(SyntheticLoan it, Column column) {
        if (column.type().equals("flag")) {
            return it.flags().contains(column.code()) ? "是" : "否";
        }
        return switch (column.code()) {
            case "contract" -> it.contract();
            case "borrower" -> it.borrower();
            case "county" -> it.county();
            case "industry" -> it.industry();
            case "use" -> it.use();
            case "balance" -> yuan(it.balanceFen());
            case "issued" -> yuan(it.issuedFen());
            case "issued_on" -> it.issuedOn().toString();
            case "matures_on" -> it.maturesOn().toString();
            case "rate" -> BigDecimal.valueOf(it.rate(), 2).toPlainString();
            case "guarantee" -> column.words().getOrDefault(it.guarantee(), it.guarantee());
            case "class" -> column.words().getOrDefault(it.quality(), it.quality());
            default -> "";
        };
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
