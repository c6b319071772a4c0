package org.wupian.document.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One to three rows of which it is asked whether they are the header (候选表头). Titles that reach
/// over several columns are known from merged cells, else from the blanks to the right of them.
final class HeaderBlock {

    /// Nobody titles more; further cells are data without a title.
    private static final int MOST_COLUMNS = 1_000;

    private static final int MOST_MERGES = 500;

    private final List<SheetRow> rows;
    private final List<MergedArea> merges;
    private final int width;

    /// For each row and column the column in which the title begins that reaches there; -1 for
    /// none.
    private final int[][] starts;

    private HeaderBlock(List<SheetRow> rows, List<MergedArea> merges) {
        this.rows = rows;
        int widest = rows.stream().mapToInt(it -> it.cells().size()).max().orElse(0);
        this.width = Math.min(MOST_COLUMNS, widest);
        this.merges = merges.subList(0, Math.min(MOST_MERGES, merges.size()));
        this.starts = new int[rows.size()][width];
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < width; c++) {
                starts[r][c] = start(r, c);
            }
        }
    }

    /// @return nothing when these rows cannot be one header
    static @Nullable HeaderBlock of(List<SheetRow> rows, List<MergedArea> merges) {
        int top = rows.getFirst().number();
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r).number() != top + r) {
                return null;
            }
        }
        var block = new HeaderBlock(rows, merges);
        return rows.size() == 1 || block.holdsTogether() ? block : null;
    }

    List<SheetRow> rows() {
        return rows;
    }

    /// A second row belongs to the header when all its titles stand below titles that reach over
    /// several columns.
    private boolean holdsTogether() {
        if (rows.getFirst().filled() < 2) {
            return false;
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < width; c++) {
                TableCell cell = rows.get(r).cell(c);
                boolean fits =
                        cell.isBlank() || isTitle(cell) && (r == 0 || isBelowWideTitle(r, c));
                if (!fits) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isTitle(TableCell cell) {
        return HeaderWords.isLabel(Titles.normal(cell.text()))
                || !HeaderWords.isDatum(cell) && !HeaderWords.isNote(cell.text());
    }

    private boolean isBelowWideTitle(int r, int c) {
        for (int above = r - 1; above >= 0; above--) {
            int start = starts[above][c];
            boolean right = c + 1 < width && starts[above][c + 1] == start;
            if (start >= 0 && (start < c || right)) {
                return true;
            }
        }
        return false;
    }

    private int start(int r, int c) {
        if (!rows.get(r).cell(c).isBlank()) {
            return c;
        }
        int row = rows.get(r).number();
        boolean any = false;
        for (MergedArea area : merges) {
            any |= area.width() > 1 && row >= area.top() && row <= area.bottom();
            if (area.holds(row, c)) {
                boolean titled = area.top() == row && !rows.get(r).cell(area.left()).isBlank();
                return titled ? area.left() : -1;
            }
        }
        return any ? -1 : inferred(r, c);
    }

    /// The title to the left, when a title of the next row stands here and no border of the row
    /// above lies between.
    private int inferred(int r, int c) {
        boolean below = r + 1 < rows.size() && !rows.get(r + 1).cell(c).isBlank();
        boolean lower = r + 2 < rows.size() && !rows.get(r + 2).cell(c).isBlank();
        if (c == 0 || !(below || lower)) {
            return -1;
        }
        boolean border = r > 0 && starts[r - 1][c] != starts[r - 1][c - 1];
        return border ? -1 : starts[r][c - 1];
    }

    /// The titles that reach the column, from the outer to the inner.
    List<String> path(int column) {
        var path = new ArrayList<String>();
        for (int r = 0; r < rows.size(); r++) {
            int start = starts[r][column];
            String title = start < 0 ? "" : rows.get(r).cell(start).text();
            if (!title.isEmpty() && (path.isEmpty() || !path.getLast().equals(title))) {
                path.add(title);
            }
        }
        return path;
    }

    List<HeadColumn> columns(SheetLayout layout) {
        var columns = new ArrayList<HeadColumn>();
        for (int c = 0; c < width; c++) {
            List<String> path = path(c);
            if (!path.isEmpty()) {
                String written = String.join("/", path);
                String title = String.join("/", path.stream().map(Titles::normal).toList());
                boolean hidden = layout.hiddenColumns().get(c);
                columns.add(new HeadColumn(c, written, title, Titles.unit(path.getLast()), hidden));
            }
        }
        return columns;
    }

    /// How well the rows do as a header.
    ///
    /// @param points more is better
    /// @param labels columns whose title sounds like one
    /// @param known columns whose title the caller knows
    /// @param titled columns with a title
    /// @param data cells that are no titles
    record Score(double points, int labels, int known, int titled, int data) {}

    /// @param synonyms in their normal form
    Score score(Set<String> synonyms) {
        double points = -0.5 * (rows.size() - 1);
        int titled = 0;
        var counts = new int[Sound.values().length];
        for (int c = 0; c < width; c++) {
            int leaf = leafRow(c);
            if (leaf >= 0 && starts[leaf][c] == c) {
                Sound sound = sound(c, rows.get(leaf).cell(c), synonyms);
                counts[sound.ordinal()]++;
                points += sound.points;
                titled++;
            }
        }
        return new Score(
                points,
                counts[Sound.LABEL.ordinal()],
                counts[Sound.KNOWN.ordinal()],
                titled,
                counts[Sound.DATUM.ordinal()]);
    }

    /// What a title sounds like, and how much that speaks for a header.
    private enum Sound {
        KNOWN(6),
        LABEL(3),
        WORD(1),
        NOTE(-2),
        DATUM(-4);

        private final int points;

        Sound(int points) {
            this.points = points;
        }
    }

    private Sound sound(int column, TableCell leaf, Set<String> synonyms) {
        List<String> path = path(column);
        List<String> titles = path.stream().map(Titles::normal).toList();
        if (synonyms.contains(titles.getLast()) || synonyms.contains(String.join("/", titles))) {
            return Sound.KNOWN;
        }
        if (titles.size() > 1 && HeaderWords.isEndOfPeriod(titles.getLast())) {
            return Sound.KNOWN;
        }
        if (titles.stream().anyMatch(HeaderWords::isLabel)) {
            return Sound.LABEL;
        }
        if (HeaderWords.isDatum(leaf)) {
            return Sound.DATUM;
        }
        return HeaderWords.isNote(path.getLast()) ? Sound.NOTE : Sound.WORD;
    }

    /// The lowest row in which a title reaches the column; -1 for none.
    private int leafRow(int column) {
        for (int r = rows.size() - 1; r >= 0; r--) {
            if (starts[r][column] >= 0) {
                return r;
            }
        }
        return -1;
    }
}
