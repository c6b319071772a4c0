package org.wupian.returns.web;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.returns.Differences;
import org.wupian.returns.Form;
import org.wupian.returns.FormItem;
import org.wupian.ui.Display;

/// What is not what was accepted before, as pages show it (采纳后的变化).
///
/// @param revision that was accepted
/// @param lines in the order of the form and its counties
public record DifferenceLines(int revision, Instant acceptedAt, List<Line> lines) {

    /// @param county its name, empty for the whole institution
    /// @param change with arrow and sign, or what became of it
    public record Line(
            String item,
            String county,
            String unit,
            @Nullable BigDecimal accepted,
            @Nullable BigDecimal now,
            String change) {}

    static DifferenceLines of(Differences.Since it, Form form, Organisations organisations) {
        List<String> items = form.items().stream().map(FormItem::code).toList();
        List<String> counties =
                Stream.concat(
                                Stream.of(""),
                                organisations.of(Organisation.Kind.COUNTY).stream()
                                        .map(Organisation::code))
                        .toList();
        List<Differences.Difference> cells = new ArrayList<>(it.cells());
        cells.sort(
                Comparator.<Differences.Difference>comparingInt(
                                cell -> items.indexOf(cell.cell().item()))
                        .thenComparingInt(cell -> counties.indexOf(cell.cell().county())));
        return new DifferenceLines(
                it.revision(),
                it.acceptedAt(),
                cells.stream().map(cell -> line(cell, form, organisations)).toList());
    }

    private static Line line(Differences.Difference it, Form form, Organisations organisations) {
        String code = it.cell().item();
        FormItem item =
                form.items().stream()
                        .filter(known -> known.code().equals(code))
                        .findFirst()
                        .orElse(null);
        String county = it.cell().county();
        return new Line(
                item == null ? code : item.name(),
                county.isEmpty() ? "" : organisations.name(county),
                item == null ? "" : item.unit(),
                it.accepted(),
                it.now(),
                change(it));
    }

    private static String change(Differences.Difference it) {
        BigDecimal change = it.change();
        if (change == null) {
            return t(it.now() == null ? "returns.differences.gone" : "returns.differences.new");
        }
        return (change.signum() > 0 ? "↑ +" : "↓ −") + Display.number(change.abs());
    }
}
