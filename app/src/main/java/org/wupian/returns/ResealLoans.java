package org.wupian.returns;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ListedFirmTable listed;
    private final MarkLoans mark;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResealLoans(
            LoanFileTable files,
            SealLoans seal,
            ListedFirmTable listed,
            MarkLoans mark,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.seal = seal;
        this.listed = listed;
        this.mark = mark;
        this.transaction = transaction;
        this.events = events;
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
                    Set<YearMonth> months =
                            all.stream().map(it -> it.key().month()).collect(Collectors.toSet());
                    months.forEach(this::listed);
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

    private void listed(YearMonth month) {
        transaction.executeWithoutResult(_ -> {
            if (listed.keep(month, clock.instant())) {
                events.publishEvent(new LoansSealed(month));
            }
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
                events.publishEvent(new LoansSealed(before.key().month()));
                return true;
            });
        } catch (Conflict e) {
            LOG.warn("{} was not sealed again: {}", before.key().subject(), e.getMessage());
            return false;
        }
    }
}
