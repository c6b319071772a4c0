package org.wupian.ui;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.function.Function;

/// One column of a list (列).
///
/// @param key stable name, used in the address for the order
/// @param label with the unit where there is one: 余额（亿元）
/// @param total whether the foot of the list shows the sum of the whole column
/// @param optional shown only to those who choose it
public record Column<R>(
        String key,
        String label,
        boolean figures,
        boolean total,
        boolean optional,
        Function<R, Cell> cell) {

    public static <R> Column<R> of(String key, String label, Function<R, Cell> cell) {
        return new Column<>(key, label, false, false, false, cell);
    }

    /// Right-aligned.
    public static <R> Column<R> figures(String key, String label, Function<R, Cell> cell) {
        return new Column<>(key, label, true, false, false, cell);
    }

    public Column<R> withTotal() {
        return new Column<>(key, label, figures, true, optional, cell);
    }

    /// The same, shown only to those who choose it.
    public Column<R> whenChosen() {
        return new Column<>(key, label, figures, total, true, cell);
    }

    /// Cells without a value come last in either direction.
    Comparator<R> order(boolean descending) {
        Comparator<Cell> byValue = Column::compare;
        Comparator<R> rows = Comparator.comparing(cell, descending ? byValue.reversed() : byValue);
        return Comparator.<R>comparingInt(it -> cell.apply(it) instanceof Cell.None ? 1 : 0)
                .thenComparing(rows);
    }

    private static int compare(Cell a, Cell b) {
        if (a instanceof Cell.Link x && b instanceof Cell.Link y) {
            return compare(x.value(), y.value());
        }
        if (a instanceof Cell.Figure x && b instanceof Cell.Figure y) {
            return x.value().compareTo(y.value());
        }
        if (a instanceof Cell.Day x && b instanceof Cell.Day y) {
            return x.day().compareTo(y.day());
        }
        if (a instanceof Cell.Month x && b instanceof Cell.Month y) {
            return x.month().compareTo(y.month());
        }
        if (a instanceof Cell.Moment x && b instanceof Cell.Moment y) {
            return x.moment().compareTo(y.moment());
        }
        if (a instanceof Cell.State x && b instanceof Cell.State y) {
            return x.light().compareTo(y.light());
        }
        return Pinyin.compare(a.shown(), b.shown());
    }

    /// The sum of the figures among the rows; rows without one do not count as 0 in a mean, but a
    /// sum of them is nothing.
    Cell sum(Iterable<R> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        int digits = 0;
        boolean any = false;
        for (R row : rows) {
            if (cell.apply(row) instanceof Cell.Figure figure) {
                sum = sum.add(figure.value());
                digits = figure.digits();
                any = true;
            }
        }
        return any ? new Cell.Figure(sum, digits) : Cell.none();
    }
}
