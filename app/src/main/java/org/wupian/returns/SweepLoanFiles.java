package org.wupian.returns;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;

/// Removes files of loans at the start that a crash left without a row (清理残留文件). Another process of
/// the same city may be writing, so what is young stays.
@Order(60)
@Component
class SweepLoanFiles implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SweepLoanFiles.class);
    private static final Duration YOUNG = Duration.ofHours(6);

    private final LoanStore store;
    private final LoanFileTable files;
    private final LoanRefusalTable refusals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SweepLoanFiles(
            LoanStore store,
            LoanFileTable files,
            LoanRefusalTable refusals,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.refusals = refusals;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transaction.executeWithoutResult(_ -> {
                            Set<String> kept = new HashSet<>(files.keptPaths());
                            kept.addAll(refusals.paths());
                            int swept =
                                    store.sweep(
                                            kept,
                                            files.sealedPaths(),
                                            clock.instant().minus(YOUNG));
                            if (swept > 0) {
                                LOG.info("{} files of loans without a row were removed", swept);
                            }
                        }));
    }
}
