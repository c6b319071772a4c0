package org.wupian.document.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says of each row below the header what it is (行分类), in one pass. Doubt is decided for data.
final class RowSorter {

    /// @param titled how many titles the row has
    private record HeadRow(List<String> titles, long titled) {}

    private final Heading heading;
    private final int width;
    private final boolean counts;
    private final MergedValues merged;
    private final Set<String> above;
    private final List<HeadRow> headRows;
    private final @Nullable String[] subtitles = new @Nullable String[3];
    private @Nullable String subtitle;
    private boolean afterNote;

    RowSorter(Heading heading, SheetLayout layout) {
        this.heading = heading;
        this.width = heading.width();
        this.counts = counts(heading);
        this.merged = new MergedValues(layout.merges());
        this.above = new HashSet<>();
        heading.above().stream().map(Titles::plain).forEach(above::add);
        this.headRows = heading.rows().stream().map(RowSorter::titles).toList();
    }

    private static boolean counts(Heading heading) {
        HeadColumn first = heading.columns().getFirst();
        return first.index() == 0
                && Set.of("序号", "编号", "序", "No", "NO", "No.").contains(first.title());
    }

    private static HeadRow titles(SheetRow row) {
        List<String> titles = row.cells().stream().map(it -> Titles.normal(it.text())).toList();
        return new HeadRow(titles, row.filled());
    }

    /// A row above the data, which may begin a merged cell that reaches down.
    void pass(SheetRow row) {
        if (row.number() < heading.firstRow()) {
            merged.spread(row);
        }
    }

    /// @param row with content
    TableRow sort(SheetRow row) {
        RowKind kind = kind(row);
        List<TableCell> cells = merged.spread(row);
        return new TableRow(
                row.number(),
                kind,
                row.hidden(),
                subtitle,
                kind == RowKind.DATA ? cells : row.cells());
    }

    private RowKind kind(SheetRow row) {
        if (isHeaderAgain(row)) {
            return RowKind.REPEATED_HEADER;
        }
        if (row.filled() > 3 && !mayEnd(row)) {
            afterNote = false;
            return RowKind.DATA;
        }
        if (width > 1 && FooterLine.is(row, width, afterNote)) {
            afterNote |= FooterLine.isNote(row);
            return RowKind.FOOTER;
        }
        afterNote = false;
        int reach = merged.width(row, row.first());
        SubtitleLine line = SubtitleLine.of(row, width, counts, reach);
        if (line == null) {
            return RowKind.DATA;
        }
        begin(line);
        return RowKind.SUBTITLE;
    }

    /// A cheap look before the patterns: most rows are data.
    private static boolean mayEnd(SheetRow row) {
        TableCell first = row.cell(row.first());
        String text = first.text();
        return first.number() == null
                && (text.indexOf('计') >= 0
                        || text.indexOf('数') >= 0
                        || text.indexOf(':') >= 0
                        || text.indexOf('：') >= 0);
    }

    private void begin(SubtitleLine line) {
        subtitles[line.level()] = line.text();
        for (int inner = line.level() + 1; inner < subtitles.length; inner++) {
            subtitles[inner] = null;
        }
        subtitle =
                Arrays.stream(subtitles).filter(Objects::nonNull).collect(Collectors.joining("/"));
    }

    private boolean isHeaderAgain(SheetRow row) {
        int filled = row.filled();
        if (filled == 1 && above.contains(Titles.plain(row.cell(row.first()).text()))) {
            return true;
        }
        for (HeadRow head : headRows) {
            if (isSame(row, filled, head.titles(), head.titled())) {
                return true;
            }
        }
        return false;
    }

    /// Every cell is the title above it; at least two are, unless the header has one.
    private static boolean isSame(SheetRow row, int filled, List<String> titles, long titled) {
        if (filled < Math.min(2, titled) || filled * 2 < titled || filled > titled) {
            return false;
        }
        for (int c = 0; c < row.cells().size(); c++) {
            TableCell cell = row.cell(c);
            if (cell.isBlank()) {
                continue;
            }
            if (cell.number() != null && cell.date() == null && cell.text().length() > 4) {
                return false;
            }
            if (c >= titles.size() || !isTitle(cell.text(), titles.get(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTitle(String text, String title) {
        return !title.isEmpty()
                && text.indexOf(title.charAt(0)) >= 0
                && Titles.normal(text).equals(title);
    }
}
