package org.wupian.roster;

import java.util.List;
import org.wupian.ui.Text;

/// What is wrong or odd with a row (行问题).
///
/// @param code of the message `roster.problem.<code>`
/// @param column letter of the column, empty when the row as a whole is meant
/// @param weight what follows
/// @param arguments of the message
public record RowProblem(String code, String column, Weight weight, List<String> arguments) {

    public RowProblem {
        arguments = List.copyOf(arguments);
    }

    /// What follows from it, the gravest last.
    public enum Weight {
        /// The row is taken; the sender should know.
        NOTE,
        /// A person decides.
        REVIEW,
        /// The row is not taken.
        REJECTED
    }

    static RowProblem of(String code, String column, Weight weight, String... arguments) {
        return new RowProblem(code, column, weight, List.of(arguments));
    }

    public String text() {
        return Text.t("roster.problem." + code, arguments.toArray());
    }
}
