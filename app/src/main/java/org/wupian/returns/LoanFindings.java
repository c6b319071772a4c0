package org.wupian.returns;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a file of loans has to explain (明细核对提示): rows that look odd, and its sums beside those the
/// bank reported as a whole for the month.
@Component
class LoanFindings {

    /// By which both balances may differ, as a part of the reported one.
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private static final BigDecimal LEAST = new BigDecimal(5_000);
    private static final BigDecimal MOST = new BigDecimal(20_000);

    private final SubmissionTable submissions;
    private final LoanFileTable files;
    private final LoanForm form;

    LoanFindings(SubmissionTable submissions, LoanFileTable files, LoanForm form) {
        this.submissions = submissions;
        this.files = files;
        this.form = form;
    }

    List<Finding> of(SubmissionKey key, Cells cells) {
        List<Finding> findings = new ArrayList<>();
        submissions
                .find(key)
                .flatMap(it -> files.find(it.id(), it.revision() + (it.state().isOpen() ? 1 : 0)))
                .ifPresent(file -> file.problems().forEach(it -> findings.add(odd(it))));
        form.wholes().forEach(it -> compared(it, key, cells).ifPresent(findings::add));
        return findings;
    }

    private static Finding odd(LoanProblem it) {
        String words =
                t("returns.loans.row." + it.code(), it.column(), it.count(), it.examples().size());
        return finding(it.key(), "loan-count", words, BigDecimal.valueOf(it.count()), null);
    }

    private Optional<Finding> compared(LoanForm.Whole it, SubmissionKey key, Cells cells) {
        BigDecimal balance = cells.get(CellKey.of(it.item()));
        BigDecimal whole =
                submissions
                        .find(new SubmissionKey(it.form(), key.month(), key.organisation()))
                        .flatMap(found -> submissions.handedIn(found.id()))
                        .map(found -> found.get(it.figure()))
                        .orElse(null);
        if (balance == null || whole == null) {
            return Optional.empty();
        }
        if (isTenThousandTimes(balance, whole) || isTenThousandTimes(whole, balance)) {
            return Optional.of(
                    finding(
                            it.code() + "-unit",
                            it.item(),
                            t("returns.loans.finding.unit"),
                            balance,
                            whole));
        }
        boolean differs =
                balance.subtract(whole).abs().compareTo(whole.abs().multiply(TOLERANCE)) > 0;
        return differs
                ? Optional.of(
                        finding(
                                it.code(),
                                it.item(),
                                t("returns.loans.finding.aggregate"),
                                balance,
                                whole))
                : Optional.empty();
    }

    private static boolean isTenThousandTimes(BigDecimal large, BigDecimal small) {
        return small.signum() > 0
                && large.compareTo(small.multiply(LEAST)) > 0
                && large.compareTo(small.multiply(MOST)) < 0;
    }

    private static Finding finding(
            String code,
            String item,
            String words,
            @Nullable BigDecimal left,
            @Nullable BigDecimal right) {
        FormCheck check =
                new FormCheck(
                        code,
                        FormCheck.Severity.WARNING,
                        item,
                        FormCheck.Relation.EQUAL,
                        item,
                        BigDecimal.ZERO,
                        words);
        return new Finding(check, CellKey.of(item), left, right);
    }
}
