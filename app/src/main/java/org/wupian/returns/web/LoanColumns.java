package org.wupian.returns.web;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.returns.LoanCategory;
import org.wupian.returns.LoanColumn;
import org.wupian.returns.LoanForm;
import org.wupian.returns.LoanRows;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Option;

/// How loans look on a page (贷款明细列): the pack's columns, amounts in 元 as banks send them, and the
/// categories a loan counts in.
@Component
class LoanColumns {

    private final LoanForm form;
    private final Organisations organisations;

    LoanColumns(LoanForm form, Organisations organisations) {
        this.form = form;
        this.organisations = organisations;
    }

    /// What banks may leave out is shown to those who choose it.
    ///
    /// @param categories with those a loan counts in, which it has once it is accepted
    List<Column<LoanRows.Loan>> all(boolean categories) {
        List<Column<LoanRows.Loan>> columns = new ArrayList<>();
        form.columns().stream()
                .filter(it -> it.type() != LoanColumn.Type.BANK)
                .forEach(it -> columns.add(it.required() ? of(it) : of(it).whenChosen()));
        if (categories) {
            columns.add(
                    Column.of(
                            "categories",
                            t("returns.loans.categories"),
                            it -> Cell.words(categories(it))));
        }
        columns.add(
                Column.<LoanRows.Loan>figures(
                                "row", t("returns.loans.row"), it -> Cell.figure(it.row()))
                        .whenChosen());
        return columns;
    }

    private Column<LoanRows.Loan> of(LoanColumn it) {
        return switch (it.type()) {
            case AMOUNT -> Column.figures(it.code(), it.header() + "（元）", loan -> cell(it, loan));
            case RATE -> Column.figures(it.code(), it.header() + "（%）", loan -> cell(it, loan));
            default -> Column.of(it.code(), it.header(), loan -> cell(it, loan));
        };
    }

    private Cell cell(LoanColumn it, LoanRows.Loan loan) {
        Object value = loan.values().get(it.code());
        return switch (value) {
            case null -> Cell.none();
            case Long fen -> LoanRowsController.yuan(fen);
            case BigDecimal rate -> Cell.figure(rate, 4);
            case Boolean yes -> Cell.words(t(yes ? "returns.loans.yes" : "returns.loans.no"));
            default -> text(it, value.toString());
        };
    }

    private Cell text(LoanColumn it, String value) {
        return switch (it.type()) {
            case DATE -> Cell.day(LocalDate.parse(value));
            case COUNTY -> Cell.words(organisations.name(value));
            case CODE -> Cell.words(it.words().getOrDefault(value, value));
            default -> Cell.words(value);
        };
    }

    private String categories(LoanRows.Loan it) {
        return form.categories().stream()
                .filter(category -> (it.mask() & category.mask()) != 0)
                .map(LoanCategory::shown)
                .collect(Collectors.joining("、"));
    }

    /// @param byCategory whether loans have categories to choose from
    List<Facet<LoanRows.Loan>> facets(boolean byCategory) {
        List<Option> categories =
                form.categories().stream().map(it -> new Option(it.code(), it.shown())).toList();
        List<Option> counties =
                organisations.of(Organisation.Kind.COUNTY).stream()
                        .map(it -> new Option(it.code(), it.name()))
                        .toList();
        Facet<LoanRows.Loan> county = Facet.asked("county", t("returns.county"), counties);
        return byCategory
                ? List.of(Facet.asked("category", t("returns.loans.category"), categories), county)
                : List.of(county);
    }
}
