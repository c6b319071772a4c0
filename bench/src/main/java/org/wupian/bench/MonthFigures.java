package org.wupian.bench;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wupian.returns.LoanCategory;

/// The figures of J3 (月末指标): of all loans and of each category balance, issued in the year,
/// non-performing, loans and borrowers, and the balances of some pairs of categories.
///
/// @param month whose year counts for what was issued
record MonthFigures(List<LoanCategory> categories, YearMonth month, List<Figure> figures) {

    /// How many sums a cell has, in the order of [Sum].
    static final int SUMS = Sum.values().length;

    private static final int PAIRS = 5;

    /// One of the sums of a sealed cell.
    enum Sum {
        BALANCE,
        ISSUED,
        NPL,
        LOANS,
        BORROWERS
    }

    /// @param mask the categories a loan has to be of, 0 for all loans
    record Figure(long mask, Sum sum) {}

    static MonthFigures of(List<LoanCategory> categories, YearMonth month) {
        List<Figure> figures = new ArrayList<>();
        for (Sum sum : Sum.values()) {
            figures.add(new Figure(0, sum));
            categories.forEach(it -> figures.add(new Figure(it.mask(), sum)));
        }
        for (int i = 0; i < PAIRS; i++) {
            LoanCategory one = categories.get(i % categories.size());
            LoanCategory other = categories.get(categories.size() - 1 - i % categories.size());
            figures.add(new Figure(one.mask() | other.mask(), Sum.BALANCE));
        }
        return new MonthFigures(categories, month, List.copyOf(figures));
    }

    int count() {
        return figures.size();
    }

    /// Adds a cell to the figures of its group.
    ///
    /// @param sums from `at` on those of the cell
    void add(long[] group, long mask, long[] sums, int at) {
        for (int i = 0; i < group.length; i++) {
            Figure figure = figures.get(i);
            if ((mask & figure.mask()) == figure.mask()) {
                group[i] += sums[at + figure.sum().ordinal()];
            }
        }
    }

    /// Bank, county and every figure of the loans as they are, in SQL that PostgreSQL and DuckDB
    /// both know. `listed` is who stands on the list of the month's last day.
    String wide(String loans, String listed) {
        return """
        select l.bank, l.county, %s
          from %s l left join %s m on m.code = l.borrower
         group by l.bank, l.county order by l.bank, l.county
        """
                .formatted(
                        figures.stream().map(this::sql).collect(Collectors.joining(",\n       ")),
                        loans,
                        listed);
    }

    private String sql(Figure it) {
        String among = among(it.mask());
        return switch (it.sum()) {
            case BALANCE -> "coalesce(sum(l.balance) filter (where %s), 0)".formatted(among);
            case ISSUED ->
                    "coalesce(sum(l.issued) filter (where %s and l.issued_on between date '%d-01-01' and date '%s'), 0)"
                            .formatted(among, month.getYear(), month.atEndOfMonth());
            case NPL ->
                    "coalesce(sum(l.balance) filter (where %s and l.class in ('substandard', 'doubtful', 'loss')), 0)"
                            .formatted(among);
            case LOANS -> "count(*) filter (where %s and l.balance > 0)".formatted(among);
            case BORROWERS ->
                    "count(distinct l.borrower) filter (where %s and l.balance > 0)"
                            .formatted(among);
        };
    }

    private String among(long mask) {
        return categories.stream()
                .filter(it -> (mask & it.mask()) != 0)
                .map(MonthFigures::condition)
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining(" and "), it -> it.isEmpty() ? "true" : it));
    }

    private static String condition(LoanCategory it) {
        if (it.source().startsWith("flag:")) {
            return "l." + it.source().substring("flag:".length());
        }
        return switch (it.source()) {
            case "unsecured" -> "l.guarantee = 'unsecured'";
            case "medium-long" -> "l.matures_on > l.issued_on + interval '1 year'";
            default -> "m.code is not null";
        };
    }

    /// What all sides must agree on.
    static String answer(long[][] groups) {
        long sum = 0;
        for (long[] group : groups) {
            for (long figure : group) {
                sum = sum * 31 + figure;
            }
        }
        long filled = IntStream.range(0, groups.length).filter(i -> groups[i][0] > 0).count();
        return "%d groups, %d figures, %016x".formatted(filled, groups[0].length, sum);
    }
}
