package org.wupian.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.CreditCode;

/// The cells of one row of loans after the other (单元格核对): each becomes a value, or is counted among
/// what is wrong.
final class LoanCells {

    private static final int LONGEST = 200;

    private final LocalDate end;
    private final Organisation bank;
    private final Organisations organisations;
    private final LoanProblems problems;
    private final LoanProblems warnings;
    private final LoanFlaws flaws;
    private final Map<String, String> counties = new HashMap<>();
    private int row;
    private boolean right;

    LoanCells(
            YearMonth month,
            Organisation bank,
            Organisations organisations,
            LoanProblems problems,
            LoanProblems warnings,
            LoanFlaws flaws) {
        this.end = month.atEndOfMonth();
        this.bank = bank;
        this.organisations = organisations;
        this.problems = problems;
        this.warnings = warnings;
        this.flaws = flaws;
    }

    void begin(int number) {
        row = number;
        right = true;
    }

    /// Something stands behind the last column: a separator inside a value may have moved the
    /// others.
    void beyond(LoanColumn first, String written) {
        wrong(LoanFlaws.BEYOND, first, written);
    }

    /// Whether nothing was wrong with the row so far.
    boolean isRight() {
        return right;
    }

    /// Null where nothing stands, and where something wrong stands.
    @Nullable Object value(LoanColumn column, String written) {
        String text = LoanValue.plain(written);
        if (text.isEmpty() && column.type() != LoanColumn.Type.FLAG) {
            return column.required() ? wrong("missing", column, written) : null;
        }
        if (text.length() > LONGEST) {
            return wrong("long", column, written);
        }
        return switch (column.type()) {
            case CONTRACT, TEXT -> text;
            case BORROWER -> borrower(column, text);
            case COUNTY ->
                    county(text)
                            .map(Object.class::cast)
                            .orElseGet(() -> wrong("county", column, text));
            case BANK -> isOwn(text) ? null : wrong("other-bank", column, text);
            case CODE -> {
                String code = column.allowed().get(text);
                yield code == null ? wrong("code", column, text) : code;
            }
            case AMOUNT -> amount(column, text);
            case RATE -> rate(column, text);
            case DATE ->
                    LoanValue.date(text)
                            .map(Object.class::cast)
                            .orElseGet(() -> wrong("date", column, text));
            case FLAG ->
                    LoanValue.flag(text)
                            .map(Object.class::cast)
                            .orElseGet(() -> wrong("flag", column, text));
        };
    }

    private @Nullable Object wrong(String code, LoanColumn column, String written) {
        problems.add(code, column, row, written);
        flaws.add(row, code, column, written);
        right = false;
        return null;
    }

    private Object borrower(LoanColumn column, String text) {
        Optional<CreditCode> code = CreditCode.read(text);
        code.filter(it -> !it.checkHolds())
                .ifPresent(_ -> warnings.add("credit-code", column, row, text));
        return code.map(CreditCode::text).orElse(text);
    }

    private Optional<String> county(String text) {
        String known = counties.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> found =
                organisations
                        .find(text)
                        .or(() -> organisations.called(text))
                        .filter(it -> it.kind() == Organisation.Kind.COUNTY)
                        .or(() ->
                                organisations.of(Organisation.Kind.COUNTY).stream()
                                        .filter(it -> text.equals(it.division()))
                                        .findFirst())
                        .map(Organisation::code);
        found.ifPresent(it -> counties.put(text, it));
        return found;
    }

    private boolean isOwn(String text) {
        return text.equals(bank.code())
                || organisations
                        .called(text)
                        .filter(it -> it.code().equals(bank.code()))
                        .isPresent();
    }

    /// In fen.
    private @Nullable Object amount(LoanColumn column, String text) {
        Optional<BigDecimal> number = LoanValue.number(text);
        if (number.isEmpty()) {
            return wrong("number", column, text);
        }
        if (number.get().signum() < 0) {
            return wrong("negative", column, text);
        }
        return LoanValue.fits(number.get(), 2)
                ? (Object) number.get().movePointRight(2).longValueExact()
                : wrong("fraction", column, text);
    }

    private @Nullable Object rate(LoanColumn column, String text) {
        String plain = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        Optional<BigDecimal> number =
                LoanValue.number(plain)
                        .filter(it -> it.signum() >= 0 && it.compareTo(new BigDecimal(1000)) < 0);
        return number.isEmpty()
                ? wrong("number", column, text)
                : number.get().setScale(4, RoundingMode.HALF_UP);
    }

    /// Checks a day against the month and the day of issue; answers the latter once it is known.
    @Nullable LocalDate dates(LoanColumn column, LocalDate day, @Nullable LocalDate issued) {
        if (column.code().equals("issued_on")) {
            if (day.isAfter(end)) {
                wrong("after-month", column, day.toString());
            }
            return day;
        }
        if (column.code().equals("matures_on") && issued != null && day.isBefore(issued)) {
            wrong("matures", column, day.toString());
        }
        return issued;
    }
}
