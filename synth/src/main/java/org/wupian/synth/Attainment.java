package org.wupian.synth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wupian.kernel.Pack;

/// Invented actuals (合成完成值) of the pack's targets, near what each asks for.
final class Attainment {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Pack.Row> targets;
    private final long seed;

    Attainment(Pack pack, long seed) {
        this.targets = pack.rows("targets.csv");
        this.seed = seed;
    }

    /// Actual by code of the target.
    Map<String, BigDecimal> of(YearMonth month) {
        Map<String, BigDecimal> actuals = new LinkedHashMap<>();
        for (Pack.Row target : targets) {
            actuals.put(target.text("code"), actual(target, month));
        }
        return actuals;
    }

    List<SyntheticFigure> figures(YearMonth month, String measure) {
        return targets.stream()
                .filter(it -> it.text("measure").equals(measure))
                .map(it ->
                        new SyntheticFigure(
                                it.text("code"),
                                it.text("name"),
                                actual(it, month),
                                it.text("unit")))
                .toList();
    }

    private BigDecimal actual(Pack.Row target, YearMonth month) {
        Luck luck = Luck.of(seed, "actual", target.text("code"), month);
        String quantity = target.text("quantity");
        String comparator = target.text("comparator");
        if (comparator.equals("<=") || comparator.equals("<")) {
            return share(new BigDecimal(quantity), luck.between(35, 75), 2);
        }
        if (quantity.isEmpty() || new BigDecimal(quantity).signum() == 0) {
            return luck.between(new BigDecimal("0.80"), new BigDecimal("7.50"));
        }
        BigDecimal asked = onPath(target, month, new BigDecimal(quantity));
        int percent = target.list("path").isEmpty() ? steady(target, month) : luck.between(93, 104);
        return share(asked, percent, 1);
    }

    private static BigDecimal onPath(Pack.Row target, YearMonth month, BigDecimal otherwise) {
        BigDecimal asked = null;
        for (String step : target.list("path")) {
            String[] pair = step.split("=", 2);
            if (asked == null || Integer.parseInt(pair[0]) <= month.getMonthValue()) {
                asked = new BigDecimal(pair[1]);
            }
        }
        return asked == null ? otherwise : asked;
    }

    /// Grows through the year and never falls back.
    private int steady(Pack.Row target, YearMonth month) {
        int start = Luck.of(seed, "start", target.text("code")).between(48, 60);
        return Math.min(100, start + 3 * month.getMonthValue());
    }

    private static BigDecimal share(BigDecimal of, int percent, int scale) {
        return of.multiply(BigDecimal.valueOf(percent))
                .divide(HUNDRED, scale, RoundingMode.HALF_UP);
    }
}
