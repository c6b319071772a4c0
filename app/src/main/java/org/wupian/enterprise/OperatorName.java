package org.wupian.enterprise;

import java.time.LocalDate;
import java.util.Locale;
import org.wupian.linkage.NameKind;
import org.wupian.ui.Text;

/// A name of an operator (主体名称), with who used it and when.
public record OperatorName(String name, NameKind kind, String source, LocalDate asOf) {

    OperatorName as(NameKind other) {
        return new OperatorName(name, other, source, asOf);
    }

    public String kindWord() {
        return Text.t("enterprise.name." + kind.name().toLowerCase(Locale.ROOT));
    }
}
