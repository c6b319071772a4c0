package org.wupian.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Units of one kind by how many of their reports came in time (按时报送排名). Equal shares have the same
/// rank; shares are compared exactly, not as printed.
final class Ranking {

    record Place(
            int rank,
            Gathered.Unit unit,
            int owed,
            int onTime,
            int late,
            int missing,
            String rate) {}

    private Ranking() {}

    static List<Place> of(Gathered gathered, Figures figures, String kind) {
        List<Gathered.Unit> units =
                gathered.units(kind).stream()
                        .filter(it -> !gathered.reportsOf(it.code()).isEmpty())
                        .sorted(
                                Comparator.comparing((Gathered.Unit it) -> share(figures, it))
                                        .reversed())
                        .toList();
        var places = new ArrayList<Place>();
        for (int i = 0; i < units.size(); i++) {
            Gathered.Unit unit = units.get(i);
            boolean same = i > 0 && share(figures, unit).equals(share(figures, units.get(i - 1)));
            places.add(place(same ? places.getLast().rank() : i + 1, unit, figures));
        }
        return List.copyOf(places);
    }

    private static Place place(int rank, Gathered.Unit unit, Figures figures) {
        String code = unit.code();
        return new Place(
                rank,
                unit,
                figures.count("unit_owed", code),
                figures.count("unit_on_time", code),
                figures.count("unit_late", code),
                figures.count("unit_missing", code),
                figures.get("unit_on_time_rate", code).shown() + "%");
    }

    /// Ten decimals tell apart any two shares of fewer than 100,000 reports.
    private static BigDecimal share(Figures figures, Gathered.Unit unit) {
        return BigDecimal.valueOf(figures.count("unit_on_time", unit.code()))
                .divide(
                        BigDecimal.valueOf(figures.count("unit_owed", unit.code())),
                        10,
                        java.math.RoundingMode.HALF_UP);
    }
}
