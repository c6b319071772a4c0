package org.wupian.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.wupian.database.Sealing;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.document.table.Finding;
import org.wupian.document.table.HeadColumn;
import org.wupian.document.table.Heading;
import org.wupian.document.table.RowKind;
import org.wupian.document.table.Streamed;
import org.wupian.document.table.TableFile;
import org.wupian.document.table.TableRow;
import org.wupian.document.table.Tables;

/// Reads a department's file: first which sheets are tables and what their columns are, then row by
/// row (读取名单文件).
@Component
class ReadList {

    private final CountyFinder counties;
    private final Organisations organisations;
    private final Sealing sealing;

    ReadList(CountyFinder counties, Organisations organisations, Sealing sealing) {
        this.counties = counties;
        this.organisations = organisations;
        this.sealing = sealing;
    }

    /// The file cannot be read; the sentence is the message `key`.
    static final class Refused extends RuntimeException {

        private final String key;

        Refused(String key) {
            super(key, null, false, false);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /// What stands on the sheets.
    ///
    /// @param mapping which column is which below such heads
    List<ReadSheet> sheets(
            Roster roster,
            Path file,
            String name,
            Function<List<ReadSheet.Head>, Map<String, Integer>> mapping) {
        try (TableFile tables = open(file, name)) {
            List<ReadSheet> sheets = new ArrayList<>();
            for (int i = 0; i < tables.sheets().size(); i++) {
                sheets.add(sheet(roster, tables, i, mapping));
            }
            return List.copyOf(sheets);
        }
    }

    private static TableFile open(Path file, String name) {
        return switch (Tables.open(file, name)) {
            case Tables.Opening.Opened it -> it.file();
            case Tables.Opening.Refused it -> throw new Refused(it.reason().key());
        };
    }

    private static ReadSheet sheet(
            Roster roster,
            TableFile tables,
            int index,
            Function<List<ReadSheet.Head>, Map<String, Integer>> mapping) {
        String name = tables.sheets().get(index).name();
        boolean hidden = tables.sheets().get(index).hidden();
        Finding finding = tables.find(index, MapColumns.words(roster));
        return switch (finding) {
            case Finding.Found it -> {
                List<ReadSheet.Head> heads = heads(tables, index, it.heading());
                Optional<String> twice = MapColumns.twoBlocks(roster, heads);
                if (twice.isPresent()) {
                    yield refused(index, name, hidden, twice.get());
                }
                yield new ReadSheet(
                        index,
                        name,
                        hidden,
                        null,
                        it.heading().lastRow(),
                        heads,
                        mapping.apply(heads),
                        it.heading().above(),
                        0);
            }
            case Finding.NotATable it ->
                    refused(
                            index,
                            name,
                            hidden,
                            "sheet_" + it.reason().name().toLowerCase(java.util.Locale.ROOT));
            case Finding.Broken it -> throw new Refused(it.reason().key());
        };
    }

    private static ReadSheet refused(int index, String name, boolean hidden, String why) {
        return new ReadSheet(index, name, hidden, why, 0, List.of(), Map.of(), List.of(), 0);
    }

    private static List<ReadSheet.Head> heads(TableFile tables, int index, Heading heading) {
        Map<Integer, String> samples = new HashMap<>();
        var sampled =
                new Object() {
                    int rows;
                };
        try {
            tables.rows(
                    index,
                    heading,
                    row -> {
                        heading.columns()
                                .forEach(it ->
                                        samples.merge(
                                                it.index(),
                                                row.cell(it.index()).text(),
                                                (old, fresh) -> old.isEmpty() ? fresh : old));
                        if (++sampled.rows >= 5) {
                            throw new Enough();
                        }
                    });
        } catch (Enough _) {
            // the first rows tell what stands in a column
        }
        return heading.columns().stream().map(it -> head(it, samples)).toList();
    }

    private static final class Enough extends RuntimeException {
        Enough() {
            super(null, null, false, false);
        }
    }

    private static ReadSheet.Head head(HeadColumn it, Map<Integer, String> samples) {
        return new ReadSheet.Head(
                it.index(),
                letter(it.index()),
                it.title(),
                Objects.requireNonNullElse(it.unit(), ""),
                samples.getOrDefault(it.index(), ""));
    }

    static String letter(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    /// Reads every row of every sheet that is a table.
    ///
    /// @return the sheets with the number of their rows
    List<ReadSheet> rows(
            Roster roster,
            ListImport it,
            Path file,
            Consumer<StagedRow> each,
            IntConsumer progress) {
        List<ReadSheet> counted = new ArrayList<>();
        try (TableFile tables = open(file, it.fileName())) {
            int before = 0;
            for (ReadSheet sheet : it.sheets()) {
                int rows =
                        sheet.isTable() && !sheet.mapping().isEmpty()
                                ? rows(roster, it, tables, sheet, before, each, progress)
                                : 0;
                counted.add(sheet.counted(rows));
                before += rows;
            }
        }
        return List.copyOf(counted);
    }

    private int rows(
            Roster roster,
            ListImport it,
            TableFile tables,
            ReadSheet sheet,
            int before,
            Consumer<StagedRow> each,
            IntConsumer progress) {
        if (!(tables.find(sheet.index(), MapColumns.words(roster))
                instanceof Finding.Found found)) {
            return 0;
        }
        ReadSettings settings = settings(roster, it, sheet);
        var count =
                new Object() {
                    int rows;
                };
        Consumer<TableRow> reader =
                row -> {
                    if (row.kind() == RowKind.DATA) {
                        count.rows++;
                        each.accept(
                                new ReadRow(settings, sheet.name(), row, before + count.rows)
                                        .read());
                        if (count.rows % 1000 == 0) {
                            progress.accept(before + count.rows);
                        }
                    }
                };
        if (tables.rows(sheet.index(), found.heading(), reader) instanceof Streamed.Broken broken) {
            throw new Refused(broken.reason().key());
        }
        return count.rows;
    }

    private ReadSettings settings(Roster roster, ListImport it, ReadSheet sheet) {
        Map<Integer, ReadSheet.Head> heads = new HashMap<>();
        sheet.heads().forEach(head -> heads.put(head.index(), head));
        return new ReadSettings(
                roster,
                SourceSigns.of(roster, it, sheet),
                !roster.sources().isEmpty() && !it.declared(),
                MapColumns.byIndex(roster, sheet.mapping()),
                heads,
                counties,
                it.asOf(),
                organisations
                        .find(it.sender())
                        .filter(unit -> unit.kind() == Organisation.Kind.COUNTY)
                        .map(Organisation::code),
                sealing);
    }
}
