package org.wupian.enterprise;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wupian.linkage.NameKind;
import org.wupian.ui.Text;

/// A name of an operator (主体名称), with who used it and when.
///
/// @param asOf day of the first list that used it
/// @param until day of the first list with the name that came after it; null when it was not
///   replaced
public record OperatorName(
        String name, NameKind kind, String source, LocalDate asOf, @Nullable LocalDate until) {

    OperatorName asShort() {
        return new OperatorName(name, NameKind.SHORT, source, asOf, null);
    }

    /// @param day of the first list with the name that came after it
    OperatorName asFormer(LocalDate day) {
        return new OperatorName(
                name, NameKind.FORMER, source, asOf, asOf.isBefore(day) ? day : null);
    }

    public String kindWord() {
        return Text.t("enterprise.name." + kind.name().toLowerCase(Locale.ROOT));
    }
}
