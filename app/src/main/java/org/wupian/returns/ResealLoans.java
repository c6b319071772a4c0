package org.wupian.returns;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.ui.Conflict;

/// Seals loans again whose lists were corrected since (重新封存): a version published for the month's
/// last day, operators found to be one. What was known before stays with the time until which it
/// was.
@Component
class ResealLoans {

    private static final Logger LOG = LoggerFactory.getLogger(ResealLoans.class);

    private final LoanFileTable files;
    private final SealLoans seal;
    private final MarkLoans mark;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ResealLoans(
            LoanFileTable files,
            SealLoans seal,
            MarkLoans mark,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.seal = seal;
        this.mark = mark;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A file that is gone or damaged is left as it was sealed, and the others go on.
    ///
    /// @return how many months of institutions were sealed anew
    int run() {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () -> {
                    Map<YearMonth, String> lists = new HashMap<>();
                    List<LoanFileTable.InForce> all = transaction.execute(_ -> files.inForce());
                    int sealed = 0;
                    for (LoanFileTable.InForce it : all) {
                        String now = lists.computeIfAbsent(it.key().month(), mark::lists);
                        if (!now.equals(it.lists()) && again(it)) {
                            sealed++;
                        }
                    }
                    return sealed;
                });
    }

    private boolean again(LoanFileTable.InForce before) {
        try {
            return transaction.execute(_ -> {
                LoanSeal newest = files.lockSeal(before.submission());
                seal.seal(
                        before.submission(),
                        before.key(),
                        newest.revision(),
                        newest.number() + 1,
                        clock.instant());
                return true;
            });
        } catch (Conflict e) {
            LOG.warn("{} was not sealed again: {}", before.key().subject(), e.getMessage());
            return false;
        }
    }
}
