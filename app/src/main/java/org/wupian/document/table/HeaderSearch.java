package org.wupian.document.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks for the header among the first rows of a sheet (查找表头).
final class HeaderSearch {

    private static final int TALLEST = 3;
    private static final int FORM_ROWS = 40;
    private static final int FORM_COLUMNS = 50;

    private record Candidate(int at, HeaderBlock block, HeaderBlock.Score score) {

        int named() {
            return score.labels() + score.known();
        }
    }

    private final List<SheetRow> sample;
    private final SheetLayout layout;
    private final Set<String> synonyms;

    /// @param sample the first rows with content
    HeaderSearch(List<SheetRow> sample, SheetLayout layout, Set<String> synonyms) {
        this.sample = sample;
        this.layout = layout;
        this.synonyms = synonyms.stream().map(Titles::normal).collect(Collectors.toSet());
    }

    Finding find() {
        if (sample.isEmpty()) {
            return new Finding.NotATable(Finding.Reason.EMPTY);
        }
        Candidate best = best();
        if (best != null && isForm(best)) {
            return new Finding.NotATable(Finding.Reason.FORM);
        }
        if (best == null || !isHeader(best)) {
            return new Finding.NotATable(Finding.Reason.NO_HEADER);
        }
        return new Finding.Found(heading(best));
    }

    private @Nullable Candidate best() {
        List<Candidate> all = candidates();
        Candidate best = null;
        for (Candidate it : all) {
            if (best == null || it.score().points() > best.score().points() + 0.01) {
                best = it;
            }
        }
        if (best == null) {
            return null;
        }
        // rows of data may have more words than their header, never more titles
        for (Candidate it : all) {
            boolean close = it.score().points() >= 0.7 * best.score().points();
            if (it.at() < best.at() - TALLEST && close && it.named() >= best.named()) {
                return it;
            }
        }
        return best;
    }

    private List<Candidate> candidates() {
        var all = new ArrayList<Candidate>();
        for (int at = 0; at < sample.size(); at++) {
            for (int height = 1; height <= TALLEST && at + height <= sample.size(); height++) {
                List<SheetRow> rows = sample.subList(at, at + height);
                HeaderBlock block =
                        HeaderBlock.of(
                                rows,
                                layout.within(rows.getFirst().number(), rows.getLast().number()));
                if (block != null) {
                    all.add(new Candidate(at, block, block.score(synonyms)));
                }
            }
        }
        return all;
    }

    private boolean isHeader(Candidate best) {
        HeaderBlock.Score score = best.score();
        if (score.points() <= 0) {
            return false;
        }
        if (score.titled() == 1) {
            return best.named() == 1 && isNarrow(best);
        }
        if (score.known() > 0 || score.labels() > 1) {
            return true;
        }
        return score.data() == 0 && standsOut(best);
    }

    /// Below a single title stands a single column.
    private boolean isNarrow(Candidate best) {
        List<SheetRow> below = below(best);
        return below.stream().filter(it -> it.filled() == 1).count() * 2 >= below.size();
    }

    /// Titles nobody knows: words above what is no words.
    private boolean standsOut(Candidate best) {
        List<SheetRow> below = below(best);
        long withData =
                below.stream()
                        .filter(it -> it.filled() > 1)
                        .filter(it -> it.cells().stream().anyMatch(HeaderSearch::isData))
                        .count();
        return !below.isEmpty() && withData * 2 >= below.size();
    }

    private static boolean isData(TableCell cell) {
        return !cell.isBlank() && HeaderWords.isDatum(cell);
    }

    private List<SheetRow> below(Candidate best) {
        return sample.subList(best.at() + best.block().rows().size(), sample.size());
    }

    /// In a form new labels come row after row; in a table they stand in the header.
    private boolean isForm(Candidate best) {
        if (best.score().known() >= 3) {
            return false;
        }
        var seen = new HashSet<String>();
        int withNew = 0;
        List<SheetRow> rows = sample.subList(0, Math.min(FORM_ROWS, sample.size()));
        for (SheetRow row : rows) {
            boolean any = false;
            List<TableCell> cells = row.cells();
            for (TableCell cell : cells.subList(0, Math.min(FORM_COLUMNS, cells.size()))) {
                String title = Titles.normal(cell.text());
                boolean label =
                        !cell.isBlank() && cell.number() == null && HeaderWords.isLabel(title);
                any |= label && seen.add(title);
            }
            withNew += any ? 1 : 0;
        }
        return withNew >= 3
                && withNew * 2 >= rows.size()
                && seen.size() >= 4
                && best.named() < 0.6 * seen.size();
    }

    /// Statistical forms number their columns below the titles: 1 2 3 4, or 甲 乙 1 2.
    private static boolean isNumbering(SheetRow row, Candidate best) {
        int expected = 1;
        for (TableCell cell : row.cells()) {
            String text = Titles.normal(cell.text());
            boolean before = expected == 1 && text.matches("[甲乙丙丁]");
            if (!cell.isBlank() && !before && !text.equals(Integer.toString(expected++))) {
                return false;
            }
        }
        int below = best.block().rows().getLast().number() + 1;
        boolean most = row.filled() * 5 >= best.score().titled() * 4;
        return expected > 3 && most && row.number() == below;
    }

    private Heading heading(Candidate best) {
        var above = new ArrayList<String>();
        for (SheetRow row : sample.subList(0, best.at())) {
            row.cells().stream().filter(it -> !it.isBlank()).forEach(it -> above.add(it.text()));
        }
        var rows = new ArrayList<>(best.block().rows());
        int next = best.at() + rows.size();
        if (next < sample.size() && isNumbering(sample.get(next), best)) {
            rows.add(sample.get(next));
        }
        return new Heading(
                best.block().columns(layout),
                rows.getFirst().number(),
                rows.getLast().number(),
                List.copyOf(above),
                List.copyOf(rows));
    }
}
