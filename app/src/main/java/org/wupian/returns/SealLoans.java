package org.wupian.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.wupian.ui.Conflict;

/// Seals the loans of a month when they are accepted (封存): each loan with its categories as
/// Parquet, written once, and the exact sums formulas read. Both come or neither: a file whose
/// transaction failed is named by no row.
@Component
class SealLoans {

    private final LoanFileTable files;
    private final LoanCellTable cells;
    private final LoanBorrowerTable borrowers;
    private final ListedFirmTable listed;
    private final LoanStore store;
    private final LoanForm form;
    private final MarkLoans mark;

    SealLoans(
            LoanFileTable files,
            LoanCellTable cells,
            LoanBorrowerTable borrowers,
            ListedFirmTable listed,
            LoanStore store,
            LoanForm form,
            MarkLoans mark) {
        this.files = files;
        this.cells = cells;
        this.borrowers = borrowers;
        this.listed = listed;
        this.store = store;
        this.form = form;
        this.mark = mark;
    }

    /// @throws Conflict when the file is gone or was changed since it was taken
    void seal(Submission it, Instant now) {
        seal(it.id(), it.key(), it.revision(), 1, now);
    }

    /// @param revision of the submission
    /// @param number how many times the revision has been sealed, this time included
    /// @throws Conflict when the file is gone or was changed since it was taken
    void seal(long submission, SubmissionKey key, int revision, int number, Instant now) {
        LoanFile file =
                files.find(submission, revision)
                        .orElseThrow(() -> new Conflict("returns.loans.conflict.no-file"));
        Path kept = store.kept(file.path());
        LoanStore.verify(kept, file.keptSha256());
        String path = LoanStore.sealedPath(key, revision, number);
        Path work = store.begin();
        try (LoanTable table = new LoanTable(work, form)) {
            table.load(kept);
            String lists = mark.mark(table, key.month());
            Path part = store.beforeSealing(path);
            table.seal(part);
            String hash = LoanStore.hash(part);
            long bytes = Files.size(part);
            store.seal(part, path);
            files.sealed(
                    submission,
                    new LoanSeal(revision, number, path, hash, bytes, table.rows(), lists, now));
            cells.seal(submission, revision, number, table.cells(key.month()), now);
            borrowers.seal(submission, revision, number, table.coded(key.month()), now);
            listed.keep(key.month(), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            store.remove(work);
        }
    }
}
