package org.wupian.returns;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.NotFound;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// The loans behind the figures of a submission that was accepted, or handed in and waits for
/// review (逐笔明细), for whoever may see the submission.
@Service
public class LoanRows {

    /// How many a page has.
    public static final int PAGE = 50;

    private final Submissions submissions;
    private final LoanFileTable files;
    private final LoanStore store;
    private final LoanForm form;
    private final Organisations organisations;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    LoanRows(
            Submissions submissions,
            LoanFileTable files,
            LoanStore store,
            LoanForm form,
            Organisations organisations,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.submissions = submissions;
        this.files = files;
        this.store = store;
        this.form = form;
        this.organisations = organisations;
        this.transaction = transaction;
        this.events = events;
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
    /// @param revision of the submission
    /// @param count how many there are in all of those asked for
    /// @param before how many of them stand before this page
    /// @param balanceFen of all of them
    /// @param next the row after which the next page begins, null behind the last
    public record Page(
            int revision,
            long count,
            long before,
            long balanceFen,
            long issuedFen,
            List<Loan> loans,
            @Nullable Integer next) {

        public Page {
            loans = List.copyOf(loans);
        }
    }

    /// Whether there are any to be read.
    public boolean isSealed(long submission) {
        return Boolean.TRUE.equals(transaction.execute(_ -> files.seal(submission).isPresent()));
    }

    /// Whether there are any that wait for review.
    public boolean isSubmitted(long submission) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> waiting(submissions.get(submission)).isPresent()));
    }

    /// The file of what was handed in and is neither accepted nor returned. What is a draft its
    /// sender alone sees.
    private Optional<LoanFile> waiting(Submission it) {
        return it.state() == SubmissionState.SUBMITTED
                ? files.find(it.id(), it.revision())
                : Optional.empty();
    }

    /// Where loans lie.
    ///
    /// @param sealed with the categories of each
    private record Source(
            SubmissionKey key, int revision, Path file, String sha256, boolean sealed) {}

    /// Reads some that were accepted; that the caller did so is kept before he sees them.
    ///
    /// @param after row after which the page begins, 0 for the first
    /// @throws NotFound when nothing was sealed, or the caller may not see it
    /// @throws Invalid when there is no such category or county
    public Page page(long submission, LoanFilter filter, int after) {
        return page(
                transaction.execute(_ -> {
                    Submission it = submissions.get(submission);
                    LoanSeal seal =
                            files.seal(it.id())
                                    .orElseThrow(() -> new NotFound("loans of " + submission));
                    return new Source(
                            it.key(),
                            seal.revision(),
                            store.sealed(seal.path()),
                            seal.sha256(),
                            true);
                }),
                filter,
                after);
    }

    /// Reads some that were handed in and wait for review. They have no categories yet: these are
    /// decided, with the lists of the month's last day, when the loans are accepted.
    ///
    /// @param after row after which the page begins, 0 for the first
    /// @throws NotFound when nothing waits, or the caller may not see it
    /// @throws Invalid when there is no such county
    public Page submitted(long submission, LoanFilter filter, int after) {
        return page(
                transaction.execute(_ -> {
                    Submission it = submissions.get(submission);
                    LoanFile file =
                            waiting(it).orElseThrow(() -> new NotFound("loans of " + submission));
                    return new Source(
                            it.key(),
                            it.revision(),
                            store.kept(file.path()),
                            file.keptSha256(),
                            false);
                }),
                new LoanFilter("", filter.county(), filter.words()),
                after);
    }

    private Page page(Source source, LoanFilter filter, int after) {
        long mask = mask(filter);
        LoanStore.verify(source.file(), source.sha256());
        LoanRowQuery query = new LoanRowQuery(source.file(), source.sealed(), filter, mask);
        List<Loan> loans = query.page(form.kept(), after, PAGE + 1);
        boolean more = loans.size() > PAGE;
        List<Loan> shown = more ? loans.subList(0, PAGE) : loans;
        LoanRowQuery.Sums sums = query.sums(after);
        read(source, filter, shown);
        return new Page(
                source.revision(),
                sums.count(),
                sums.before(),
                sums.balanceFen(),
                sums.issuedFen(),
                shown,
                more ? shown.getLast().row() : null);
    }

    private void read(Source source, LoanFilter filter, List<Loan> shown) {
        int first = shown.isEmpty() ? 0 : shown.getFirst().row();
        int last = shown.isEmpty() ? 0 : shown.getLast().row();
        LoansRead event =
                source.sealed()
                        ? new LoansRead.Accepted(
                                source.key(),
                                source.revision(),
                                filter.category(),
                                filter.county(),
                                shown.size(),
                                first,
                                last)
                        : new LoansRead.Submitted(
                                source.key(),
                                source.revision(),
                                filter.county(),
                                shown.size(),
                                first,
                                last);
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
    }

    /// One bit, 0 for all categories.
    private long mask(LoanFilter filter) {
        List<Organisation> counties = organisations.of(Organisation.Kind.COUNTY);
        List<FieldError> errors = new ArrayList<>();
        Optional<LoanCategory> category =
                form.categories().stream()
                        .filter(it -> it.code().equals(filter.category()))
                        .findFirst();
        if (!filter.category().isEmpty() && category.isEmpty()) {
            errors.add(
                    new FieldError(
                            "category",
                            "returns.loans.error.category",
                            filter.category(),
                            listed(form.categories().stream().map(LoanCategory::code))));
        }
        if (!filter.county().isEmpty()
                && counties.stream().noneMatch(it -> it.code().equals(filter.county()))) {
            errors.add(
                    new FieldError(
                            "county",
                            "returns.loans.error.county",
                            filter.county(),
                            listed(counties.stream().map(Organisation::code))));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return category.map(LoanCategory::mask).orElse(0L);
    }

    private static String listed(Stream<String> codes) {
        return codes.collect(Collectors.joining("、"));
    }
}
