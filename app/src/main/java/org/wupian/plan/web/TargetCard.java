package org.wupian.plan.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.plan.Actual;
import org.wupian.plan.Attainment;
import org.wupian.plan.Outlook;
import org.wupian.plan.Target;
import org.wupian.ui.Chart;
import org.wupian.ui.Display;
import org.wupian.ui.Light;
import org.wupian.ui.Text;

/// A target as pages show it (目标卡片): where it stands, in words and as a drawing.
///
/// @param chart null where neither path nor actuals give a line
public record TargetCard(Outlook outlook, List<Actual> actuals, @Nullable Chart chart) {

    static TargetCard of(Outlook outlook, List<Actual> all) {
        List<Actual> own =
                all.stream()
                        .filter(it -> it.code().equals(outlook.target().code()))
                        .filter(it -> it.month().getYear() <= outlook.target().year())
                        .toList();
        return new TargetCard(outlook, own, TargetChart.of(outlook, own));
    }

    public Target target() {
        return outlook.target();
    }

    public Light light() {
        return switch (outlook.light()) {
            case GREEN -> Light.ON_TRACK;
            case AMBER -> Light.AT_RISK;
            case RED -> Light.OFF_TRACK;
            case UNKNOWN -> Light.MISSING;
        };
    }

    public String asked() {
        Target it = target();
        return AimForm.asked(it.comparator().sign(), it.quantity(), it.unit(), it.than());
    }

    public String actual() {
        BigDecimal actual = outlook.actual();
        return actual == null
                ? Text.t("ui.none.missing")
                : Display.atMost(2, actual) + " " + target().unit();
    }

    /// The share of the target that is reached, as a percentage; whether it holds for a relative
    /// one.
    public String attained() {
        Attainment attainment = outlook.attainment();
        if (attainment == null) {
            return Text.t("ui.none.missing");
        }
        BigDecimal share = attainment.share();
        String words =
                share == null
                        ? Text.t(attainment.attained() ? "plan.attained" : "plan.notAttained")
                        : Display.number(
                                        share.movePointRight(2).setScale(1, RoundingMode.HALF_UP),
                                        1)
                                + " %";
        return words + part();
    }

    /// That the actual is not of all who owe a return; nothing when it is.
    private String part() {
        return outlook.missing() == 0 ? "" : Text.t("plan.part", outlook.missing());
    }

    /// What units reported for a later month while figures are counted out of returns, with its
    /// month; null where there is none.
    public @Nullable String reported() {
        Actual it = outlook.reported();
        return it == null
                ? null
                : Text.t(
                        "plan.reported.card",
                        it.month(),
                        Display.atMost(2, it.value()),
                        target().unit());
    }

    /// Whether it is what counts in its year.
    public boolean counts(Actual it) {
        return Actual.counting(
                        actuals.stream()
                                .filter(one -> one.month().getYear() == it.month().getYear())
                                .toList())
                .contains(it);
    }
}
