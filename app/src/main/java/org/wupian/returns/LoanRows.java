package org.wupian.returns;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.kernel.NotFound;

/// The loans behind the figures of a submission that was accepted (逐笔明细), for whoever may see the
/// submission.
@Service
public class LoanRows {

    /// How many a page has.
    public static final int PAGE = 50;

    private final Submissions submissions;
    private final LoanFileTable files;
    private final LoanStore store;
    private final LoanForm form;
    private final TransactionTemplate transaction;

    LoanRows(
            Submissions submissions,
            LoanFileTable files,
            LoanStore store,
            LoanForm form,
            TransactionTemplate transaction) {
        this.submissions = submissions;
        this.files = files;
        this.store = store;
        this.form = form;
        this.transaction = transaction;
    }

    /// One loan.
    ///
    /// @param row of the file that was sent
    /// @param values by the columns' codes; amounts in fen
    public record Loan(int row, long mask, Map<String, @Nullable Object> values) {

        public Loan {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /// Some loans in the order of the file.
    ///
    /// @param count how many there are of the category in all
    /// @param next the row after which the next page begins, null behind the last
    public record Page(long count, List<Loan> loans, @Nullable Integer next) {

        public Page {
            loans = List.copyOf(loans);
        }
    }

    /// @param category code of a category, empty for all loans
    /// @param after row after which the page begins, 0 for the first
    /// @throws NotFound when nothing was sealed, or the caller may not see it
    public Page page(long submission, String category, int after) {
        LoanSeal seal =
                transaction.execute(_ -> {
                    Submission it = submissions.get(submission);
                    return files.seal(it.id())
                            .orElseThrow(() -> new NotFound("loans of " + submission));
                });
        long mask = category.isEmpty() ? 0 : form.category(category).mask();
        Path file = store.sealed(seal.path());
        LoanStore.verify(file, seal.sha256());
        List<Loan> loans = LoanRowQuery.page(file, form.kept(), mask, after, PAGE + 1);
        boolean more = loans.size() > PAGE;
        List<Loan> shown = more ? loans.subList(0, PAGE) : loans;
        return new Page(LoanRowQuery.count(file, mask), shown, more ? shown.getLast().row() : null);
    }
}
