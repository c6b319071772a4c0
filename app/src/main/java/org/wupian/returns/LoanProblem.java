package org.wupian.returns;

import java.util.ArrayList;
import java.util.List;
import org.wupian.ui.FieldError;

/// What is wrong with many rows of a file of loans in the same way (明细问题).
///
/// @param code message that says what: `returns.loans.row.` and this
/// @param column header it is found under
/// @param examples the first of them
public record LoanProblem(String code, String column, long count, List<Example> examples) {

    /// @param value as written, cut when long
    public record Example(int row, String value) {}

    /// How many examples are kept.
    static final int SHOWN = 20;

    public LoanProblem {
        examples = List.copyOf(examples);
    }

    /// Names it where it has to be explained.
    String key() {
        return "rows-" + code;
    }

    /// The count first, then the examples with their places.
    ///
    /// @param file name that was sent
    List<FieldError> errors(String file) {
        List<FieldError> errors = new ArrayList<>();
        errors.add(
                new FieldError(
                        "file", "returns.loans.row." + code, column, count, examples.size()));
        for (Example it : examples) {
            errors.add(
                    FieldError.at(
                            new FieldError.Place(file, it.row(), column),
                            "returns.loans.value",
                            it.value()));
        }
        return errors;
    }
}
