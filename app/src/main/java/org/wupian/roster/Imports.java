package org.wupian.roster;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Brings departments' files into the rosters (名单导入): read, previewed, applied, undone. Who may
/// send rows for a roster may import; the import is seen by its sender, the roster's owner and the
/// office.
@Service
public class Imports {

    /// Files read at the same time by one process.
    private static final int AT_ONCE = 2;

    /// How often, and in what pauses, an import is asked for that another process holds.
    private static final int TRIES = 600;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Rosters rosters;
    private final RosterTable rosterTable;
    private final ImportTable table;
    private final MappingTable mapped;
    private final StagedQuery staged;
    private final ReceiveFile receive;
    private final RunImport run;
    private final ApplyImport apply;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Imports(
            Rosters rosters,
            RosterTable rosterTable,
            ImportTable table,
            MappingTable mapped,
            StagedQuery staged,
            ReceiveFile receive,
            RunImport run,
            ApplyImport apply,
            TransactionTemplate transaction,
            Clock clock) {
        this.rosters = rosters;
        this.rosterTable = rosterTable;
        this.table = table;
        this.mapped = mapped;
        this.staged = staged;
        this.receive = receive;
        this.run = run;
        this.apply = apply;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Takes a file; it is read beside the request.
    public ListImport start(String rosterCode, SentFile upload) {
        long id = receive.receive(rosterCode, upload);
        begin(id);
        return get(id);
    }

    /// Takes a file and reads it before it returns; for work that no person waits for.
    public ListImport read(String rosterCode, SentFile upload) {
        long id = receive.receive(rosterCode, upload);
        readNow(id);
        return get(id);
    }

    /// Where a transaction is under way, when it has ended well: nobody sees the file before.
    private void begin(long id) {
        Thread.Builder thread = Thread.ofVirtual().name("import-" + id);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            thread.start(() -> readNow(id));
                        }
                    });
        } else {
            thread.start(() -> readNow(id));
        }
    }

    private void readNow(long id) {
        places.acquireUninterruptibly();
        try {
            CurrentCaller.onBehalf(() -> runAndApply(id));
        } finally {
            places.release();
        }
    }

    private void runAndApply(long id) {
        for (int i = 0; i < TRIES && !run.run(id); i++) {
            pause();
        }
        ListImport it = transaction.execute(_ -> table.find(id).orElseThrow());
        if (it.atOnce() && it.is(ListImport.State.READY)) {
            // in the name of whoever sent it
            CurrentCaller.as(
                    new Caller(it.account(), it.account(), it.sender(), Role.SYSTEM),
                    () -> run.orLeft(id, () -> apply.apply(id, it.account())));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Goes on with what a process that ended had not read to the end.
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        CurrentCaller.onBehalf(() -> transaction.execute(_ -> table.running()))
                .forEach(it -> begin(it.id()));
    }

    /// @throws NotFound when there is none, or none the caller may see
    public ListImport get(long id) {
        return transaction
                .execute(_ -> table.find(id))
                .orElseThrow(() -> new NotFound("import/" + id));
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<ListImport> newest(String roster, int most) {
        return table.newest(roster, most);
    }

    /// Rows of an import in its order.
    ///
    /// @param outcome null for rows of every outcome
    /// @param after the last row of the page before, 0 for the first
    @Transactional(readOnly = true)
    public List<ImportedRow> rows(
            long id, @Nullable RowOutcome outcome, boolean onlyProblems, int after, int most) {
        get(id);
        return staged.rows(id, outcome == null ? "" : outcome.name(), onlyProblems, after, most);
    }

    /// A person says which column is which; remembered for the sender's next file of this kind.
    ///
    /// @param mappings for each sheet by its place: column of the roster → column of the sheet
    public ListImport map(long id, Map<Integer, Map<String, Integer>> mappings) {
        ListImport it = requireSender(id);
        if (!it.is(ListImport.State.MAPPING, ListImport.State.READY)) {
            throw new Conflict("roster.conflict.state");
        }
        Roster roster = rosters.get(it.roster());
        List<ReadSheet> sheets =
                it.sheets().stream()
                        .map(sheet ->
                                mappings.containsKey(sheet.index())
                                        ? sheet.mapped(
                                                RunImport.checked(
                                                        roster, sheet, mappings.get(sheet.index())))
                                        : sheet)
                        .toList();
        if (sheets.stream().noneMatch(sheet -> RunImport.isClear(roster, sheet))) {
            throw new Invalid(new FieldError("mapping", "roster.error.mapping"));
        }
        String account = CurrentCaller.get().account();
        asSystem(() -> {
            for (ReadSheet sheet : sheets) {
                if (sheet.isTable() && mappings.containsKey(sheet.index())) {
                    mapped.remember(it, sheet, account, clock.instant());
                }
            }
            table.sheets(id, it.source(), sheets, ListImport.State.RUNNING);
            return 0;
        });
        begin(id);
        return get(id);
    }

    /// Brings the previewed rows into the list. When the list or the register has changed since the
    /// first row was compared, the preview is made anew and, if anything comes out differently,
    /// shown again instead.
    ///
    /// @return the import as it is now
    public ListImport apply(long id) {
        if (requireSender(id).isWithoutRows()) {
            throw new Conflict("roster.conflict.noRows");
        }
        String account = CurrentCaller.get().account();
        boolean applied = asSystem(() -> apply.apply(id, account));
        if (!applied) {
            throw new Conflict("roster.conflict.changed");
        }
        return get(id);
    }

    /// Gives up an import that was not applied; it stays in the list as what it was.
    public ListImport giveUp(long id) {
        requireSender(id);
        asSystem(() -> {
            apply.giveUp(id);
            return 0;
        });
        return get(id);
    }

    /// Takes a whole import back.
    public ListImport undo(long id) {
        requireSender(id);
        asSystem(() -> {
            apply.undo(id);
            return 0;
        });
        return get(id);
    }

    /// How often the roster was changed so far; for programs that wait for it.
    @Transactional(readOnly = true)
    public long changes(String roster) {
        return rosterTable.changes(roster);
    }

    /// Whether the caller may map, apply, give up and undo it.
    public boolean handles(ListImport it) {
        return CurrentCaller.get().worksFor(it.sender()) || Rosters.keeps(rosters.get(it.roster()));
    }

    private ListImport requireSender(long id) {
        ListImport it = get(id);
        if (!handles(it)) {
            throw new Forbidden("import/" + id);
        }
        return it;
    }

    private <T> T asSystem(Supplier<T> work) {
        return CurrentCaller.onBehalf(() -> transaction.execute(_ -> work.get()));
    }
}
