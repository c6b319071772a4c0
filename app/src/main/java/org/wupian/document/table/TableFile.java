package org.wupian.document.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// A file with tables that is open (已打开的表格文件). Sheets are read as often as asked, from the file and
/// not from memory; one thread at a time.
public final class TableFile implements AutoCloseable {

    private static final int SAMPLED_ROWS = 100;

    private final SheetSource source;

    TableFile(SheetSource source) {
        this.source = source;
    }

    /// All sheets, also the hidden ones; their place in the list is their number.
    public List<SheetName> sheets() {
        return source.sheets();
    }

    /// Looks for the table among the sheet's first rows.
    ///
    /// @param synonyms titles the caller knows; a row that has them is the header rather than
    ///   another
    public Finding find(int sheet, Set<String> synonyms) {
        var sample = new ArrayList<SheetRow>();
        try {
            SheetLayout layout = source.layout(sheet);
            source.read(
                    sheet,
                    row -> {
                        sample.add(row);
                        return sample.size() < SAMPLED_ROWS;
                    });
            return new HeaderSearch(sample, layout, synonyms).find();
        } catch (Unreadable e) {
            return new Finding.Broken(e.reason());
        } catch (IOException e) {
            return new Finding.Broken(Refusal.CORRUPT);
        }
    }

    /// Hands on every row with content below the header, in the sheet's order.
    public Streamed rows(int sheet, Heading heading, Consumer<TableRow> each) {
        var counts = new EnumMap<RowKind, Integer>(RowKind.class);
        return streamed(
                sheet,
                counts,
                layout -> {
                    var sorter = new RowSorter(heading, layout);
                    return row -> {
                        if (row.number() <= heading.lastRow()) {
                            sorter.pass(row);
                            return;
                        }
                        TableRow sorted = sorter.sort(row);
                        counts.merge(sorted.kind(), 1, Integer::sum);
                        each.accept(sorted);
                    };
                });
    }

    /// Hands on every row with content as the sheet has it.
    public Streamed everyRow(int sheet, Consumer<SheetRow> each) {
        return streamed(sheet, new EnumMap<>(RowKind.class), _ -> each);
    }

    SheetLayout layout(int sheet) throws IOException {
        return source.layout(sheet);
    }

    private Streamed streamed(
            int sheet,
            EnumMap<RowKind, Integer> counts,
            Function<SheetLayout, Consumer<SheetRow>> taker) {
        var last = new int[1];
        try {
            Consumer<SheetRow> each = taker.apply(source.layout(sheet));
            source.read(
                    sheet,
                    row -> {
                        each.accept(row);
                        last[0] = row.number();
                        return true;
                    });
            return new Streamed.Whole(new Tally(counts));
        } catch (Unreadable e) {
            return new Streamed.Broken(e.reason(), last[0]);
        } catch (IOException e) {
            return new Streamed.Broken(Refusal.CORRUPT, last[0]);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
