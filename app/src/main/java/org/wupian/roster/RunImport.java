package org.wupian.roster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.document.UploadedFiles;
import org.wupian.enterprise.Link;
import org.wupian.enterprise.NewFirms;
import org.wupian.enterprise.Sightings;

/// Reads an import and makes its preview (导入预览): all of it in one transaction, so that a process
/// that dies leaves nothing half read. Runs as the product's own work.
@Component
class RunImport {

    private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);
    private static final int PART = 2000;

    private final RosterTable rosters;
    private final ImportTable imports;
    private final MappingTable mapped;
    private final StagedTable staged;
    private final Sightings sightings;
    private final CompareRows compare;
    private final ReadList readList;
    private final UploadedFiles files;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;
    private final Clock clock;

    RunImport(
            RosterTable rosters,
            ImportTable imports,
            MappingTable mapped,
            StagedTable staged,
            Sightings sightings,
            CompareRows compare,
            ReadList readList,
            UploadedFiles files,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rosters = rosters;
        this.imports = imports;
        this.mapped = mapped;
        this.staged = staged;
        this.sightings = sightings;
        this.compare = compare;
        this.readList = readList;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /// Looks at the sheets, and goes on to the rows when every table's columns are clear.
    ///
    /// @return false when another process is at it, or one that died has not let go of it yet
    boolean run(long id) {
        guarded(id, () -> look(id));
        boolean[] claimed = {true};
        guarded(
                id,
                () -> {
                    claimed[0] = imports.claim(id);
                    if (claimed[0]) {
                        ListImport it = imports.find(id).orElseThrow();
                        if (it.is(ListImport.State.RUNNING)) {
                            readRows(rosters.find(it.roster()).orElseThrow(), it);
                        }
                    }
                });
        return claimed[0];
    }

    private void look(long id) {
        ListImport it = imports.lock(id);
        if (!it.is(ListImport.State.RUNNING) || !it.sheets().isEmpty()) {
            return;
        }
        Roster roster = rosters.find(it.roster()).orElseThrow();
        Map<String, String> titles = mapped.titles(it.roster(), it.sender());
        List<ReadSheet> sheets =
                readList.sheets(
                        roster,
                        files.path(it.sha256()),
                        it.fileName(),
                        heads -> mapped.of(roster, it.sender(), heads, titles));
        if (sheets.stream().noneMatch(ReadSheet::isTable)) {
            throw new ReadList.Refused("roster.failure." + reason(sheets));
        }
        String source =
                it.source().equals(Roster.GENERAL)
                        ? new SourceSigns(roster, it.fileName(), sheets)
                                .ofAll()
                                .map(Roster.Source::code)
                                .orElse(Roster.GENERAL)
                        : it.source();
        List<ReadSheet> known = sheets.stream().filter(sheet -> isClear(roster, sheet)).toList();
        boolean clear =
                !known.isEmpty()
                        && !known.stream()
                                .allMatch(sheet -> MapColumns.mayHideName(roster, sheet, titles));
        imports.sheets(
                id,
                source,
                clear ? sheets.stream().map(sheet -> orLeftOut(roster, sheet)).toList() : sheets,
                clear ? ListImport.State.RUNNING : ListImport.State.MAPPING);
    }

    /// Beside a sheet whose columns are known, one without any is left out and says so.
    private static ReadSheet orLeftOut(Roster roster, ReadSheet sheet) {
        return sheet.isTable() && !isClear(roster, sheet)
                ? sheet.refused("sheet_no_columns")
                : sheet;
    }

    /// Why no sheet is a table: that of the first sheet with anything on it.
    private static String reason(List<ReadSheet> sheets) {
        return sheets.stream()
                .map(ReadSheet::refused)
                .filter(why -> why != null && !why.equals("sheet_empty"))
                .findFirst()
                .orElse("sheet_empty");
    }

    /// Whether it is known of a sheet which column tells who is meant.
    static boolean isClear(Roster roster, ReadSheet sheet) {
        return sheet.isTable()
                && roster.columns().stream()
                        .filter(it -> it.need() == RosterColumn.Need.IDENTITY)
                        .anyMatch(it -> sheet.mapping().containsKey(it.code()));
    }

    private void readRows(Roster roster, ListImport it) {
        long base = changes(it);
        staged.remove(it.id());
        sightings.forget(it.id());
        List<StagedRow> part = new ArrayList<>(PART);
        EarlierRows earlier = new EarlierRows();
        NewFirms fresh = sightings.newFirms();
        List<ReadSheet> counted =
                readList.rows(
                        roster,
                        it,
                        files.path(it.sha256()),
                        row -> {
                            part.add(row);
                            if (part.size() == PART) {
                                store(roster, it, part, earlier, fresh);
                            }
                        },
                        progress(it.id()));
        if (!part.isEmpty()) {
            store(roster, it, part, earlier, fresh);
        }
        imports.sheets(it.id(), it.source(), counted, ListImport.State.RUNNING);
        ready(it, base);
    }

    private void store(
            Roster roster,
            ListImport it,
            List<StagedRow> part,
            EarlierRows earlier,
            NewFirms fresh) {
        List<Link> links =
                sightings.add(
                        it.id(),
                        part.stream().map(StagedRow::sighting).filter(Objects::nonNull).toList(),
                        fresh);
        staged.add(it.id(), compare.of(roster, it, part, links, earlier));
        part.clear();
    }

    /// How often what the rows are compared with was changed.
    private long changes(ListImport it) {
        return rosters.changes(it.roster()) + sightings.changes();
    }

    /// Makes the preview anew, on the list and the register as they stand now.
    ///
    /// @return whether anything comes out differently
    boolean preview(ListImport it) {
        Roster roster = rosters.find(it.roster()).orElseThrow();
        long base = changes(it);
        EarlierRows earlier = new EarlierRows();
        NewFirms fresh = sightings.newFirms();
        AtomicInteger different = new AtomicInteger();
        staged.each(
                it.id(),
                part -> {
                    List<Link> links =
                            sightings.again(
                                    it.id(), part.getFirst().row(), part.getLast().row(), fresh);
                    different.addAndGet(
                            staged.update(it.id(), compare.of(roster, it, part, links, earlier)));
                });
        ready(it, base);
        return different.get() > 0
                || !imports.find(it.id()).orElseThrow().counts().equals(it.counts());
    }

    /// @param base see [ListImport], counted before the first row was compared
    private void ready(ListImport it, long base) {
        staged.countAnew();
        imports.ready(it.id(), staged.count(it.id()), base, clock.instant());
    }

    private IntConsumer progress(long id) {
        return rows -> beside.executeWithoutResult(_ -> imports.progress(id, rows));
    }

    /// In a transaction of its own; what goes wrong is told by the import.
    void guarded(long id, Runnable work) {
        try {
            transaction.executeWithoutResult(_ -> work.run());
        } catch (ReadList.Refused refused) {
            beside.executeWithoutResult(_ -> imports.fail(id, refused.key()));
        } catch (RuntimeException e) {
            LOG.error("import {} failed", id, e);
            beside.executeWithoutResult(_ -> imports.fail(id, "roster.failure.unexpected"));
        }
    }

    /// Brings in what was to be applied at once. When that goes wrong nothing has changed; the
    /// preview stays, and a person decides.
    void orLeft(long id, Runnable apply) {
        try {
            transaction.executeWithoutResult(_ -> apply.run());
        } catch (RuntimeException e) {
            LOG.error("import {} was not applied", id, e);
            beside.executeWithoutResult(_ -> imports.notApplied(id, "roster.failure.apply"));
        }
    }

    /// Which columns a person gave the sheets.
    static Map<String, Integer> checked(
            Roster roster, ReadSheet sheet, Map<String, Integer> chosen) {
        Map<String, Integer> mapping = new java.util.LinkedHashMap<>();
        chosen.forEach((column, index) -> {
            boolean known = roster.columns().stream().anyMatch(it -> it.code().equals(column));
            boolean there = sheet.heads().stream().anyMatch(it -> it.index() == index);
            if (known && there && !mapping.containsValue(index)) {
                mapping.put(column, index);
            }
        });
        return mapping;
    }
}
