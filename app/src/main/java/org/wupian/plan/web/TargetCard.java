package org.wupian.plan.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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
        return new TargetCard(outlook, own, chart(outlook, Actual.counting(own)));
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
        return share == null
                ? Text.t(attainment.attained() ? "plan.attained" : "plan.notAttained")
                : Display.number(share.movePointRight(2).setScale(1, RoundingMode.HALF_UP), 1)
                        + " %";
    }

    /// As it is shown; what is compared with the target keeps all decimals.
    private static BigDecimal rounded(BigDecimal value) {
        return value.scale() <= 2 ? value : value.setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable Chart chart(Outlook outlook, List<Actual> own) {
        Target target = outlook.target();
        boolean drawn = own.stream().anyMatch(it -> it.month().getYear() == target.year());
        if (target.path().isEmpty() && !drawn) {
            return null;
        }
        List<String> months = new ArrayList<>();
        List<@Nullable BigDecimal> path = new ArrayList<>();
        List<@Nullable BigDecimal> reached = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            YearMonth it = YearMonth.of(target.year(), month);
            months.add(Text.t("plan.month", month));
            path.add(target.path().get(it));
            reached.add(
                    own.stream()
                            .filter(actual -> actual.month().equals(it))
                            .map(actual -> rounded(actual.value()))
                            .findFirst()
                            .orElse(null));
        }
        List<Chart.Series> series = new ArrayList<>();
        series.add(new Chart.Series(Text.t("plan.actual"), false, reached));
        if (path.stream().anyMatch(Objects::nonNull)) {
            series.add(new Chart.Series(Text.t("plan.path"), true, path));
        } else {
            series.add(
                    new Chart.Series(
                            Text.t("plan.aim"), true, Collections.nCopies(12, target.aim())));
        }
        return new Chart(
                Chart.Kind.LINE,
                finding(outlook),
                Text.t("plan.source", target.year()),
                target.unit(),
                Text.t("plan.monthHead"),
                months,
                series);
    }

    private static String finding(Outlook outlook) {
        BigDecimal actual = outlook.actual();
        if (actual == null) {
            return Text.t("plan.finding.unknown", outlook.target().name());
        }
        return Text.t(
                "plan.finding." + outlook.light().name().toLowerCase(java.util.Locale.ROOT),
                outlook.target().name(),
                outlook.month(),
                Display.atMost(2, actual),
                outlook.target().unit(),
                Display.number(outlook.due()));
    }
}
