package org.wupian.indicator.web;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.indicator.Explanation;
import org.wupian.indicator.Indicator;
import org.wupian.ui.Screen;

/// How a figure came about (指标来历).
///
/// @param on the day as known at whose end, null for now
/// @param lines rows of the formula, each with the names of whom it is about
/// @param sources returns by name
/// @param firms a page of those behind the rows, the largest first
public record ExplainPage(
        Explanation it,
        String of,
        @Nullable LocalDate on,
        String subject,
        List<Line> lines,
        List<SourceLine> sources,
        List<FirmLine> firms,
        String leftOut,
        String missing)
        implements Screen {

    /// @param now sums of the month, in the order of the columns
    /// @param before those of the period compared with; empty when nothing is compared
    public record Line(
            String organisation,
            String county,
            List<@Nullable BigDecimal> now,
            List<@Nullable BigDecimal> before) {}

    /// A firm with the names of its county and of the bank that lends to it.
    public record FirmLine(Explanation.Firm it, String county, String bank) {}

    public record SourceLine(
            String organisation,
            String form,
            String item,
            String county,
            String unit,
            Explanation.Cell cell) {}

    /// Keys of the columns of sums that the shape uses.
    public List<String> columns() {
        return it.indicator().shape().sums();
    }

    /// The item itself where a column is one item, else the column's own name.
    public String label(int column) {
        List<Indicator.Source> sources = it.indicator().sources();
        return sources.size() == columns().size()
                ? sources.get(column).item().name() + "（" + sources.get(column).item().unit() + "）"
                : t("indicator.column." + columns().get(column));
    }

    /// Where the next firms are, null on the last page.
    public @Nullable String nextFirms() {
        return it.nextFirms() == null
                ? null
                : "/indicators/%s/explain?month=%s&of=%s%s&firmsAfter=%d#firms-title"
                        .formatted(
                                it.indicator().code(),
                                it.month(),
                                of,
                                on == null ? "" : "&on=" + on,
                                it.nextFirms());
    }

    public boolean compares() {
        return !it.comparedWith().equals(it.month());
    }

    /// The sum of a column over the lines.
    public BigDecimal total(int column, boolean before) {
        BigDecimal total = BigDecimal.ZERO;
        for (Line line : lines) {
            BigDecimal value = (before ? line.before() : line.now()).get(column);
            total = value == null ? total : total.add(value);
        }
        return total;
    }
}
