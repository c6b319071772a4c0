package org.wupian.synth;

import java.math.BigDecimal;
import java.util.List;
import org.wupian.kernel.Pack;

/// How a figure of the demonstration's returns is drawn (合成规则), a line of the pack's
/// `synthetic-returns.csv`.
///
/// @param kind stock, city, share, year, plan, since, sum or none
/// @param of the item or sum of items it follows from
/// @param driftLow least growth in a year: percent of a stock, points of a share
/// @param who classes or codes of institutions; everybody when empty
/// @param notIn counties without it
record ReturnRule(
        String form,
        String item,
        String kind,
        String of,
        BigDecimal low,
        BigDecimal high,
        BigDecimal driftLow,
        BigDecimal driftHigh,
        List<String> who,
        List<String> notIn) {

    /// Draws are as exact as this, whatever the line says.
    private static final int EXACT = 3;

    static ReturnRule of(Pack.Row row) {
        return new ReturnRule(
                row.text("form"),
                row.text("item"),
                row.text("kind"),
                row.text("of"),
                number(row.text("low")),
                number(row.text("high")),
                number(row.text("drift_low")),
                number(row.text("drift_high")),
                row.list("who"),
                row.list("not_in"));
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text).setScale(EXACT);
    }

    boolean fits(String unit, String size) {
        return who.isEmpty() || who.contains(unit) || who.contains(size);
    }

    boolean isReported() {
        return !kind.equals("none");
    }
}
