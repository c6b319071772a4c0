package org.wupian.indicator;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.formula.Computed;
import org.wupian.formula.Part;

/// How a figure came about (指标来历), as far as the caller may see the rows.
///
/// @param said every value the figure ever had, the newest first; the first is the one explained
///   unless an earlier moment was asked for
/// @param computed the value of the rows shown, which is the figure's when all of them are seen
/// @param cells the reported figures behind the rows
/// @param firms those of the month behind the rows, where they are of firms; the largest first, one
///   page of them
/// @param firmsAfter how many firms come before the page
/// @param unseen how many institutions are in the figure whose rows the caller may not see
public record Explanation(
        Indicator indicator,
        Subject subject,
        YearMonth month,
        YearMonth comparedWith,
        @Nullable Figure figure,
        List<Figure> said,
        Computed computed,
        List<Cell> cells,
        List<Firm> firms,
        int firmsAfter,
        int unseen) {

    /// How many firms are on a page.
    static final int FIRMS = 50;

    /// A firm behind the sums (企业明细).
    ///
    /// @param county code, empty when not known
    /// @param organisation the bank that lends, empty when none does
    /// @param fen the balance, null when there is none
    /// @param total how many rows there are altogether
    /// @param totalFen what all of them come to
    public record Firm(
            long enterprise,
            String name,
            String county,
            String organisation,
            @Nullable Long fen,
            int total,
            long totalFen) {}

    /// A figure as it was reported and accepted.
    public record Cell(
            String form,
            YearMonth month,
            String organisation,
            String county,
            String item,
            BigDecimal value,
            int revision) {

        public String path() {
            return "/returns/%s/%s/%s".formatted(form, month, organisation);
        }
    }

    /// A return the figure rests on (数据来源).
    public record Source(String form, String organisation, YearMonth month, int revision) {

        public String path() {
            return "/returns/%s/%s/%s".formatted(form, month, organisation);
        }
    }

    /// An institution's sums in both periods.
    public record Line(Part now, @Nullable Part before) {}

    public List<Line> lines() {
        List<Part> now = computed.now();
        List<Part> before = computed.before();
        return java.util.stream.IntStream.range(0, now.size())
                .mapToObj(i -> new Line(now.get(i), before.isEmpty() ? null : before.get(i)))
                .toList();
    }

    public List<Source> sources() {
        return cells.stream()
                .map(it -> new Source(it.form(), it.organisation(), it.month(), it.revision()))
                .distinct()
                .toList();
    }

    /// How many firms were read with this page, when there are more; else null.
    public @Nullable Integer nextFirms() {
        int read = firmsAfter + firms.size();
        return firms.isEmpty() || read >= firms.getFirst().total() ? null : read;
    }

    /// Whether the rows shown come to the very figure.
    public boolean adds() {
        return figure != null
                && figure.value() != null
                && computed.value() != null
                && figure.value()
                                .subtract(computed.value())
                                .abs()
                                .compareTo(new BigDecimal("1e-19"))
                        <= 0;
    }
}
