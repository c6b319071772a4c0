package org.wupian.engagement;

import org.jspecify.annotations.Nullable;

/// A step as it is typed, on a page, in a workbook or by a program (步骤填写).
///
/// @param amount in 万元, or in fen where `fen` says so
/// @param noNeed anything but blank, 否 and false says that there is no need
public record StepForm(
        @Nullable String kind,
        @Nullable String on,
        @Nullable String person,
        @Nullable String result,
        @Nullable String amount,
        boolean fen,
        @Nullable String termMonths,
        @Nullable String purpose,
        @Nullable String noNeed,
        @Nullable String nextOn,
        @Nullable String note) {

    public static final StepForm EMPTY =
            new StepForm(null, null, null, null, null, false, null, null, null, null, null);

    /// Name of the field an amount is typed into.
    String amountField() {
        return fen ? "amountFen" : "amount";
    }

    /// Whether nothing was typed at all.
    public boolean isBlank() {
        return java.util.stream.Stream.of(
                        kind, on, person, result, amount, termMonths, purpose, noNeed, nextOn, note)
                .allMatch(it -> it == null || it.isBlank());
    }
}
