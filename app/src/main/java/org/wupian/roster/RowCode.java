package org.wupian.roster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wupian.operator.OperatorCode;

/// The code or number by which a row names an operator (行中的主体代码).
final class RowCode {

    private String credit = "";
    private String registration = "";
    private String organisation = "";
    private boolean known;

    /// What a cell came to.
    ///
    /// @param shown what is kept of it; a personal number only in part
    /// @param problem of the message; null when there is none
    record Reading(
            String shown,
            @Nullable String problem,
            RowProblem.Weight weight,
            List<String> arguments) {

        private static Reading plain(String shown) {
            return new Reading(shown, null, RowProblem.Weight.NOTE, List.of());
        }

        private static Reading note(String shown, String problem) {
            return new Reading(shown, problem, RowProblem.Weight.NOTE, List.of(shown));
        }

        private static Reading review(String shown, String problem, String... arguments) {
            return new Reading(shown, problem, RowProblem.Weight.REVIEW, List.of(arguments));
        }
    }

    /// @return empty when the cell holds nothing
    Optional<Reading> read(String text, ReadSettings settings) {
        return switch (OperatorCode.read(text)) {
            case OperatorCode.Credit it -> {
                credit = it.code().text();
                known = true;
                yield Optional.of(
                        it.code().checkHolds()
                                ? Reading.plain(credit)
                                : Reading.review(credit, "code_check", credit));
            }
            case OperatorCode.Registration it -> {
                registration = it.number().text();
                known = true;
                yield Optional.of(
                        it.number().checkHolds()
                                ? Reading.note(registration, "code_old")
                                : Reading.review(registration, "code_old_check", registration));
            }
            case OperatorCode.Organisation it -> {
                organisation = it.code().text();
                known = true;
                yield Optional.of(Reading.note(organisation, "code_organisation"));
            }
            case OperatorCode.Personal it -> {
                registration = "P" + settings.personHash(it.number());
                known = true;
                yield Optional.of(Reading.note(it.number().masked(), "code_personal"));
            }
            case OperatorCode.Absent _ -> Optional.empty();
            case OperatorCode.Wrong it -> {
                String perhaps = it.perhaps().map(code -> code.text()).orElse("");
                String problem =
                        perhaps.isEmpty()
                                ? "code_" + it.fault().name().toLowerCase(Locale.ROOT)
                                : "code_perhaps";
                yield Optional.of(Reading.review(text, problem, text, perhaps));
            }
        };
    }

    /// The unified code.
    String credit() {
        return credit;
    }

    /// The old number of 15 digits, or what stands for a personal number.
    String registration() {
        return registration;
    }

    String organisation() {
        return organisation;
    }

    /// Whether the row has a code that can be one.
    boolean isKnown() {
        return known;
    }

    /// By which the row is known to others; empty when there is none.
    String text() {
        return credit.isEmpty() ? registration : credit;
    }
}
