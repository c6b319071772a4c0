package org.wupian.returns;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.document.table.Tables;
import org.wupian.kernel.NotFound;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Files of loans that banks send (贷款明细报送): read row by row outside the heap, checked, and kept
/// with the figures computed from them as a draft. What has errors is not kept at all.
@Service
public class LoanFiles {

    private final Submissions submissions;
    private final SubmissionTable table;
    private final LoanFileTable files;
    private final LoanStore store;
    private final LoanRefusals refusals;
    private final LoanForm form;
    private final LoanFigures figures;
    private final MarkLoans mark;
    private final Organisations organisations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /// The engine's memory is bounded for each file, so files wait for each other.
    private final Semaphore turn = new Semaphore(1, true);

    LoanFiles(
            Submissions submissions,
            SubmissionTable table,
            LoanFileTable files,
            LoanStore store,
            LoanRefusals refusals,
            LoanForm form,
            LoanFigures figures,
            MarkLoans mark,
            Organisations organisations,
            TransactionTemplate transaction,
            Clock clock) {
        this.submissions = submissions;
        this.table = table;
        this.files = files;
        this.store = store;
        this.refusals = refusals;
        this.form = form;
        this.figures = figures;
        this.mark = mark;
        this.organisations = organisations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What came of reading a file.
    private sealed interface Reading {}

    private record Taken(
            String sha256,
            long bytes,
            long rows,
            String path,
            String keptSha256,
            Cells cells,
            List<LoanProblem> warnings)
            implements Reading {}

    private record Wrong(LoanTaking.Refused it) implements Reading {}

    /// Keeps the file as the caller's draft, or its wrong rows for the caller to mend.
    ///
    /// @param name as sent
    /// @throws Invalid when it cannot be read, is no file of loans or holds personal data
    public LoanTaking take(SubmissionKey key, String name, InputStreamSource content) {
        transaction.executeWithoutResult(_ -> submissions.requireOpen(key));
        turn.acquireUninterruptibly();
        Path work = store.begin();
        try {
            return switch (read(key, name, content, work)) {
                case Wrong(LoanTaking.Refused it) -> it;
                case Taken it -> kept(key, name, it);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.release();
            store.remove(work);
        }
    }

    private LoanTaking kept(SubmissionKey key, String name, Taken taken) {
        Submission draft;
        try {
            draft = store(key, name, taken);
        } catch (RuntimeException e) {
            store.drop(taken.path());
            throw e;
        }
        refusals.forget(key);
        return new LoanTaking.Kept(draft);
    }

    private Reading read(SubmissionKey key, String name, InputStreamSource content, Path work)
            throws IOException {
        Path sent = work.resolve("sent");
        String sha256;
        try (InputStream in = content.getInputStream()) {
            sha256 = LoanStore.copy(in, sent);
        }
        if (Files.size(sent) > Tables.MOST_BYTES) {
            throw new Invalid(new FieldError("file", "document.refusal.too_large"));
        }
        try (LoanTable loans = new LoanTable(work, form)) {
            LoanReader reader =
                    new LoanReader(
                            form,
                            key.month(),
                            organisations.get(key.organisation()),
                            organisations,
                            name,
                            loans::add);
            LoanLines.read(sent, reader);
            reader.finish();
            loans.flush();
            long right = loans.rows();
            long all = right + reader.flaws().wrong();
            List<FieldError> errors = errors(reader, loans, name);
            if (!errors.isEmpty()) {
                LoanRefusal refusal = refusals.keep(key, name, sent, reader, all);
                return new Wrong(new LoanTaking.Refused(refusal, errors));
            }
            if (right == 0) {
                throw new Invalid(new FieldError("file", "returns.loans.error.empty"));
            }
            mark.mark(loans, key.month());
            Cells cells = figures.of(loans.cells(key.month()), loans.borrowers());
            Path rows = work.resolve("rows.parquet");
            loans.keep(rows);
            String hash = LoanStore.hash(rows);
            return new Taken(
                    sha256,
                    Files.size(sent),
                    right,
                    store.keep(rows, "parquet"),
                    hash,
                    cells,
                    reader.warnings().all());
        }
    }

    /// Counts and examples of everything that is wrong with rows.
    private List<FieldError> errors(LoanReader reader, LoanTable loans, String name) {
        LoanProblems problems = reader.problems();
        form.columns().stream()
                .filter(it -> it.type() == LoanColumn.Type.CONTRACT)
                .forEach(it -> {
                    LoanRepeats repeats = loans.repeats(LoanFlaws.MOST);
                    problems.add(repeats.problem(it));
                    reader.flaws().add(it, repeats);
                });
        return problems.all().stream().flatMap(it -> it.errors(name).stream()).toList();
    }

    private Submission store(SubmissionKey key, String name, Taken it) {
        String[] replaced = {""};
        Submission stored =
                transaction.execute(_ -> {
                    Optional<Submission> before = submissions.requireOpen(key);
                    Explanations explained =
                            before.map(Submission::explanations).orElse(Explanations.NONE);
                    String account = CurrentCaller.get().account();
                    table.save(key, it.cells(), explained, null, clock.instant(), account);
                    Submission now = table.find(key).orElseThrow(() -> new NotFound(key.subject()));
                    int revision = now.revision() + 1;
                    files.find(now.id(), revision)
                            .filter(file -> file.revision() == revision)
                            .ifPresent(file -> replaced[0] = file.path());
                    files.save(
                            new LoanFile(
                                    now.id(),
                                    revision,
                                    name,
                                    it.sha256(),
                                    it.bytes(),
                                    it.rows(),
                                    it.path(),
                                    it.keptSha256(),
                                    it.warnings(),
                                    clock.instant(),
                                    account));
                    return now;
                });
        if (!replaced[0].isEmpty()) {
            store.drop(replaced[0]);
        }
        return stored;
    }

    /// Hands in the file kept as a draft.
    ///
    /// @param basedOn version the explanations were typed on, null for the newest
    public SubmissionOutcome submit(
            SubmissionKey key, Explanations explanations, @Nullable Integer basedOn) {
        return submissions.submit(key, Cells.NONE, explanations, basedOn);
    }

    /// The file that goes with what the caller is shown of a submission.
    public Optional<LoanFile> file(Submission it) {
        boolean own = CurrentCaller.get().worksFor(it.key().organisation());
        int revision = it.revision() + (it.state().isOpen() && own ? 1 : 0);
        return transaction.execute(_ -> files.find(it.id(), revision));
    }
}
