package org.wupian.synth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wupian.kernel.Pack;

/// Figures that institutions report (合成报送): each month follows from the one before, parts from
/// their whole, so that sums and checks hold.
final class Returns {

    /// From this size on figures do not grow evenly.
    private static final int RESTLESS = 10_000;

    private final Map<String, List<ReturnRule>> rules = new LinkedHashMap<>();
    private final Map<String, Integer> decimals = new HashMap<>();
    private final Set<String> byCounty = new LinkedHashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final CountyShares counties;
    private final YearMonth openMonth;
    private final long seed;

    Returns(Pack pack, List<String> countyCodes, YearMonth openMonth, long seed) {
        this.openMonth = openMonth;
        this.seed = seed;
        this.counties = new CountyShares(pack, countyCodes, seed);
        for (Pack.Row row : pack.rows("synthetic-returns.csv")) {
            ReturnRule rule = ReturnRule.of(row);
            rules.computeIfAbsent(rule.form(), it -> new ArrayList<>()).add(rule);
        }
        for (Pack.Row row : pack.rows("return-items.csv")) {
            String item = row.text("form") + "/" + row.text("code");
            asked.add(item);
            decimals.put(item, row.text("type").equals("amount") ? 2 : 0);
            if (row.text("by").equals("county")) {
                byCounty.add(item);
            }
        }
    }

    /// Everything an institution reports in a form and month, in the order of the rules; nothing
    /// where the pack says nothing.
    List<SyntheticCell> of(String form, String unit, YearMonth month) {
        Drawing drawing = new Drawing(form, unit);
        List<SyntheticCell> cells = new ArrayList<>();
        for (String item : drawing.rules.keySet()) {
            if (asked.contains(form + "/" + item) && drawing.rules.get(item).isReported()) {
                if (byCounty.contains(form + "/" + item)) {
                    for (String county : drawing.places(item)) {
                        cells.add(new SyntheticCell(item, county, drawing.at(item, county, month)));
                    }
                }
                cells.add(new SyntheticCell(item, "", drawing.at(item, "", month)));
            }
        }
        return cells;
    }

    /// The figures of one institution, each drawn once.
    private final class Drawing {

        private final String form;
        private final String unit;
        private final String size;
        private final Map<String, ReturnRule> rules = new LinkedHashMap<>();
        private final Map<String, BigDecimal> drawn = new HashMap<>();

        Drawing(String form, String unit) {
            this.form = form;
            this.unit = unit;
            this.size = Invented.size(unit);
            for (ReturnRule rule : Returns.this.rules.getOrDefault(form, List.of())) {
                if (rule.fits(unit, size)) {
                    rules.put(rule.item(), rule);
                }
            }
        }

        List<String> places(String item) {
            List<String> places = new ArrayList<>(counties.of(unit, size));
            places.removeAll(rule(item).notIn());
            return places;
        }

        BigDecimal at(String item, String county, YearMonth month) {
            String key = item + "@" + county + "@" + month;
            @Nullable BigDecimal known = drawn.get(key);
            if (known == null) {
                known =
                        county.isEmpty() && byCounty.contains(form + "/" + item)
                                ? total(item, month)
                                : draw(rule(item), county, month);
                drawn.put(key, known);
            }
            return known;
        }

        private BigDecimal total(String item, YearMonth month) {
            BigDecimal total = BigDecimal.ZERO;
            for (String county : places(item)) {
                total = total.add(at(item, county, month));
            }
            return total;
        }

        private ReturnRule rule(String item) {
            @Nullable ReturnRule rule = rules.get(item);
            if (rule == null) {
                throw new IllegalArgumentException(
                        "synthetic-returns.csv has no line for %s of %s".formatted(item, unit));
            }
            return rule;
        }

        private BigDecimal draw(ReturnRule rule, String county, YearMonth month) {
            YearMonth december = YearMonth.of(month.getYear() - 1, 12);
            BigDecimal exact =
                    switch (rule.kind()) {
                        case "stock" -> stock(rule, county, month);
                        case "city" -> city(rule, month);
                        case "share" -> at(rule.of(), county, month).multiply(share(rule, month));
                        case "year" ->
                                at(rule.of(), county, month)
                                        .multiply(share(rule, openMonth))
                                        .multiply(BigDecimal.valueOf(month.getMonthValue()))
                                        .divide(BigDecimal.valueOf(12), 8, RoundingMode.DOWN);
                        case "plan" ->
                                at(rule.of(), county, december).multiply(share(rule, openMonth));
                        case "since" ->
                                at(rule.of(), county, month)
                                        .subtract(at(rule.of(), county, december))
                                        .max(BigDecimal.ZERO);
                        case "sum" -> sum(rule.of(), county, month);
                        default ->
                                throw new IllegalArgumentException(
                                        "synthetic-returns.csv: kind " + rule.kind());
                    };
            int scale = decimals.getOrDefault(form + "/" + rule.item(), 2);
            return exact.setScale(scale, RoundingMode.DOWN);
        }

        private BigDecimal sum(String items, String county, YearMonth month) {
            BigDecimal sum = BigDecimal.ZERO;
            for (String item : items.split(" \\+ ")) {
                sum = sum.add(at(item, county, month));
            }
            return sum;
        }

        private BigDecimal stock(ReturnRule rule, String county, YearMonth month) {
            Luck luck = Luck.of(seed, "stock", form, rule.item(), unit);
            BigDecimal base = luck.between(rule.low(), rule.high());
            BigDecimal part = counties.part(places(rule.item()), county);
            return path(rule, month, unit, base.multiply(percent(Invented.percent(size))))
                    .multiply(part)
                    .multiply(jitter(rule.item(), county))
                    .multiply(restless(rule, month));
        }

        /// Large figures are three in a thousand off their path in one month or another.
        private BigDecimal restless(ReturnRule rule, YearMonth month) {
            if (rule.low().compareTo(BigDecimal.valueOf(RESTLESS)) < 0) {
                return BigDecimal.ONE;
            }
            Luck luck = Luck.of(seed, "month", form, rule.item(), unit, month);
            return BigDecimal.valueOf(1000 + luck.between(-3, 3), 3);
        }

        /// The same whole for every county, each its part of it.
        private BigDecimal city(ReturnRule rule, YearMonth month) {
            BigDecimal base = Luck.of(seed, "city", rule.item()).between(rule.low(), rule.high());
            return path(rule, month, "", base).multiply(counties.part(unit));
        }

        /// Straight growth up to the open month.
        private BigDecimal path(ReturnRule rule, YearMonth month, String whose, BigDecimal base) {
            Luck luck = Luck.of(seed, "growth", form, rule.item(), whose);
            BigDecimal growth = yearly(luck.between(rule.driftLow(), rule.driftHigh()), month);
            return base.multiply(BigDecimal.ONE.subtract(growth.movePointLeft(2)));
        }

        /// As a fraction; never above the whole where the rule's own bounds do not say so.
        private BigDecimal share(ReturnRule rule, YearMonth month) {
            Luck luck = Luck.of(seed, "share", form, rule.item(), unit);
            BigDecimal share = luck.between(rule.low(), rule.high());
            BigDecimal drift = yearly(luck.between(rule.driftLow(), rule.driftHigh()), month);
            BigDecimal most = rule.high().max(BigDecimal.valueOf(100));
            return share.subtract(drift).max(BigDecimal.ZERO).min(most).movePointLeft(2);
        }

        private BigDecimal yearly(BigDecimal drift, YearMonth month) {
            long before = month.until(openMonth, ChronoUnit.MONTHS);
            return drift.multiply(BigDecimal.valueOf(before))
                    .divide(BigDecimal.valueOf(12), 8, RoundingMode.HALF_UP);
        }

        private BigDecimal jitter(String item, String county) {
            return percent(Luck.of(seed, "jitter", item, unit, county).between(92, 108));
        }

        private BigDecimal percent(int percent) {
            return BigDecimal.valueOf(percent, 2);
        }
    }
}
