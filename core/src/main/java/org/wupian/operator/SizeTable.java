package org.wupian.operator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wupian.kernel.Money;
import org.wupian.kernel.National;
import org.wupian.kernel.Pack;

/// The table of bounds (划分标准) of 国统字〔2017〕213号.
final class SizeTable {

    /// What is known of an enterprise.
    record Figures(@Nullable Integer persons, @Nullable Money revenue, @Nullable Money assets) {

        Figures {
            if (persons != null && persons < 0) {
                throw new IllegalArgumentException("fewer persons than none");
            }
        }

        boolean knows(Sizing.Figure figure) {
            return switch (figure) {
                case PERSONS -> persons != null;
                case REVENUE -> revenue != null;
                case ASSETS -> assets != null;
            };
        }

        boolean reaches(Sizing.Bound bound) {
            return switch (bound.figure()) {
                case PERSONS -> persons != null && persons >= bound.atLeast();
                case REVENUE -> reaches(revenue, bound);
                case ASSETS -> reaches(assets, bound);
            };
        }

        private static boolean reaches(@Nullable Money money, Sizing.Bound bound) {
            return money != null && money.compareTo(Money.ofWan(bound.atLeast())) >= 0;
        }
    }

    private record Row(String name, List<String> industries, List<Sizing.Bound> bounds) {

        boolean contains(Industry industry) {
            return industries.stream().anyMatch(industry::within);
        }

        boolean containsPartOf(Industry industry) {
            return industries.stream().anyMatch(it -> it.startsWith(industry.code()));
        }

        List<Sizing.Figure> figures() {
            return bounds.stream().map(Sizing.Bound::figure).distinct().toList();
        }

        List<Sizing.Bound> bounds(SizeClass size) {
            return bounds.stream().filter(it -> it.size() == size).toList();
        }
    }

    private final List<Row> rows;

    SizeTable() {
        Map<String, Row> byName = new LinkedHashMap<>();
        for (Pack.Row row : National.rows("size-classes.csv")) {
            String name = row.text("name");
            List<String> industries = row.list("industries");
            byName.computeIfAbsent(name, it -> new Row(it, industries, new ArrayList<>()))
                    .bounds()
                    .addAll(bounds(row));
        }
        rows = List.copyOf(byName.values());
    }

    private static List<Sizing.Bound> bounds(Pack.Row row) {
        Sizing.Figure figure = Sizing.Figure.valueOf(row.text("figure").toUpperCase(Locale.ROOT));
        return List.of(
                new Sizing.Bound(SizeClass.LARGE, figure, Long.parseLong(row.text("large"))),
                new Sizing.Bound(SizeClass.MEDIUM, figure, Long.parseLong(row.text("medium"))),
                new Sizing.Bound(SizeClass.SMALL, figure, Long.parseLong(row.text("small"))));
    }

    Sizing size(Industry industry, Figures figures) {
        for (Row row : rows) {
            if (row.contains(industry)) {
                return size(row, figures);
            }
        }
        List<String> parts =
                rows.stream().filter(it -> it.containsPartOf(industry)).map(Row::name).toList();
        return parts.isEmpty()
                ? new Sizing.Outside(Sizing.Reason.INDUSTRY)
                : new Sizing.Coarse(parts);
    }

    /// The lowest class that a single figure gives is the class: so one figure may say micro while
    /// others are missing.
    private static Sizing size(Row row, Figures figures) {
        List<Sizing.Figure> known = row.figures().stream().filter(figures::knows).toList();
        List<Sizing.Figure> missing =
                row.figures().stream().filter(it -> !known.contains(it)).toList();
        Optional<SizeClass> lowest =
                known.stream().map(it -> size(row, figures, it)).max(SizeClass::compareTo);
        SizeClass size = lowest.orElse(SizeClass.LARGE);
        if (!missing.isEmpty() && size != SizeClass.MICRO) {
            return new Sizing.Missing(row.name(), missing, lowest);
        }
        List<Sizing.Bound> missed =
                size == SizeClass.LARGE
                        ? List.of()
                        : row.bounds(SizeClass.values()[size.ordinal() - 1]).stream()
                                .filter(it -> known.contains(it.figure()) && !figures.reaches(it))
                                .toList();
        return new Sizing.Classed(size, row.name(), row.bounds(size), missed);
    }

    private static SizeClass size(Row row, Figures figures, Sizing.Figure figure) {
        return row.bounds().stream()
                .filter(it -> it.figure() == figure && figures.reaches(it))
                .map(Sizing.Bound::size)
                .min(SizeClass::compareTo)
                .orElse(SizeClass.MICRO);
    }
}
