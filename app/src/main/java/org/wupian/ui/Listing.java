package org.wupian.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list as a person asked for it (列表): searched, filtered, ordered, cut into pages of 50 rows.
/// Shown by `ui/Listing.jte`.
///
/// For lists that fit into memory the whole list is given and all of it is done here. For longer
/// ones the query does it, see [#page].
///
/// @param columns those the person wants to see
/// @param allColumns those there are to choose from
/// @param total rows that match, over all pages
/// @param of rows there are without search and filters; equal to `total` when that is not known
/// @param matching the rows of all pages, for export; null when only this page is known
/// @param whole held as a whole, so that it can be searched and ordered here
/// @param sorts keys of the columns it can be ordered by
/// @param sums of columns over all pages, by their keys, where a query has summed them up
public record Listing<R>(
        Ask ask,
        String caption,
        List<Column<R>> columns,
        List<Column<R>> allColumns,
        List<Facet<R>> facets,
        List<R> rows,
        int from,
        int total,
        int of,
        @Nullable String next,
        @Nullable Iterable<R> matching,
        boolean whole,
        Set<String> sorts,
        Map<String, Cell> sums) {

    public static final int ROWS = 50;

    /// A column's head: where a click leads, if the list can be ordered by it, and how it is
    /// ordered now.
    public record Head(
            String label, @Nullable String href, boolean figures, @Nullable String order) {}

    /// A filter in force.
    public record Chip(String label, String without) {}

    /// @param all every row the caller may see, in their natural order
    public static <R> Listing<R> of(
            Ask ask, String caption, List<R> all, List<Column<R>> columns, List<Facet<R>> facets) {
        List<R> found = new ArrayList<>();
        for (R row : all) {
            if (filtered(ask, facets, row) && searched(ask, columns, row)) {
                found.add(row);
            }
        }
        column(columns, ask.order()).ifPresent(it -> found.sort(it.order(ask.descending())));
        int from = Math.min((ask.page() - 1) * ROWS, (found.size() / ROWS) * ROWS);
        int to = Math.min(from + ROWS, found.size());
        String next =
                to < found.size() ? ask.with("page", Integer.toString(from / ROWS + 2)) : null;
        return new Listing<>(
                ask,
                caption,
                shown(ask, columns),
                List.copyOf(columns),
                List.copyOf(facets),
                List.copyOf(found.subList(from, to)),
                from,
                found.size(),
                all.size(),
                next,
                List.copyOf(found),
                true,
                columns.stream().map(Column::key).collect(Collectors.toSet()),
                Map.of());
    }

    /// One page of a list that a query has searched, filtered and ordered by a fixed key.
    ///
    /// @param after key of the last row, for the next page; null when this is the last one
    public static <R> Listing<R> page(
            Ask ask,
            String caption,
            List<R> rows,
            int total,
            @Nullable String after,
            List<Column<R>> columns,
            List<Facet<R>> facets) {
        return page(ask, caption, rows, 0, total, after, null, columns, facets);
    }

    /// One page of such a list of which all rows can be had for export.
    ///
    /// @param from how many rows there are before this page
    /// @param matching reads the rows of all pages one after the other
    public static <R> Listing<R> page(
            Ask ask,
            String caption,
            List<R> rows,
            int from,
            int total,
            @Nullable String after,
            @Nullable Iterable<R> matching,
            List<Column<R>> columns,
            List<Facet<R>> facets) {
        return new Listing<>(
                ask,
                caption,
                shown(ask, columns),
                List.copyOf(columns),
                List.copyOf(facets),
                List.copyOf(rows),
                from,
                total,
                total,
                after == null ? null : ask.with("after", after),
                matching,
                false,
                Set.of(),
                Map.of());
    }

    /// What else the address says, of the page and not of this list: searching and filtering keep
    /// it.
    public Map<String, List<String>> around() {
        Set<String> own =
                Stream.concat(
                                Stream.of("q", "sort", "page", "after", "export"),
                                facets.stream().map(Facet::key))
                        .map(ask::name)
                        .collect(Collectors.toSet());
        Map<String, List<String>> around = new LinkedHashMap<>(ask.parameters());
        around.keySet().removeAll(own);
        return around;
    }

    /// The same list, whose query can order it by these columns.
    public Listing<R> sortedBy(Set<String> keys) {
        return with(Set.copyOf(keys), sums);
    }

    /// The same list, whose query has summed up these columns.
    public Listing<R> summedUp(Map<String, Cell> columns) {
        return with(sorts, Map.copyOf(columns));
    }

    private Listing<R> with(Set<String> sorts, Map<String, Cell> sums) {
        return new Listing<>(
                ask,
                caption,
                columns,
                allColumns,
                facets,
                rows,
                from,
                total,
                of,
                next,
                matching,
                whole,
                sorts,
                sums);
    }

    /// What the address and the swapping of this list on its page go by.
    public String id() {
        return "listing" + (ask.part().isEmpty() ? "" : "-" + ask.part());
    }

    /// The page, or the workbook when that is what was asked for.
    public Answer answer(Supplier<Screen> screen) {
        return ask.export() ? new Workbook(this) : screen.get();
    }

    public List<List<Cell>> cells() {
        return rows.stream().map(this::cells).toList();
    }

    List<Cell> cells(R row) {
        return columns.stream().map(it -> it.cell().apply(row)).toList();
    }

    /// The sums over all pages, one cell for each column; empty when no column is summed up.
    public List<Cell> totals() {
        if (!sums.isEmpty()) {
            return columns.stream()
                    .map(it -> sums.getOrDefault(it.key(), new Cell.None("")))
                    .toList();
        }
        Iterable<R> all = matching;
        if (!whole || all == null || columns.stream().noneMatch(Column::total)) {
            return List.of();
        }
        return columns.stream().map(it -> it.total() ? it.sum(all) : new Cell.None("")).toList();
    }

    public List<Head> heads() {
        return columns.stream()
                .map(column -> {
                    boolean here = ask.order().filter(column.key()::equals).isPresent();
                    boolean down = here && ask.descending();
                    String order = here ? (down ? "descending" : "ascending") : null;
                    String href =
                            sorts.contains(column.key())
                                    ? ask.with("sort", (here && !down ? "-" : "") + column.key())
                                    : null;
                    return new Head(column.label(), href, column.figures(), order);
                })
                .toList();
    }

    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        if (!ask.words().isEmpty()) {
            chips.add(new Chip("“" + ask.words() + "”", ask.without("q")));
        }
        for (Facet<R> facet : facets) {
            String chosen = ask.filter(facet.key());
            if (!chosen.isEmpty()) {
                chips.add(
                        new Chip(
                                facet.label() + "：" + facet.labelOf(chosen),
                                ask.without(facet.key())));
            }
        }
        return chips;
    }

    /// Where the page before begins; null on the first.
    public @Nullable String previous() {
        return !whole || from == 0 ? null : ask.with("page", Integer.toString(from / ROWS));
    }

    /// Whether all rows can be had as a workbook.
    public boolean exports() {
        return matching != null && total > 0;
    }

    /// The first column is the rows' head and stays.
    private static <R> List<Column<R>> shown(Ask ask, List<Column<R>> columns) {
        List<Column<R>> chosen =
                columns.stream().filter(it -> ask.columns().contains(it.key())).toList();
        if (chosen.isEmpty() || chosen.equals(columns.subList(0, 1))) {
            return columns.stream().filter(it -> !it.optional()).toList();
        }
        return columns.stream()
                .filter(it -> it == columns.getFirst() || chosen.contains(it))
                .toList();
    }

    public boolean shows(Column<?> column) {
        return columns.contains(column);
    }

    private static <R> boolean filtered(Ask ask, List<Facet<R>> facets, R row) {
        return facets.stream()
                .allMatch(it ->
                        ask.filter(it.key()).isEmpty()
                                || ask.filter(it.key()).equals(it.value().apply(row)));
    }

    private static <R> boolean searched(Ask ask, List<Column<R>> columns, R row) {
        String words = ask.words().toLowerCase(java.util.Locale.ROOT);
        return words.isEmpty()
                || columns.stream()
                        .map(it -> it.cell().apply(row).shown())
                        .anyMatch(it -> it.toLowerCase(java.util.Locale.ROOT).contains(words));
    }

    private static <R> Optional<Column<R>> column(List<Column<R>> columns, Optional<String> key) {
        return key.flatMap(
                name -> columns.stream().filter(it -> it.key().equals(name)).findFirst());
    }
}
