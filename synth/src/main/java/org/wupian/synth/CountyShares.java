package org.wupian.synth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wupian.kernel.Pack;

/// How a whole divides among the counties (县区份额), after their townships, and where an institution
/// is at work: branches everywhere, rural banks in three counties, village banks in one.
final class CountyShares {

    /// A zone without townships of its own counts as so many.
    private static final int LEAST = 2;

    private static final int RURAL = 3;

    private final Map<String, BigDecimal> weights = new LinkedHashMap<>();
    private final List<String> large = new ArrayList<>();

    CountyShares(Pack pack, List<String> counties, long seed) {
        Map<String, Integer> towns = new HashMap<>();
        pack.rows("townships.csv").forEach(it -> towns.merge(it.text("division"), 1, Integer::sum));
        for (String county : counties) {
            int size = Math.max(LEAST, towns.getOrDefault(county, 0));
            int luck = Luck.of(seed, "county", county).between(92, 108);
            weights.put(county, BigDecimal.valueOf((long) size * luck));
            if (size > LEAST * 5 || towns.isEmpty()) {
                large.add(county);
            }
        }
    }

    /// The counties an institution reports for.
    List<String> of(String unit, String size) {
        if (large.isEmpty() || size.isEmpty() || size.equals(Invented.BRANCH)) {
            return List.copyOf(weights.keySet());
        }
        int count = size.equals(Invented.RURAL) ? Math.min(RURAL, large.size()) : 1;
        int first = Invented.number(unit) * count;
        List<String> own = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            own.add(large.get((first + i) % large.size()));
        }
        return own;
    }

    /// A county's part of what is spread over some counties; all of it where no county is named.
    BigDecimal part(List<String> among, String county) {
        if (county.isEmpty()) {
            return BigDecimal.ONE;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String it : among) {
            sum = sum.add(weights.getOrDefault(it, BigDecimal.ZERO));
        }
        return weights.getOrDefault(county, BigDecimal.ZERO).divide(sum, 8, RoundingMode.DOWN);
    }

    /// A county's part of the city.
    BigDecimal part(String county) {
        return part(List.copyOf(weights.keySet()), county);
    }
}
