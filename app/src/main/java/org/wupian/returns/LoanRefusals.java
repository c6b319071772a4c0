package org.wupian.returns;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Mark;
import org.wupian.kernel.NotFound;

/// Files of loans that were not taken (未收下的明细文件): their wrong rows are kept for the sender alone
/// until a file of the month is taken or the next one is refused.
@Service
public class LoanRefusals {

    private final LoanRefusalTable table;
    private final LoanStore store;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Mark mark;
    private final Clock clock;

    LoanRefusals(
            LoanRefusalTable table,
            LoanStore store,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Mark mark,
            Clock clock) {
        this.table = table;
        this.store = store;
        this.transaction = transaction;
        this.events = events;
        this.mark = mark;
        this.clock = clock;
    }

    /// Keeps the wrong rows of the file.
    ///
    /// @param sent the file itself
    /// @param rows how many it has
    LoanRefusal keep(SubmissionKey key, String name, Path sent, LoanReader reader, long rows)
            throws IOException {
        Path written = sent.resolveSibling("refused.xlsx");
        try (OutputStream out = Files.newOutputStream(written)) {
            new RefusedRows(reader).write(sent, mark, out);
        }
        String hash = LoanStore.hash(written);
        LoanRefusal it =
                new LoanRefusal(
                        key.month(),
                        key.organisation(),
                        name,
                        rows,
                        reader.flaws().wrong(),
                        store.keep(written, "xlsx"),
                        hash,
                        clock.instant(),
                        CurrentCaller.get().account());
        change(key, _ -> table.save(it));
        return it;
    }

    /// A file was taken.
    void forget(SubmissionKey key) {
        change(key, it -> table.remove(it.month(), it.organisation()));
    }

    private void change(SubmissionKey key, Consumer<SubmissionKey> change) {
        Optional<LoanRefusal> before =
                transaction.execute(_ -> {
                    Optional<LoanRefusal> found = table.find(key.month(), key.organisation());
                    change.accept(key);
                    return found;
                });
        before.ifPresent(it -> store.drop(it.path()));
    }

    /// The file refused last, for whoever works for its sender.
    public Optional<LoanRefusal> find(YearMonth month, String organisation) {
        return CurrentCaller.get().worksFor(organisation)
                ? transaction.execute(_ -> table.find(month, organisation))
                : Optional.empty();
    }

    /// The workbook with the wrong rows of the file refused last; that it was read is kept.
    ///
    /// @throws NotFound when there is none or the caller does not work for its sender
    public Path workbook(YearMonth month, String organisation) {
        LoanRefusal it =
                find(month, organisation)
                        .orElseThrow(() ->
                                new NotFound(
                                        "refused loans of %s %s".formatted(month, organisation)));
        Path file = store.kept(it.path());
        LoanStore.verify(file, it.sha256());
        transaction.executeWithoutResult(_ ->
                events.publishEvent(
                        new LoansRead.Refused(it.key(), Math.min(it.wrong(), LoanRefusal.LISTED))));
        return file;
    }
}
