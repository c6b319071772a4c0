package org.wupian.returns;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What loans and the aggregate return of a month have to explain (明细核对提示): rows that look odd, and
/// sums of the loans that are not those the bank reported as a whole.
@Component
class LoanFindings {

    /// By which both balances may differ, as a part of the reported one.
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private static final BigDecimal LEAST = new BigDecimal(5_000);
    private static final BigDecimal MOST = new BigDecimal(20_000);

    private final SubmissionTable submissions;
    private final LoanFileTable files;
    private final LoanForm form;
    private final Forms forms;

    LoanFindings(SubmissionTable submissions, LoanFileTable files, LoanForm form, Forms forms) {
        this.submissions = submissions;
        this.files = files;
        this.form = form;
        this.forms = forms;
    }

    /// Of a file of loans: its odd rows, and its sums beside the aggregate return.
    List<Finding> ofLoans(SubmissionKey key, Cells cells) {
        List<Finding> findings = new ArrayList<>();
        submissions
                .find(key)
                .flatMap(it -> files.find(it.id(), it.revision() + (it.state().isOpen() ? 1 : 0)))
                .ifPresent(file -> file.problems().forEach(it -> findings.add(odd(it))));
        for (LoanForm.Whole it : form.wholes()) {
            compared(
                            it,
                            CellKey.of(it.item()),
                            cells.get(CellKey.of(it.item())),
                            handedIn(key, it.form(), it.figure()))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /// Of an aggregate return: its figures beside the loans, where these are in already.
    List<Finding> ofWhole(SubmissionKey key, Cells cells) {
        return form.wholes().stream()
                .filter(it -> it.form().equals(key.form()))
                .flatMap(it ->
                        compared(
                                it,
                                it.figure(),
                                cells.get(it.figure()),
                                handedIn(key, LoanForm.CODE, CellKey.of(it.item())))
                                .stream())
                .toList();
    }

    private static Finding odd(LoanProblem it) {
        String words =
                t("returns.loans.row." + it.code(), it.column(), it.count(), it.examples().size());
        CellKey cell = CellKey.of("loan-count");
        return finding(it.key(), cell, words, BigDecimal.valueOf(it.count()), null);
    }

    private @Nullable BigDecimal handedIn(SubmissionKey key, String other, CellKey cell) {
        return submissions
                .find(new SubmissionKey(other, key.month(), key.organisation()))
                .flatMap(it -> submissions.handedIn(it.id()))
                .map(it -> it.get(cell))
                .orElse(null);
    }

    /// @param cell where the own sum stands
    private Optional<Finding> compared(
            LoanForm.Whole it, CellKey cell, @Nullable BigDecimal own, @Nullable BigDecimal other) {
        if (own == null || other == null) {
            return Optional.empty();
        }
        FormItem item = forms.get(it.form()).itemsByCode().get(it.figure().item());
        String name = item == null ? it.figure().item() : item.name();
        if (isTenThousandTimes(own, other) || isTenThousandTimes(other, own)) {
            String words = t("returns.loans.finding.unit", name);
            return Optional.of(finding(it.code() + "-unit", cell, words, own, other));
        }
        if (own.subtract(other).abs().compareTo(other.abs().multiply(TOLERANCE)) <= 0) {
            return Optional.empty();
        }
        String words = t("returns.loans.finding.aggregate", name);
        return Optional.of(finding(it.code(), cell, words, own, other));
    }

    private static boolean isTenThousandTimes(BigDecimal large, BigDecimal small) {
        return small.signum() > 0
                && large.compareTo(small.multiply(LEAST)) > 0
                && large.compareTo(small.multiply(MOST)) < 0;
    }

    private static Finding finding(
            String code,
            CellKey cell,
            String words,
            @Nullable BigDecimal left,
            @Nullable BigDecimal right) {
        FormCheck check =
                new FormCheck(
                        code,
                        FormCheck.Severity.WARNING,
                        cell.item(),
                        FormCheck.Relation.EQUAL,
                        cell.item(),
                        BigDecimal.ZERO,
                        words);
        return new Finding(check, cell, left, right);
    }
}
